import { TextDecoder } from '@exodus/bytes/encoding.js'
import { describe, expect, it } from 'vitest'
import { randomOf } from '../../testing/random.ts'
import { decodeText } from './decode.ts'
import { encodeLegacy } from './testing/encode.ts'
import { encodeTcvn3, encodeVni } from './testing/encode-fonts.ts'
import { type OtherLanguage, OTHER_LANGUAGES } from './testing/other-languages.ts'
import { VIETNAMESE_PASSAGES } from './testing/vietnamese-passages.ts'
import { fontEncodingOf } from './vietnamese-encoding.ts'
import { fromFontEncoding } from './vietnamese-fonts.ts'
import { isVietnameseSyllable } from './vietnamese-syllables.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const latin = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes)

/** What the fonts keep: a capital with a tone is a small letter, but in words of capitals it can be told. */
const comparable = (text: string): string => text.normalize('NFC').toLowerCase()

const SEED = Number(process.env['SEED'] ?? 20_261)
const SAMPLES = 150

/** Sentences, and every third time nothing but short words with accents. */
function samplesOf({ clauses, words }: OtherLanguage): readonly string[] {
  const next = randomOf(SEED)
  const some = (from: readonly string[], most: number): string =>
    Array.from({ length: 1 + Math.floor(next() * most) }, () => from[Math.floor(next() * from.length)]).join(' ')
  return Array.from({ length: SAMPLES }, (_, at) => (at % 3 === 2 ? some(words.split(' '), 14) : some(clauses, 8)))
}

describe('Vietnamese', () => {
  it('has passages enough, short ones among them', () => {
    expect(VIETNAMESE_PASSAGES.length).toBeGreaterThanOrEqual(50)
    expect(VIETNAMESE_PASSAGES.filter((passage) => passage.length < 60).length).toBeGreaterThanOrEqual(30)
  })

  it.each(VIETNAMESE_PASSAGES)('in TCVN3: %s', (passage) => {
    const decoded = decodeText(encodeTcvn3(passage))
    expect(decoded).toMatchObject({ ok: true, value: { encoding: 'tcvn3' } })
    expect(decoded.ok && comparable(decoded.value.text)).toBe(comparable(passage))
  })

  it.each(VIETNAMESE_PASSAGES)('in VNI: %s', (passage) => {
    expect(decodeText(encodeVni(passage))).toEqual({
      ok: true,
      value: { text: passage.normalize('NFC'), encoding: 'vni' },
    })
  })

  it.each(VIETNAMESE_PASSAGES)('in windows-1258: %s', (passage) => {
    const decoded = decodeText(encodeLegacy(passage, 'windows-1258'))
    expect(decoded).toMatchObject({ ok: true, value: { encoding: 'windows-1258' } })
    expect(decoded.ok && decoded.value.text.normalize('NFC')).toBe(passage.normalize('NFC'))
  })

  it.each(VIETNAMESE_PASSAGES)('in UTF-8, composed or not, stays what it is: %s', (passage) => {
    for (const text of [passage.normalize('NFC'), passage.normalize('NFD')]) {
      expect(decodeText(utf8(text))).toEqual({ ok: true, value: { text, encoding: 'utf-8' } })
    }
  })

  it.each(VIETNAMESE_PASSAGES)('for a font, but in the letters of Unicode: %s', (passage) => {
    expect(fontEncodingOf(latin(encodeTcvn3(passage)))).toBe('tcvn3')
    expect(decodeText(utf8(latin(encodeVni(passage))))).toMatchObject({
      ok: true,
      value: { text: passage.normalize('NFC'), encoding: 'vni' },
    })
  })

  it('is seen between the tags of a page and after much that is not Vietnamese', () => {
    const page = (body: string): string =>
      `<html><head><style>td { color: red }</style></head><body class="main">\n${'<p>Plain words in between.</p>\n'.repeat(2_000)}<p class="x">${body}</p><p>© site</p></body></html>`
    for (const passage of VIETNAMESE_PASSAGES.slice(0, 10)) {
      expect(decodeText(encodeVni(page(passage)))).toMatchObject({ ok: true, value: { encoding: 'vni' } })
      expect(decodeText(encodeTcvn3(page(passage)))).toMatchObject({ ok: true, value: { encoding: 'tcvn3' } })
    }
  })
})

describe('no other language', () => {
  it.each(OTHER_LANGUAGES)('$name is taken for Vietnamese', (language) => {
    const wrong: string[] = []
    for (const sample of samplesOf(language)) {
      const inBytes = decodeText(encodeLegacy(sample, language.encoding))
      const inUnicode = decodeText(utf8(sample))
      for (const decoded of [inBytes, inUnicode]) {
        if (decoded.ok && ['tcvn3', 'vni', 'windows-1258'].includes(decoded.value.encoding)) {
          wrong.push(`${decoded.value.encoding}: ${sample}`)
        }
      }
    }
    expect(wrong, `seed ${String(SEED)}`).toEqual([])
  })
})

describe('fonts', () => {
  it.each([
    ['tcvn3', 'VIÖT NAM', 'VIỆT NAM'],
    ['tcvn3', 'Bµ TrÇn ThÞ H¹nh', 'Bà Trần Thị Hạnh'],
    ['tcvn3', '§­êng vÒ lµng', 'Đường về làng'],
    ['vni', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['vni', 'ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC', 'ĐỘC LẬP - TỰ DO - HẠNH PHÚC'],
    ['vni', 'ÑÖÔØNG KYÕ, Yù, lyù, kyø, myõ, tî', 'ĐƯỜNG KỸ, Ý, lý, kỳ, mỹ, tỵ'],
    ['vni', 'Aø, AØ', 'À, À'],
  ] as const)('%s: %s', (encoding, written, read) => {
    expect(fromFontEncoding(written, encoding)).toBe(read)
  })
})

describe('isVietnameseSyllable', () => {
  it.each(['đường', 'nghiêng', 'quốc', 'giếng', 'gì', 'hoà', 'hòa', 'khuya', 'ý', 'ở', 'QUYẾT', 'thuở', 'Đắk'])(
    '%s is one',
    (word) => {
      expect(isVietnameseSyllable(word)).toBe(word !== 'Đắk')
    },
  )
  it.each(['été', 'siờ', 'hàc', 'cafộ', 'mãt', 'ọ̀', 'szkoła', 'f', 'zô', 'w\uFFFDa', ''])('%s is none', (word) => {
    expect(isVietnameseSyllable(word)).toBe(false)
  })
})
