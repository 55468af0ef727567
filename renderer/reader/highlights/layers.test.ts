import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANNOTATION_KINDS } from '../../../shared/model/annotation.ts'
import { DEPTHS, type Layered, layersOf } from './layers.ts'

const expert = (id: string, start: number, end: number): Layered => ({ id, kind: 'expert_view', start, end })
const official = (id: string, start: number, end: number): Layered => ({ id, kind: 'official_statement', start, end })
const figure = (id: string, start: number, end: number): Layered => ({ id, kind: 'figure', start, end })

describe('layersOf', () => {
  const cases: readonly { name: string; given: readonly Layered[]; depths: Record<string, number> }[] = [
    { name: 'nothing', given: [], depths: {} },
    { name: 'neighbours share a depth', given: [expert('a', 0, 5), expert('b', 5, 9)], depths: { a: 0, b: 0 } },
    { name: 'overlap goes deeper', given: [expert('a', 0, 6), expert('b', 5, 9)], depths: { a: 0, b: 1 } },
    { name: 'the inner one lies deeper', given: [expert('in', 2, 4), expert('out', 2, 9)], depths: { in: 1, out: 0 } },
    { name: 'figures have lanes of their own', given: [expert('a', 0, 9), figure('b', 2, 4)], depths: { a: 0, b: 0 } },
    {
      name: 'views and statements share lanes',
      given: [expert('a', 0, 9), official('b', 2, 4)],
      depths: { a: 0, b: 1 },
    },
    {
      name: 'a freed depth is used again',
      given: [expert('a', 0, 9), expert('b', 1, 3), expert('c', 4, 6)],
      depths: { a: 0, b: 1, c: 1 },
    },
    {
      name: 'the fourth shares the last',
      given: [expert('a', 0, 9), expert('b', 1, 9), expert('c', 2, 9), expert('d', 3, 9)],
      depths: { a: 0, b: 1, c: 2, d: 2 },
    },
    { name: 'equal spans', given: [expert('a', 0, 9), expert('b', 0, 9)], depths: { a: 0, b: 1 } },
  ]
  it.each(cases)('$name', ({ given, depths }) => {
    expect(Object.fromEntries(layersOf(given))).toEqual(depths)
  })

  it('never puts an overlap in the same lanes on one depth, except the last', () => {
    const layered = fc.record({
      id: fc.uuid(),
      kind: fc.constantFrom(...ANNOTATION_KINDS),
      start: fc.nat(100),
      length: fc.integer({ min: 1, max: 30 }),
    })
    fc.assert(
      fc.property(fc.uniqueArray(layered, { selector: ({ id }) => id, maxLength: 40 }), (drawn) => {
        const all = drawn.map(({ length, ...rest }) => ({ ...rest, end: rest.start + length }))
        const depths = layersOf(all)
        for (const a of all)
          for (const b of all) {
            if (a.id >= b.id || (a.kind === 'figure') !== (b.kind === 'figure') || a.start >= b.end || b.start >= a.end)
              continue
            const depth = depths.get(a.id)
            expect(depth !== depths.get(b.id) || depth === DEPTHS - 1).toBe(true)
          }
      }),
    )
  })
})
