import type { Span } from '../../model/primitives.ts'
import { gapsOf, sharingUnits } from './continuum.ts'

export interface Disagreement {
  readonly observed: number
  readonly expected: number
}

const lengthOf = ({ start, end }: Span): number => end - start

/**
 * The observed and the expected disagreement of two observers who cut units of one category out of a continuum of
 * length L (K. Krippendorff, On the reliability of unitizing continuous data, 1995; Measuring the reliability of
 * qualitative text analysis data, 2004):
 *
 *     D_o = Σ_i Σ_g Σ_{j≠i} Σ_h δ² / (m(m−1)L²)
 *
 * δ² of two units that intersect is the square of the distance of their beginnings plus that of their ends; of a unit
 * that lies whole in a gap of the other, the square of its length; else 0. And, with N units of both observers
 * together, l the length of a unit, and λ those of the gaps of all observers that are at least as long,
 *
 *     D_e = (2/L) Σ_units [ (N−1)/3 · (2l³ − 3l² + l) + l² · Σ_gaps (λ − l + 1) ] / ( mL(mL−1) − Σ_units l(l−1) )
 *
 * Here m = 2. One category has α = 1 − D_o/D_e, several have α = 1 − ΣD_o/ΣD_e.
 *
 * @param ones units of the first observer, in order and without overlap, as are those of the second
 * @param length L, in the unit of the spans
 */
export function unitizingDisagreement(ones: readonly Span[], others: readonly Span[], length: number): Disagreement {
  if (length === 0) return { observed: 0, expected: 0 }
  return {
    observed: observedSum(ones, others) / length ** 2,
    expected: expectedOf([ones, others], length),
  }
}

/** Each pair of units once: the paper counts it twice and halves the sum. */
function observedSum(ones: readonly Span[], others: readonly Span[]): number {
  const metOne = new Set<number>()
  const metOther = new Set<number>()
  let sum = 0
  for (const [at, next] of sharingUnits(ones, others)) {
    const [one, other] = [ones[at], others[next]]
    if (!one || !other) continue
    metOne.add(at)
    metOther.add(next)
    sum += (one.start - other.start) ** 2 + (one.end - other.end) ** 2
  }
  const alone = (units: readonly Span[], met: ReadonlySet<number>): number =>
    units.reduce((squares, unit, at) => squares + (met.has(at) ? 0 : lengthOf(unit) ** 2), 0)
  return sum + alone(ones, metOne) + alone(others, metOther)
}

function expectedOf(observers: readonly (readonly Span[])[], length: number): number {
  const units = observers.flat().map(lengthOf)
  if (units.length === 0) return 0
  const room = roomIn(observers.flatMap((own) => gapsOf(own, length)).map(lengthOf))
  let sum = 0
  let within = 0
  for (const l of units) {
    sum += ((units.length - 1) / 3) * (2 * l ** 3 - 3 * l ** 2 + l) + l ** 2 * room(l)
    within += l * (l - 1)
  }
  const values = observers.length * length
  const pairs = values * (values - 1) - within
  return pairs === 0 ? 0 : ((2 / length) * sum) / pairs
}

/** In how many places a unit fits into the gaps, for any length of the unit: one search instead of a look at each gap. */
function roomIn(gaps: readonly number[]): (length: number) => number {
  const longestFirst = [...gaps].sort((a, b) => b - a)
  const sums = [0]
  for (const gap of longestFirst) sums.push((sums.at(-1) ?? 0) + gap)
  return (length) => {
    let low = 0
    let high = longestFirst.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((longestFirst[middle] ?? 0) >= length) low = middle + 1
      else high = middle
    }
    return (sums[low] ?? 0) - low * (length - 1)
  }
}
