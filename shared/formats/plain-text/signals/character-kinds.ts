import { CodePointTable } from '../../../text/code-point-table.ts'

/** What a character is to the signals; one character may be several of these. */
export const Kind = {
  /** Letters, marks and digits: what words are made of. */
  word: 1,
  /** Of scripts without spaces, which are read by the letter. */
  ideograph: 2,
  letter: 4,
  kana: 8,
  hangul: 16,
  han: 32,
  thai: 64,
  hebrew: 128,
  greek: 256,
  /** Letters that Vietnamese uses in almost every word and its neighbours never; names without them are no proof. */
  vietnamese: 512,
} as const

const PATTERNS: readonly (readonly [number, RegExp])[] = [
  [Kind.word, /[\p{L}\p{M}\p{N}]/u],
  [Kind.ideograph, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u],
  [Kind.letter, /\p{L}/u],
  [Kind.kana, /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  [Kind.hangul, /\p{Script=Hangul}/u],
  [Kind.han, /\p{Script=Han}/u],
  [Kind.thai, /\p{Script=Thai}/u],
  [Kind.hebrew, /\p{Script=Hebrew}/u],
  [Kind.greek, /\p{Script=Greek}/u],
  [Kind.vietnamese, /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu],
]

const kinds = new CodePointTable((character) =>
  PATTERNS.reduce((sum, [kind, pattern]) => sum + (pattern.test(character) ? kind : 0), 0),
)

/** The sum of all {@link Kind}s that a code point is. */
export const kindOf = (codePoint: number): number => kinds.of(codePoint)

/** How many characters of a text are of a kind. */
export type Census = (kind: number) => number

/** Counts the characters of `text` by all their kinds at once. */
export function censusOf(text: string): Census {
  const counts = new Uint32Array(2 ** PATTERNS.length)
  const met: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const codePoint = text.codePointAt(at) ?? 0
    if (codePoint > 0xffff) at += 1
    const kinds = kindOf(codePoint)
    const count = counts[kinds] ?? 0
    if (count === 0) met.push(kinds)
    counts[kinds] = count + 1
  }
  return (kind) => met.reduce((sum, kinds) => ((kinds & kind) === 0 ? sum : sum + (counts[kinds] ?? 0)), 0)
}
