/** A line of the canonical text that is not blank; offsets in UTF-16 code units, edges trimmed. */
export interface Line {
  readonly start: number
  readonly end: number
  /** Columns before the first character; a tab counts as 4. */
  readonly indent: number
  /** Blank lines before it. */
  readonly blankBefore: number
}

const TAB_COLUMNS = 4
const LINE_BREAK = new Set([0x0a, 0x0b, 0x0c, 0x85, 0x2028, 0x2029])
const SPACE = /\s/u

/** White space as `String.prototype.trim` has it; the common cases without a regular expression. */
export function isBlank(unit: number): boolean {
  if (unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)) return true
  return unit >= 0x85 && SPACE.test(String.fromCharCode(unit))
}

const isLineBreak = (unit: number): boolean => unit === 0x0a || (unit !== 0x20 && LINE_BREAK.has(unit))

interface Edges {
  readonly start: number
  readonly end: number
  readonly indent: number
}

function trimmed(text: string, from: number, to: number): Edges {
  let start = from
  let end = to
  let indent = 0
  while (start < end && isBlank(text.charCodeAt(start))) {
    indent += text.charCodeAt(start) === 0x09 ? TAB_COLUMNS : 1
    start += 1
  }
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1
  return { start, end, indent }
}

/** The lines of `text` that are not blank, in order. Time and memory grow with the text, never faster. */
export function* linesOf(text: string): Generator<Line> {
  let from = 0
  let blankBefore = 0
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !isLineBreak(text.charCodeAt(at))) continue
    const edges = trimmed(text, from, at)
    from = at + 1
    if (edges.start === edges.end) {
      blankBefore += 1
      continue
    }
    yield { ...edges, blankBefore }
    blankBefore = 0
  }
}
