import { TextDecoder } from '@exodus/bytes/encoding.js'

const SAMPLE_BYTES = 65_536
/** Zero bytes that must be seen: every space, line break and Latin letter has one. */
const MIN_ZEROS = 2
const MIN_TEXT_SHARE = 0.95
/** How many times more everyday characters the right byte order must show than the wrong one. */
const MIN_LEAD = 2

const WRITTEN = /[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Z}\t\n\r]/gu
/** What every text is full of, and what one gets only by luck when bytes are paired wrongly. */
const EVERYDAY = /[\t\n\r -~、。，：；？！،؟]/gu

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

interface Reading {
  readonly label: 'utf-16le' | 'utf-16be'
  readonly everyday: number
  readonly isText: boolean
}

function readAs(label: Reading['label'], sample: Uint8Array): Reading {
  const text = new TextDecoder(label).decode(sample)
  // A sample may end between two surrogates; any other lone surrogate is no text.
  const isText =
    !text.slice(0, -1).includes('\uFFFD') && count(text, WRITTEN) >= MIN_TEXT_SHARE * Array.from(text).length
  return { label, everyday: count(text, EVERYDAY), isText }
}

function hasZeros(sample: Uint8Array): boolean {
  let at = -1
  for (let found = 0; found < MIN_ZEROS; found += 1) {
    at = sample.indexOf(0, at + 1)
    if (at < 0) return false
  }
  return true
}

/**
 * Recognises UTF-16 without a byte order mark: bytes that hold zeros and yet read as text when taken in pairs, with
 * the spaces and stops of a text in one byte order and hardly any in the other.
 */
export function utf16WithoutMark(bytes: Uint8Array): Reading['label'] | null {
  const sample = bytes.subarray(0, Math.min(SAMPLE_BYTES, bytes.length - (bytes.length % 2)))
  if (!hasZeros(sample)) return null
  const [worse, better] = [readAs('utf-16le', sample), readAs('utf-16be', sample)].sort(
    (a, b) => a.everyday - b.everyday,
  )
  if (!worse || !better?.isText) return null
  return better.everyday >= MIN_ZEROS && better.everyday >= MIN_LEAD * worse.everyday ? better.label : null
}
