import { createHash } from 'node:crypto'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { Failure } from './failure.mjs'
import { withLock } from './lock.mjs'
import { say, seconds, withHeartbeat } from './log.mjs'
import { npm } from './npm.mjs'
import { inRoot, root, rootKey } from './paths.mjs'

const LOCKFILE = inRoot('package-lock.json')
/** npm writes it last, so an interrupted install has none. */
const INSTALLED = inRoot('node_modules', '.package-lock.json')
const STAMP = inRoot('node_modules', '.variorum-lock')

/** Installs the locked dependencies when they are missing or belong to another lockfile. */
export async function ensureDependencies() {
  if (isCurrent()) return
  await withLock(`dependencies-${rootKey}`, 'installing the dependencies', async () => {
    if (isCurrent()) return
    say('Installing the dependencies (npm ci) …')
    const started = Date.now()
    // Development tools are needed here whatever NODE_ENV or npm's "omit" say.
    const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
    const code = await withHeartbeat('installing', () => npm(args, root))
    if (code !== 0) {
      throw new Failure(
        `npm ci failed with exit code ${code}; see its message above. ` +
          'It needs the npm registry (or a filled npm cache). Nothing else was changed; run the same command again.',
      )
    }
    writeStamp()
    say(`Dependencies installed in ${seconds(Date.now() - started)}.`)
  })
}

/** @returns {boolean} */
function isCurrent() {
  const expected = stampOf()
  if (expected === null) return false
  if (readText(STAMP) === expected) return true
  // Installed by hand (`npm ci`, `npm install`): believe npm's own record.
  if (!matchesLockfile()) return false
  writeStamp()
  return true
}

/** Covers both sides, so that `npm install` on another branch and back is noticed. */
function stampOf() {
  try {
    const lockfile = createHash('sha256').update(readFileSync(LOCKFILE)).digest('hex')
    return `${lockfile} ${statSync(INSTALLED).mtimeMs}\n`
  } catch {
    return null
  }
}

function writeStamp() {
  const stamp = stampOf()
  if (stamp !== null) writeFileSync(STAMP, stamp)
}

/** @returns {boolean} whether node_modules holds every locked package in its locked version */
function matchesLockfile() {
  const wanted = packagesOf(LOCKFILE)
  const present = packagesOf(INSTALLED)
  if (!wanted || !present) return false
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    const found = present[path]
    if (!found) return entry.optional === true || entry.devOptional === true
    return found.version === entry.version && found.integrity === entry.integrity
  })
}

/** @param {string} file @returns {Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }> | null} */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null
  } catch {
    return null
  }
}

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
