import { TextDecoder } from '@exodus/bytes/encoding.js'
import { analyse } from 'chardet'
import { plausibility } from './plausibility.ts'
import { vietnameseEncoding } from './vietnamese-encoding.ts'
import { readsAsVietnamese } from './vietnamese.ts'

const SAMPLE_BYTES = 32_768
/** Bytes shown before the first byte that is not ASCII, so that it is seen with its word. */
const LEAD_BYTES = 256

export const MULTIBYTE: ReadonlySet<string> = new Set([
  'gb18030',
  'gbk',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'iso-2022-jp',
])

/** Tried even when chardet does not name them; short texts give it too little to go by. */
const ALWAYS_TRIED: readonly string[] = ['windows-1252', 'windows-1250', 'windows-1251', 'windows-1256']

/** How much of a decision is chardet's: it knows languages, `plausibility` knows what words look like. */
const CHARDET_WEIGHT = 0.6
/** The commonest legacy encoding wins ties. */
const WINDOWS_1252_BONUS = 0.05

/** A stretch of `bytes` that shows the bytes in question, starting after a line break or space. */
export function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE_BYTES) return bytes
  const first = Math.max(0, bytes.findIndex((byte) => byte >= 0x80) - LEAD_BYTES)
  const boundary = bytes.subarray(first, first + LEAD_BYTES).findIndex((byte) => byte === 0x0a || byte === 0x20)
  const start = first === 0 ? 0 : first + boundary + 1
  return bytes.subarray(start, start + SAMPLE_BYTES)
}

/** The WHATWG name for what chardet calls an encoding, or null when WHATWG has none. */
export function whatwgName(name: string): string | null {
  try {
    return new TextDecoder(name.trim()).encoding
  } catch (cause) {
    if (cause instanceof RangeError) return null
    throw cause
  }
}

export function decodesCleanly(label: string, sample: Uint8Array): boolean {
  const text = new TextDecoder(label).decode(sample)
  // The sample may be cut inside a character.
  return !text.slice(0, -2).includes('\uFFFD')
}

/**
 * Names the encoding of `bytes`, which are known not to be Unicode: a name of `ENCODINGS`. Never fails: when nothing stands out the
 * answer is windows-1252, as in browsers, and the original bytes are kept anyway.
 */
export function legacyEncoding(bytes: Uint8Array): string {
  const sample = sampleOf(bytes)
  const vietnamese = vietnameseEncoding(sample)
  if (vietnamese !== null) return vietnamese
  if (readsAsVietnamese(new TextDecoder('windows-1258').decode(sample))) return 'windows-1258'
  const confidence = new Map<string, number>(ALWAYS_TRIED.map((label) => [label, 0]))
  for (const match of analyse(sample)) {
    const label = whatwgName(match.name)
    // Of windows-1258 chardet is sure when a text has hardly more than accents; that question is answered above.
    if (label === null || label.startsWith('utf-') || label === 'windows-1258') continue
    confidence.set(label, Math.max(confidence.get(label) ?? 0, match.confidence / 100))
  }
  let best = { label: 'windows-1252', score: Number.NEGATIVE_INFINITY }
  for (const [label, chardetSays] of confidence) {
    if (MULTIBYTE.has(label) && !decodesCleanly(label, sample)) continue
    const looks = plausibility(new TextDecoder(label).decode(sample))
    const score = looks + CHARDET_WEIGHT * chardetSays + (label === 'windows-1252' ? WINDOWS_1252_BONUS : 0)
    if (score > best.score) best = { label, score }
  }
  return best.label
}
