import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIXTURES, fullDossier } from '../../briefs/annotated-brief/testing/fixtures.ts'
import type { Incoming } from '../../exchange/incoming.ts'
import { readQdpx } from '../../exchange/readers/qdpx/read-qdpx.ts'
import type { DossierContents } from '../../model/dossier-contents.ts'
import { CARRIES } from './carries.ts'
import { qdpx } from './qdpx.ts'
import { anyDossier } from './testing/any-dossier.ts'
import { incomingOf } from './testing/incoming-of.ts'

const OPTIONS = { exportedAt: '2026-03-05T09:30:00.000Z', override: null }

function readBack(contents: DossierContents): Incoming {
  const read = readQdpx(qdpx.write(contents, OPTIONS))
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}

const byKey = <Item extends { readonly key: string }>(items: readonly Item[]): readonly Item[] =>
  [...items].sort((a, b) => (a.key < b.key ? -1 : 1))

const sorted = (incoming: Omit<Incoming, 'left'>) => ({
  sources: byKey(incoming.sources),
  people: byKey(incoming.people),
  questions: byKey(incoming.questions),
  annotations: byKey(incoming.annotations),
})

describe('a dossier as a project, and read again', () => {
  it.each(FIXTURES)('keeps every field that the table names, with nothing left: %s', (_name, fixture) => {
    const contents = fixture()
    const { left, ...read } = readBack(contents)
    expect(sorted(read)).toEqual(sorted(incomingOf(contents)))
    expect(left).toEqual([])
  })

  it('keeps every field of any dossier', () => {
    fc.assert(
      fc.property(anyDossier, (contents) => {
        const { left, ...read } = readBack(contents)
        expect(sorted(read)).toEqual(sorted(incomingOf(contents)))
        expect(left).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('names every field that comes back and no other', () => {
    const { sources, people, questions, annotations } = readBack(fullDossier())
    const pairs = [
      [sources, CARRIES.source],
      [people, CARRIES.person],
      [questions, CARRIES.question],
      [annotations, CARRIES.annotation],
    ] as const
    for (const [items, carriage] of pairs) {
      const fields = Object.keys(carriage).sort()
      for (const item of items) expect(Object.keys(item).sort()).toEqual(fields)
      const empty = Object.entries(carriage).flatMap(([field, place]) => (place === null ? [field] : []))
      for (const item of items) for (const field of empty) expect(item).toHaveProperty(field, null)
    }
  })

  it('keeps quotations without a source among the notes', () => {
    const contents = fullDossier()
    const { annotations, left } = readBack({ ...contents, sources: contents.sources.slice(1) })
    expect(annotations).toHaveLength(contents.annotations.length - 4)
    expect(left).toEqual(['4 notes on something else than a passage.'])
  })
})
