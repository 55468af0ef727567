/** Whether a code unit is the second half of a pair whose first half stands before it. */
function endsPair(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  if (!(unit >= 0xdc00 && unit <= 0xdfff)) return false
  const before = text.charCodeAt(index - 1)
  return before >= 0xd800 && before <= 0xdbff
}

const ascending = (offsets: readonly number[]): number[] =>
  offsets.map((_, index) => index).sort((a, b) => (offsets[a] ?? 0) - (offsets[b] ?? 0))

/**
 * UTF-16 offsets as code point offsets (W3C TextPositionSelector, REFI-QDA), in the order given.
 * One sweep over the text however many offsets there are. An offset inside a surrogate pair counts as the
 * start of its character; offsets outside the text are moved to its nearest end. Lone surrogates count one.
 *
 * @param offsets UTF-16 code units into `text`, in any order
 */
export function toCodePointOffsets(text: string, offsets: readonly number[]): number[] {
  const result = new Array<number>(offsets.length).fill(0)
  let unit = 0
  let point = 0
  for (const index of ascending(offsets)) {
    const wanted = Math.min(Math.max(0, offsets[index] ?? 0), text.length)
    for (; unit < wanted; unit += 1) if (!endsPair(text, unit)) point += 1
    result[index] = endsPair(text, wanted) ? point - 1 : point
  }
  return result
}

/**
 * Code point offsets as UTF-16 offsets, in the order given; the inverse of {@link toCodePointOffsets} on
 * offsets that do not lie inside a surrogate pair. Offsets outside the text are moved to its nearest end.
 *
 * @param offsets code points into `text`, in any order
 */
export function fromCodePointOffsets(text: string, offsets: readonly number[]): number[] {
  const result = new Array<number>(offsets.length).fill(0)
  let unit = 0
  let point = 0
  for (const index of ascending(offsets)) {
    const wanted = offsets[index] ?? 0
    while (point < wanted && unit < text.length) {
      unit += endsPair(text, unit + 1) ? 2 : 1
      point += 1
    }
    result[index] = unit
  }
  return result
}

/** Length of a text in code points. */
export function codePointLength(text: string): number {
  return toCodePointOffsets(text, [text.length])[0] ?? 0
}
