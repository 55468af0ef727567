import type { WrittenBrief } from '../briefs/written/written-brief.ts'
import type { Environment } from '../environment.ts'
import type { Brief, BriefBlock } from '../model/brief.ts'
import type { Change, Transaction } from '../model/transaction.ts'
import { changed, created, removed, transactionOf } from './transaction-of.ts'

/** Blocks of one part: some 20 pages have ten parts, and a change writes one of them. */
export const PART_SIZE = 40

/** A new brief as a value. */
export function newBrief(
  environment: Environment,
  dossierId: string,
  fields: Pick<Brief, 'title' | 'citationStyle' | 'date'>,
  blocks: readonly BriefBlock[],
): WrittenBrief {
  const at = environment.now()
  const id = environment.newId()
  const parts = Array.from({ length: Math.max(1, Math.ceil(blocks.length / PART_SIZE)) }, (_, part) => ({
    type: 'brief-part' as const,
    id: environment.newId(),
    dossierId,
    briefId: id,
    blocks: blocks.slice(part * PART_SIZE, (part + 1) * PART_SIZE),
  }))
  const brief = { type: 'brief' as const, id, dossierId, ...fields, parts: parts.map((part) => part.id) }
  return { brief: { ...brief, createdAt: at, modifiedAt: at }, parts }
}

export const createBrief = (environment: Environment, { brief, parts }: WrittenBrief): Transaction =>
  transactionOf(environment, 'brief.create', [
    created('briefs', brief),
    ...parts.map((part) => created('briefs', part)),
  ])

export const deleteBrief = (environment: Environment, { brief, parts }: WrittenBrief): Transaction =>
  transactionOf(environment, 'brief.delete', [
    removed('briefs', brief),
    ...parts.map((part) => removed('briefs', part)),
  ])

/**
 * Brings a brief from one state to another: parts that are the same objects are not written.
 * @param after its head names the parts in their order; `modifiedAt` is set here
 */
export function editBrief(environment: Environment, before: WrittenBrief, after: WrittenBrief): Transaction {
  const then = new Map(before.parts.map((part) => [part.id, part]))
  const kept = new Set(after.parts.map(({ id }) => id))
  const partChanges = after.parts.flatMap((part): readonly Change[] => {
    const old = then.get(part.id)
    if (old === undefined) return [created('briefs', part)]
    return old === part ? [] : [changed('briefs', old, part)]
  })
  const head = { ...after.brief, parts: after.parts.map(({ id }) => id), modifiedAt: environment.now() }
  return transactionOf(environment, 'brief.edit', [
    changed('briefs', before.brief, head),
    ...partChanges,
    ...before.parts.filter(({ id }) => !kept.has(id)).map((part) => removed('briefs', part)),
  ])
}
