import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Sha256 } from '../../../shared/model/primitives.ts'
import { NewerVersionError } from './file-errors.ts'

const FORMAT = 'variorum-journal'
export const JOURNAL_VERSION = 1
/** Read from the beginning of a segment to find its header. */
export const MAX_HEADER_BYTES = 4096

const Count = z.number().int().nonnegative()

/** First line of a segment: the point after which it begins. */
export const SegmentHeader = z.object({
  generation: z.string(),
  /** Segments of a generation are numbered in the order they were opened; a later one overrules an earlier. */
  order: Count,
  sequence: Count,
  chain: Sha256,
})
export type SegmentHeader = z.infer<typeof SegmentHeader>

const Sealed = z.looseObject({ hash: Sha256 })
const Versioned = z.looseObject({ format: z.literal(FORMAT), version: z.number().int() })

/** A line of JSON that ends with a hash of itself: a flipped bit must not be taken for a number. */
export function sealLine(value: Readonly<Record<string, unknown>>): string {
  const hash = createHash('sha256').update(JSON.stringify(value), 'utf8').digest('hex')
  return `${JSON.stringify({ ...value, hash })}\n`
}

/** The value of a sealed line at the beginning of `bytes`; null when it is not whole. */
export function openLine(bytes: Buffer): Readonly<Record<string, unknown>> | null {
  const end = bytes.indexOf(0x0a)
  if (end < 0) return null
  const line = bytes.toString('utf8', 0, end)
  try {
    const parsed = Sealed.safeParse(JSON.parse(line))
    if (!parsed.success) return null
    const { hash: _hash, ...value } = parsed.data
    return sealLine(value) === `${line}\n` ? value : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** `version` is another than ours only in tests. A newer one keeps the first line: format, version, hash at its end. */
export const encodeHeader = (header: SegmentHeader, version: number = JOURNAL_VERSION): Buffer =>
  Buffer.from(sealLine({ format: FORMAT, version, ...header }), 'utf8')

/**
 * Null when the header is damaged or torn.
 * @throws NewerVersionError
 */
export function decodeHeader(bytes: Buffer): { readonly header: SegmentHeader; readonly length: number } | null {
  const versioned = Versioned.safeParse(openLine(bytes))
  if (!versioned.success) return null
  if (versioned.data.version > JOURNAL_VERSION) {
    throw new NewerVersionError(`The journal has version ${versioned.data.version}; this app knows ${JOURNAL_VERSION}.`)
  }
  const header = SegmentHeader.safeParse(versioned.data)
  return header.success ? { header: header.data, length: bytes.indexOf(0x0a) + 1 } : null
}

/** `sequence` is that before its first frame. The order stands in the name too, for when the header is damaged. */
export const segmentName = (sequence: number, order: number): string =>
  `${String(sequence + 1).padStart(12, '0')}${order === 1 ? '' : `-${order}`}.journal`

/** Null when it is not the name of a segment. */
export function parseSegmentName(name: string): { readonly sequence: number; readonly order: number } | null {
  const [, first, order = '1'] = /^(\d{12,15})(?:-(\d{1,9}))?\.journal$/.exec(name) ?? []
  return first === undefined ? null : { sequence: Math.max(0, Number(first) - 1), order: Number(order) }
}
