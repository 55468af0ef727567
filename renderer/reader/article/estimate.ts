import type { Block } from '../../../shared/model/block.ts'

/** What the height of a section depends on. Pixels, and characters of Latin text per line. */
export interface Setting {
  readonly charactersPerLine: number
  readonly lineHeight: number
  readonly blockGap: number
  /** Height of a closed fence bar with its margin. */
  readonly barHeight: number
}

const FULL_WIDTH = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/g
/** Chinese, Japanese and Korean characters are about twice as wide as Latin ones. */
const FULL_WIDTH_EXTRA = 1.15
const SAMPLE = 64

/** Width of a stretch of text in Latin characters, from a sample of its beginning. */
export function widthOf(text: string, start: number, end: number): number {
  const length = end - start
  const sample = text.slice(start, Math.min(end, start + SAMPLE))
  if (sample === '') return length
  const wide = sample.match(FULL_WIDTH)?.length ?? 0
  return length * (1 + (wide / sample.length) * FULL_WIDTH_EXTRA)
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
