const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' })
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u

/** em, roughly: enough to leave a label out or cut it before it runs into another. */
const emsOf = (grapheme: string): number => (WIDE.test(grapheme) ? 1.05 : /[A-Z\p{Lu}mw]/u.test(grapheme) ? 0.72 : 0.56)

/** px that a text takes, roughly: pictures are laid out without a page. */
export const roughWidth = (text: string, size: number): number =>
  [...GRAPHEMES.segment(text)].reduce((sum, { segment }) => sum + emsOf(segment) * size, 0)

/** The text, cut with an ellipsis so that it takes `width` px at most; never inside of a character. */
export function shortText(text: string, size: number, width: number): string {
  if (text.length * 0.5 * size <= width && roughWidth(text, size) <= width) return text
  let kept = ''
  let taken = size
  for (const { segment } of GRAPHEMES.segment(text)) {
    taken += emsOf(segment) * size
    if (taken > width) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}
