import { describe, expect, it } from 'vitest'
import { decodeText } from './decode.ts'
import { ENCODINGS } from './encodings.ts'
import { encodeLegacy, encodeUtf16 } from './testing/encode.ts'
import { encodeVni } from './testing/encode-fonts.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const VIETNAMESE = 'Chợ nổi mở từ lúc trời còn tối, người bán ghé thuyền sát nhau.'
const RUSSIAN = 'Город строит новую школу, и жители спрашивают, когда закончатся работы.'
const CHINESE = '城市正在修建一所新学校'

describe('what the analyst has chosen', () => {
  it.each(ENCODINGS.map(({ name }) => name))('%s is read, whatever the bytes are', (name) => {
    const bytes = Uint8Array.from({ length: 256 }, (_, at) => at)
    expect(decodeText(bytes, { chosen: name })).toMatchObject({ ok: true, value: { encoding: name } })
  })

  it('is obeyed where another encoding would be detected', () => {
    const bytes = encodeLegacy(RUSSIAN, 'koi8-r')
    const read = decodeText(bytes, { chosen: 'windows-1251' })
    expect(read).toMatchObject({ ok: true, value: { encoding: 'windows-1251' } })
    expect(read.ok && read.value.text).not.toBe(RUSSIAN)
    expect(decodeText(bytes, { chosen: 'KOI8-R', declared: 'windows-1251' })).toEqual({
      ok: true,
      value: { text: RUSSIAN, encoding: 'koi8-r' },
    })
  })

  it('comes before a mark, which is left out only when it is its own', () => {
    const marked = utf8('\uFEFFThe mill')
    expect(decodeText(marked, { chosen: 'utf-8' })).toMatchObject({ value: { text: 'The mill' } })
    expect(decodeText(marked, { chosen: 'windows-1252' })).toMatchObject({ value: { text: 'ï»¿The mill' } })
  })

  it('is an error when there is no such encoding', () => {
    expect(decodeText(utf8('a'), { chosen: 'utf-7' })).toMatchObject({ ok: false, error: { code: 'import/encoding' } })
  })
})

describe('what is declared', () => {
  it.each<readonly [what: string, bytes: Uint8Array, declared: string, encoding: string]>([
    ['is believed', encodeLegacy('Le café', 'windows-1252'), 'latin1', 'windows-1252'],
    ['is believed where detection would err', encodeLegacy('5 zł', 'windows-1250'), 'windows-1250', 'windows-1250'],
    ['is believed of Asian encodings', encodeLegacy(CHINESE, 'gb18030'), ' GB2312 ', 'gbk'],
    ['is not believed when the bytes are UTF-8', utf8('Le café est fermé'), 'iso-8859-1', 'utf-8'],
    [
      'is not believed when it is UTF-8 and the bytes are not',
      encodeLegacy(RUSSIAN, 'windows-1251'),
      'utf-8',
      'windows-1251',
    ],
    ['is not believed when it can not be', Uint8Array.of(0x41, 0xff, 0xff, 0x42), 'shift_jis', 'windows-1252'],
    ['comes after a font', encodeVni(VIETNAMESE), 'windows-1252', 'vni'],
    ['comes after a mark', utf8('\uFEFFcafé'), 'windows-1252', 'utf-8'],
    ['comes after UTF-16', encodeUtf16(RUSSIAN, true), 'windows-1251', 'utf-16le'],
    ['may be nonsense', utf8('café'), 'no such thing', 'utf-8'],
    ['of which WHATWG says to read nothing is passed by', utf8('café'), 'hz-gb-2312', 'utf-8'],
  ])('%s', (_what, bytes, declared, encoding) => {
    expect(decodeText(bytes, { declared })).toMatchObject({ ok: true, value: { encoding } })
  })
})

it('stays linear: 8 MB on one line', () => {
  const line = encodeLegacy('Le café est fermé, dit-on, depuis l’été. ', 'windows-1252')
  const long = new Uint8Array(200_000 * line.length)
  for (let at = 0; at < long.length; at += line.length) long.set(line, at)
  expect(decodeText(long)).toMatchObject({ ok: true, value: { encoding: 'windows-1252' } })
  expect(decodeText(utf8(`${'<'.repeat(2_000_000)}é`))).toMatchObject({ ok: true, value: { encoding: 'utf-8' } })
})
