import { TextDecoder } from '@exodus/bytes/encoding.js'
import { fromFontEncoding, FONT_ENCODINGS, type FontEncoding } from './vietnamese-fonts.ts'
import { isVietnameseSyllable } from './vietnamese-syllables.ts'

/** Share of the words with letters beyond ASCII that must be syllables of Vietnamese. Real text gives 0.97 to 1. */
const MIN_OWN = 0.9
/** Share of all words that must be: names of other languages stand among them. Real text gives 0.8 to 1. */
const MIN_ALL = 0.55
/** Share of the words that have such letters. Real text gives 0.55 to 0.9; of Polish and Czech 0.3 to 0.4. */
const MIN_DENSITY = 0.3
/** Different syllables with such letters: a few may be there by chance. */
const MIN_DIFFERENT = 5
/** Letters that these have on average: chance makes short ones. Real text gives 2.55 to 3.6. */
const MIN_LENGTH = 2.5

const WORD = /[\p{L}\p{M}\uFFFD]+/gu
const BEYOND_ASCII = /[^\0-\x7F]/u

/** What the letters of a font look like: at least one is in each syllable that has a letter beyond ASCII. */
const LATIN_1 = /[\u00A1-\u00FF]/gu
/** Letters that no text has which was decoded as Latin and is still to be read as Vietnamese. */
const BEYOND_LATIN_1 = /[\u0100-\u0151\u0154-\u0177\u0179-\u02C5\u0300-\u1FFF\u2C00-\uD7FF]/u

/**
 * The words of those lines and stretches between tags that have letters beyond ASCII, so that markup and words of other
 * languages beside them count little.
 */
const wordsOf = (text: string): readonly string[] =>
  text
    .split(/[\r\n\t]+|<[^<>]{0,2000}>/u)
    .filter((piece) => BEYOND_ASCII.test(piece))
    .map((piece) => piece.normalize('NFC').match(WORD) ?? [])
    .filter((words) => words.some((word) => BEYOND_ASCII.test(word)))
    .flat()

/** How surely a text is Vietnamese: 0 when it is not, else up to 1. */
function vietnameseShare(text: string): number {
  const words = wordsOf(text)
  const own = words.filter((word) => BEYOND_ASCII.test(word))
  // Told without a look at syllables, of most languages.
  if (own.length < MIN_DENSITY * words.length) return 0
  const ownSyllables = own.filter(isVietnameseSyllable)
  const different = [...new Set(ownSyllables.map((word) => word.toLowerCase()))]
  const letters = different.reduce((sum, word) => sum + word.length, 0)
  const isVaried = different.length >= MIN_DIFFERENT && letters >= MIN_LENGTH * different.length
  if (!isVaried || ownSyllables.length < MIN_OWN * own.length) return 0
  return words.filter(isVietnameseSyllable).length < MIN_ALL * words.length ? 0 : ownSyllables.length / own.length
}

export type VietnameseEncoding = 'windows-1258' | FontEncoding

/** Of encodings with the same share, the one that is a standard. */
function best(candidates: readonly (readonly [VietnameseEncoding, string])[]): VietnameseEncoding | null {
  let chosen: VietnameseEncoding | null = null
  let highest = 0
  for (const [encoding, text] of candidates) {
    const share = vietnameseShare(text)
    if (share > highest) [chosen, highest] = [encoding, share]
  }
  return chosen
}

const readAs = (text: string): readonly (readonly [FontEncoding, string])[] =>
  FONT_ENCODINGS.map((encoding) => [encoding, fromFontEncoding(text, encoding, true)])

/**
 * Names the Vietnamese encoding of bytes that are not Unicode, or null. chardet knows none of the three, and their
 * bytes are letters in windows-1252 as well; what tells them is that Vietnamese is written in syllables, of which
 * there are few: read in a wrong encoding, or from another language, hardly a word is one.
 */
export function vietnameseEncoding(sample: Uint8Array): VietnameseEncoding | null {
  return best([
    ['windows-1258', new TextDecoder('windows-1258').decode(sample)],
    ...readAs(new TextDecoder('windows-1252').decode(sample)),
  ])
}

/** Names the font for which a text was written that is in Unicode and yet no Vietnamese: `ViÖt` for Việt; or null. */
export function fontEncodingOf(sample: string): FontEncoding | null {
  if (BEYOND_LATIN_1.test(sample) || (sample.match(LATIN_1)?.length ?? 0) < MIN_DIFFERENT) return null
  const found = best(readAs(sample))
  return found === 'windows-1258' ? null : found
}
