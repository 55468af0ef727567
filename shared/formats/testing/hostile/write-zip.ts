import { deflateSync } from 'fflate'
import { crc32 } from '../../zip/crc32.ts'
import { bytesOf, joined } from './hostile-file.ts'

/** An entry of an archive; everything but name and content may be a lie. */
export interface ZipEntry {
  readonly name: string
  readonly content: Uint8Array | string
  readonly stored?: boolean
  /** Already packed; `content` is then only measured. */
  readonly packed?: Uint8Array
  readonly size?: number
  readonly crc?: number
  readonly method?: number
  readonly flags?: number
  /** The directory names the place of the first entry instead of its own. */
  readonly atFirst?: boolean
}

function record(signature: number, fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Uint8Array {
  const bytes = new Uint8Array(4 + fields.reduce((length, [size]) => length + size, 0))
  const view = new DataView(bytes.buffer)
  view.setUint32(0, signature, true)
  let at = 4
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += size
  }
  return bytes
}

/** An archive of exactly these entries, whatever sense they make. `count`: how many it says it has. */
export function writeZip(entries: readonly ZipEntry[], count = entries.length): Uint8Array {
  const locals: Uint8Array[] = []
  const centrals: Uint8Array[] = []
  let at = 0
  for (const entry of entries) {
    const name = bytesOf(entry.name)
    const content = typeof entry.content === 'string' ? bytesOf(entry.content) : entry.content
    const packed = entry.packed ?? (entry.stored ? content : deflateSync(content))
    const shared: readonly (readonly [2 | 4, number])[] = [
      [2, 20],
      [2, entry.flags ?? 0x800],
      [2, entry.method ?? (entry.stored ? 0 : 8)],
      [4, 0],
      [4, entry.crc ?? crc32(content)],
      [4, packed.length],
      [4, entry.size ?? content.length],
      [2, name.length],
      [2, 0],
    ]
    const local = joined(record(0x04034b50, shared), name, packed)
    centrals.push(
      record(0x02014b50, [[2, 20], ...shared, [2, 0], [2, 0], [2, 0], [4, 0], [4, entry.atFirst ? 0 : at]]),
      name,
    )
    locals.push(local)
    at += local.length
  }
  const directory = joined(...centrals)
  const end = record(0x06054b50, [
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, directory.length],
    [4, at],
    [2, 0],
  ])
  return joined(...locals, directory, end)
}
