import { encodeLegacy } from './encode.ts'

const LETTERS = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂÊÔƠƯĐ'
/** The bytes of `LETTERS` as `iconv -t TCVN5712-1` of the GNU C library writes them. */
const TCVN_BYTES =
  'b5b8b6b7b9a8bbbebcbdc6a9c7cac8c9cbaeccd0cecfd1aad2d5d3d4d6d7ddd8dcdedfe3e1e2e4abe5e8e6e7e9aceaedebeceeeff3f1f2f4adf5f8f6f7f9fafdfbfcfea1a2a3a4a5a6a7'

const TCVN3: ReadonlyMap<string, number> = new Map(
  Array.from(LETTERS, (letter, at) => [letter, Number.parseInt(TCVN_BYTES.slice(2 * at, 2 * at + 2), 16)]),
)

/** Capitals with a tone become small letters, as in these fonts. Punctuation is that of windows-1252. */
export function encodeTcvn3(text: string): Uint8Array {
  const written = Array.from(text.normalize('NFC'), (letter) => {
    const byte = TCVN3.get(letter) ?? TCVN3.get(letter.toLowerCase())
    return byte === undefined ? letter : String.fromCharCode(byte)
  })
  return encodeLegacy(written.join(''), 'windows-1252')
}

const TONES = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323']
/** Sign for each of `TONES`, and at last for none. */
const PLAIN = 'ùøûõï'
const CIRCUMFLEX = 'áàåãäâ'
const BREVE = 'éèúüëê'
const I_WITH_TONE = 'íìæóò'

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase()

function vniOf(letter: string): string {
  const capital = isCapital(letter)
  const [base = '', ...marks] = Array.from(letter.toLowerCase().normalize('NFD'))
  const tone = TONES.findIndex((mark) => marks.includes(mark))
  const sign = (signs: string): string => signs[tone < 0 ? 5 : tone] ?? ''
  let written: string
  if (base === 'đ') written = 'ñ'
  else if (base === 'i') written = tone < 0 ? 'i' : sign(I_WITH_TONE)
  else if (base === 'y' && tone === 4) written = 'î'
  else if (marks.includes('\u0302')) written = base + sign(CIRCUMFLEX)
  else if (marks.includes('\u0306')) written = base + sign(BREVE)
  else if (marks.includes('\u031b')) written = (base === 'o' ? 'ô' : 'ö') + sign(PLAIN)
  else written = base + sign(PLAIN)
  return capital ? written.toUpperCase() : written
}

/** As VNI for Windows, from the rules that its table was made by. */
export function encodeVni(text: string): Uint8Array {
  const written = Array.from(text.normalize('NFC'), (letter) =>
    /[A-Za-z\u00C0-\u1EF9]/u.test(letter) ? vniOf(letter) : letter,
  ).join('')
  return encodeLegacy(written, 'windows-1252')
}
