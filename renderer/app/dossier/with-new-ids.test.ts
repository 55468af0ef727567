import { describe, expect, it } from 'vitest'
import type { DossierContents } from '../../../shared/model/dossier-contents.ts'
import { withNewIds } from './with-new-ids.ts'

const CONTENTS = {
  dossier: { id: 'd', title: 'T', createdAt: '2026-01-01T00:00:00.000Z' },
  sources: [
    { source: { id: 's', dossierId: 'd', title: 'S' }, text: 'text', blocks: [], original: null },
    {
      source: { id: 's2', dossierId: 'd', title: 'S', supersedes: 's', notSameAs: ['s'] },
      text: 'text',
      blocks: [],
      original: null,
    },
  ],
  annotations: [
    {
      id: 'a',
      dossierId: 'd',
      target: { source: 's', selector: [{}, {}] },
      speakerId: 'p',
      questionId: 'q',
      stance: 'yes',
      figure: { value: 1, keptApartFrom: ['b'] },
      note: 'as [b](variorum:annotation/b) in [s](variorum:source/s), not [x](https://b.invalid)',
    },
    {
      id: 'b',
      dossierId: 'd',
      target: { source: 's', selector: [{}, {}] },
      speakerId: null,
      questionId: null,
      stance: null,
      note: '',
    },
  ],
  people: [
    { id: 'p', dossierId: 'd', name: 'P', notSameAs: ['r'], statedRoles: [{ sourceId: 's' }, { sourceId: null }] },
    { id: 'r', dossierId: 'd', name: 'R' },
  ],
  questions: [{ id: 'q', dossierId: 'd', wording: 'Q', scale: [{ id: 'yes', label: 'Yes' }] }],
  briefs: [
    { type: 'brief', id: 'br', dossierId: 'd', title: 'B', parts: ['part'] },
    {
      type: 'brief-part',
      id: 'part',
      dossierId: 'd',
      briefId: 'br',
      blocks: [
        { type: 'paragraph', content: [{ type: 'citation', target: { kind: 'source', id: 's' }, locator: null }] },
        { type: 'quote', annotationId: 'a', printed: 'x' },
        { type: 'matrix', questionId: 'q' },
      ],
    },
  ],
} as unknown as DossierContents

describe('withNewIds', () => {
  let next = 0
  const environment = { now: () => '', newId: () => `new-${String((next += 1))}` }
  const copy = withNewIds(environment, CONTENTS)

  it('gives every record an id of its own', () => {
    const ids = [
      copy.dossier.id,
      ...copy.sources.map(({ source }) => source.id),
      ...[...copy.annotations, ...copy.people, ...copy.questions, ...copy.briefs].map(({ id }) => id),
    ]
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.every((id) => id.startsWith('new-'))).toBe(true)
  })

  it('keeps where the links of notes lead', () => {
    const [first, second] = copy.annotations
    const sourceId = copy.sources[0]?.source.id ?? ''
    expect(first?.note).toBe(
      `as [b](variorum:annotation/${second?.id ?? ''}) in [s](variorum:source/${sourceId}), not [x](https://b.invalid)`,
    )
  })

  it('keeps every reference', () => {
    const [first, second] = copy.annotations
    expect(first?.target.source).toBe(copy.sources[0]?.source.id)
    expect(copy.sources[1]?.source.supersedes).toBe(copy.sources[0]?.source.id)
    expect(copy.sources[1]?.source.notSameAs).toEqual([copy.sources[0]?.source.id])
    expect(copy.sources[0]?.source).not.toHaveProperty('supersedes')
    expect(first?.figure).toEqual({ value: 1, keptApartFrom: [second?.id] })
    expect(copy.people[0]).toMatchObject({
      notSameAs: [copy.people[1]?.id],
      statedRoles: [{ sourceId: copy.sources[0]?.source.id }, { sourceId: null }],
    })
    expect(first?.speakerId).toBe(copy.people[0]?.id)
    expect(first?.questionId).toBe(copy.questions[0]?.id)
    expect([second?.speakerId, second?.questionId]).toEqual([null, null])
    const [head, part] = copy.briefs
    expect(head).toMatchObject({ parts: [part?.id] })
    expect(part).toMatchObject({ briefId: head?.id })
    expect(part?.type === 'brief-part' ? part.blocks : []).toMatchObject([
      { content: [{ target: { kind: 'source', id: copy.sources[0]?.source.id } }] },
      { annotationId: first?.id },
      { questionId: copy.questions[0]?.id },
    ])
    const owners = [
      ...copy.sources.map(({ source }) => source),
      ...copy.annotations,
      ...copy.people,
      ...copy.questions,
      ...copy.briefs,
    ]
    expect(owners.every(({ dossierId }) => dossierId === copy.dossier.id)).toBe(true)
  })

  it('leaves everything else as it was: stances, texts, words', () => {
    expect(copy.annotations[0]?.stance).toBe('yes')
    expect(copy.sources[0]?.text).toBe('text')
    expect(JSON.stringify(CONTENTS)).not.toContain('new-')
  })
})
