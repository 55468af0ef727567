import type { Block } from '../../../shared/model/block.ts'

/** What the height of a section depends on. Pixels, and characters of Latin text per line. */
export interface Setting {
  readonly charactersPerLine: number
  readonly lineHeight: number
  readonly blockGap: number
  /** Height of a closed fence bar with its margin. */
  readonly barHeight: number
}

/** First and last code units of the scripts whose characters are twice as wide as Latin ones. */
const FULL_WIDTH: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
]
/** Chinese, Japanese and Korean characters are about twice as wide as Latin ones. */
const FULL_WIDTH_EXTRA = 1.15
const SAMPLE = 64
/** Neighbours are of one script: every fourth says as much, and a book has 10,000 blocks. */
const STEP = 4

const isFullWidth = (unit: number): boolean => unit >= 0x1100 && FULL_WIDTH.some(([a, b]) => unit >= a && unit <= b)

/** Width of a stretch of text in Latin characters, from a sample of its beginning. */
export function widthOf(text: string, start: number, end: number): number {
  const stop = Math.min(end, start + SAMPLE)
  let wide = 0
  let seen = 0
  for (let at = start; at < stop; at += STEP) {
    seen += 1
    if (isFullWidth(text.charCodeAt(at))) wide += 1
  }
  return (end - start) * (1 + (wide / Math.max(1, seen)) * FULL_WIDTH_EXTRA)
}

/** Estimated height in pixels of one open block, with its margin. */
export function blockHeight(text: string, block: Block, setting: Setting): number {
  const lines = Math.max(1, Math.ceil(widthOf(text, block.start, block.end) / setting.charactersPerLine))
  return lines * setting.lineHeight + setting.blockGap
}

/**
 * Estimated height in pixels of the blocks `[first, stop)`; closed blocks count nothing but their
 * bar. Wrong by some per cent, which the browser corrects when the section comes near.
 */
export function sectionHeight(
  text: string,
  blocks: readonly Block[],
  [first, stop]: readonly [number, number],
  setting: Setting,
  isClosed: (index: number) => boolean,
): number {
  let height = 0
  for (let index = first; index < stop; index++) {
    const block = blocks[index]
    if (!block) continue
    if (!isClosed(index)) height += blockHeight(text, block, setting)
    else if (blocks[index - 1]?.role !== 'boilerplate') height += setting.barHeight
  }
  return Math.max(1, Math.round(height))
}
