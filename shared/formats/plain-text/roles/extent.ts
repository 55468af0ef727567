import type { Features } from '../signals/features.ts'
import { isFragment } from './article.ts'

/** Where the sentences of an article begin and end; indices of segments, both inclusive. */
export interface Extent {
  readonly start: number
  readonly end: number
  /** False when there is no full sentence: a list, a poem, a few words. */
  readonly hasProse: boolean
}

/** What may stand above a byline: a standfirst, a caption, a notice. More is the article itself. */
const MAX_ABOVE = { segments: 3, words: 60, share: 0.2 }
const BYLINE_REACH = 40
/** Segments above the article. Each is weighed against all others: lists of thousands would never come to an end. */
const MAX_HEAD = 1_000
/** More dates than this are those of a diary or a chronicle. */
const MAX_DATE_LINES = 3

const isMeta = ({ byline, isDateLine }: Features): boolean => byline?.isExplicit === true || isDateLine

/**
 * The byline below a standfirst, if there is one: the article begins after it although sentences stand above.
 *
 * @returns the index of the last line of the byline, or -1
 */
function bylineBelow(all: readonly Features[], isProse: (i: number) => boolean, first: number, end: number): number {
  if (all.slice(0, first).some(isMeta)) return -1
  const metas = all.flatMap((here, i) => (i > first && i < end && isMeta(here) ? [i] : []))
  const near = metas.filter((i) => i <= first + BYLINE_REACH)
  if (metas.length > MAX_DATE_LINES) return -1
  const total = all.reduce((sum, { length }, i) => sum + (isProse(i) ? length : 0), 0)
  const isClose = (meta: number): boolean => {
    const above = all.slice(first, meta).filter((_here, i) => isProse(first + i))
    const mass = above.reduce((sum, { length }) => sum + length, 0)
    return (
      above.length <= MAX_ABOVE.segments &&
      above.every(({ words }) => words <= MAX_ABOVE.words) &&
      mass <= total * MAX_ABOVE.share
    )
  }
  return near.findLast(isClose) ?? -1
}

/** A short sentence beyond interface is part of the page, if it speaks of other things than the article. */
const MAX_STRAY_WORDS = 16

/** The last sentence that belongs to the article, those left out that stand alone among buttons. */
function lastOfArticle(all: readonly Features[], isProse: (i: number) => boolean, first: number, end: number): number {
  let last = all.findLastIndex((_here, i) => i < end && isProse(i))
  for (;;) {
    const previous = all.findLastIndex((_here, i) => i < last && isProse(i))
    const between = all.slice(previous + 1, last)
    const isStray =
      previous >= first &&
      (all[last]?.words ?? 0) <= MAX_STRAY_WORDS &&
      between.filter(({ chrome }) => chrome === 'sure').length >= 2 &&
      between.every((here) => here.chrome !== null || isFragment(here))
    if (!isStray) return last
    last = previous
  }
}

/** @param end index of the first segment that belongs to the page below */
export function findExtent(all: readonly Features[], notices: ReadonlySet<number>, end: number): Extent {
  const isProse = (i: number): boolean => i < end && all[i]?.isProse === true && !notices.has(i)
  const first = all.findIndex((_here, i) => isProse(i))
  if (first < 0) return { start: Math.min(1, Math.max(0, all.length - 1)), end: end - 1, hasProse: false }
  const last = lastOfArticle(all, isProse, first, end)
  const byline = bylineBelow(all, isProse, first, end)
  const after = all.findIndex((_here, i) => i > byline && isProse(i))
  const start = byline >= 0 && after >= 0 ? after : first
  return { start: Math.min(start, MAX_HEAD), end: last, hasProse: true }
}
