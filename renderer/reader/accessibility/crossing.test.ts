import { describe, expect, it } from 'vitest'
import type { Annotation, AnnotationKind } from '../../../shared/model/annotation.ts'
import type { Person } from '../../../shared/model/person.ts'
import type { Question } from '../../../shared/model/question.ts'
import { exampleAnnotation } from '../../../shared/model/testing/examples.ts'
import { Placement } from '../highlights/placement.ts'
import { annotationsUnder, crossing } from './annotations-under.ts'
import { annotationText, crossingText } from './crossing-text.ts'

const BLOCKS = [
  { start: 0, end: 10 },
  { start: 12, end: 22 },
  { start: 24, end: 34 },
]
const placement = new Placement(BLOCKS, [
  { id: 'long', kind: 'expert_view', start: 4, end: 20 },
  { id: 'short', kind: 'figure', start: 14, end: 16 },
])

describe('annotationsUnder', () => {
  it.each([
    ['before', { start: 0, end: 4 }, []],
    ['a sentence around the beginning', { start: 0, end: 5 }, ['long']],
    ['a caret at the first letter', { start: 4, end: 4 }, ['long']],
    ['a caret after the last letter', { start: 20, end: 20 }, []],
    ['over blocks', { start: 8, end: 15 }, ['long', 'short']],
    ['behind', { start: 24, end: 30 }, []],
  ])('%s', (_name, span, ids) => {
    expect(annotationsUnder(placement, BLOCKS, span)).toEqual(ids)
  })

  it('leaves out what is too long to be said', () => {
    const blocks = Array.from({ length: 60 }, (_, index) => ({ start: index * 4, end: index * 4 + 2 }))
    expect(annotationsUnder(placement, blocks, { start: 0, end: 238 })).toBeNull()
  })
})

const person: Person = {
  id: 'p',
  dossierId: 'd',
  name: 'Nguyen Van A',
  aliases: [],
  role: null,
  affiliation: null,
  standing: 'expert',
}
const question: Question = {
  id: 'q',
  dossierId: 'd',
  wording: 'Widen it?',
  scale: [
    { id: 'yes', label: 'Yes' },
    { id: 'no', label: 'No' },
  ],
}
const annotation = (id: string, kind: AnnotationKind, fields: Partial<Annotation> = {}): Annotation =>
  exampleAnnotation({ id, kind, speakerId: null, questionId: null, stance: null, figure: null, note: '', ...fields })
const all = [
  annotation('view', 'expert_view', { speakerId: 'p', questionId: 'q', stance: 'yes' }),
  annotation('noted', 'official_statement', { speakerId: 'p', note: 'Ask.' }),
  ...['a', 'b', 'c', 'd'].map((id) => annotation(id, 'official_statement')),
]
const context = {
  byId: new Map(all.map((each) => [each.id, each])),
  people: new Map([[person.id, person]]),
  questions: new Map([[question.id, question]]),
}

describe('annotationText', () => {
  it.each([
    ['view', 'Expert view, Nguyen Van A, leans yes.'],
    ['noted', 'Official statement, Nguyen Van A, has a note.'],
  ])('%s', (id, text) => {
    const found = context.byId.get(id)
    expect(found && annotationText(found, context)).toBe(text)
  })
})

describe('crossingText', () => {
  it.each([
    ['nothing', [], [], ''],
    ['the same', ['view'], ['view'], ''],
    ['in', [], ['view'], 'Expert view, Nguyen Van A, leans yes.'],
    ['out', ['view'], [], 'End of expert view.'],
    ['out of two of a kind', ['a', 'b'], [], 'End of official statement.'],
    ['from one into another', ['a'], ['view'], 'End of official statement. Expert view, Nguyen Van A, leans yes.'],
    ['into many', [], ['a', 'b', 'c', 'd'], '4 annotations.'],
    ['out of one that was removed', ['removed'], [], ''],
  ])('%s', (_name, before, now, text) => {
    expect(crossingText(crossing(before, now), context)).toBe(text)
  })
})
