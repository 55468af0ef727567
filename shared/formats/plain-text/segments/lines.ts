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
/** LF, vertical tab, form feed, NEL and the two separators of Unicode; CR has become LF by now. */
const LINE_BREAK = /[\n\v\f\u0085\u2028\u2029]/gu
const SPACE = /\s/u

/** White space as `String.prototype.trim` has it; the common cases without a regular expression. */
export function isBlank(unit: number): boolean {
  if (unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)) return true
  return unit >= 0x85 && SPACE.test(String.fromCharCode(unit))
}

/**
 * Calls `visit` for every line of `text` that is not blank, in order, with what `Line` holds. Nothing is kept, so that
 * a text of any number of lines can be walked.
 */
export function forEachLine(
  text: string,
  visit: (start: number, end: number, indent: number, blankBefore: number) => void,
): void {
  let from = 0
  let blankBefore = 0
  const visitTo = (to: number): void => {
    let start = from
    let end = to
    let indent = 0
    while (start < end && isBlank(text.charCodeAt(start))) {
      indent += text.charCodeAt(start) === 0x09 ? TAB_COLUMNS : 1
      start += 1
    }
    while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1
    if (start === end) {
      blankBefore += 1
    } else {
      visit(start, end, indent, blankBefore)
      blankBefore = 0
    }
  }
  LINE_BREAK.lastIndex = 0
  for (let match = LINE_BREAK.exec(text); match; match = LINE_BREAK.exec(text)) {
    visitTo(match.index)
    from = match.index + 1
  }
  visitTo(text.length)
}
