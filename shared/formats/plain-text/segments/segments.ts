import { cutLong } from './cut-long.ts'
import { forEachLine, type Line } from './lines.ts'
import { listMarker } from './list-marker.ts'
import { continues, findWrap, type Wrap } from './wrap.ts'

/** A paragraph, heading or fragment: one line, several that were one before they were wrapped, or part of a huge one. */
export interface Segment {
  /** UTF-16 code units into the canonical text; edges trimmed. */
  readonly start: number
  readonly end: number
  /** Blank lines before it. */
  readonly blankBefore: number
  readonly indent: number
}

/**
 * Beyond this many lines a text is no article: neighbours are put together so that blocks stay countable, and nothing
 * is judged line by line. A book of 1,000,000 words has some 100,000 lines even when it is wrapped.
 */
export const MAX_SEGMENTS = 200_000

const PREVIEW = 200

/** A paragraph that begins with an indented line, as in books without blank lines. */
const isIndentedStart = (line: Line, next: Line): boolean => next.indent >= line.indent + 2 && next.indent <= 12

const isListItem = (text: string, { start, end }: Segment): boolean =>
  listMarker(text.slice(start, Math.min(end, start + PREVIEW))) !== null

function joinWrapped(text: string, lines: readonly Line[], wrap: Wrap): readonly Segment[] {
  const segments: Segment[] = []
  let open: Segment | undefined
  let last: Line | null = null
  for (const line of lines) {
    const preview = text.slice(line.start, Math.min(line.end, line.start + PREVIEW))
    const joins =
      open !== undefined &&
      last !== null &&
      continues(text, wrap, last, line) &&
      listMarker(preview) === null &&
      (!isIndentedStart(last, line) || isListItem(text, open))
    if (open && joins) {
      open = { ...open, end: line.end }
    } else {
      if (open) segments.push(open)
      open = { start: line.start, end: line.end, blankBefore: line.blankBefore, indent: line.indent }
    }
    last = line
  }
  if (open) segments.push(open)
  return segments
}

/** Puts `perSegment` lines each into one segment. */
function coarse(text: string, perSegment: number): readonly Segment[] {
  const segments: Segment[] = []
  let held = 0
  let from: Segment = { start: 0, end: 0, blankBefore: 0, indent: 0 }
  forEachLine(text, (start, end, indent, blankBefore) => {
    if (held === 0) from = { start, end, blankBefore, indent }
    held += 1
    if (held < perSegment) return
    segments.push({ ...from, end })
    held = 0
  })
  // The lines left over; their end is that of the text without its blanks.
  if (held > 0) segments.push({ ...from, end: text.trimEnd().length })
  return segments
}

export interface Segmentation {
  readonly segments: readonly Segment[]
  /** False when there are too many lines for their roles to be told. */
  readonly isFine: boolean
}

/** Cuts `text` into segments; every character that is not white space lies in exactly one. */
export function segmentsOf(text: string, maxSegments = MAX_SEGMENTS): Segmentation {
  const lines: Line[] = []
  let count = 0
  forEachLine(text, (start, end, indent, blankBefore) => {
    count += 1
    if (count <= maxSegments) lines.push({ start, end, indent, blankBefore })
  })
  if (count > maxSegments)
    return { segments: cutLong(text, coarse(text, Math.ceil(count / maxSegments))), isFine: false }
  const wrap = findWrap(text, lines)
  return { segments: cutLong(text, wrap ? joinWrapped(text, lines, wrap) : lines), isFine: true }
}
