import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOutNotes, type WantedNote } from './layout.ts'

const note = (id: string, top: number, height = 34): WantedNote => ({ id, top, height })
const tops = (notes: readonly WantedNote[], active: string | null = null): Record<string, number> =>
  Object.fromEntries(layOutNotes(notes, active).map(({ id, top }) => [id, top]))

describe('layOutNotes', () => {
  const cases: readonly { name: string; notes: readonly WantedNote[]; tops: Record<string, number> }[] = [
    { name: 'nothing', notes: [], tops: {} },
    { name: 'room for all', notes: [note('a', 0), note('b', 100)], tops: { a: 0, b: 100 } },
    { name: 'a close one moves down', notes: [note('a', 0), note('b', 10)], tops: { a: 0, b: 40 } },
    { name: 'one too far is folded', notes: [note('a', 0), note('b', 0), note('c', 0)], tops: { a: 0, b: 40 } },
  ]
  it.each(cases)('$name', ({ notes, tops: expected }) => {
    expect(tops(notes)).toEqual(expected)
  })

  it('says what it folded', () => {
    const placed = layOutNotes([note('a', 0), note('b', 0), note('c', 0), note('d', 1), note('e', 300)], null)
    expect(placed.map(({ id, folded }) => [id, folded])).toEqual([
      ['a', []],
      ['b', ['c', 'd']],
      ['e', []],
    ])
  })

  it('keeps the active note at its line', () => {
    const placed = layOutNotes([note('a', 0), note('b', 0), note('c', 12)], 'c')
    expect(placed).toEqual([{ id: 'c', top: 12, folded: ['a', 'b'] }])
  })

  it('loses none, overlaps none, drifts little', () => {
    const wanted = fc.record({ top: fc.nat(2_000), height: fc.integer({ min: 17, max: 60 }) })
    fc.assert(
      fc.property(fc.array(wanted, { maxLength: 60 }), fc.nat(60), (drawn, active) => {
        const notes = drawn.map((each, index) => ({ id: String(index), ...each }))
        const byId = new Map(notes.map((each) => [each.id, each]))
        const placed = layOutNotes(notes, String(active))
        expect(placed.flatMap(({ id, folded }) => [id, ...folded]).sort()).toEqual([...byId.keys()].sort())
        placed.forEach(({ id, top, folded }, index) => {
          const { height, top: line } = byId.get(id) ?? { height: 0, top: 0 }
          expect(top - line).toBeGreaterThanOrEqual(0)
          expect(top - line).toBeLessThanOrEqual(44)
          const next = placed[index + 1]
          if (next) expect(next.top).toBeGreaterThanOrEqual(top + height + (folded.length > 0 ? 18 : 0))
        })
      }),
    )
  })
})
