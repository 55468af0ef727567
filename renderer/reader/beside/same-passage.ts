import { describe } from '../../../shared/anchoring/describe.ts'
import { resolverFor } from '../../../shared/anchoring/resolve.ts'
import type { Orphaned, Resolution } from '../../../shared/anchoring/resolution.ts'
import { wordsOf } from '../../../shared/anchoring/word-index.ts'
import type { Span } from '../../../shared/model/primitives.ts'

/** What another text says of a passage. */
export type SamePassage =
  /** `isExact`: word for word. */
  | { readonly status: 'found'; readonly place: Span; readonly isExact: boolean }
  /** It may be any of these, likeliest first, or the only one: nobody can tell. */
  | { readonly status: 'unsure'; readonly places: readonly Span[] }
  | { readonly status: 'none' }

/** UTF-16 code units on each side: editions change more around a passage than one text does in time. */
const CONTEXT = 64
/** A place that shares less of the words is another sentence, not another wording. */
const LIKE = 0.5

/**
 * Prepares to find passages of other texts in `text`. Where a passage stood in its own text says nothing
 * here: only its words do, and what is around them where the words stand in several places.
 */
export function samePassageIn(text: string): (other: string, span: Span) => SamePassage {
  const resolve = resolverFor(text)
  return (other, span) => {
    const [, { exact, prefix, suffix }] = describe(other, span, CONTEXT)
    const first = text.indexOf(exact)
    // Two texts may set the same words among others: that is no objection, as it is between two states of one.
    if (first !== -1 && !text.includes(exact, first + 1))
      return { status: 'found', place: { start: first, end: first + exact.length }, isExact: true }
    const inContext = resolve({ exact, prefix, suffix })
    const byItself: Resolution = inContext.status === 'anchored' ? inContext : resolve({ exact })
    if (byItself.status === 'orphaned')
      return unsure(text, exact, inContext.status === 'orphaned' ? inContext : byItself)
    const { start, end } = byItself
    return { status: 'found', place: { start, end }, isExact: text.slice(start, end) === exact }
  }
}

function unsure(text: string, exact: string, { candidates }: Orphaned): SamePassage {
  const places = candidates
    .filter(({ start, end }) => likeness(exact, text.slice(start, end)) >= LIKE)
    .map(({ start, end }) => ({ start, end }))
  return places.length === 0 ? { status: 'none' } : { status: 'unsure', places }
}

/** Share of the words that two passages have in common, 0 to 1. */
function likeness(one: string, other: string): number {
  const left = Array.from(wordsOf(one), ({ word }) => word)
  const right = new Set(Array.from(wordsOf(other), ({ word }) => word))
  const shared = left.filter((word) => right.has(word)).length
  return shared / Math.max(1, left.length, right.size)
}
