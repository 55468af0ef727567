import { describe, expect, it } from 'vitest'
import { Annotation } from '../model/annotation.ts'
import { Source } from '../model/source.ts'
import { describe as describePassage } from '../anchoring/describe.ts'
import { countingEnvironment, EXAMPLE_TEXT, exampleAnnotation, exampleSource } from '../model/testing/examples.ts'
import { inverseOf, Transaction } from '../model/transaction.ts'
import {
  attachAnnotation,
  bringAnnotations,
  type FoundPassage,
  keepAsQuotation,
  sameTarget,
  selectorOf,
  takeBackToPlace,
} from './edition.ts'

const environment = countingEnvironment()
const TEXT = `Corrected.\n\n${EXAMPLE_TEXT}`
const SPAN = { start: 29, end: 58 }
const edition = { source: exampleSource({ id: 's2' }), text: TEXT }
const tagged = exampleAnnotation({ id: 'a1', tags: ['flow'], note: 'check', speakerId: 'p1' })
const foundOf = (annotation: Annotation, span = SPAN): ReadonlyMap<string, FoundPassage> =>
  new Map([[annotation.id, { target: annotation.target, selector: describePassage(TEXT, span) }]])
const afterOf = (transaction: Transaction, id: string): unknown =>
  transaction.changes.find((change) => change.id === id)?.after

describe('bringAnnotations', () => {
  it('moves what was found, with new selectors and everything else as it was', () => {
    const transaction = bringAnnotations(environment, edition, 's1', [tagged], foundOf(tagged))
    const moved = Annotation.parse(afterOf(transaction, 'a1'))
    expect(moved.target.source).toBe('s2')
    const [position, quote] = moved.target.selector
    expect(TEXT.slice(position.start, position.end)).toBe(quote.exact)
    expect(quote).toMatchObject({ exact: '“The flow fell by 12 percent,', prefix: 'Corrected.\n\nGauges disagree\n\n' })
    expect(moved).toEqual({ ...tagged, target: moved.target, modifiedAt: moved.modifiedAt })
    expect(Transaction.parse(transaction)).toEqual(transaction)
  })

  it('says in the same step which edition it replaces, once', () => {
    const first = bringAnnotations(environment, edition, 's1', [tagged], new Map())
    const source = Source.parse(afterOf(first, 's2'))
    expect(source).toEqual({ ...edition.source, supersedes: 's1' })
    expect(first.changes).toHaveLength(1)
    expect(bringAnnotations(environment, { ...edition, source }, 's1', [tagged], new Map()).changes).toEqual([])
  })

  it.each<[string, Annotation]>([
    ['what was kept as a quotation', { ...tagged, quotationOnly: true }],
    ['what was moved to other words meanwhile', exampleAnnotation({ target: edgesOf(18, 46) })],
    ['what was brought over meanwhile', exampleAnnotation({ target: { ...tagged.target, source: 's2' } })],
    ['what was not found', exampleAnnotation({ id: 'a2' })],
  ])('leaves %s', (_, stored) => {
    const { changes } = bringAnnotations(environment, edition, 's1', [stored], foundOf(tagged))
    expect(changes.map(({ table }) => table)).toEqual(['sources'])
  })
})

it('bringAnnotations moves nothing to where other words stand than are said to', () => {
  const selector = describePassage(TEXT.replace('12', '13'), SPAN)
  const found = new Map([['a1', { target: tagged.target, selector }]])
  const { changes } = bringAnnotations(environment, edition, 's1', [tagged], found)
  expect(changes.map(({ table }) => table)).toEqual(['sources'])
})

function edgesOf(start: number, end: number): Annotation['target'] {
  const [, quote] = tagged.target.selector
  return { source: 's1', selector: [{ type: 'TextPositionSelector', start, end }, quote] }
}

it('attachAnnotation gives the place and ends the keeping; its inverse is exact', () => {
  const kept = { ...tagged, quotationOnly: true } as const
  const transaction = attachAnnotation(environment, edition, kept, SPAN)
  const after = Annotation.parse(afterOf(transaction, 'a1'))
  expect(after).not.toHaveProperty('quotationOnly')
  expect(after.target.source).toBe('s2')
  expect(inverseOf(transaction)[0]?.after).toBe(kept)
})

it('keepAsQuotation and takeBackToPlace undo each other and pass by what is so already', () => {
  const keeping = keepAsQuotation(environment, [tagged])
  const kept = Annotation.parse(afterOf(keeping, 'a1'))
  expect(kept).toEqual({ ...tagged, quotationOnly: true, modifiedAt: kept.modifiedAt })
  const back = Annotation.parse(afterOf(takeBackToPlace(environment, [kept]), 'a1'))
  expect(back).toEqual({ ...tagged, modifiedAt: back.modifiedAt })
  expect(Object.keys(back)).not.toContain('quotationOnly')
  expect(keepAsQuotation(environment, [kept]).changes).toEqual([])
  expect(takeBackToPlace(environment, [tagged]).changes).toEqual([])
})

it('selectorOf and sameTarget speak of place and words', () => {
  expect(selectorOf(tagged)).toEqual({ exact: EXAMPLE_TEXT.slice(17, 46), prefix: '', suffix: '', start: 17, end: 46 })
  expect(sameTarget(tagged.target, structuredClone(tagged.target))).toBe(true)
  expect(sameTarget(tagged.target, edgesOf(18, 46))).toBe(false)
})
