import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './paths.mjs'

/** Tests do not end up in a build; editing one must not cause a rebuild. */
const IGNORED = /(^|\/)(node_modules|__snapshots__|\.DS_Store)$|\.test\.tsx?$/

/**
 * What a build was made from, by path, size and modification time: reading every
 * file would cost more than the half second that `headless` has to start.
 *
 * @param {readonly string[]} entries files and folders below the root; those that do not exist count as absent
 * @returns {string}
 */
export function fingerprint(entries) {
  const hash = createHash('sha256')
  for (const entry of entries) add(hash, entry)
  return hash.digest('hex')
}

/** @param {import('node:crypto').Hash} hash @param {string} relative */
function add(hash, relative) {
  if (IGNORED.test(relative)) return
  let stat
  try {
    stat = statSync(join(root, relative))
  } catch {
    hash.update(`${relative} absent\n`)
    return
  }
  if (!stat.isDirectory()) {
    hash.update(`${relative} ${stat.size} ${stat.mtimeMs}\n`)
    return
  }
  for (const name of readdirSync(join(root, relative)).sort()) add(hash, `${relative}/${name}`)
}
