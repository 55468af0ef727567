import { TextDecoder } from '@exodus/bytes/encoding.js'
import { messages } from '../../messages/messages.ts'
import { fail, ok, type Result } from '../../result.ts'
import { legacyEncoding } from './legacy.ts'
import { binarySignature, isOddControl } from './signatures.ts'
import { censusOfUtf8, isMostlyUtf8 } from './utf8.ts'
import { utf16WithoutMark } from './utf16.ts'
import { decodeUtf32 } from './utf32.ts'

export interface DecodedText {
  /** Without the byte order mark; nothing else is changed. */
  readonly text: string
  /** Lower-case WHATWG name; `utf-32le` and `utf-32be`, which WHATWG lacks, are named alike. */
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

function markOf(bytes: Uint8Array): Mark | null {
  const mark = MARKS.find((candidate) => candidate.bytes.every((byte, i) => bytes[i] === byte))
  // UTF-16LE that begins with NUL has the same first bytes as UTF-32LE; only the latter comes in fours.
  if (mark?.encoding === 'utf-32le' && bytes.length % 4 !== 0) return { bytes: [0xff, 0xfe], encoding: 'utf-16le' }
  return mark ?? null
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  if (encoding.startsWith('utf-32')) return decodeUtf32(bytes, encoding === 'utf-32le')
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
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

/**
 * Decodes a text file of unknown encoding: byte order mark, UTF-16 without one, UTF-8, then legacy encodings.
 *
 * UTF-8 with a few damaged bytes stays UTF-8, each damaged place shown as U+FFFD, because reading the whole file in a
 * legacy encoding would garble every other accented letter; the original bytes are kept with the source.
 *
 * @returns errors `import/empty` (no bytes) and `import/binary`
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText> {
  if (bytes.length === 0) return fail('import/empty', messages.importer.noBytes)
  const mark = markOf(bytes)
  if (mark) {
    return ok({ text: decodeAs(bytes.subarray(mark.bytes.length), mark.encoding), encoding: mark.encoding })
  }
  const signature = binarySignature(bytes)
  if (signature) return fail('import/binary', messages.importer.binaryKind(signature))
  const utf16 = utf16WithoutMark(bytes)
  if (utf16) return ok({ text: decodeAs(bytes, utf16), encoding: utf16 })
  if (looksBinary(bytes)) return fail('import/binary', messages.importer.binary)
  const census = censusOfUtf8(bytes)
  const isAscii = census.sequences === 0 && census.damaged === 0
  const encoding = isMostlyUtf8(census) && !(isAscii && hasSetSwitch(bytes)) ? 'utf-8' : legacyEncoding(bytes)
  return ok({ text: decodeAs(bytes, encoding), encoding })
}
