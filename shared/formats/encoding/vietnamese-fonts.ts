/** Encodings that are the work of a font: bytes of windows-1252 that only look Vietnamese in fonts made for them. */
export const FONT_ENCODINGS = ['tcvn3', 'vni'] as const
export type FontEncoding = (typeof FONT_ENCODINGS)[number]

export const isFontEncoding = (name: string): name is FontEncoding =>
  (FONT_ENCODINGS as readonly string[]).includes(name)

/**
 * TCVN3 (ABC), as the `.Vn` fonts of Windows have it: TCVN 5712:1993 above 0xA0, punctuation of windows-1252 below.
 * Each letter is followed by what it stands for. Capitals with a tone have no code of their own.
 */
const TCVN3_PAIRS =
  'µà¸á¶ả·ã¹ạ¨ă»ằ¾ắ¼ẳ½ẵÆặ©âÇầÊấÈẩÉẫËậ®đÌèÐéÎẻÏẽÑẹªêÒềÕếÓểÔễÖệ×ìÝíØỉÜĩÞịßòãóáỏâõäọ«ôåồèốæổçỗéộ¬ơêờíớëởìỡîợïùóúñủòũôụ\u00adưõừøứöử÷ữùựúỳýýûỷüỹþỵ¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ'

/** VNI for Windows: a letter of its own for these, and for all else a vowel followed by a sign. */
const VNI_SINGLES = 'ñđììííæỉóĩòịôơöưîỵ'
const VNI_TONES = 'ù\u0301ø\u0300û\u0309õ\u0303ï\u0323'
const VNI_CIRCUMFLEX = 'â\u0302á\u0302\u0301à\u0302\u0300å\u0302\u0309ã\u0302\u0303ä\u0302\u0323'
const VNI_BREVE = 'ê\u0306é\u0306\u0301è\u0306\u0300ú\u0306\u0309ü\u0306\u0303ë\u0306\u0323'

/** Pairs of a letter and what stands for it: one letter, or combining marks up to the next letter. */
const pairsOf = (pairs: string): readonly (readonly [from: string, to: string])[] =>
  Array.from(pairs.matchAll(/(?<from>.)(?<to>\p{M}+|.)/gsu), ({ groups }) => [
    groups?.['from'] ?? '',
    groups?.['to'] ?? '',
  ])

const TCVN3: ReadonlyMap<string, string> = new Map(pairsOf(TCVN3_PAIRS))

function vniTable(): ReadonlyMap<string, string> {
  const table = new Map<string, string>()
  const add = (from: string, to: string): void => {
    table.set(from, to.normalize('NFC'))
  }
  for (const [from, to] of pairsOf(VNI_SINGLES)) {
    add(from, to)
    add(from.toUpperCase(), to.toUpperCase())
  }
  const vowels = [
    ...Array.from('aeouyôö', (base) => ({ base, signs: VNI_TONES })),
    ...Array.from('aeo', (base) => ({ base, signs: VNI_CIRCUMFLEX })),
    { base: 'a', signs: VNI_BREVE },
  ]
  for (const { base, signs } of vowels) {
    const letter = table.get(base) ?? base
    for (const [sign, marks] of pairsOf(signs)) {
      for (const written of [sign, sign.toUpperCase()]) {
        add(base + written, letter + marks)
        add(base.toUpperCase() + written, letter.toUpperCase() + marks)
      }
    }
  }
  return table
}

const VNI = vniTable()

/** What is no letter of the encoding although it is a letter of windows-1252; `strict` shows it as U+FFFD. */
const FOREIGN_LETTER = /[\u00AA\u00B5\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u00FF]/u

/** Of TCVN3, which has vowels with a tone in lower case only: those in words of capitals become capitals. */
function withCapitals(text: string): string {
  return text.replace(/[\p{L}\p{M}]{3,}/gu, (word) =>
    /\p{Lu}.*\p{Lu}/u.test(word) && !/[a-zăâđêôơư]/u.test(word) ? word.toUpperCase() : word,
  )
}

/** All but signs that stand alone: `©` and `«` are letters of TCVN3, but hardly ever a word. */
const ATTACHED =
  /(?<=[A-Za-z\u00A1-\u00FF])[\u00A1-\u00FF]|[\u00A1-\u00FF](?=[A-Za-z\u00A1-\u00FF])|[\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u00FF]/gu

/**
 * Vietnamese from a text that was written for such a font and decoded as windows-1252. The answer is in NFC. Vowels
 * with a tone in a word of capitals become capitals, which TCVN3 leaves to the font (`VIÖT` is VIỆT); in a word
 * with one capital they stay as written, for it can't be told.
 *
 * @param strict for telling whether it is one: letters that the encoding does not have become U+FFFD, and signs that
 *   stand alone stay signs
 */
export function fromFontEncoding(text: string, encoding: FontEncoding, strict = false): string {
  const foreign = (letter: string): string => (strict && FOREIGN_LETTER.test(letter) ? '\uFFFD' : letter)
  if (encoding === 'tcvn3') {
    const letters = strict ? ATTACHED : /[\u00A1-\u00FF]/gu
    return withCapitals(text.replace(letters, (letter) => TCVN3.get(letter) ?? foreign(letter)))
  }
  return text.replace(/[AEOUYaeouyÔôÖö][ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË]|[\u00A1-\u00FF]/gu, (letters) => {
    const known = VNI.get(letters)
    if (known !== undefined) return known
    return Array.from(letters, (letter) => VNI.get(letter) ?? foreign(letter)).join('')
  })
}
