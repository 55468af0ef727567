import type { Span } from '../model/primitives.ts'
import { isBlankAt } from '../text/characters.ts'
import type { Hit } from './hits.ts'

/** A stretch of a text with what was found in it. */
export interface Passage {
  /** The words as they stand there. */
  readonly text: string
  /** What was found, in `text`; in order and without overlap. */
  readonly marks: readonly Span[]
  /** Whether text of the same line stands before it, and after it. */
  readonly isCutBefore: boolean
  readonly isCutAfter: boolean
  /** Where the hit to go to stands in the whole text. */
  readonly hit: Span
}

/** Hits closer than this, in one line, are shown as one passage. Characters, as all that follows. */
const NEAR = 120
const LONGEST = 260
const BEFORE = 70
const SHORT = 200
/** Looks for a blank to cut at so far and no farther: in ten megabytes without one, too. */
const BLANK_WITHIN = 24

interface Cluster {
  readonly hits: readonly Hit[]
  readonly score: number
}

/** The passages of a text that say most of what was looked for, in the order of the text. */
export function passagesOf(text: string, hits: readonly Hit[], most: number): readonly Passage[] {
  return clustersOf(text, hits)
    .sort((a, b) => b.score - a.score || startOf(a) - startOf(b))
    .slice(0, most)
    .sort((a, b) => startOf(a) - startOf(b))
    .map(({ hits: own }) => passageAround(text, own))
}

const startOf = ({ hits }: Cluster): number => hits[0]?.start ?? 0

function clustersOf(text: string, hits: readonly Hit[]): Cluster[] {
  const clusters: Cluster[] = []
  let own: Hit[] = []
  const end = (): void => {
    if (own.length > 0) clusters.push({ hits: own, score: scoreOf(own) })
    own = []
  }
  for (const hit of hits) {
    const [first, last] = [own[0], own.at(-1)]
    if (first && last) {
      const isFar = hit.start - last.end > NEAR || hit.end - first.start > LONGEST
      if (isFar || text.slice(last.end, hit.start).includes('\n')) end()
    }
    own.push(hit)
  }
  end()
  return clusters
}

/** Different clauses count most, then that they stand close together, in the order of the query. */
function scoreOf(hits: readonly Hit[]): number {
  const clauses = new Set(hits.map(({ clause }) => clause)).size
  let close = 0
  for (const [index, hit] of hits.entries()) {
    const before = hits[index - 1]
    if (before && hit.clause === before.clause + 1 && hit.start - before.end <= 2) close += 1
  }
  return clauses * 100 + Math.min(close, 9) * 10 + Math.min(hits.length, 9)
}

function passageAround(text: string, hits: readonly Hit[]): Passage {
  const [first, last] = [hits[0], hits.at(-1)]
  if (!first || !last) throw new Error('A passage is around a hit')
  const lineStart = text.lastIndexOf('\n', Math.max(0, first.start - 1)) + 1
  const nextLine = text.indexOf('\n', last.end)
  const lineEnd = nextLine < 0 ? text.length : nextLine
  const start = cutBefore(
    text,
    Math.max(Math.min(lineStart, first.start), first.start - BEFORE),
    lineStart,
    first.start,
  )
  const end = cutAfter(text, Math.min(lineEnd, Math.max(last.end + BEFORE, start + SHORT)), lineEnd, last.end)
  return {
    text: text.slice(start, end),
    marks: marksOf(hits, start),
    isCutBefore: start > lineStart,
    isCutAfter: end < lineEnd,
    hit: { start: first.start, end: first.end },
  }
}

/** Overlapping hits, as of two phrases with a word in common, become one mark. */
function marksOf(hits: readonly Hit[], from: number): readonly Span[] {
  const marks: Span[] = []
  for (const { start, end } of hits) {
    const last = marks.at(-1)
    if (last && start - from < last.end) marks[marks.length - 1] = { ...last, end: Math.max(last.end, end - from) }
    else marks.push({ start: start - from, end: end - from })
  }
  return marks
}

const isInPair = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}

function cutBefore(text: string, wanted: number, lineStart: number, hit: number): number {
  if (wanted <= lineStart) return lineStart
  for (let at = wanted; at < Math.min(hit, wanted + BLANK_WITHIN); at++) if (isBlankAt(text, at)) return at + 1
  return isInPair(text, wanted) ? wanted - 1 : wanted
}

function cutAfter(text: string, wanted: number, lineEnd: number, hit: number): number {
  if (wanted >= lineEnd) return lineEnd
  for (let at = wanted; at > Math.max(hit, wanted - BLANK_WITHIN); at--) if (isBlankAt(text, at)) return at
  return isInPair(text, wanted) ? wanted + 1 : wanted
}
