import { utf8toStringLoose } from '@exodus/bytes/utf8.js'
import { Inflate } from 'fflate'
import { fail, ok, type Result } from '../../result.ts'
import { crc32 } from './crc32.ts'

export interface ZipLimits {
  /** Of the archive, in bytes. */
  readonly archive: number
  readonly entries: number
  /** Of all that is unpacked from it, in bytes. */
  readonly unpacked: number
  /** How many times its packed size an entry may have, above `RATIO_FROM` bytes. */
  readonly ratio: number
}

/** Bytes; what is smaller does no harm, and a page of spaces is packed very small. */
const RATIO_FROM = 1_000_000
/** Bytes given to the unpacker at once: between two pieces the limits are looked at. */
const PIECE = 16_384

export interface Zip {
  /** Of files, in the order of the archive; as they stand there, so only good for looking up. */
  readonly names: readonly string[]
  /** Unpacks one: `import/malformed` when it is damaged or not there, `import/too-large` beyond the limits. */
  readonly read: (name: string) => Result<Uint8Array>
}

interface Entry {
  readonly method: number
  readonly encrypted: boolean
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly headerAt: number
}

const END = 0x06054b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const IN_ZIP64 = 0xffffffff

/**
 * Opens an archive that may be made to do harm: nothing is unpacked before it is asked for, and what is unpacked is
 * counted while it comes out, since the sizes that an archive states may be false.
 */
export function openZip(bytes: Uint8Array, limits: ZipLimits): Result<Zip> {
  if (bytes.length > limits.archive) return tooLarge(`The archive has more than ${String(limits.archive)} bytes.`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = directoryOf(bytes, view, limits)
  if (!entries.ok) return entries
  let left = limits.unpacked
  const read = (name: string): Result<Uint8Array> => {
    const entry = entries.value.get(name)
    if (!entry) return damaged(`"${name}" is not in the archive.`)
    const unpacked = unpack(bytes, view, entry, Math.min(left, mostOf(entry, limits)))
    if (unpacked.ok) left -= unpacked.value.length
    return unpacked
  }
  return ok({ names: [...entries.value.keys()], read })
}

const mostOf = ({ packed }: Entry, { ratio }: ZipLimits): number => Math.max(RATIO_FROM, packed * ratio)

const damaged = (message: string): Result<never> => fail('import/malformed', message)
const tooLarge = (message: string): Result<never> => fail('import/too-large', message)

/** Where the record at the end of the archive begins, -1 when there is none. */
function endOf(view: DataView): number {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (view.getUint32(at, true) === END) return at
  }
  return -1
}

function directoryOf(bytes: Uint8Array, view: DataView, limits: ZipLimits): Result<ReadonlyMap<string, Entry>> {
  const end = endOf(view)
  if (end === -1) return damaged('The file is not a zip archive.')
  const count = view.getUint16(end + 10, true)
  if (count > limits.entries) return tooLarge(`The archive has more than ${String(limits.entries)} files.`)
  const entries = new Map<string, Entry>()
  let at = view.getUint32(end + 16, true)
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) return damaged('The list of files is damaged.')
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    const entry = {
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      headerAt: view.getUint32(at + 42, true),
    }
    if (nameEnd > end) return damaged('The list of files is damaged.')
    const name = utf8toStringLoose(bytes.subarray(at + 46, nameEnd)).replaceAll('\\', '/')
    if (entries.has(name)) return damaged('Two files of the archive have one name.')
    if (!name.endsWith('/')) entries.set(name, entry)
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return ok(entries)
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry, most: number): Result<Uint8Array> {
  const { headerAt, packed, size, method } = entry
  if (entry.encrypted) return damaged('The archive is encrypted.')
  if (packed === IN_ZIP64 || size === IN_ZIP64 || headerAt === IN_ZIP64) return tooLarge('The archive is a ZIP64.')
  if (size > most) return tooLarge('A file of the archive is too large, or packed too well.')
  if (headerAt + 30 > bytes.length || view.getUint32(headerAt, true) !== LOCAL) return damaged('A file is not there.')
  const from = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true)
  if (from + packed > bytes.length) return damaged('A file of the archive is cut off.')
  const content = bytes.subarray(from, from + packed)
  const unpacked = method === 0 ? ok(content) : method === 8 ? inflate(content, size) : damaged('Unknown packing.')
  if (!unpacked.ok) return unpacked
  if (unpacked.value.length !== size || crc32(unpacked.value) !== entry.crc) {
    return damaged('A file of the archive is damaged.')
  }
  return unpacked
}

/** What is packed, unless it is more than the archive states. */
function inflate(packed: Uint8Array, size: number): Result<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  const inflater = new Inflate((part) => {
    length += part.length
    if (length <= size) parts.push(part)
  })
  try {
    for (let at = 0; at < packed.length && length <= size; at += PIECE) {
      inflater.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length)
    }
  } catch (error) {
    return fail('import/malformed', 'A file of the archive is damaged.', error)
  }
  if (length > size) return damaged('A file of the archive is larger than it says.')
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return ok(whole)
}
