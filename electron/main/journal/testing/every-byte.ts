import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { constants, inflateRawSync } from 'node:zlib'

/** Followed by no optional fields: ten bytes in all. */
const GZIP = Buffer.from([0x1f, 0x8b, 0x08, 0x00])
const HEADER_BYTES = 10

/** All that is packed anywhere in a file, also in one that is cut off. */
function* unpacked(bytes: Buffer): Generator<Buffer> {
  for (let at = bytes.indexOf(GZIP); at >= 0; at = bytes.indexOf(GZIP, at + 1)) {
    try {
      yield inflateRawSync(bytes.subarray(at + HEADER_BYTES), { finishFlush: constants.Z_SYNC_FLUSH })
    } catch (error) {
      // Bytes that only look like it.
      if (!(error instanceof Error)) throw error
    }
  }
}

function holds(bytes: Buffer, words: string): boolean {
  const forms = [
    Buffer.from(words, 'utf8'),
    Buffer.from(words, 'utf16le'),
    Buffer.from(Buffer.from(words).toString('base64').slice(0, -4)),
  ]
  return forms.some((form) => bytes.includes(form))
}

/** Files below `folder` that hold `words` anywhere, packed or not. */
export async function filesWith(folder: string, words: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const found: string[] = []
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const bytes = await readFile(path)
    const pieces = [bytes, ...unpacked(bytes)]
    if (pieces.some((piece) => holds(piece, words))) found.push(relative(folder, path))
  }
  return found.sort()
}
