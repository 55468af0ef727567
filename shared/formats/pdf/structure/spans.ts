export interface Span {
  readonly x0: number
  readonly x1: number
}

/** Points; narrower white space parts words, not columns. */
const GAP = 4

/** Spans that touch or nearly touch as one, from left to right. */
export function joinedSpans(spans: readonly Span[]): Span[] {
  const joined: { x0: number; x1: number }[] = []
  for (const { x0, x1 } of [...spans].sort((a, b) => a.x0 - b.x0)) {
    const last = joined.at(-1)
    if (last && x0 - last.x1 < GAP) last.x1 = Math.max(last.x1, x1)
    else joined.push({ x0, x1 })
  }
  return joined
}
