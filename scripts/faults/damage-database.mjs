import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** @param {string} folder @param {RegExp} pattern */
const files = (folder, pattern) =>
  readdirSync(folder)
    .filter((name) => pattern.test(name) && statSync(join(folder, name)).size > 0)
    .sort()
    .map((name) => join(folder, name))

function oneOf(folder, pattern, random) {
  const found = files(folder, pattern)
  if (found.length === 0) throw new Error(`The database has no file like ${pattern}: nothing to damage`)
  return random.pick(found)
}

const change = (path, work) => writeFileSync(path, work(readFileSync(path)))

const flip = (bytes, at, random) => {
  bytes[at] ^= 1 << random.integer(0, 7)
  return bytes
}
/** Some bits, near one another or far, in a stretch given in parts of the file. */
const flipSome = (bytes, from, to, random) => {
  const first = Math.floor(bytes.length * from)
  const last = Math.max(first, Math.ceil(bytes.length * to) - 1)
  for (let count = random.integer(1, 8); count > 0; count -= 1) flip(bytes, random.integer(first, last), random)
  return bytes
}
const cut = (bytes, random) => bytes.subarray(0, random.integer(0, bytes.length - 1))

const TABLE = /\.(ldb|sst)$/
const LOG = /\.log$/
const MANIFEST = /^MANIFEST-/

/**
 * What has been seen to happen to LevelDB's files, and some more. Each is given the folder of the database, and
 * an older copy of all of Chromium's databases.
 *
 * @type {Readonly<Record<string, (folder: string, random: import('./random.mjs').Random, older: string) => void>>}
 */
export const DATABASE_DAMAGE = {
  'table-flip-data': (folder, random) =>
    change(oneOf(folder, TABLE, random), (bytes) => flipSome(bytes, 0, 0.9, random)),
  'table-flip-footer': (folder, random) => {
    change(oneOf(folder, TABLE, random), (bytes) => flip(bytes, bytes.length - random.integer(1, 48), random))
  },
  'table-flip-index': (folder, random) =>
    change(oneOf(folder, TABLE, random), (bytes) => flipSome(bytes, 0.97, 1, random)),
  'table-truncated': (folder, random) => change(oneOf(folder, TABLE, random), (bytes) => cut(bytes, random)),
  'table-zeros': (folder, random) => {
    change(oneOf(folder, TABLE, random), (bytes) => {
      const from = random.integer(0, bytes.length - 1)
      return bytes.fill(0, from, Math.min(bytes.length, from + random.integer(512, 65_536)))
    })
  },
  'table-deleted': (folder, random) => rmSync(oneOf(folder, TABLE, random)),
  'tables-deleted': (folder) => files(folder, TABLE).forEach((path) => rmSync(path)),
  'tables-swapped': (folder, random) => {
    const [first, second] = files(folder, TABLE)
    if (!second) return change(first ?? oneOf(folder, TABLE, random), () => random.bytes(4096))
    renameSync(first, `${first}.moved`)
    renameSync(second, first)
    renameSync(`${first}.moved`, second)
  },
  'table-garbage-behind': (folder, random) => {
    change(oneOf(folder, TABLE, random), (bytes) => Buffer.concat([bytes, random.bytes(random.integer(1, 8192))]))
  },
  'log-flip': (folder, random) => change(oneOf(folder, LOG, random), (bytes) => flipSome(bytes, 0, 1, random)),
  'log-truncated': (folder, random) => change(oneOf(folder, LOG, random), (bytes) => cut(bytes, random)),
  'log-deleted': (folder) => files(folder, LOG).forEach((path) => rmSync(path)),
  'manifest-flip': (folder, random) =>
    change(oneOf(folder, MANIFEST, random), (bytes) => flipSome(bytes, 0, 1, random)),
  'manifest-truncated': (folder, random) => change(oneOf(folder, MANIFEST, random), (bytes) => cut(bytes, random)),
  'manifest-deleted': (folder) => files(folder, MANIFEST).forEach((path) => rmSync(path)),
  'current-empty': (folder) => writeFileSync(join(folder, 'CURRENT'), ''),
  'current-garbage': (folder, random) => writeFileSync(join(folder, 'CURRENT'), random.bytes(random.integer(1, 64))),
  'current-elsewhere': (folder) => writeFileSync(join(folder, 'CURRENT'), 'MANIFEST-999999\n'),
  'folder-older-or-gone': (folder, random, older) => {
    const parent = join(folder, '..')
    const fate = random.pick(['older', 'gone', 'blobs-gone'])
    if (fate === 'blobs-gone' && existsSync(folder.replace(/leveldb$/, 'blob'))) {
      rmSync(folder.replace(/leveldb$/, 'blob'), { recursive: true })
      return
    }
    rmSync(parent, { recursive: true, force: true })
    if (fate === 'older') cpSync(older, parent, { recursive: true })
  },
}
