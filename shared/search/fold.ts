/**
 * Marks that people leave out when they type: accents, vowel signs of Arabic and Hebrew, variation selectors, the
 * stretching of Arabic, soft hyphens and joiners. The vowel signs of Thai and of the Indic scripts are letters to
 * who reads them, and the voicing marks of kana make another letter: those stay.
 */
const LEFT_OUT =
  /[\u0300-\u036F\u0483-\u0487\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE00-\uFE0F\uFE20-\uFE2F\u00AD\u200C\u200D\u{E0020}-\u{E007F}]/gu

/** Letters that carry their sign in one piece, or that are written in two ways: decomposition leaves them. */
const OTHER_LETTERS: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  // As the Arabic analysers of search engines do.
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
}
const OTHER = new RegExp(`[${Object.keys(OTHER_LETTERS).join('')}]`, 'gu')

const EASTERN_DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/gu
const ASCII = /^[\u0000-\u007F]*$/

/**
 * A word as it is compared when searched: lower case, without diacritics, however it was composed (`Điều` →
 * `dieu`). Its length may be another.
 */
export function foldWord(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase()
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(LEFT_OUT, '')
    .replace(OTHER, (letter) => OTHER_LETTERS[letter] ?? letter)
    .replace(EASTERN_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf))
    .normalize('NFC')
}
