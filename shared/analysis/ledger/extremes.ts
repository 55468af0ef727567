import type { Bounds } from './bounds.ts'
import type { Comparable } from './comparable.ts'
import { countBelow } from './sorted.ts'

/** A figure that has bounds. */
export interface Bounded extends Comparable {
  readonly bounds: Bounds
  readonly likely: Bounds
}

interface Reach {
  readonly high: number
  readonly voice: string
}

/** Figures that are all compared with whoever asks, made for two questions: who differs, and who agrees. */
export class Extremes {
  /** The one whose upper bound is lowest: whoever lies above any lies above this. */
  readonly lowest: Bounded
  /** The one whose lower bound is highest. */
  readonly highest: Bounded
  private readonly lows: readonly number[]
  /** Of the figures up to each: the two that reach highest, of different voices. */
  private readonly reaching: readonly (readonly [Reach, Reach | null])[]

  constructor(figures: readonly Bounded[]) {
    const sorted = [...figures].sort((a, b) => a.likely.low - b.likely.low)
    const [first] = sorted
    if (!first) throw new Error('No figures')
    this.lows = sorted.map(({ likely }) => likely.low)
    let best: readonly [Reach, Reach | null] | null = null
    this.reaching = sorted.map(({ likely: { high }, voice }) => (best = widened(best, { high, voice })))
    this.lowest = figures.reduce((least, figure) => (figure.bounds.high < least.bounds.high ? figure : least), first)
    this.highest = figures.reduce((most, figure) => (figure.bounds.low > most.bounds.low ? figure : most), first)
  }

  /** Whether some of them confirms it; see `confirms`. */
  hasConfirmationOf({ likely, voice }: Bounded): boolean {
    const [best, second] = this.reaching[countBelow(this.lows, likely.high) - 1] ?? [null, null]
    const reach = best?.voice === voice ? second : best
    return reach !== null && reach.high > likely.low
  }
}

function widened(best: readonly [Reach, Reach | null] | null, next: Reach): readonly [Reach, Reach | null] {
  if (best === null) return [next, null]
  const [first, second] = best
  if (next.voice === first.voice) return next.high > first.high ? [next, second] : best
  if (next.high > first.high) return [next, first]
  return second === null || next.high > second.high ? [first, next] : best
}
