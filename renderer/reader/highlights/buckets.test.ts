import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotationsAt, nextInCycle } from './buckets.ts'
import type { Layered } from './layers.ts'
import { Placement } from './placement.ts'

const BLOCKS = [
  { start: 0, end: 10 },
  { start: 12, end: 22 },
  { start: 24, end: 34 },
]
const at = (id: string, start: number, end: number): Layered => ({ id, kind: 'expert_view', start, end })
const bucketsOf = (all: readonly Layered[]) => new Placement(BLOCKS, all)

describe('the buckets of a text', () => {
  it('cuts a passage at the edges of its blocks', () => {
    const buckets = bucketsOf([at('a', 5, 30)])
    expect([0, 1, 2, 3].map((block) => buckets.get(block)?.map(({ start, end }) => [start, end]))).toEqual([
      [[5, 10]],
      [[12, 22]],
      [[24, 30]],
      undefined,
    ])
  })
  it('drops what lies between blocks', () => {
    expect(bucketsOf([at('a', 10, 12)]).get(0)).toBeUndefined()
  })
})

describe('annotationsAt', () => {
  const buckets = bucketsOf([at('outer', 0, 20), at('inner', 4, 6), at('other', 12, 14)])
  it.each([
    [0, ['outer']],
    [4, ['inner', 'outer']],
    [6, ['outer']],
    [12, ['other', 'outer']],
    [20, []],
    [11, []],
    [999, []],
  ])('at %i', (offset, ids) => {
    expect(annotationsAt(buckets, BLOCKS, offset)).toEqual(ids)
  })

  it('finds what a scan of all annotations finds', () => {
    const span = fc.tuple(fc.nat(33), fc.integer({ min: 1, max: 20 }))
    fc.assert(
      fc.property(fc.array(span, { maxLength: 30 }), fc.nat(34), (spans, offset) => {
        const all = spans.map(([start, length], index) => at(`a${String(index)}`, start, Math.min(34, start + length)))
        const inBlock = BLOCKS.some(({ start, end }) => start <= offset && offset < end)
        const expected = spans.flatMap(([start, length], index) =>
          inBlock && start <= offset && offset < Math.min(34, start + length) ? [`a${String(index)}`] : [],
        )
        expect([...annotationsAt(bucketsOf(all), BLOCKS, offset)].sort()).toEqual(expected.sort())
      }),
    )
  })
})

describe('nextInCycle', () => {
  it.each([
    [[], null, null],
    [['in', 'out'], null, 'in'],
    [['in', 'out'], 'in', 'out'],
    [['in', 'out'], 'out', 'in'],
    [['in', 'out'], 'elsewhere', 'in'],
    [['only'], 'only', 'only'],
  ] as const)('%o after %s', (hits, active, next) => {
    expect(nextInCycle(hits, active)).toBe(next)
  })
})
