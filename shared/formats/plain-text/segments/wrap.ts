import type { Line } from './lines.ts'

/** Columns within which a text can have been wrapped by hand or by a mail program. */
const MIN_WIDTH = 40
const MAX_WIDTH = 132
/** Columns that a line may fall short of the width, as editors and ragged hyphenation leave it. */
const SLACK = 3
/** Breaks needed before anything is concluded, and the share of all broken text that must fit one width. */
const MIN_BREAKS = 3
const MIN_SHARE = 0.6
/** In prose most lines end in mid-sentence. */
const MIN_MID_SENTENCE = 0.5
const MIN_LOWER_CASE = 0.3

const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/gu
const MARK = /\p{M}/gu
const STOPS = /[.!?…。！？؟۔:;]["'”’»)\]」』]*$/u
const LOWER = /^["'“‘«(]?\p{Ll}/u
const UNCASED = /^["'“‘«(「]?[\p{Lo}]/u

/** How a text was wrapped: the column at which its lines were broken. */
export interface Wrap {
  readonly columns: number
}

/** Columns of a line: East Asian wide characters take two, combining marks none. */
function columnsOf(line: string): number {
  if (line.length > MAX_WIDTH * 2) return line.length
  return line.length + (line.match(WIDE)?.length ?? 0) - (line.match(MARK)?.length ?? 0)
}

/** Columns of the shortest start of `line` that could have stayed on the line before it. */
function firstWordColumns(line: string): number {
  const word = line.slice(0, MAX_WIDTH).split(/\s/u, 1)[0] ?? ''
  const wide = word.search(WIDE)
  if (wide >= 0) return wide + 2
  return columnsOf(word)
}

interface Break {
  /** The widths for which this break is where a program would have broken: `from` to `to`. */
  readonly from: number
  readonly to: number
  readonly midSentence: boolean
  readonly lowerCase: boolean
  readonly uncased: boolean
}

function breakBetween(text: string, line: Line, next: Line): Break {
  const before = text.slice(line.start, Math.min(line.end, line.start + MAX_WIDTH * 3))
  const after = text.slice(next.start, Math.min(next.end, next.start + MAX_WIDTH * 3))
  const from = line.indent + columnsOf(before)
  return {
    from,
    to: from + firstWordColumns(after) + SLACK,
    midSentence: !STOPS.test(before),
    lowerCase: LOWER.test(after),
    uncased: UNCASED.test(after),
  }
}

/** The width that explains most broken text, by counting for every width the breaks that it explains. */
function bestWidth(breaks: readonly Break[]): { readonly columns: number; readonly share: number } {
  const explained = new Float64Array(MAX_WIDTH + 2)
  let all = 0
  for (const { from, to } of breaks) {
    all += Math.min(from, MAX_WIDTH * 2)
    if (from > MAX_WIDTH || to < MIN_WIDTH) continue
    for (let width = Math.max(from, MIN_WIDTH); width <= Math.min(to, MAX_WIDTH); width += 1) {
      explained[width] = (explained[width] ?? 0) + from
    }
  }
  let columns = MIN_WIDTH
  explained.forEach((amount, width) => {
    if (amount > (explained[columns] ?? 0)) columns = width
  })
  return { columns, share: all === 0 ? 0 : (explained[columns] ?? 0) / all }
}

const isExplainedBy = (columns: number, { from, to }: Break): boolean => from <= columns && to >= columns

/**
 * Tells whether `lines` are paragraphs broken at a fixed column. A break counts as made by a program when the next
 * word would not have fitted any more; in a text with one paragraph to a line that is so only by chance.
 */
export function findWrap(text: string, lines: readonly Line[]): Wrap | null {
  const breaks: Break[] = []
  for (let i = 1; i < lines.length; i += 1) {
    const [line, next] = [lines[i - 1], lines[i]]
    if (line && next && next.blankBefore === 0) breaks.push(breakBetween(text, line, next))
  }
  const { columns, share } = bestWidth(breaks)
  if (share < MIN_SHARE) return null
  const made = breaks.filter((candidate) => isExplainedBy(columns, candidate))
  const part = (test: (candidate: Break) => boolean): number => made.filter(test).length / Math.max(1, made.length)
  const flows =
    part(({ lowerCase }) => lowerCase) >= MIN_LOWER_CASE || part(({ uncased }) => uncased) >= MIN_MID_SENTENCE
  return made.length >= MIN_BREAKS && part(({ midSentence }) => midSentence) >= MIN_MID_SENTENCE && flows
    ? { columns }
    : null
}

/** True when `next` continues the paragraph of `line` in a text wrapped at `wrap`. */
export function continues(text: string, wrap: Wrap, line: Line, next: Line): boolean {
  if (next.blankBefore > 0) return false
  const between = breakBetween(text, line, next)
  if (isExplainedBy(wrap.columns, between)) return true
  // Lines broken early, before a long word or by hand, still flow on when the sentence does.
  return between.midSentence && between.lowerCase && between.from >= wrap.columns * 0.6 && between.from <= MAX_WIDTH
}
