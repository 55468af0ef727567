import { describe, expect, it } from 'vitest'
import { ledgerOf } from '../analysis/ledger/ledger-of.ts'
import { figuresOf, inputOf } from '../analysis/ledger/testing/figures.ts'
import { Annotation } from '../model/annotation.ts'
import { countingEnvironment, exampleAnnotation } from '../model/testing/examples.ts'
import { type Change, inverseOf } from '../model/transaction.ts'
import { bringTogether, keepFiguresApart } from './figures.ts'

const environment = countingEnvironment()
const annotations = figuresOf([
  { value: 10, asOf: '2023' },
  { value: 12, asOf: '2023' },
  { value: 12, asOf: '2023', keptApartFrom: ['a9'] },
])
const [a, b, c] = annotations as readonly [Annotation, Annotation, Annotation]

const applied = (all: readonly Annotation[], changes: readonly Change[] = []): readonly Annotation[] =>
  all.map((annotation) => {
    const change = changes.find(({ id }) => id === annotation.id)
    if (!change) return annotation
    expect(change.before).toEqual(annotation)
    return Annotation.parse(change.after)
  })
const keptApart = (all: readonly Annotation[]) => all.map(({ figure }) => figure?.keptApartFrom ?? null)
const ledger = (all: readonly Annotation[]) => ledgerOf(inputOf(all))

describe('keepFiguresApart', () => {
  it('is said by both, in one step, after what was said before', () => {
    const transaction = keepFiguresApart(environment, a, c)
    expect(transaction?.label).toBe('figure.keep-apart')
    const after = applied(annotations, transaction?.changes)
    expect(keptApart(after)).toEqual([['a2'], null, ['a9', 'a0']])
    expect(after.map(({ modifiedAt }) => modifiedAt === a.modifiedAt)).toEqual([false, true, false])
    expect(keptApart(applied(annotations, keepFiguresApart(environment, c, a)?.changes))).toEqual(keptApart(after))
  })

  it('ends the conflict, and undo restores the ledger', () => {
    const before = ledger(annotations)
    expect(before.conflicts.map(({ rows }) => rows.length)).toEqual([3])
    const transaction = keepFiguresApart(environment, a, b)
    const after = applied(annotations, transaction?.changes)
    expect(ledger(after).conflicts.map(({ rows }) => rows.map(({ annotation }) => annotation.id))).toEqual([
      ['a0', 'a2'],
    ])
    expect(ledger(after).groups[0]?.apart.map(({ reason }) => reason)).toEqual(['kept-apart'])
    expect(ledger(applied(after, transaction ? inverseOf(transaction) : []))).toEqual(before)
  })

  it.each<readonly [string, Annotation, Annotation]>([
    ['a figure and itself', a, a],
    ['what is no figure', a, exampleAnnotation({ id: 'x' })],
    [
      'what is apart',
      { ...a, figure: a.figure && { ...a.figure, keptApartFrom: ['a2'] } },
      { ...c, figure: c.figure && { ...c.figure, keptApartFrom: ['a0'] } },
    ],
  ])('has nothing to do for %s', (_name, one, other) => {
    expect(keepFiguresApart(environment, one, other)).toBeNull()
    expect(keepFiguresApart(environment, other, one)).toBeNull()
  })

  it('completes what only one of them says', () => {
    const half = { ...a, figure: a.figure && { ...a.figure, keptApartFrom: ['a1'] } }
    expect(keepFiguresApart(environment, half, b)?.changes.map(({ id }) => id)).toEqual(['a1'])
  })
})

describe('bringTogether', () => {
  it('takes it back, leaving no empty list behind', () => {
    const apart = applied(annotations, keepFiguresApart(environment, a, c)?.changes)
    const [one, , other] = apart as typeof annotations & readonly [Annotation, Annotation, Annotation]
    const together = applied(apart, bringTogether(environment, other, one)?.changes)
    expect(together.map(({ figure }) => figure)).toEqual(annotations.map(({ figure }) => figure))
    expect(together.map(({ figure }) => figure && 'keptApartFrom' in figure)).toEqual([false, false, true])
  })

  it('has nothing to do for figures that nothing keeps apart', () => {
    expect(bringTogether(environment, a, b)).toBeNull()
    expect(bringTogether(environment, a, c)).toBeNull()
  })
})
