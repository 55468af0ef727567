/** A word: letters, marks and digits, with apostrophes and hyphens inside. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{M}\p{N}]+)*/gu
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu
/** Letters of scripts without spaces that read like one word. */
const IDEOGRAPHS_PER_WORD = 2

/** `text` in the form in which words are compared: composed, lower case, straight apostrophes. */
export const folded = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’ʼ`´]/gu, "'")

/** The words of a text that is already `folded`. */
export const wordsOf = (foldedText: string): readonly string[] => foldedText.match(WORD) ?? []

/** How many words a reader would count; scripts without spaces by their letters. */
export function countWords(text: string): number {
  const ideographs = text.match(IDEOGRAPH)?.length ?? 0
  if (ideographs === 0) return wordsOf(text).length
  const rest = text.replace(IDEOGRAPH, ' ')
  return wordsOf(rest).length + Math.ceil(ideographs / IDEOGRAPHS_PER_WORD)
}

/** Letters and digits only, folded: two texts that look the same to a reader have the same key. */
export const likenessKey = (text: string): string => wordsOf(folded(text)).join(' ')
