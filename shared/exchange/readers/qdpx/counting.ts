import { ORIGIN } from '../../../formats/qdpx/vocabulary.ts'

/** How a program counts positions: most count code points, as the standard says; some count UTF-16, or CR LF as one. */
export interface Counting {
  readonly unit: 'code-point' | 'utf-16'
  readonly lineEnd: 'one' | 'two'
}

/** A passage as a file states it. */
export interface StatedSpan {
  readonly start: number
  readonly end: number
  /** Often the beginning of its words. */
  readonly name: string
}

/** Selections that are looked at to tell how positions are counted. */
const SAMPLE = 500

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff
const CR = 13
const LF = 10

/**
 * Positions as UTF-16 offsets into the canonical text, in the order given; null beyond the end of the text.
 * @param raw the text as the file has it, its line ends unchanged
 */
export function canonicalOffsets(
  raw: string,
  positions: readonly number[],
  { unit, lineEnd }: Counting,
): readonly (number | null)[] {
  const found = new Array<number | null>(positions.length).fill(null)
  const order = positions.map((_, index) => index).sort((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0))
  let at = 0
  let counted = 0
  let offset = 0
  for (const index of order) {
    const wanted = positions[index] ?? 0
    while (counted < wanted && at < raw.length) {
      const code = raw.charCodeAt(at)
      const next = raw.charCodeAt(at + 1)
      const isLineEnd = code === CR && next === LF
      const isPair = isHigh(code) && isLow(next)
      if (isLineEnd) {
        at += lineEnd === 'one' ? 2 : 1
        offset += lineEnd === 'one' ? 1 : 0
      } else {
        const width = isPair && unit === 'code-point' ? 2 : 1
        at += width
        offset += width
      }
      counted += 1
    }
    if (counted === wanted) found[index] = offset
  }
  return found
}

/**
 * How the positions of a text are counted, judged by the words at them: whether they begin as the passage is named,
 * and whether they begin and end with whole words. Where nothing tells, as the standard says, but for the line ends of
 * ATLAS.ti. Our own files are known.
 */
export function countingOf(raw: string, canonical: string, spans: readonly StatedSpan[], origin: string): Counting {
  if (origin === ORIGIN) return { unit: 'code-point', lineEnd: 'two' }
  const likely: Counting = { unit: 'code-point', lineEnd: /atlas/i.test(origin) ? 'one' : 'two' }
  const units = /[\ud800-\udbff]/.test(raw) ? (['code-point', 'utf-16'] as const) : (['code-point'] as const)
  const lineEnds = raw.includes('\r\n')
    ? ([likely.lineEnd, other(likely.lineEnd)] as const)
    : ([likely.lineEnd] as const)
  const sample = spans.slice(0, SAMPLE)
  let best = likely
  let most = -1
  for (const unit of units) {
    for (const lineEnd of lineEnds) {
      const offsets = canonicalOffsets(
        raw,
        sample.flatMap(({ start, end }) => [start, end]),
        { unit, lineEnd },
      )
      const score = sample.reduce((sum, span, at) => {
        const [start, end] = [offsets[at * 2] ?? null, offsets[at * 2 + 1] ?? null]
        return sum + (start === null || end === null ? 0 : scoreOf(canonical, start, end, span.name))
      }, 0)
      if (most === -1 || score > most + MARGIN) {
        most = score
        best = { unit, lineEnd }
      }
    }
  }
  return best
}

const other = (lineEnd: Counting['lineEnd']): Counting['lineEnd'] => (lineEnd === 'one' ? 'two' : 'one')

const WORD = /[\p{L}\p{N}]/u
const NAMED = 4
/** One edge inside a word proves nothing. */
const MARGIN = 1

function scoreOf(text: string, start: number, end: number, name: string): number {
  const words = text.slice(start, end).replace(/\s+/gu, ' ').trim()
  const named = name
    .replace(/\s+/gu, ' ')
    .replace(/(?:…|\.\.\.)\s*$/u, '')
    .trim()
  const isWhole = (at: number): boolean => !(WORD.test(text[at - 1] ?? '') && WORD.test(text[at] ?? ''))
  return (named !== '' && words.startsWith(named) ? NAMED : 0) + Number(isWhole(start)) + Number(isWhole(end))
}
