import type { Span } from '../../model/primitives.ts'

/** From this share of shared characters two annotations are taken for one. */
const LEAST_SHARE = 0.5

interface Pair {
  readonly one: number
  readonly other: number
  readonly share: number
}

/** Shared characters of all that either has (intersection over union). */
const shareOf = (a: Span, b: Span): number => {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

/**
 * How many annotations of two analysts are one another's: pairs that share at least half of the characters of both,
 * each annotation in one pair at most, the best pairs first. Spans may overlap and stand in any order.
 */
export function countMatched(ones: readonly Span[], others: readonly Span[]): number {
  const pairs = [...pairsOf(ones, others)].sort((a, b) => b.share - a.share || a.one - b.one || a.other - b.other)
  const taken = { one: new Set<number>(), other: new Set<number>() }
  for (const { one, other } of pairs) {
    if (taken.one.has(one) || taken.other.has(other)) continue
    taken.one.add(one)
    taken.other.add(other)
  }
  return taken.one.size
}

function* pairsOf(ones: readonly Span[], others: readonly Span[]): Generator<Pair> {
  const inOrder = (a: Span, b: Span): number => a.start - b.start || a.end - b.end
  const sorted = [...others].sort(inOrder)
  let open: number[] = []
  let next = 0
  for (const [at, one] of [...ones].sort(inOrder).entries()) {
    for (; next < sorted.length && (sorted[next]?.start ?? 0) < one.end; next += 1) open.push(next)
    // Those that end before this one begins end before all that follow.
    open = open.filter((index) => (sorted[index]?.end ?? 0) > one.start)
    for (const index of open) {
      const other = sorted[index]
      const share = other ? shareOf(one, other) : 0
      if (share >= LEAST_SHARE) yield { one: at, other: index, share }
    }
  }
}
