import type { Span } from '../../model/primitives.ts'

const inOrder = (a: Span, b: Span): number => a.start - b.start || a.end - b.end

function joined(spans: readonly Span[], joins: (reached: number, start: number) => boolean): readonly Span[] {
  const result: Span[] = []
  for (const span of [...spans].sort(inOrder)) {
    const last = result.at(-1)
    if (last && joins(last.end, span.start)) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    } else if (span.start < span.end) result.push({ start: span.start, end: span.end })
  }
  return result
}

/** The characters that lie in any of the spans, as stretches in order that do not touch. */
export const coveredBy = (spans: readonly Span[]): readonly Span[] =>
  joined(spans, (reached, start) => start <= reached)

/** Spans in order, those that overlap made one; two that only touch stay two units. */
export const unitsOf = (spans: readonly Span[]): readonly Span[] => joined(spans, (reached, start) => start < reached)

export const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0)

/** What lies between units in order, of a continuum from 0 to `length`; empty stretches are left out. */
export function gapsOf(units: readonly Span[], length: number): readonly Span[] {
  const gaps: Span[] = []
  let reached = 0
  for (const { start, end } of [...units, { start: length, end: length }]) {
    if (start > reached) gaps.push({ start: reached, end: start })
    reached = end
  }
  return gaps
}

/** Pairs that share characters, one sweep over two lists of units in order: indexes into both. */
export function* sharingUnits(ones: readonly Span[], others: readonly Span[]): Generator<readonly [number, number]> {
  let first = 0
  for (const [at, one] of ones.entries()) {
    while (first < others.length && (others[first]?.end ?? 0) <= one.start) first += 1
    for (let next = first; next < others.length; next += 1) {
      if ((others[next]?.start ?? 0) >= one.end) break
      yield [at, next]
    }
  }
}

/** How many characters two lists of units in order share. */
export function sharedLength(ones: readonly Span[], others: readonly Span[]): number {
  let shared = 0
  for (const [at, next] of sharingUnits(ones, others)) {
    const [one, other] = [ones[at], others[next]]
    if (one && other) shared += Math.min(one.end, other.end) - Math.max(one.start, other.start)
  }
  return shared
}
