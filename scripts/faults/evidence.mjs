import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { say } from '../lib/log.mjs'
import { inRoot, root } from '../lib/paths.mjs'

const EVIDENCE = inRoot('test-results', 'faults')
/** Large, and says nothing. */
const LEFT_OUT = /Singleton|[/\\](GPU|Code |Dawn|Shared|)Cache|vault/

/**
 * Keeps the files of a case that failed, for whoever looks into it: `what.json` says what was done and how to do it
 * again, `station` is what was on the disk.
 *
 * @param {{ id: string, seed: string }} job
 * @param {number | string} index of the case
 * @param {import('./station.mjs').Station} station
 * @param {string} note what was done
 * @param {object} verdict
 */
export function keepEvidence({ id, seed }, index, station, note, verdict) {
  const folder = join(EVIDENCE, `${id}-${index}`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'what.json'), JSON.stringify({ seed, note, ...verdict }, null, 2))
  cpSync(station.folder, join(folder, 'station'), { recursive: true, filter: (name) => !LEFT_OUT.test(name) })
  say(`  kept in ${relative(root, folder)}`)
}
