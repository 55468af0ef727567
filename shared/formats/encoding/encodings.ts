import { messages } from '../../messages/messages.ts'

/**
 * Every encoding that a text can be read in: those of WHATWG (but `replacement` and `x-user-defined`, which are for
 * browsers), UTF-32, and two Vietnamese ones that are the work of a font. Lower case; the names that capsules keep.
 */
const NAMES = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'utf-32le',
  'utf-32be',
  'windows-1258',
  'tcvn3',
  'vni',
  'windows-1252',
  'macintosh',
  'iso-8859-15',
  'iso-8859-14',
  'iso-8859-10',
  'iso-8859-3',
  'windows-1250',
  'iso-8859-2',
  'iso-8859-16',
  'windows-1257',
  'iso-8859-4',
  'iso-8859-13',
  'windows-1251',
  'koi8-r',
  'koi8-u',
  'iso-8859-5',
  'ibm866',
  'x-mac-cyrillic',
  'windows-1253',
  'iso-8859-7',
  'windows-1254',
  'windows-1255',
  'iso-8859-8',
  'iso-8859-8-i',
  'windows-1256',
  'iso-8859-6',
  'windows-874',
  'gb18030',
  'gbk',
  'big5',
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
  'euc-kr',
] as const

export type EncodingName = (typeof NAMES)[number]

export interface Encoding {
  readonly name: EncodingName
  /** For people: the writing, then the name. */
  readonly label: string
}

/** What an analyst can choose from, grouped by writing. */
export const ENCODINGS: readonly Encoding[] = NAMES.map((name) => ({ name, label: messages.encodings.labels[name] }))

export const isEncodingName = (name: string): name is EncodingName => (NAMES as readonly string[]).includes(name)
