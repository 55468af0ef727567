import type { Block } from '../../../shared/model/block.ts'
import type { Span } from '../../../shared/model/primitives.ts'

/** A run of neighbouring boilerplate blocks: one bar while it is closed. */
export interface FencedRun {
  /** Index of its first block: stable while the fence doesn't move. */
  readonly first: number
  /** Index of its last block. */
  readonly last: number
}

/** What the reader mounts at once: a stretch of neighbouring blocks. */
export interface Section extends Span {
  readonly index: number
  /** Index of its first block. */
  readonly first: number
  /** Index after its last block (exclusive). */
  readonly stop: number
}

interface Limits {
  readonly blocks: number
  readonly characters: number
}

// 20 to 80 paragraphs scroll well, one does not; long paragraphs close a section earlier.
const USUAL: Limits = { blocks: 40, characters: 40_000 }
// Where reading begins every line that nobody sees yet holds up those that are seen.
const SMALL: Limits = { blocks: 10, characters: 3_000 }
/** What may be in a large window around where reading begins, in characters before and after it. */
const WINDOW = { before: 2_000, after: 5_000 }

const isNear = ({ start, end }: Span, near: number): boolean =>
  end > near - WINDOW.before && start < near + WINDOW.after

/**
 * Cuts the blocks into sections; `start` and `end` are text offsets.
 *
 * @param near offset where reading begins: sections are smaller around it
 */
export function sectionsOf(blocks: readonly Block[], near: number): readonly Section[] {
  const sections: Section[] = []
  let first = 0
  let characters = 0
  blocks.forEach((block, index) => {
    const next = blocks[index + 1]
    const isHere = isNear(block, near)
    const { blocks: most, characters: mostCharacters } = isHere ? SMALL : USUAL
    characters += block.end - block.start
    const isFull = index - first + 1 >= most || characters >= mostCharacters
    if (next && !isFull && isNear(next, near) === isHere) return
    const start = blocks[first]?.start ?? block.start
    sections.push({ index: sections.length, first, stop: index + 1, start, end: block.end })
    first = index + 1
    characters = 0
  })
  return sections
}

/** A window has no more of them, even where the blocks are single lines. */
const SEEN = { before: 1, after: 3 }
/** So many sections are seen at most when reading begins. */
export const SEEN_AT_ONCE = SEEN.before + 1 + SEEN.after

/** Indexes of the sections that may be seen when reading begins at `near`, in order; never none when there are any. */
export function sectionsNear(sections: readonly Section[], near: number): readonly number[] {
  const begin = sections.findLast(({ start }) => start <= near)?.index ?? 0
  return sections
    .slice(Math.max(0, begin - SEEN.before), begin + SEEN.after + 1)
    .filter((section) => section.index === begin || isNear(section, near))
    .map(({ index }) => index)
}

/** The runs of boilerplate, in order. */
export function fencedRunsOf(blocks: readonly Block[]): readonly FencedRun[] {
  const runs: { first: number; last: number }[] = []
  blocks.forEach((block, index) => {
    if (block.role !== 'boilerplate') return
    const run = runs.at(-1)
    if (run && run.last === index - 1) run.last = index
    else runs.push({ first: index, last: index })
  })
  return runs
}

/** For every block the run it lies in, or null. */
export function runOfBlock(blocks: readonly Block[], runs: readonly FencedRun[]): readonly (FencedRun | null)[] {
  const byBlock: (FencedRun | null)[] = blocks.map(() => null)
  for (const run of runs) for (let index = run.first; index <= run.last; index++) byBlock[index] = run
  return byBlock
}

/** Index of the block that holds `offset`, or of the last one that begins before it; -1 before all. */
export function blockAt(blocks: readonly Span[], offset: number): number {
  let low = 0
  let high = blocks.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    if ((blocks[middle]?.start ?? Infinity) <= offset) low = middle + 1
    else high = middle - 1
  }
  return high
}

/** Indexes `[from, to)` of the blocks that share at least one character with `span`. */
export function blocksIn(blocks: readonly Span[], span: Span): { readonly from: number; readonly to: number } {
  let from = Math.max(0, blockAt(blocks, span.start))
  const held = blocks[from]
  if (held && held.end <= span.start) from += 1
  const to = Math.max(from, blockAt(blocks, span.end - 1) + 1)
  return { from, to }
}
