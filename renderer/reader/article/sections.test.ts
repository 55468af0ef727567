import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../shared/model/block.ts'
import { blockAt, blocksIn, fencedRunsOf, runOfBlock, SEEN_AT_ONCE, sectionsNear, sectionsOf } from './sections.ts'

const blocksOf = (lengths: readonly number[], fenced: ReadonlySet<number> = new Set()): readonly Block[] => {
  let start = 0
  return lengths.map((length, index) => {
    const block: Block = { role: fenced.has(index) ? 'boilerplate' : 'paragraph', start, end: start + length }
    start += length + 2
    return block
  })
}
/** Beyond every text of these tests. */
const FAR = 1e9
const lengthsAndNear = fc.tuple(
  fc.array(fc.integer({ min: 1, max: 30_000 }), { maxLength: 200 }),
  fc.nat({ max: 1_000_000 }),
)
const many = (count: number, length = 10): readonly number[] => Array.from({ length: count }, () => length)

describe('sectionsOf', () => {
  const cases = [
    { name: 'nothing', lengths: [], stops: [] },
    { name: 'one block', lengths: [5], stops: [1] },
    { name: 'exactly forty', lengths: many(40), stops: [40] },
    { name: 'forty-one', lengths: many(41), stops: [40, 41] },
    { name: 'long paragraphs close earlier', lengths: [39_000, 2_000, 7], stops: [2, 3] },
    { name: 'one enormous block', lengths: [5_000_000, 7], stops: [1, 2] },
  ]
  it.each(cases)('$name', ({ lengths, stops }) => {
    expect(sectionsOf(blocksOf(lengths), FAR).map(({ stop }) => stop)).toEqual(stops)
  })

  it('cuts smaller where reading begins, and nowhere else', () => {
    const stops = sectionsOf(blocksOf(many(100, 498)), 25_000).map(({ stop }) => stop)
    // Blocks 46 to 59 are within 2,000 characters before and 5,000 after.
    expect(stops).toEqual([40, 46, 53, 60, 100])
  })

  it('covers every block once, in order', () => {
    fc.assert(
      fc.property(lengthsAndNear, ([lengths, near]) => {
        const blocks = blocksOf(lengths)
        const covered = sectionsOf(blocks, near).flatMap(({ first, stop }) =>
          Array.from({ length: stop - first }, (_, index) => first + index),
        )
        expect(covered).toEqual(blocks.map((_, index) => index))
      }),
    )
  })
})

describe('sectionsNear', () => {
  it('are neighbours, hold where reading begins, and what follows it', () => {
    fc.assert(
      fc.property(lengthsAndNear, ([lengths, near]) => {
        const blocks = blocksOf(lengths)
        const sections = sectionsOf(blocks, near)
        const seen = sectionsNear(sections, near)
        expect(seen).toEqual(seen.map((_, at) => (seen[0] ?? 0) + at))
        const held = blockAt(blocks, near)
        const wanted = blocks.slice(Math.max(0, held), held + 2).filter(({ start }) => start < near + 5_000)
        for (const { start } of wanted)
          expect(
            seen.some((index) => (sections[index]?.start ?? 0) <= start && start < (sections[index]?.end ?? 0)),
          ).toBe(true)
      }),
    )
  })

  it('are few, also where the blocks are single lines', () => {
    const sections = sectionsOf(blocksOf(many(2_000, 8)), 9_000)
    const seen = sectionsNear(sections, 9_000)
    expect(seen).toHaveLength(SEEN_AT_ONCE)
    expect(sections[seen[1] ?? 0]?.start).toBeLessThanOrEqual(9_000)
  })

  it('is the end of a text that is shorter than it was', () => {
    expect(sectionsNear(sectionsOf(blocksOf([5, 5]), 90_000), 90_000)).toEqual([0])
    expect(sectionsNear([], 0)).toEqual([])
  })
})

describe('fencedRunsOf', () => {
  const cases = [
    { name: 'none', fenced: [], runs: [] },
    { name: 'one block', fenced: [2], runs: [{ first: 2, last: 2 }] },
    {
      name: 'neighbours are one run',
      fenced: [0, 1, 4],
      runs: [
        { first: 0, last: 1 },
        { first: 4, last: 4 },
      ],
    },
    { name: 'everything', fenced: [0, 1, 2, 3, 4], runs: [{ first: 0, last: 4 }] },
  ]
  it.each(cases)('$name', ({ fenced, runs }) => {
    const blocks = blocksOf(many(5), new Set(fenced))
    expect(fencedRunsOf(blocks)).toEqual(runs)
    expect(runOfBlock(blocks, fencedRunsOf(blocks)).map((run) => run !== null)).toEqual(
      blocks.map((_, index) => fenced.includes(index)),
    )
  })
})

describe('blockAt and blocksIn', () => {
  // 0–10, 12–22, 24–34
  const blocks = blocksOf(many(3))
  it.each([
    [0, 0],
    [9, 0],
    [11, 0],
    [12, 1],
    [33, 2],
    [99, 2],
  ])('offset %i lies in or after block %i', (offset, index) => {
    expect(blockAt(blocks, offset)).toBe(index)
  })
  it('is before all blocks', () => {
    expect(blockAt([{ start: 5, end: 6 }], 2)).toBe(-1)
    expect(blockAt([], 2)).toBe(-1)
  })
  it.each([
    [{ start: 0, end: 10 }, 0, 1],
    [{ start: 3, end: 13 }, 0, 2],
    [{ start: 3, end: 12 }, 0, 1],
    [{ start: 10, end: 12 }, 1, 1],
    [{ start: 11, end: 30 }, 1, 3],
    [{ start: 24, end: 999 }, 2, 3],
  ])('%o touches blocks %i to %i', (span, from, to) => {
    expect(blocksIn(blocks, span)).toEqual({ from, to })
  })
})
