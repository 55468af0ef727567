import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PART_SIZE } from '../../../shared/edits/briefs.ts'
import type { BriefBlock } from '../../../shared/model/brief.ts'
import { dealOut, longestRise, normalParts, type Part } from './parts.ts'

const block = (text: string): BriefBlock => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const part = (id: string, count: number): Part => ({
  id,
  blocks: Array.from({ length: count }, (_, at) => block(`${id} ${String(at)}`)),
  differs: false,
})
const counting = () => {
  let count = 0
  return () => `new ${String((count += 1))}`
}
const all = (parts: readonly Part[]) => parts.flatMap(({ blocks }) => blocks)
const shape = (parts: readonly Part[]) => parts.map(({ id, blocks }) => `${id}: ${String(blocks.length)}`)

describe('blocks dealt out to parts', () => {
  const before = [part('a', 3), part('b', 3), part('c', 3)]
  const [a, b, c] = before
  const [first, second, third] = [a, b, c].map((one) => one?.blocks ?? [])

  it('stay where they are', () => {
    const after = dealOut(before, all(before), counting())
    expect(after.every((one, at) => one === before[at])).toBe(true)
  })

  it('change one part when one of them changes', () => {
    const blocks = all(before).map((one, at) => (at === 4 ? block('changed') : one))
    const after = dealOut(before, blocks, counting())
    expect(after.map((one, at) => one === before[at])).toEqual([true, false, true])
    expect(shape(after)).toEqual(['a: 3', 'b: 3', 'c: 3'])
  })

  it('change two parts when one moves from the end to the start', () => {
    const moved = all(before)
    const after = dealOut(before, [...moved.slice(-1), ...moved.slice(0, -1)], counting())
    expect(after.map((one, at) => one === before[at])).toEqual([false, true, false])
    expect(shape(after)).toEqual(['a: 4', 'b: 3', 'c: 2'])
  })

  it('leave no part empty', () => {
    expect(shape(dealOut(before, [...(first ?? []), ...(third ?? [])], counting()))).toEqual(['a: 3', 'c: 3'])
    expect(second).toHaveLength(3)
  })

  it('leave one empty part when there are none', () => {
    const empty = dealOut(before, [], counting())
    expect(shape(empty)).toEqual(['a: 0'])
    expect(dealOut(empty, [], counting())).toEqual(empty)
    expect(shape(dealOut(empty, [block('x')], counting()))).toEqual(['a: 1'])
    expect(shape(dealOut([], [block('x')], counting()))).toEqual(['new 1: 1'])
  })

  it('fall into more parts when one grows too long', () => {
    const many = Array.from({ length: 2 * PART_SIZE + 1 }, (_, at) => block(`n ${String(at)}`))
    const after = dealOut(before, [...many, ...all(before)], counting())
    expect(shape(after).slice(0, 3)).toEqual([`a: ${String(PART_SIZE)}`, `new 1: ${String(PART_SIZE)}`, 'new 2: 4'])
    expect(all(after)).toEqual([...many, ...all(before)])
  })

  it('are all there in their order, whatever was done to them', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 11 }), { maxLength: 30 }), (choice) => {
        const known = all(before)
        const blocks = choice.map((at) => known[at] ?? block('new'))
        const after = dealOut(before, blocks, counting())
        expect(all(after)).toEqual(blocks)
        expect(after.every(({ blocks: own }) => own.length > 0) || blocks.length === 0).toBe(true)
        expect(new Set(after.map(({ id }) => id)).size).toBe(after.length)
      }),
    )
  })
})

describe('the longest rise', () => {
  const cases: readonly (readonly [readonly (number | null)[], readonly (number | null)[]])[] = [
    [[], []],
    [
      [null, 1, null],
      [null, 1, null],
    ],
    [
      [2, 0, 0, 1, 2],
      [null, 0, 0, 1, 2],
    ],
    [
      [0, 1, 2, 0],
      [0, 1, 2, null],
    ],
  ]
  it.each(cases)('of %j', (numbers, rise) => {
    expect(longestRise(numbers)).toEqual(rise)
  })
})

describe('stored parts', () => {
  it('say which of them the editor has in other words', () => {
    const list = (text: string): BriefBlock => ({
      type: 'list',
      items: [{ depth: 0, ordered: false, content: [{ type: 'text', text }] }],
    })
    const parts = normalParts([
      { id: 'a', blocks: [block('x')] },
      { id: 'b', blocks: [list('1')] },
      { id: 'c', blocks: [list('2'), block('y')] },
    ])
    expect(parts.map(({ differs }) => differs)).toEqual([false, true, true])
    expect(shape(parts)).toEqual(['a: 1', 'b: 1', 'c: 1'])
  })
})
