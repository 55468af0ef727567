import type { Segment } from './segments.ts'
import { isBlank } from './lines.ts'

/**
 * UTF-16 code units: some 2,500 words, longer than any paragraph that is meant to be one. A block is one text node, and
 * browsers lay out a text node whole: a book on a single line took half a minute to open.
 */
export const MAX_SEGMENT_LENGTH = 16_000

/** How far before the place for a cut a better one is looked for. */
const LOOK_BACK = 2_000

const SENTENCE_END = /[.!?…؟।]["'”’»)\]]*\s|[。！？]["”’」』）]*/gu
const BLANK = /\s/gu
/** What belongs to the character before it: marks, joiners, variation selectors, skin tones. */
const CONTINUES = /^[\p{M}\u200C\u200D\u{1F3FB}-\u{1F3FF}]/u

function lastEndOf(pattern: RegExp, stretch: string): number | null {
  const last = [...stretch.matchAll(pattern)].at(-1)
  return last ? last.index + last[0].length : null
}

/** A place that does not part what is one character to a reader; for stretches without a blank. */
function betweenCharacters(text: string, target: number, floor: number): number {
  for (let at = target; at > floor; at -= 1) {
    const isInPair = (text.codePointAt(at - 1) ?? 0) > 0xffff
    const joins = text[at - 1] === '\u200D' || CONTINUES.test(text.slice(at, at + 2))
    if (!isInPair && !joins) return at
  }
  return target
}

function cutBefore(text: string, target: number): number {
  const floor = target - LOOK_BACK
  const stretch = text.slice(floor, target)
  const found = lastEndOf(SENTENCE_END, stretch) ?? lastEndOf(BLANK, stretch)
  return found === null ? betweenCharacters(text, target, floor) : floor + found
}

function piecesOf(text: string, segment: Segment): readonly Segment[] {
  const length = segment.end - segment.start
  // Pieces of about one length: a short rest would look like a heading.
  const count = Math.ceil(length / MAX_SEGMENT_LENGTH)
  const pieces: Segment[] = []
  let start = segment.start
  for (let piece = 1; piece <= count; piece += 1) {
    const target = segment.start + Math.round((length * piece) / count)
    const next = piece === count ? segment.end : cutBefore(text, target)
    let end = next
    while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1
    if (end > start) pieces.push(piece === 1 ? { ...segment, end } : { ...segment, start, end, blankBefore: 0 })
    // Blanks that reach beyond this piece have been passed already.
    start = Math.max(start, next)
    while (start < segment.end && isBlank(text.charCodeAt(start))) start += 1
  }
  return pieces
}

/** Cuts segments that are too long for one block, after a sentence where there is one; the others stay as they are. */
export function cutLong(text: string, segments: readonly Segment[]): readonly Segment[] {
  const isLong = ({ start, end }: Segment): boolean => end - start > MAX_SEGMENT_LENGTH
  if (!segments.some(isLong)) return segments
  return segments.flatMap((segment) => (isLong(segment) ? piecesOf(text, segment) : segment))
}
