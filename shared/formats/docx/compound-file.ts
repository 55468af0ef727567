import { beginsWith, COMPOUND_FILE_BYTES } from '../first-bytes.ts'

const HEADER = 512
const ENTRY = 128
/** Sectors of the directory that are looked through; files of Word need three or four. */
const MAX_SECTORS = 64

/**
 * The names in a compound file: the container of old Office files, and of new ones that are locked with a password
 * ([MS-CFB]). Empty for every other file, and for what cannot be followed.
 */
export function compoundFileNames(bytes: Uint8Array): readonly string[] {
  if (bytes.length < HEADER || !beginsWith(bytes, COMPOUND_FILE_BYTES)) return []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) return []
  const size = 1 << shift
  const startOf = (sector: number): number => (sector + 1) * size
  /** The sector after `sector`: the table of sectors is itself in sectors, of which the header lists 109. */
  const after = (sector: number): number => {
    const slot = Math.floor(sector / (size / 4))
    if (slot >= 109) return -1
    const at = startOf(view.getUint32(76 + slot * 4, true)) + (sector % (size / 4)) * 4
    return at + 4 <= bytes.length ? view.getUint32(at, true) : -1
  }
  const names: string[] = []
  let sector = view.getUint32(48, true)
  for (let count = 0; count < MAX_SECTORS && sector >= 0; count += 1) {
    const start = startOf(sector)
    if (start + size > bytes.length) break
    for (let at = start; at < start + size; at += ENTRY) names.push(nameAt(view, at))
    sector = after(sector)
  }
  return names
}

function nameAt(view: DataView, at: number): string {
  const length = Math.min(32, view.getUint16(at + 64, true) / 2) - 1
  let name = ''
  for (let index = 0; index < length; index += 1) name += String.fromCharCode(view.getUint16(at + index * 2, true))
  return name
}
