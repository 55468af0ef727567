import { nameKey } from '../../analysis/people/name-key.ts'

/** Words in a row that are compared: so many are shared by chance only where texts quote the same. */
const ROW = 5
/** Rows looked at, spread over the shorter text: enough for a share that is right to some percent. */
const SAMPLE = 400
/** From this share of rows two texts are prints of one: a page of a web site adds and drops paragraphs. */
const ALIKE = 0.5

const WORD = /[\p{L}\p{M}\p{N}]+/gu

const rowsOf = (words: readonly string[]): readonly string[] =>
  words.length <= ROW
    ? [words.join(' ')]
    : words.slice(0, words.length - ROW + 1).map((_, at) => words.slice(at, at + ROW).join(' '))

/** Whether two texts are mostly the same words in the same order, punctuation, case and what stands around aside. */
export function isAlike(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => rowsOf(nameKey(text).match(WORD) ?? []))
  if (!a || !b) return false
  const [shorter, longer] = a.length <= b.length ? [a, new Set(b)] : [b, new Set(a)]
  const step = Math.max(1, Math.floor(shorter.length / SAMPLE))
  const sample = shorter.filter((_, at) => at % step === 0)
  const shared = sample.filter((row) => longer.has(row)).length
  return sample.length > 0 && shared / sample.length >= ALIKE
}
