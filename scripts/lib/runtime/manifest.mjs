import { createHash } from 'node:crypto'
import { createReadStream, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

const NAME = 'variorum-runtime.json'

/**
 * @typedef {object} Manifest
 * @property {string} electron version of the binary
 * @property {'official' | 'stand-in'} source
 * @property {Record<string, { size: number, mtime: number, sha256: string }>} files
 */

/**
 * Lists every file of a prepared runtime. Written last, into the temporary folder.
 *
 * @param {string} dir
 * @param {Pick<Manifest, 'electron' | 'source'>} facts
 */
export async function writeManifest(dir, facts) {
  const files = {}
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath ?? entry.path, entry.name)
    const { size, mtimeMs } = statSync(path)
    files[path.slice(dir.length + 1).replaceAll('\\', '/')] = { size, mtime: mtimeMs, sha256: await sha256(path) }
  }
  save(dir, { ...facts, files })
}

/** @param {string} dir @returns {Manifest | null} null when there is none, or half of one */
export function readManifest(dir) {
  try {
    const manifest = JSON.parse(readFileSync(join(dir, NAME), 'utf8'))
    return typeof manifest.electron === 'string' && typeof manifest.files === 'object' ? manifest : null
  } catch {
    return null
  }
}

/**
 * Finds damage in a cached runtime. Sizes and times of all files are compared; only
 * files whose time changed are read, so that an untouched runtime costs milliseconds.
 *
 * @param {string} dir
 * @param {Manifest} manifest
 * @returns {Promise<string | null>} what is wrong, or null
 */
export async function findDamage(dir, manifest) {
  let touched = false
  for (const [name, expected] of Object.entries(manifest.files)) {
    const path = join(dir, name)
    const stat = statSync(path, { throwIfNoEntry: false })
    if (!stat) return `${name} is missing`
    if (stat.size !== expected.size) return `${name} has ${stat.size} bytes instead of ${expected.size}`
    if (stat.mtimeMs === expected.mtime) continue
    if ((await sha256(path)) !== expected.sha256) return `${name} was changed`
    expected.mtime = stat.mtimeMs
    touched = true
  }
  if (touched) save(dir, manifest) // a copied cache: do not hash it again next time
  return null
}

/** @param {string} dir @param {Manifest} manifest */
function save(dir, manifest) {
  const temporary = join(dir, `${NAME}.${process.pid}`)
  writeFileSync(temporary, JSON.stringify(manifest))
  renameSync(temporary, join(dir, NAME))
}

/** @param {string} path @returns {Promise<string>} */
async function sha256(path) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash)
  return hash.digest('hex')
}
