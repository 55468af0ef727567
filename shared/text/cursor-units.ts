import type { Span } from '../model/primitives.ts'
import { trimSpan } from './characters.ts'
import type { CursorText } from './cursor.ts'
import { nextSentence, previousSentence } from './sentences.ts'
import { wordEndingAfter, wordStartingBefore } from './words.ts'

export type Unit = 'sentence' | 'word' | 'paragraph'

/** Finds units of one size around an offset, over all blocks; each answer is null when there is none. */
export interface Units {
  /** The first unit whose end lies after the offset. */
  readonly endingAfter: (offset: number) => Span | null
  /** The last unit whose start lies before the offset. */
  readonly startingBefore: (offset: number) => Span | null
  /** The first unit that starts at the offset or after it. */
  readonly startingFrom: (offset: number) => Span | null
  /** The last unit that ends at the offset or before it. */
  readonly endingUpTo: (offset: number) => Span | null
}

interface BlockUnits {
  readonly endingAfter: (block: Span, offset: number) => Span | null
  readonly startingBefore: (block: Span, offset: number) => Span | null
}

function unitsInBlock({ text, language }: CursorText, unit: Unit): BlockUnits {
  switch (unit) {
    case 'word':
      return {
        endingAfter: (block, offset) => wordEndingAfter(text, offset, block, language),
        startingBefore: (block, offset) => wordStartingBefore(text, offset, block, language),
      }
    case 'sentence':
      return {
        endingAfter: (block, offset) => nextSentence(text, block, offset, language),
        startingBefore: (block, offset) => previousSentence(text, block, offset, language),
      }
    case 'paragraph': {
      const whole = (block: Span): Span | null => {
        const trimmed = trimSpan(text, block)
        return trimmed.start === trimmed.end ? null : trimmed
      }
      const unless = (span: Span | null, excluded: (span: Span) => boolean): Span | null =>
        span === null || excluded(span) ? null : span
      return {
        endingAfter: (block, offset) => unless(whole(block), ({ end }) => end <= offset),
        startingBefore: (block, offset) => unless(whole(block), ({ start }) => start >= offset),
      }
    }
  }
}

/** Index of the first block that ends after the offset. */
function firstBlockAfter(blocks: readonly Span[], offset: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.end ?? Infinity) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** The units of one size; every search starts at the block of its offset and stops at the first find. */
export function unitsOf(text: CursorText, unit: Unit): Units {
  const { blocks } = text
  const inBlock = unitsInBlock(text, unit)
  const endingAfter = (offset: number): Span | null => {
    for (let index = firstBlockAfter(blocks, offset); index < blocks.length; index += 1) {
      const block = blocks[index]
      const found = block === undefined ? null : inBlock.endingAfter(block, offset)
      if (found !== null) return found
    }
    return null
  }
  const startingBefore = (offset: number): Span | null => {
    for (let index = Math.min(firstBlockAfter(blocks, offset), blocks.length - 1); index >= 0; index -= 1) {
      const block = blocks[index]
      if (block === undefined || block.start >= offset) continue
      const found = inBlock.startingBefore(block, offset)
      if (found !== null) return found
    }
    return null
  }
  const startingFrom = (offset: number): Span | null => {
    const found = endingAfter(offset)
    return found === null || found.start >= offset ? found : endingAfter(found.end)
  }
  const endingUpTo = (offset: number): Span | null => {
    const found = startingBefore(offset)
    return found === null || found.end <= offset ? found : startingBefore(found.start)
  }
  return { endingAfter, startingBefore, startingFrom, endingUpTo }
}
