import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { cacheDir } from '../paths.mjs'
import { findDamage, readManifest, writeManifest } from './manifest.mjs'

const HOUR = 3_600_000

/** @param {string} name @returns {string} */
export const cachedDir = (name) => join(cacheDir(), 'electron', name)

/**
 * A runtime that was prepared before, if it is whole. It changes nothing, so that it can
 * be asked without a lock: a damaged one is replaced by whoever prepares the next.
 *
 * @param {string} name
 * @param {(line: string) => void} [complain] told about damage
 * @returns {Promise<import('./manifest.mjs').Manifest | null>}
 */
export async function useCached(name, complain = () => {}) {
  const dir = cachedDir(name)
  if (!existsSync(dir)) return null
  const manifest = readManifest(dir)
  const damage = manifest ? await findDamage(dir, manifest) : 'its list of files is missing'
  if (!damage) return manifest
  complain(`The cached Electron is damaged (${damage}); preparing it again.`)
  return null
}

/** @param {string} name */
export async function discard(name) {
  const aside = join(cachedDir(''), `.trash-${randomUUID()}`)
  await rename(cachedDir(name), aside).catch(() => undefined)
  await rm(aside, { recursive: true, force: true })
}

/**
 * Prepares a runtime in a temporary folder beside its place and moves it there whole,
 * so that an interruption leaves nothing that could be taken for a runtime.
 *
 * @param {string} name
 * @param {(dir: string, scratch: string) => Promise<{ electron: string, source: 'official' | 'stand-in' }>} prepare
 *   fills `dir`; `scratch` is for downloads
 */
export async function prepareCached(name, prepare) {
  const parent = cachedDir('')
  await mkdir(parent, { recursive: true })
  await sweep(parent)
  const temporary = join(parent, `.partial-${randomUUID()}`)
  const dir = join(temporary, 'runtime')
  const scratch = join(temporary, 'scratch')
  try {
    await mkdir(dir, { recursive: true })
    await mkdir(scratch)
    const facts = await prepare(dir, scratch)
    await writeManifest(dir, facts)
    await discard(name)
    await rename(dir, cachedDir(name))
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

/** Removes what killed processes left behind. @param {string} parent */
async function sweep(parent) {
  for (const name of await readdir(parent)) {
    if (!/^\.(partial|trash)-/.test(name)) continue
    const path = join(parent, name)
    const age = Date.now() - (await stat(path).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs
    // Preparing is done under a lock, so anything here is nobody's; an hour is for locks that failed.
    if (age > HOUR || name.startsWith('.partial-')) await rm(path, { recursive: true, force: true })
  }
}
