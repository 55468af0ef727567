import { createReadStream, createWriteStream } from 'node:fs'
import { chmod, mkdir, open } from 'node:fs/promises'
import { dirname, join, normalize, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'

// .ZIP File Format Specification 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
const LOCAL_HEADER = 0x04034b50
const CENTRAL_HEADER = 0x02014b50
const END_HEADER = 0x06054b50
const END_LENGTH = 22
const STORED = 0
const DEFLATED = 8

/** @typedef {{ name: string, method: number, packed: number, offset: number, mode: number }} Entry */

/**
 * Unpacks chosen files of a ZIP archive; here so that a bare system needs no `unzip`.
 * For archives whose checksum was checked before: it verifies neither CRCs nor ZIP64.
 *
 * @param {string} archive
 * @param {string} target folder, made when missing
 * @param {(name: string) => string | null} place the path below `target` for an entry, or null to leave it out
 */
export async function unzip(archive, target, place) {
  const file = await open(archive)
  try {
    for (const entry of await readDirectory(file)) {
      if (entry.name.endsWith('/')) continue
      const path = place(entry.name)
      if (path !== null) await extract(file, archive, entry, inside(target, path))
    }
  } finally {
    await file.close()
  }
}

/** @param {string} target @param {string} path */
function inside(target, path) {
  const full = normalize(join(target, path))
  if (!full.startsWith(normalize(target) + sep)) throw new Error(`An archive entry points outside: ${path}`)
  return full
}

/** @param {import('node:fs/promises').FileHandle} file @returns {Promise<Entry[]>} */
async function readDirectory(file) {
  const { size } = await file.stat()
  const tail = await read(file, Math.max(0, size - END_LENGTH - 0xffff), Math.min(size, END_LENGTH + 0xffff))
  let end = tail.length - END_LENGTH
  while (end >= 0 && tail.readUInt32LE(end) !== END_HEADER) end -= 1
  if (end < 0) throw new Error('Not a ZIP archive: no end of central directory.')
  const directory = await read(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
  const entries = []
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === CENTRAL_HEADER;) {
    const nameLength = directory.readUInt16LE(at + 28)
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42),
      mode: directory.readUInt32LE(at + 38) >>> 16,
    })
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  if (entries.length !== tail.readUInt16LE(end + 10)) throw new Error('Damaged ZIP archive: entries are missing.')
  return entries
}

/**
 * @param {import('node:fs/promises').FileHandle} file
 * @param {string} archive
 * @param {Entry} entry
 * @param {string} path
 */
async function extract(file, archive, entry, path) {
  const header = await read(file, entry.offset, 30)
  if (header.readUInt32LE(0) !== LOCAL_HEADER) throw new Error(`Damaged ZIP archive at ${entry.name}.`)
  if (entry.method !== STORED && entry.method !== DEFLATED) throw new Error(`Unknown compression of ${entry.name}.`)
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  await mkdir(dirname(path), { recursive: true })
  const output = createWriteStream(path)
  if (entry.packed === 0) {
    output.end()
    await new Promise((done, failed) => output.once('close', done).once('error', failed))
  } else {
    const input = createReadStream(archive, { start, end: start + entry.packed - 1 })
    await (entry.method === STORED ? pipeline(input, output) : pipeline(input, createInflateRaw(), output))
  }
  const permissions = entry.mode & 0o777
  if (permissions !== 0) await chmod(path, permissions)
}

/** @param {import('node:fs/promises').FileHandle} file @param {number} position @param {number} length */
async function read(file, position, length) {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, position)
  if (bytesRead !== length) throw new Error('Damaged ZIP archive: it ends too early.')
  return buffer
}
