import { TextDecoder } from '@exodus/bytes/encoding.js'
import { messages } from '../../messages/messages.ts'
import { fail, ok, type Result } from '../../result.ts'
import { isEncodingName } from './encodings.ts'
import { decodesCleanly, legacyEncoding, MULTIBYTE, sampleOf as legacySample, whatwgName } from './legacy.ts'
import { binarySignature, isOddControl } from './signatures.ts'
import { censusOfUtf8, isMostlyUtf8 } from './utf8.ts'
import { utf16WithoutMark } from './utf16.ts'
import { decodeUtf32 } from './utf32.ts'
import { fontEncodingOf, vietnameseEncoding } from './vietnamese-encoding.ts'
import { fromFontEncoding, isFontEncoding } from './vietnamese-fonts.ts'

export interface DecodedText {
  /** Without the byte order mark; nothing else is changed. */
  readonly text: string
  /** A name of `ENCODINGS`, which are those of WHATWG and a few that it lacks. */
  readonly encoding: string
}

interface Mark {
  readonly bytes: readonly number[]
  readonly encoding: string
}

/** Longest first: the mark of UTF-32LE begins with that of UTF-16LE. */
const MARKS: readonly Mark[] = [
  { bytes: [0xff, 0xfe, 0x00, 0x00], encoding: 'utf-32le' },
  { bytes: [0x00, 0x00, 0xfe, 0xff], encoding: 'utf-32be' },
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
]

/** Share of control bytes above which bytes are no text. Damaged text has one here and there. */
const MAX_CONTROLS = 0.005

/** Sequences of UTF-8 that no text in an Asian encoding has by chance. */
const SURELY_UTF8 = 10

/** In UTF-16 code units. */
const SAMPLE_LEAD = 256
const SAMPLE_LENGTH = 16_384

function markOf(bytes: Uint8Array): Mark | null {
  const mark = MARKS.find((candidate) => candidate.bytes.every((byte, i) => bytes[i] === byte))
  // UTF-16LE that begins with NUL has the same first bytes as UTF-32LE; only the latter comes in fours.
  if (mark?.encoding === 'utf-32le' && bytes.length % 4 !== 0) return { bytes: [0xff, 0xfe], encoding: 'utf-16le' }
  return mark ?? null
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  if (isFontEncoding(encoding)) return fromFontEncoding(decodeAs(bytes, carrierOf(bytes)), encoding)
  if (encoding.startsWith('utf-32')) return decodeUtf32(bytes, encoding === 'utf-32le')
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
}

/** Texts written for a font are bytes of windows-1252, or those letters in Unicode when a program has converted them. */
function carrierOf(bytes: Uint8Array): string {
  const census = censusOfUtf8(bytes)
  return census.sequences > 0 && isMostlyUtf8(census) ? 'utf-8' : 'windows-1252'
}

/** 1 for every byte that `isOddControl`: a table, since every byte of a file is asked. */
const ODD_CONTROLS = Uint8Array.from({ length: 256 }, (_, byte) => (isOddControl(byte) ? 1 : 0))

function looksBinary(bytes: Uint8Array): boolean {
  let controls = 0
  for (let i = 0; i < bytes.length; i += 1) controls += ODD_CONTROLS[bytes[i] ?? 0] ?? 0
  return controls > bytes.length * MAX_CONTROLS
}

const ESCAPE = 0x1b

/** ESC followed by `$` or `(` switches character sets in ISO-2022, which is made of ASCII bytes only. */
function hasSetSwitch(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(ESCAPE); at >= 0; at = bytes.indexOf(ESCAPE, at + 1)) {
    if (bytes[at + 1] === 0x24 || bytes[at + 1] === 0x28) return true
  }
  return false
}

export interface EncodingHints {
  /** By the analyst: a name of `ENCODINGS`. It is obeyed whatever comes out. */
  readonly chosen?: string
  /** By the file itself or by what it came in: any label of WHATWG. It is believed as long as the bytes agree. */
  readonly declared?: string
}

/**
 * Decodes a text file: as chosen, else by byte order mark, as UTF-16 without one, as UTF-8, as declared, and at last
 * by what its bytes look like.
 *
 * UTF-8 with a few damaged bytes stays UTF-8, each damaged place shown as U+FFFD, because reading the whole file in a
 * legacy encoding would garble every other accented letter; the original bytes are kept with the source.
 *
 * @returns errors `import/empty` (no bytes), `import/binary` and `import/encoding` (no such encoding was chosen)
 */
export function decodeText(bytes: Uint8Array, { chosen, declared }: EncodingHints = {}): Result<DecodedText> {
  if (bytes.length === 0) return fail('import/empty', messages.importer.noBytes)
  if (chosen !== undefined) return decodeAsChosen(bytes, chosen)
  const mark = markOf(bytes)
  if (mark) {
    return ok({ text: decodeAs(bytes.subarray(mark.bytes.length), mark.encoding), encoding: mark.encoding })
  }
  const signature = binarySignature(bytes)
  if (signature) return fail('import/binary', messages.importer.binaryKind(signature))
  const utf16 = utf16WithoutMark(bytes)
  if (utf16) return ok({ text: decodeAs(bytes, utf16), encoding: utf16 })
  if (looksBinary(bytes)) return fail('import/binary', messages.importer.binary)
  const encoding = encodingOf(bytes, declared)
  const text = decodeAs(bytes, encoding)
  const font = encoding === 'utf-8' ? fontEncodingOf(sampleOfText(text)) : null
  return ok(font === null ? { text, encoding } : { text: fromFontEncoding(text, font), encoding: font })
}

function decodeAsChosen(bytes: Uint8Array, chosen: string): Result<DecodedText> {
  const encoding = chosen.toLowerCase()
  if (!isEncodingName(encoding)) return fail('import/encoding', messages.encodings.unknown(chosen))
  const mark = markOf(bytes)
  return ok({
    text: decodeAs(mark?.encoding === encoding ? bytes.subarray(mark.bytes.length) : bytes, encoding),
    encoding,
  })
}

function encodingOf(bytes: Uint8Array, declared: string | undefined): string {
  const census = censusOfUtf8(bytes)
  const isAscii = census.sequences === 0 && census.damaged === 0
  const stated = declaredEncoding(bytes, declared)
  if (stated !== null && MULTIBYTE.has(stated) && (isAscii || census.sequences < SURELY_UTF8)) return stated
  if (isMostlyUtf8(census) && !(isAscii && hasSetSwitch(bytes))) return 'utf-8'
  return stated ?? legacyEncoding(bytes)
}

/**
 * The legacy encoding that is declared, unless the bytes say that it can't be. Fonts come before what is declared:
 * programs that wrote for them knew nothing but windows-1252.
 */
function declaredEncoding(bytes: Uint8Array, declared: string | undefined): string | null {
  const name = declared === undefined ? null : whatwgName(declared)
  if (name === null || name.startsWith('utf-') || name === 'x-user-defined') return null
  const sample = legacySample(bytes)
  if (!decodesCleanly(name, sample)) return null
  const vietnamese = MULTIBYTE.has(name) ? null : vietnameseEncoding(sample)
  return vietnamese ?? name
}

/** As much of a text as tells its font encoding, from where its first letter beyond ASCII stands. */
function sampleOfText(text: string): string {
  const first = text.search(/[^\0-\x7F]/u)
  return first < 0 ? '' : text.slice(Math.max(0, first - SAMPLE_LEAD), first + SAMPLE_LENGTH)
}
