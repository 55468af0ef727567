import { TextDecoder } from '@exodus/bytes/encoding.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from './decode.ts'
import { encodeLegacy, encodeUtf16, encodeUtf32 } from './testing/encode.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const joined = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => Array.from(part)))

const VIETNAMESE =
  'Chợ nổi mở từ lúc trời còn tối. Người bán ghé thuyền sát nhau, trao rau quả qua mạn, rồi đếm tiền dưới ánh đèn dầu.'
const VIETNAMESE_SHORT = 'Đường về làng còn xa lắm.'
const FRENCH =
  'Après l’été, les élèves reprennent le chemin de l’école ; le maire, lui, s’inquiète déjà de l’hiver — et du coût.'
const FRENCH_SHORT = 'Le café est fermé.'
const GERMAN =
  'Die Brücke über den Fluß wird größer, sagte der Bürgermeister; die Kosten für die Straße trägt die Stadt.'
const ITALIAN =
  'Però la città è più cara: così chi può se ne va, ciò che resta è poco, e nessuno sa perché. Verrà l’estate.'
const SPANISH = '¿Cuándo llegará el tren? Mañana, dijo el señor Núñez, según la compañía; quizá más tarde.'
const POLISH = 'Miasto buduje nową szkołę, a mieszkańcy pytają, kiedy skończą się prace i ile będą kosztować łącznie.'
const CZECH =
  'Město staví novou školu a obyvatelé se ptají, kdy práce skončí a kolik peněz ještě bude potřeba, řekl starosta.'
const RUSSIAN = 'Город строит новую школу, и жители спрашивают, когда закончатся работы и сколько это будет стоить.'
const GREEK = 'Η πόλη χτίζει ένα νέο σχολείο και οι κάτοικοι ρωτούν πότε θα τελειώσουν τα έργα.'
const TURKISH =
  'Şehir yeni bir okul yapıyor; halk işin ne zaman biteceğini ve ağaçların ne olacağını soruyor, dedi başkan.'
const ARABIC = 'تبني المدينة مدرسة جديدة ويسأل السكان متى تنتهي الأعمال وكم ستكون الكلفة في النهاية.'
const HEBREW = 'העיר בונה בית ספר חדש והתושבים שואלים מתי תסתיים העבודה וכמה היא תעלה.'
const CHINESE =
  '城市正在修建一所新学校，居民们想知道工程什么时候结束，最后要花多少钱。校长说，孩子们明年春天就可以搬进去。'
const TRADITIONAL =
  '城市正在興建一所新學校，居民們想知道工程什麼時候結束，最後要花多少錢。校長說，孩子們明年春天就可以搬進去。'
const JAPANESE = '町は新しい学校を建てている。住民は工事がいつ終わるのか、いくらかかるのかを尋ねている。'
const KOREAN = '도시는 새 학교를 짓고 있다. 주민들은 공사가 언제 끝나는지, 비용이 얼마나 드는지 묻는다.'

describe('Unicode', () => {
  const text = 'Đêm qua, 夜, ليل, 🌒 — done.\r\nSecond line'
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['UTF-8', utf8(text), 'utf-8'],
    ['UTF-8 with mark', joined([0xef, 0xbb, 0xbf], utf8(text)), 'utf-8'],
    ['UTF-16LE with mark', joined([0xff, 0xfe], encodeUtf16(text, true)), 'utf-16le'],
    ['UTF-16BE with mark', joined([0xfe, 0xff], encodeUtf16(text, false)), 'utf-16be'],
    ['UTF-16LE without mark', encodeUtf16(text, true), 'utf-16le'],
    ['UTF-16BE without mark', encodeUtf16(text, false), 'utf-16be'],
    ['UTF-32LE with mark', joined([0xff, 0xfe, 0, 0], encodeUtf32(text, true)), 'utf-32le'],
    ['UTF-32BE with mark', joined([0, 0, 0xfe, 0xff], encodeUtf32(text, false)), 'utf-32be'],
  ]
  it.each(cases)('%s', (_name, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ ok: true, value: { text, encoding } })
  })

  it.each([
    ['Vietnamese', VIETNAMESE],
    ['Chinese', `${CHINESE}\n${CHINESE}\n${CHINESE}\n`],
    ['Arabic', ARABIC],
  ])('UTF-16 without mark, %s', (_name, written) => {
    expect(decodeText(encodeUtf16(written, true))).toEqual({ ok: true, value: { text: written, encoding: 'utf-16le' } })
    expect(decodeText(encodeUtf16(written, false))).toEqual({
      ok: true,
      value: { text: written, encoding: 'utf-16be' },
    })
  })

  it('removes one mark only', () => {
    expect(decodeText(utf8('\uFEFF\uFEFFa'))).toEqual({ ok: true, value: { text: '\uFEFFa', encoding: 'utf-8' } })
  })

  it('keeps decomposed letters decomposed', () => {
    const text = VIETNAMESE.normalize('NFD')
    expect(decodeText(utf8(text))).toEqual({ ok: true, value: { text, encoding: 'utf-8' } })
  })

  it('reads back whatever was written in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(!/[\0-\x08\x0e-\x1a\x1c-\x1f\x7f\uFEFF]/u.test(text))
        expect(decodeText(utf8(text))).toEqual({ ok: true, value: { text, encoding: 'utf-8' } })
      }),
    )
  })
})

describe('damaged UTF-8 stays UTF-8', () => {
  it.each([
    ['one byte replaced', joined(utf8(VIETNAMESE.slice(0, 40)), [0xff], utf8(VIETNAMESE.slice(40)))],
    ['cut inside a character', utf8(VIETNAMESE).slice(0, -utf8('u.').length - 1)],
    ['cut inside an emoji', utf8(`${FRENCH} 🌒`).slice(0, -1)],
  ])('%s', (_name, bytes) => {
    const decoded = decodeText(bytes)
    expect(decoded).toMatchObject({ ok: true, value: { encoding: 'utf-8' } })
    expect(decoded.ok && decoded.value.text.slice(0, 20)).toBe(new TextDecoder().decode(bytes).slice(0, 20))
  })
})

describe('legacy encodings', () => {
  it.each([
    ['windows-1258', VIETNAMESE],
    ['windows-1258', VIETNAMESE_SHORT],
    ['windows-1258', `${'Plain ASCII line without a single accent.\n'.repeat(2000)}${VIETNAMESE}`],
    ['windows-1252', FRENCH],
    ['windows-1252', FRENCH_SHORT],
    ['windows-1252', GERMAN],
    ['windows-1252', ITALIAN],
    ['windows-1252', SPANISH],
    ['windows-1252', 'It’s the city’s “last” harbour – for now.'],
    ['windows-1252', 'Prices rose by £5 to €12.'],
    ['windows-1250', POLISH],
    ['windows-1250', CZECH],
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN],
    ['windows-1253', GREEK],
    ['windows-1254', TURKISH],
    ['windows-1255', HEBREW],
    ['windows-1256', ARABIC],
    ['gb18030', CHINESE],
    ['big5', TRADITIONAL],
    ['shift_jis', JAPANESE],
    ['euc-jp', JAPANESE],
    ['euc-kr', KOREAN],
  ])('%s (case %#)', (label, text) => {
    const decoded = decodeText(encodeLegacy(text, label))
    // Several encodings share what these texts use; what counts is the text.
    expect(decoded.ok ? decoded.value.text.normalize('NFC') : decoded.error).toBe(text)
  })

  it('gives windows-1252 its WHATWG meaning between 0x80 and 0x9F', () => {
    expect(new TextDecoder('windows-1252').decode(Uint8Array.of(0x80, 0x93, 0x94, 0x97))).toBe('€“”—')
    expect(new TextDecoder('windows-1258').decode(Uint8Array.of(0x80, 0x93, 0xcc, 0xd2))).toBe('€“\u0300\u0309')
  })
})

describe('refuses', () => {
  const noise = Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919 + (i >> 3) * 31) & 0xff)
  it.each([
    ['nothing', new Uint8Array(0), 'import/empty'],
    ['noise', noise, 'import/binary'],
    ['PDF', utf8('%PDF-1.7\n1 0 obj\n'), 'import/binary'],
    ['ZIP', joined([0x50, 0x4b, 3, 4], noise), 'import/binary'],
    ['PNG', joined([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], noise), 'import/binary'],
    ['JPEG', joined([0xff, 0xd8, 0xff, 0xe0], noise), 'import/binary'],
    ['program', joined([0x4d, 0x5a, 0x90, 0], noise), 'import/binary'],
    ['zeros', new Uint8Array(100), 'import/binary'],
    ['text with zeros strewn in', joined(utf8('some words'), [0], utf8('more words'), [0, 1]), 'import/binary'],
  ])('%s', (_name, bytes, code) => {
    expect(decodeText(bytes)).toMatchObject({ ok: false, error: { code } })
  })

  it.each(['MZ is the sign of the Zimbabwean town.', 'RIFFs are easy to learn.', 'BZh'])('but not text: %s', (text) => {
    expect(decodeText(utf8(text))).toEqual({ ok: true, value: { text, encoding: 'utf-8' } })
  })
})
