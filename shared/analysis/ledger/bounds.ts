import type { Approximator, Figure } from '../../model/figure.ts'

/**
 * What a printed value allows the true one to be: open at both ends, in base units; an end may be infinite. Never empty:
 * `low < high`.
 */
export interface Bounds {
  readonly low: number
  readonly high: number
}

/** A round number from this mantissa on was rounded by whoever wrote it: nobody counts 200 ships and means 200. */
const ROUND_FROM = 100
/** How far a round number may be from the truth, as a share of it; never more than half of its last digit above zero. */
const ROUND_SLACK = 0.025
/** `about`: on top of what the printed digits allow. Beyond a twentieth a writer has another round number to print. */
const ABOUT_SLACK = 0.05
/** `nearly 11`: from here up to 11, which is not reached. */
const ALMOST_SLACK = 0.05
/**
 * `more than 4` has no upper end in logic. In prose it is how a writer rounds down what is known: somebody who knew of 7
 * would not write it. Half as much again is taken for the end; for `less than`, half as much.
 */
const BEYOND_SLACK = 0.5
/** More decimals than anybody prints: the value comes from a word, such as `a third`. */
const MOST_DECIMALS = 6
const WORD_SLACK = 0.02
/** Tells an end that is reached (`at most 11`) from one that is not (`less than 11`), as a share of the value. */
const HAIR = 1e-9
/** Binary tails of sums are cut here, so that bounds that should meet do. */
const DIGITS = 12

function exactly(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return value
  const places = DIGITS - 1 - Math.floor(Math.log10(Math.abs(value)))
  return places < 0
    ? Math.round(value / 10 ** -places) * 10 ** -places
    : Math.round(value * 10 ** places) / 10 ** places
}

/**
 * The bounds of a figure, which are what figures are compared by.
 *
 * 1. Digits. A number stands for all that are rounded to it: half a unit of the last printed digit either way, in the
 *    scale it was printed in: `$116 billion` is 115.5 to 116.5 billion, `1.2m` 1.15 to 1.25 million. `printed` is asked
 *    for decimals that a number loses: `5.0` is finer than `5`.
 * 2. Round numbers. `1,150,000` or `$100 billion` end in zeros that need not be digits; see `ROUND_SLACK`. Percentages
 *    and numbers below `ROUND_FROM` are taken at their word: 60% is not 61%.
 * 3. The approximator, in its direction; see the constants. `at least` and `at most` are limits, not roundings: they are
 *    open to the other side without end.
 * 4. A range reaches from the bounds of its lower end to those of its upper end.
 *
 * Below zero all this is mirrored: a minus is printed for a word such as `deficit` or `fall`, and `more than` makes that
 * larger.
 * @param printed the words of the source that state it
 * @returns null when the figure has no value
 */
export function boundsOf(figure: Figure, printed: string): Bounds | null {
  const { value, valueTo } = figure
  if (value === null) return null
  const one = boundsOfValue(value, figure, printed)
  if (valueTo === null) return one
  const other = boundsOfValue(valueTo, figure, printed)
  return { low: Math.min(one.low, other.low), high: Math.max(one.high, other.high) }
}

function boundsOfValue(value: number, { scale, unit, approximator }: Figure, printed: string): Bounds {
  const size = Math.abs(value)
  const half = Math.max(precisionOf(size / scale, unit, printed) * scale, size * HAIR)
  const { low, high } = around(size, half, Math.max(size, Number.EPSILON) * HAIR, approximator)
  return value < 0 ? { low: exactly(-high), high: exactly(-low) } : { low: exactly(low), high: exactly(high) }
}

function around(size: number, half: number, hair: number, approximator: Approximator | null): Bounds {
  switch (approximator) {
    case null:
      return { low: size - half, high: size + half }
    case 'about':
      return { low: size - half - size * ABOUT_SLACK, high: size + half + size * ABOUT_SLACK }
    case 'almost':
      return { low: size - Math.max(half, size * ALMOST_SLACK), high: size - hair }
    case 'more-than':
      return { low: size + hair, high: size + Math.max(half, size * BEYOND_SLACK) }
    case 'less-than':
      return { low: size - Math.max(half, size * BEYOND_SLACK), high: size - hair }
    case 'at-least':
      return { low: size - hair, high: Infinity }
    case 'at-most':
      return { low: -Infinity, high: size + hair }
  }
}

/** Half the unit of the last digit that counts, in units of the mantissa. */
function precisionOf(mantissa: number, unit: string | null, printed: string): number {
  const decimals = decimalsOf(mantissa)
  if (decimals === null) return mantissa * WORD_SLACK
  const shown = Math.max(decimals, printedDecimals(mantissa, printed))
  const half = 0.5 / 10 ** shown
  if (shown > 0 || mantissa < ROUND_FROM || unit === 'percent') return half
  return Math.max(half, Math.min(lastDigit(mantissa) / 2, mantissa * ROUND_SLACK))
}

/** Null when there are more than anybody prints. */
function decimalsOf(mantissa: number): number | null {
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals += 1) {
    const shifted = mantissa * 10 ** decimals
    if (Math.abs(shifted - Math.round(shifted)) <= HAIR * Math.max(1, shifted)) return decimals
  }
  return null
}

/** The decimals with which the source prints the number, zeros among them; 0 when it does not stand there in digits. */
function printedDecimals(mantissa: number, printed: string): number {
  let most = 0
  for (const [, whole = '', decimals = ''] of printed.matchAll(/(?<![\d.,])(\d{1,15})[.,](\d{1,6})(?![\d.,]*\d)/gu))
    if (Number(`${whole}.${decimals}`) === mantissa) most = Math.max(most, decimals.length)
  return most
}

/** The place of the last digit above zero: 10,000 of 1,150,000. */
function lastDigit(mantissa: number): number {
  let place = 1
  while (place < mantissa && mantissa % (place * 10) === 0) place *= 10
  return place
}

/**
 * Bounds with an end in place of an open one, as far off as that of `more than` is: a limit contradicts nothing beyond
 * it, but what lies far beyond does not confirm it either (`at least 4` and 400).
 */
export function closed({ low, high }: Bounds): Bounds {
  if (high === Infinity) return { low, high: low + Math.max(Math.abs(low) * BEYOND_SLACK, 1) }
  if (low === -Infinity) return { low: high - Math.max(Math.abs(high) * BEYOND_SLACK, 1), high }
  return { low, high }
}

/** Whether both can be true: they have more than an end in common. */
export const boundsMeet = (a: Bounds, b: Bounds): boolean => a.low < b.high && b.low < a.high
