import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { DevTools } from './dev-tools.mjs'

const START_TIME = 20_000
const END_TIME = 20_000
/** An app that starts itself again does so within this. */
const QUIET_TIME = 1_500

/** Windows of two workers may lie over one another: the one below must not be slowed down. */
const STEADY = [
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--disable-background-timer-throttling',
]

/**
 * @typedef {object} Launch
 * @property {string} executable
 * @property {string} folder of the built app
 * @property {string} profile user data folder
 * @property {NodeJS.ProcessEnv} env
 * @property {readonly string[]} args
 * @property {string | null} preload loaded into the main process before the app
 */

/**
 * The app in a process group of its own, so that one signal ends it with all of Chromium's processes, as a
 * power cut or the system's out-of-memory killer would. DevTools go through a pipe: no port, and no library
 * that would have to be attached again after each of hundreds of starts.
 *
 * @param {Launch} launch
 */
export async function startApp(launch) {
  for (let attempt = 1; ; attempt += 1) {
    const app = spawnApp(launch)
    try {
      const early = app.ended.then(() => Promise.reject(new Error('it ended')))
      await within(Promise.race([app.devTools.attached, early]), START_TIME, 'no window')
      return app
    } catch (error) {
      await app.kill()
      // Seen with Electron 33: DevTools that attach while the first page is being made can cost the page its process.
      if (attempt === 1 && /rejected by interface blink/.test(app.complaints())) continue
      throw new Error(`The app did not start: ${error.message}\n${app.complaints().slice(-2000)}`, { cause: error })
    }
  }
}

/**
 * Without waiting for a window: for starts that are meant to end by themselves.
 *
 * @param {Launch} launch
 */
export function spawnApp({ executable, folder, profile, env, args, preload }) {
  const required = preload === null ? [] : ['-r', preload]
  const child = spawn(
    executable,
    ['--remote-debugging-pipe', ...STEADY, ...args, `--user-data-dir=${profile}`, ...required, folder],
    { env, detached: true, stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] },
  )
  const [, , errors, input, output] = child.stdio
  let complaints = ''
  errors.setEncoding('utf8').on('data', (text) => (complaints = (complaints + text).slice(-20_000)))
  const devTools = new DevTools(input, output)
  let code = null
  const ended = new Promise((resolve) => {
    child.once('error', (error) => ((complaints += error.message), resolve(null)))
    child.once('exit', (exit, signal) => resolve((code = exit ?? signal)))
  })
  running.add(child.pid)
  const groupIsGone = async () => {
    for (const end = Date.now() + END_TIME; Date.now() < end;) {
      if (!signalGroup(child.pid, 0) || !hasLiving(child.pid)) {
        running.delete(child.pid)
        return
      }
      signalGroup(child.pid, 'SIGKILL')
      await pause(5)
    }
    throw new Error('A killed process does not go away.')
  }
  return {
    pid: child.pid,
    devTools,
    ended,
    exitCode: () => code,
    complaints: () => complaints,
    /** At once and all of it. */
    async kill() {
      if (child.pid === undefined) return
      signalGroup(child.pid, 'SIGKILL')
      devTools.close()
      await ended
      await groupIsGone()
    },
    /** As the system asks at the end of a session; true when it ended in time by itself. */
    async quit(time = END_TIME) {
      signalMain(child)
      const inTime = await Promise.race([ended.then(() => true), pause(time).then(() => false)])
      devTools.close()
      if (child.pid !== undefined) await groupIsGone()
      return inTime
    },
    /** Asks it to end and does not wait. */
    askToEnd: () => signalMain(child),
  }
}

/** Groups of their own outlive whoever started them: none may, whatever ends the suite. */
const running = new Set()
process.on('exit', () => running.forEach((pid) => signalGroup(pid, 'SIGKILL')))

/** @typedef {ReturnType<typeof spawnApp>} App */

function signalMain(child) {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
}

/** @param {number} pid @param {NodeJS.Signals | 0} signal @returns {boolean} whether there was anybody */
function signalGroup(pid, signal) {
  try {
    return process.kill(-pid, signal)
  } catch (error) {
    if (error.code === 'ESRCH') return false
    if (error.code === 'EPERM') return true
    throw error
  }
}

/** Those that only wait for somebody to ask how they ended hold no file any more. @param {number} group */
function hasLiving(group) {
  if (process.platform !== 'linux') return true
  return readdirSync('/proc').some((name) => {
    if (!/^\d+$/.test(name)) return false
    const fields = statusOf(name)
    return fields !== null && fields[2] === String(group) && fields[0] !== 'Z' && fields[0] !== 'X'
  })
}

/**
 * Ends processes that were started with this user data folder, which is ours alone: an app that starts itself
 * again leaves the group that could be ended at once.
 *
 * @param {string} profile
 */
export async function endProcessesOf(profile) {
  if (process.platform !== 'linux') return
  for (let last = Date.now(); Date.now() - last < QUIET_TIME; await pause(50)) {
    const own = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isOf(name, profile))
    if (own.length > 0) last = Date.now()
    for (const pid of own) signalOne(Number(pid))
  }
}

function isOf(pid, profile) {
  try {
    // Chromium writes its own title there, which is parted by spaces.
    const args = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]/)
    const state = statusOf(pid)?.[0]
    return args.includes(`--user-data-dir=${profile}`) && state !== 'Z' && state !== 'X'
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return false
    throw error
  }
}

function signalOne(pid) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

/** @param {string} pid @returns {string[] | null} state, parent, group …; null when it has just gone */
function statusOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return null
    throw error
  }
}

/** @param {number} milliseconds */
export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/**
 * @template T
 * @param {Promise<T>} work
 * @param {number} time milliseconds
 * @param {string} why said when the time is over
 * @returns {Promise<T>}
 */
export async function within(work, time, why) {
  let timer
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${why} within ${time / 1000} s`)), time)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
