import type { Run } from './run.ts'

/** Of the size of the letters. Half of the narrowest space that fonts have. */
const SPACE = 0.14
/** A raised figure is at most so large, and stands so far above the line. */
const RAISED = { size: 0.8, rise: 0.2 } as const
const SUPERSCRIPTS = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹']
/** Widths of a narrow letter between where a gap stands and where it should. */
const FARTHEST_SPACE = 6
const DOUBLED = 0.1
const FIGURES = /^\d{1,3}$/u
const STRONG = /[\p{L}\p{N}]/u

interface Baseline {
  readonly y: number
  readonly size: number
  readonly isRightToLeft: boolean
}

/**
 * The words of one line in the order in which they are read. Raised figures stay raised (`flow¹`, `10²`): next to a
 * figure they would make another one.
 */
export function textOf(runs: readonly Run[], baseline: Baseline): string {
  const [only] = runs
  if (only && runs.length === 1) return withSingleSpaces(shownOf(only, baseline))
  const parts: { text: string; isTurned: boolean }[] = []
  let before: Run | undefined
  for (const run of withInserted(
    [...runs].sort((a, b) => a.x0 - b.x0),
    baseline.size,
  )) {
    // Files set lines from right to left in either order: which of two runs a space belongs to is told by its place.
    const gap = before ? run.x0 - before.x1 : 0
    const isApart = before !== undefined && (gap > SPACE * baseline.size || (run.isSpaced && !run.isRightToLeft))
    // A mark without direction goes with the line.
    const isTurned = STRONG.test(run.text) ? run.isRightToLeft : baseline.isRightToLeft
    if (isApart)
      parts.push({ text: ' ', isTurned: isTurned === parts.at(-1)?.isTurned ? isTurned : baseline.isRightToLeft })
    parts.push({ text: shownOf(run, baseline), isTurned })
    before = run
  }
  return withSingleSpaces(inReadingOrder(parts, baseline.isRightToLeft).join(''))
}

const withSingleSpaces = (text: string): string => text.replace(/\s+/gu, ' ').trim()

function shownOf({ text, size, y }: Run, baseline: Baseline): string {
  const isRaised = size <= RAISED.size * baseline.size && baseline.y - y >= RAISED.rise * baseline.size
  return isRaised && FIGURES.test(text)
    ? [...text].map((figure) => SUPERSCRIPTS[Number(figure)] ?? figure).join('')
    : text
}

/**
 * A mark that the font of a line lacks is set from another one after the line, in a gap that was left for it and that
 * reads as a space. It takes the place of that space.
 */
function withInserted(runs: readonly Run[], size: number): Run[] {
  const placed: Run[] = []
  for (const run of runs) {
    const last = placed.at(-1)
    // Set twice, a little aside, to look bold.
    if (last && last.text === run.text && run.x0 - last.x0 < DOUBLED * size) continue
    const near = placed.slice(-3)
    const found = near.findLastIndex((other) => run.x0 > other.x0 && run.x1 < other.x1 - size / 2)
    const within = placed.length - near.length + found
    const around = found < 0 ? undefined : near[found]
    const text = around && inserted(around, run)
    if (text === undefined) placed.push(run)
    else if (around) placed[within] = { ...around, text }
  }
  return placed
}

function inserted(around: Run, { text, x0 }: Run): string | undefined {
  const wide = (letter: string): number => (/[\u2e80-\u9fff\uff00-\uffef]/u.test(letter) ? 2 : 1)
  const letters = [...around.text]
  const all = letters.reduce((sum, letter) => sum + wide(letter), 0)
  const aim = ((x0 - around.x0) / (around.x1 - around.x0)) * all
  let [at, best, nearest] = [0, -1, FARTHEST_SPACE]
  for (const [index, letter] of letters.entries()) {
    if (letter === ' ' && Math.abs(at - aim) < nearest) [best, nearest] = [index, Math.abs(at - aim)]
    at += wide(letter)
  }
  return best < 0 ? undefined : [...letters.slice(0, best), text, ...letters.slice(best + 1)].join('')
}

/** From left to right as printed; stretches against the direction of the line are turned round. */
function inReadingOrder(parts: readonly { text: string; isTurned: boolean }[], isRightToLeft: boolean): string[] {
  const order: string[] = []
  let against: string[] = []
  for (const { text, isTurned } of isRightToLeft ? [...parts].reverse() : parts) {
    if (isTurned !== isRightToLeft) {
      against.push(text)
      continue
    }
    order.push(...against.reverse(), text)
    against = []
  }
  return [...order, ...against.reverse()]
}
