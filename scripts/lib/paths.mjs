import { createHash } from 'node:crypto'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the working copy, whatever the current folder is. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** @param {...string} parts @returns {string} a path below the root */
export const inRoot = (...parts) => join(root, ...parts)

/** Tells working copies apart in the names of shared locks. */
export const rootKey = createHash('sha256').update(root).digest('hex').slice(0, 12)

/**
 * Where things live that must outlast `npm ci`: prepared runtimes and locks.
 *
 * @returns {string}
 */
export function cacheDir() {
  const own = process.env.VARIORUM_CACHE
  if (own) return resolve(own)
  const xdg = process.env.XDG_CACHE_HOME
  return join(xdg ? resolve(xdg) : join(homedir(), '.cache'), 'variorum')
}
