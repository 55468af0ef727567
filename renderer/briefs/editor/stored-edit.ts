import { editBrief } from '../../../shared/edits/briefs.ts'
import type { Environment } from '../../../shared/environment.ts'
import type { Brief, BriefPart } from '../../../shared/model/brief.ts'
import type { Transaction } from '../../../shared/model/transaction.ts'
import type { Part } from './parts.ts'

/** What the editor had in common with the store, or is to have. */
export interface Kept {
  readonly title: string
  readonly parts: readonly Part[]
}

/** Ids of the parts that have to be read to write what has changed since. */
export function concerned(head: Brief, before: Kept, after: Kept): readonly string[] {
  const known = new Set(before.parts.map(({ id }) => id))
  return [...changedIds(before, after), ...head.parts.filter((id) => !known.has(id))]
}

/** Parts that are new, say something else, or are no more. */
function changedIds(before: Kept, after: Kept): readonly string[] {
  const then = new Map(before.parts.map((part) => [part.id, part]))
  const now = new Set(after.parts.map(({ id }) => id))
  return [
    ...after.parts.filter((part) => part.differs || then.get(part.id) !== part).map(({ id }) => id),
    ...before.parts.filter(({ id }) => !now.has(id)).map(({ id }) => id),
  ]
}

/**
 * The transaction that brings what is stored now to what the editor has. Parts that others changed and the editor did
 * not stay as they are stored, and so do parts that the editor does not know of: they stand behind the part that they
 * stood behind.
 * @param stored of the ids of `concerned` those that are there
 */
export function storedEdit(
  environment: Environment,
  head: Brief,
  stored: readonly BriefPart[],
  before: Kept,
  after: Kept,
): Transaction {
  const changed = new Set(changedIds(before, after))
  const known = new Set(before.parts.map(({ id }) => id))
  const storedById = new Map(stored.map((part) => [part.id, part]))
  const there = new Set(head.parts)
  const record = (id: string, blocks: BriefPart['blocks']): BriefPart => ({
    type: 'brief-part',
    id,
    dossierId: head.dossierId,
    briefId: head.id,
    blocks,
  })
  // One object on both sides for what was not read: it is not written, and only its id counts.
  const unread = new Map(before.parts.map((part) => [part.id, record(part.id, part.blocks)]))
  const was = (id: string): BriefPart | undefined =>
    storedById.get(id) ?? (changed.has(id) ? undefined : unread.get(id))
  const present = (part: BriefPart | undefined): part is BriefPart => part !== undefined
  const own = after.parts.flatMap(({ id, blocks }): readonly BriefPart[] => {
    if (changed.has(id)) return [record(id, blocks)]
    // Somebody else took it out.
    return there.has(id) ? [was(id)].filter(present) : []
  })
  const parts = [...own]
  head.parts.forEach((id, at) => {
    const foreign = known.has(id) ? undefined : storedById.get(id)
    if (!foreign || parts.some((part) => part.id === id)) return
    const behind = parts.findIndex((part) => part.id === head.parts[at - 1])
    parts.splice(behind + 1, 0, foreign)
  })
  const title = after.title === before.title ? head.title : after.title
  return editBrief(
    environment,
    { brief: head, parts: head.parts.map(was).filter(present) },
    { brief: { ...head, title }, parts },
  )
}
