import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { say } from './log.mjs'
import { cacheDir } from './paths.mjs'

const BEAT = 2_000
/** A holder touches its file every two seconds; silent for this long means dead. */
const SILENT = 30_000
/** Time allowed between making the folder and writing the owner into it. */
const UNOWNED = 5_000

/**
 * Runs `work` while no other process on this machine runs work of that name.
 * A folder is the lock, because mkdir is atomic everywhere.
 *
 * @template T
 * @param {string} name file-name safe
 * @param {string} what shown to whoever has to wait, "is <what>"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(name, what, work) {
  const folder = join(cacheDir(), 'locks', `${name}.lock`)
  mkdirSync(join(folder, '..'), { recursive: true })
  const release = await acquire(folder, what)
  try {
    return await work()
  } finally {
    release()
  }
}

/** @param {string} folder @param {string} what @returns {Promise<() => void>} */
async function acquire(folder, what) {
  let told = false
  for (;;) {
    const release = tryAcquire(folder)
    if (release) return release
    const stale = staleOwner(folder)
    if (stale !== null) {
      breakLock(folder, stale)
      continue
    }
    if (!told) say(`Waiting: another Variorum process is ${what}.`)
    told = true
    await sleep(200)
  }
}

/** @param {string} folder @returns {(() => void) | null} null when somebody else holds it */
function tryAcquire(folder) {
  try {
    mkdirSync(folder)
  } catch (error) {
    if (error.code === 'EEXIST') return null
    throw error
  }
  const file = join(folder, 'owner.json')
  const token = randomUUID()
  writeFileSync(file, JSON.stringify({ token, pid: process.pid, host: hostname() }))
  const timer = setInterval(() => touch(file), BEAT)
  timer.unref()
  return () => {
    clearInterval(timer)
    if (readOwner(folder)?.token === token) rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {string} file */
function touch(file) {
  try {
    const now = new Date()
    utimesSync(file, now, now)
  } catch {
    // The lock was broken from outside; release() notices by the token.
  }
}

/** @param {string} folder @returns {{ token: string, pid: number, host: string } | null} */
function readOwner(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'owner.json'), 'utf8'))
  } catch {
    return null
  }
}

/**
 * @param {string} folder
 * @returns {string | null} the token of a dead owner ('' when it never wrote one), null when alive
 */
function staleOwner(folder) {
  const owner = readOwner(folder)
  const age = ageOf(owner ? join(folder, 'owner.json') : folder)
  if (age === null) return null // released meanwhile
  if (!owner) return age > UNOWNED ? '' : null
  if (age > SILENT) return owner.token
  return owner.host === hostname() && !isAlive(owner.pid) ? owner.token : null
}

/** @param {string} path @returns {number | null} */
function ageOf(path) {
  try {
    return Date.now() - statSync(path).mtimeMs
  } catch {
    return null
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/**
 * Takes a dead owner's lock away. Two waiters can come here together, so the
 * folder is moved first and put back when it turns out to be a newer owner's.
 *
 * @param {string} folder
 * @param {string} token
 */
function breakLock(folder, token) {
  const aside = `${folder}.${randomUUID()}`
  try {
    renameSync(folder, aside)
  } catch {
    return // somebody else was faster
  }
  if ((readOwner(aside)?.token ?? '') !== token) {
    try {
      renameSync(aside, folder)
      return
    } catch {
      // A third process holds the name now; the moved owner finds its token gone.
    }
  }
  rmSync(aside, { recursive: true, force: true })
}
