import { Kind, kindOf } from './character-kinds.ts'

/** Letters of scripts without spaces that read like one word. */
const IDEOGRAPHS_PER_WORD = 2
const APOSTROPHE = 0x27
const HYPHEN = 0x2d
/** Before any text and not beside its first character. */
const NOWHERE = -2

/** `text` in the form in which words are compared: composed, lower case, straight apostrophes. */
export const folded = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’ʼ`´]/gu, "'")

/** True when what begins at `at` goes on with the word that ended at `end`: nothing or one joining sign is between. */
function goesOn(text: string, end: number, at: number): boolean {
  if (at !== end + 1) return at === end
  const between = text.charCodeAt(end)
  return between === APOSTROPHE || between === HYPHEN
}

/** The words of a text that is already `folded`: letters, marks and digits, apostrophes and hyphens between them. */
export function wordsOf(foldedText: string): readonly string[] {
  const words: string[] = []
  let start = 0
  let end = NOWHERE
  // A regular expression would take five times as long, and all text comes by here.
  for (let at = 0; at < foldedText.length; at += 1) {
    const codePoint = foldedText.codePointAt(at) ?? 0
    const width = codePoint > 0xffff ? 2 : 1
    if ((kindOf(codePoint) & Kind.word) !== 0) {
      if (!goesOn(foldedText, end, at)) {
        if (end !== NOWHERE) words.push(foldedText.slice(start, end))
        start = at
      }
      end = at + width
    }
    at += width - 1
  }
  if (end !== NOWHERE) words.push(foldedText.slice(start, end))
  return words
}

/** How many words a reader would count; scripts without spaces by their letters. */
export function countWords(text: string): number {
  let words = 0
  let ideographs = 0
  let end = NOWHERE
  for (let at = 0; at < text.length; at += 1) {
    const codePoint = text.codePointAt(at) ?? 0
    const width = codePoint > 0xffff ? 2 : 1
    const kinds = kindOf(codePoint)
    if ((kinds & Kind.ideograph) !== 0) ideographs += 1
    else if ((kinds & Kind.word) !== 0) {
      if (!goesOn(text, end, at)) words += 1
      end = at + width
    }
    at += width - 1
  }
  return words + Math.ceil(ideographs / IDEOGRAPHS_PER_WORD)
}

/** Letters and digits only, folded: two texts that look the same to a reader have the same key. */
export const likenessKey = (text: string): string => wordsOf(folded(text)).join(' ')
