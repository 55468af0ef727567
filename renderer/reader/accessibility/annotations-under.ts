import type { Span } from '../../../shared/model/primitives.ts'
import { blocksIn } from '../article/sections.ts'
import type { Buckets } from '../highlights/buckets.ts'

/** Whoever selects this many paragraphs at once does not want to hear what lies in them. */
const MOST_BLOCKS = 50

/**
 * Ids of the annotations that share a character with `span`, in reading order; for a caret, of those
 * around it. Null when it is too long to be said.
 */
export function annotationsUnder(buckets: Buckets, blocks: readonly Span[], span: Span): readonly string[] | null {
  const reach = { start: span.start, end: Math.max(span.end, span.start + 1) }
  const { from, to } = blocksIn(blocks, reach)
  if (to - from > MOST_BLOCKS) return null
  const found = new Map<string, number>()
  for (let index = from; index < to; index++)
    for (const { id, start, end, whole } of buckets.get(index) ?? [])
      if (start < reach.end && end > reach.start) found.set(id, whole.start)
  return [...found].sort((a, b) => a[1] - b[1]).map(([id]) => id)
}

/** What a move of the cursor enters and leaves. */
export interface Crossing {
  readonly entered: readonly string[]
  readonly left: readonly string[]
}

export function crossing(before: readonly string[], now: readonly string[]): Crossing {
  const were = new Set(before)
  const are = new Set(now)
  return { entered: now.filter((id) => !were.has(id)), left: before.filter((id) => !are.has(id)) }
}
