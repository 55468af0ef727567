import { describe, expect, it } from 'vitest'
import type { Environment } from '../environment.ts'
import type { ImportedSource } from '../formats/import-format.ts'
import { readTextFile } from '../formats/plain-text/plain-text.ts'
import { describe as describePassage } from '../anchoring/describe.ts'
import type { Span } from '../model/primitives.ts'
import { exampleAnnotation } from '../model/testing/examples.ts'
import { Transaction } from '../model/transaction.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Source } from '../model/source.ts'
import { changeEncoding } from './change-encoding.ts'
import { importSource, type SourceRemoval } from './source.ts'

const ids = Array.from({ length: 40 }, (_, at) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`)
function environmentFrom(first: number): Environment {
  let next = first
  return { newId: () => ids[(next += 1)] ?? '', now: () => '2026-03-14T08:00:00.000Z' }
}

const BYTES = new TextEncoder().encode('Điều lệ của hội\n\nHội họp mỗi năm hai lần, vào mùa xuân và mùa thu.')
function readAs(encoding: string): ImportedSource {
  const read = readTextFile({ fileName: 'hoi.txt', bytes: BYTES, encoding })
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}

const before = readAs('windows-1252')
const after = readAs('utf-8')
const arrival = importSource(environmentFrom(0), {
  dossierId: ids[39] ?? '',
  imported: before,
  bytes: BYTES,
  fileName: 'hoi.txt',
  address: null,
})
const old = arrival.changes.find(({ table }) => table === 'sources')?.after as Source
const blocks = arrival.changes.find(({ table }) => table === 'blocks')?.after as SourceRemoval['blocks'][number]
const removal = (source = old, annotations: readonly Annotation[] = []): SourceRemoval => ({
  sources: [source],
  blocks: [blocks],
  annotations,
})

const annotateIn = (text: string, span: Span, id: string): Annotation =>
  exampleAnnotation({ id, target: { source: old.id, selector: describePassage(text, span) } })

describe('without annotations', () => {
  const change = changeEncoding(environmentFrom(10), removal(), [], { before, after }, new Map())

  it('a new source with the text of the other encoding takes the place of the old one', () => {
    expect(change?.isEdition).toBe(false)
    expect(change?.source).toMatchObject({
      title: 'Điều lệ của hội',
      capsule: { encoding: 'utf-8', sha256: old.capsule.sha256, fileName: 'hoi.txt' },
    })
    expect(change?.source.id).not.toBe(old.id)
    const tables = change?.transaction.changes.map(({ table, before: was }) => `${was === null ? '+' : '-'} ${table}`)
    expect(tables).toEqual(['- blocks', '- sources', '+ sources', '+ blocks'])
    expect(change?.transaction.payload).toEqual({ texts: [{ id: change?.source.id, text: after.text }], originals: [] })
    expect(Transaction.safeParse(change?.transaction).success).toBe(true)
  })

  it('what the analyst has set stays, with the state and what it supersedes', () => {
    const source: Source = { ...old, title: 'Statutes', inferred: [], state: 'done', supersedes: ids[30] ?? '' }
    const corrected = changeEncoding(environmentFrom(10), removal(source), [], { before, after }, new Map())?.source
    expect(corrected).toMatchObject({ title: 'Statutes', state: 'done', supersedes: ids[30], language: 'vi' })
    expect(corrected?.inferred).not.toContain('title')
  })

  it('sources that name it follow', () => {
    const later: Source = { ...old, id: ids[31] ?? '', supersedes: old.id, notSameAs: [ids[32] ?? '', old.id] }
    const followed = changeEncoding(
      environmentFrom(10),
      removal(),
      [old, later, { ...old, id: ids[33] ?? '' }],
      { before, after },
      new Map(),
    )
    expect(followed?.transaction.changes).toContainEqual({
      table: 'sources',
      id: later.id,
      before: later,
      after: { ...later, supersedes: followed?.source.id, notSameAs: [ids[32], followed?.source.id] },
    })
    const touched = followed?.transaction.changes.filter(({ table }) => table === 'sources').map(({ id }) => id)
    expect(touched).toEqual([old.id, later.id, followed?.source.id])
  })
})

it('with annotations the old one stays as the edition that is superseded', () => {
  const change = changeEncoding(
    environmentFrom(10),
    removal(old, [annotateIn(before.text, { start: 0, end: 7 }, 'a')]),
    [],
    { before, after },
    new Map(),
  )
  expect(change).toMatchObject({ isEdition: true, source: { supersedes: old.id } })
  expect(change?.transaction.changes.every(({ before: was }) => was === null)).toBe(true)
})

it('what was found in the other text moves to it in the same step, all else stays', () => {
  const words = 'Hội họp mỗi năm hai lần'
  const placed = annotateIn(before.text, { start: 0, end: 7 }, 'moves')
  const kept: Annotation = { ...placed, id: 'stays', quotationOnly: true }
  const start = after.text.indexOf(words)
  const passage = { target: placed.target, selector: describePassage(after.text, { start, end: start + words.length }) }
  const found = new Map([placed, kept].map(({ id }) => [id, passage]))
  const change = changeEncoding(environmentFrom(10), removal(old, [placed, kept]), [], { before, after }, found)
  const moved = change?.transaction.changes.filter(({ table }) => table === 'annotations')
  expect(moved?.map(({ id }) => id)).toEqual(['moves'])
  expect(moved?.[0]?.after).toMatchObject({ target: { source: change?.source.id, selector: passage.selector } })
})

it('there is nothing to do when the source is gone', () => {
  const gone: SourceRemoval = { sources: [], blocks: [], annotations: [] }
  expect(changeEncoding(environmentFrom(10), gone, [], { before, after }, new Map())).toBeNull()
})
