import { describe, expect, it } from 'vitest'
import { countingEnvironment, EXAMPLE_TEXT, exampleAnnotation } from '../model/testing/examples.ts'
import { Annotation } from '../model/annotation.ts'
import {
  createAnnotation,
  deleteAnnotations,
  editAnnotation,
  EMPTY_FIGURE,
  moveEdges,
  newAnnotation,
} from './annotation.ts'

const environment = countingEnvironment()
const passage = { dossierId: 'd1', sourceId: 's1', text: EXAMPLE_TEXT, span: { start: 17, end: 46 } } as const

describe('newAnnotation', () => {
  it('quotes the slice it stands on', () => {
    const annotation = newAnnotation(environment, { ...passage, kind: 'expert_view' })
    const [position, quote] = annotation.target.selector
    expect(Annotation.parse(annotation)).toEqual(annotation)
    expect(EXAMPLE_TEXT.slice(position.start, position.end)).toBe(quote.exact)
    expect(quote.exact).toBe('“The flow fell by 12 percent,')
  })

  it.each([
    ['figure', EMPTY_FIGURE],
    ['expert_view', null],
    ['official_statement', null],
  ] as const)('gives figure fields to figures alone: %s', (kind, figure) => {
    expect(newAnnotation(environment, { ...passage, kind }).figure).toEqual(figure)
    expect(newAnnotation(environment, { ...passage, kind }, { figure: EMPTY_FIGURE }).figure).toEqual(figure)
  })
})

const after = (transaction: ReturnType<typeof editAnnotation>): Annotation =>
  Annotation.parse(transaction.changes.find(({ table }) => table === 'annotations')?.after)

describe('editAnnotation', () => {
  it('changes what is given and the date of modification', () => {
    const before = exampleAnnotation()
    const edited = after(editAnnotation(environment, before, { note: 'check' }))
    expect(edited).toEqual({ ...before, note: 'check', modifiedAt: edited.modifiedAt })
    expect(edited.modifiedAt).not.toBe(before.modifiedAt)
  })

  it('drops the stance when the question changes, and only then', () => {
    const before = exampleAnnotation({ questionId: 'q1', stance: 'yes' })
    expect(after(editAnnotation(environment, before, { questionId: 'q2' })).stance).toBeNull()
    expect(after(editAnnotation(environment, before, { questionId: 'q1' })).stance).toBe('yes')
    expect(after(editAnnotation(environment, before, { tags: ['x'] })).stance).toBe('yes')
    expect(after(editAnnotation(environment, before, { questionId: 'q2', stance: 'no' })).stance).toBe('no')
  })

  it('brings figure fields when it becomes a figure and drops them when it ceases to be one', () => {
    const figure = after(editAnnotation(environment, exampleAnnotation(), { kind: 'figure' }))
    expect(figure.figure).toEqual(EMPTY_FIGURE)
    expect(after(editAnnotation(environment, figure, { kind: 'expert_view' })).figure).toBeNull()
  })
})

it('moveEdges describes the new place', () => {
  const moved = after(moveEdges(environment, exampleAnnotation(), EXAMPLE_TEXT, { start: 18, end: 26 }))
  expect(moved.target.selector[1].exact).toBe('The flow')
  expect(moved.target.selector[0]).toMatchObject({ start: 18, end: 26 })
})

it('createAnnotation carries what belongs to it, deleteAnnotations takes all', () => {
  const annotation = exampleAnnotation()
  const person = { table: 'people', id: 'p', before: null, after: null } as const
  expect(createAnnotation(environment, annotation, [person]).changes.map(({ table }) => table)).toEqual([
    'people',
    'annotations',
  ])
  expect(deleteAnnotations(environment, [annotation]).changes).toEqual([
    { table: 'annotations', id: 'a1', before: annotation, after: null },
  ])
})
