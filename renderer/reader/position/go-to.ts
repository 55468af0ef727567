import type { Block } from '../../../shared/model/block.ts'
import type { ProgressMap } from '../minimap/progress-map.ts'

/** The blocks that count as paragraphs, by index: all but what is fenced. */
export const paragraphsOf = (blocks: readonly Block[]): readonly number[] =>
  blocks.flatMap(({ role }, index) => (role === 'boilerplate' ? [] : [index]))

/** Number, from 1, of the paragraph that holds block `index`, or of the last one before it. */
export function paragraphNumber(paragraphs: readonly number[], index: number): number {
  let low = 0
  let high = paragraphs.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((paragraphs[middle] ?? Infinity) <= index) low = middle + 1
    else high = middle
  }
  return Math.max(1, low)
}

/** What somebody typed as a position: `40%`, `12.5 %`, `12,5%`, or the number of a paragraph. Null: neither. */
export function parsePosition(
  typed: string,
  paragraphs: number,
): { readonly fraction: number } | { readonly paragraph: number } | null {
  const match = /^(\d+)(?:[.,](\d+))?\s*(%?)$/.exec(typed.trim())
  if (!match) return null
  const [, whole = '', part = '', sign] = match
  const value = Number(`${whole}.${part || '0'}`)
  if (sign === '%') return value <= 100 ? { fraction: value / 100 } : null
  return part === '' && value >= 1 && value <= paragraphs ? { paragraph: value } : null
}

/** Offset of what was typed; null when it is no position in this text. */
export function offsetOfPosition(typed: string, blocks: readonly Block[], progress: ProgressMap): number | null {
  const paragraphs = paragraphsOf(blocks)
  const position = parsePosition(typed, paragraphs.length)
  if (position === null) return null
  if ('fraction' in position) return progress.offsetAt(position.fraction)
  return blocks[paragraphs[position.paragraph - 1] ?? -1]?.start ?? null
}
