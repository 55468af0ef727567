import { describe, expect, it } from 'vitest'
import { Annotation } from '../model/annotation.ts'
import type { Question } from '../model/question.ts'
import { DEFAULT_SCALE } from '../model/question.ts'
import { countingEnvironment, exampleAnnotation } from '../model/testing/examples.ts'
import { inverseOf } from '../model/transaction.ts'
import { EMPTY_FIGURE } from './annotation.ts'
import { type BulkPatch, countChanged, editAnnotations } from './annotation-bulk.ts'

const environment = countingEnvironment()
const asked = (id: string, scale: Question['scale'] = DEFAULT_SCALE): Question => ({
  id,
  dossierId: 'd1',
  wording: id,
  scale,
})
const questions = new Map([asked('q1'), asked('q2', [{ id: 'high', label: 'High' }])].map((each) => [each.id, each]))

const first = exampleAnnotation({ id: 'a', questionId: 'q1', stance: 'yes', tags: ['x', 'y'] })
const second = exampleAnnotation({ id: 'b', questionId: 'q2', stance: 'high', speakerId: 'p1' })
const third = exampleAnnotation({ id: 'c', kind: 'figure', figure: EMPTY_FIGURE, tags: ['x'] })
const all = [first, second, third]

const after = (patch: BulkPatch): ReadonlyMap<string, Annotation> => {
  const changes = editAnnotations(environment, all, patch, questions)?.changes ?? []
  return new Map(changes.map((change) => [change.id, Annotation.parse(change.after)]))
}

describe('editAnnotations', () => {
  it.each<[string, BulkPatch, Readonly<Record<string, Partial<Annotation>>>]>([
    ['nothing', {}, {}],
    ['a kind, with its figure fields', { kind: 'figure' }, { a: { figure: EMPTY_FIGURE }, b: { kind: 'figure' } }],
    ['away from figures', { kind: 'expert_view' }, { c: { kind: 'expert_view', figure: null } }],
    ['a person', { speakerId: 'p1' }, { a: { speakerId: 'p1' }, c: { speakerId: 'p1' } }],
    ['no person', { speakerId: null }, { b: { speakerId: null } }],
    [
      'a question, and with it no stance of another scale',
      { questionId: 'q1' },
      { b: { questionId: 'q1', stance: null }, c: { questionId: 'q1', stance: null } },
    ],
    ['a stance, where the question has it', { stance: 'no' }, { a: { stance: 'no' } }],
    ['a stance that nobody can take', { stance: 'perhaps' }, {}],
    ['no stance', { stance: null }, { a: { stance: null }, b: { stance: null } }],
    [
      'a question and a stance on its scale',
      { questionId: 'q2', stance: 'high' },
      { a: { questionId: 'q2', stance: 'high' }, c: { questionId: 'q2', stance: 'high' } },
    ],
    ['a tag, once', { addTags: ['x', 'x'] }, { b: { tags: ['x'] } }],
    ['a tag less', { removeTags: ['x'] }, { a: { tags: ['y'] }, c: { tags: [] } }],
    ['one tag for another', { addTags: ['z'], removeTags: ['y'] }, { a: { tags: ['x', 'z'] }, b: { tags: ['z'] } }],
  ])('%s', (_what, patch, expected) => {
    const changed = after(patch)
    for (const [id, fields] of Object.entries(expected)) expect(changed.get(id), id).toMatchObject(fields)
    if (Object.keys(expected).length === 0) expect(changed.size).toBe(0)
    expect(countChanged(all, patch, questions)).toBe(changed.size)
  })

  it('leaves out what it does not change, and keeps all other fields', () => {
    const [change, ...more] = editAnnotations(environment, all, { stance: 'no' }, questions)?.changes ?? []
    expect(more).toEqual([])
    const modifiedAt = Annotation.parse(change?.after).modifiedAt
    expect(change).toMatchObject({ before: first, after: { ...first, stance: 'no', modifiedAt } })
    expect(modifiedAt).not.toBe(first.modifiedAt)
  })

  it('is one step, which its inverse takes back whole', () => {
    const alongside = { table: 'people', id: 'p2', before: null, after: null } as const
    const step = editAnnotations(environment, all, { speakerId: 'p2' }, questions, [alongside])
    expect(step?.changes.map(({ id }) => id)).toEqual(['p2', 'a', 'b', 'c'])
    const back = step ? inverseOf(step) : []
    expect(back.flatMap((change) => (change.table === 'annotations' ? [change.after] : []))).toEqual([
      third,
      second,
      first,
    ])
  })

  it('has nothing to do when nobody changes, whatever belongs to it', () => {
    const alongside = { table: 'people', id: 'p1', before: null, after: null } as const
    expect(editAnnotations(environment, [second], { speakerId: 'p1' }, questions, [alongside])).toBeNull()
  })
})
