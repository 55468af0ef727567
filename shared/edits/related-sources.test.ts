import { describe, expect, it } from 'vitest'
import { Source } from '../model/source.ts'
import { countingEnvironment, exampleSource } from '../model/testing/examples.ts'
import { Transaction } from '../model/transaction.ts'
import { askAgain, declineEdition, keepSourcesApart, withRelatedIds } from './related-sources.ts'

const environment = countingEnvironment()
const [a, b, c] = [exampleSource({ id: 'a' }), exampleSource({ id: 'b' }), exampleSource({ id: 'c' })]
/** The records after a step, each valid. */
const afterOf = (transaction: Transaction | null): readonly Source[] =>
  Transaction.parse(transaction).changes.map(({ after }) => Source.parse(after))

describe('what is said of two sources that look alike', () => {
  it('is written once, on one record, beside what was said before', () => {
    const declined = declineEdition(environment, b, 'a')
    expect(declined?.label).toBe('edition.decline')
    expect(afterOf(declined)).toEqual([{ ...b, notEditionOf: ['a'] }])
    const [first = b] = afterOf(declined)
    expect(declineEdition(environment, first, 'a')).toBeNull()
    expect(afterOf(declineEdition(environment, first, 'c'))).toEqual([{ ...b, notEditionOf: ['a', 'c'] }])
  })

  it('keeps two apart from whichever side', () => {
    const [apart = b] = afterOf(keepSourcesApart(environment, b, a))
    expect(apart).toEqual({ ...b, notSameAs: ['a'] })
    expect(keepSourcesApart(environment, apart, a)).toBeNull()
    expect(keepSourcesApart(environment, a, apart)).toBeNull()
  })

  it('can be taken back, of the two alone', () => {
    const said = { ...b, notEditionOf: ['a', 'c'], notSameAs: ['a'] }
    const other = { ...a, notSameAs: ['b'] }
    expect(afterOf(askAgain(environment, other, said))).toEqual([a, { ...b, notEditionOf: ['c'] }])
    expect(askAgain(environment, a, b)).toBeNull()
    expect(askAgain(environment, c, said)?.changes.map(({ id }) => id)).toEqual(['b'])
  })
})

describe('withRelatedIds', () => {
  const said = { ...b, supersedes: 'a', notEditionOf: ['c'], notSameAs: ['a', 'c'] }
  it('names other ids wherever a source is named', () => {
    const renamed = withRelatedIds(said, (id) => (id === 'a' ? 'x' : id))
    expect(renamed).toEqual({ ...b, supersedes: 'x', notEditionOf: ['c'], notSameAs: ['x', 'c'] })
  })
  it('is the same object when nothing changes', () => {
    expect(withRelatedIds(said, (id) => id)).toBe(said)
    expect(withRelatedIds(b, () => 'x')).toBe(b)
  })
})
