import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { installPackages } from './apt.mjs'
import { Failure } from './failure.mjs'

/** The fonts are for screenshots: a bare system has none for Arabic, Hebrew or Thai. */
const PACKAGES = ['xvfb', 'xauth', 'fonts-noto-core']
const SCREEN = '1600x1000x24'
const START_TIME = 20_000

/** @returns {boolean} whether windows can be shown to somebody */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/**
 * Runs `work` with a display: the real one, or a virtual one of our own.
 *
 * @template T
 * @param {(env: Record<string, string>) => Promise<T>} work `env` is to be added to what it starts
 * @returns {Promise<T>}
 */
export async function withDisplay(work) {
  if (hasDisplay()) return work({})
  if (!onPath('Xvfb')) {
    await installPackages('There is no display, and Xvfb, which stands in for one, is missing.', PACKAGES)
  }
  const { display, stop } = await startXvfb()
  process.once('exit', stop)
  try {
    return await work({ DISPLAY: display })
  } finally {
    process.off('exit', stop)
    stop()
  }
}

/** @param {string} name */
function onPath(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)))
}

/**
 * Xvfb chooses a free display by itself and tells it through a pipe, which is why
 * xvfb-run with its guessing and waiting is not used.
 *
 * @returns {Promise<{ display: string, stop: () => void }>}
 */
function startXvfb() {
  const args = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset']
  // A group of its own: Ctrl+C must reach the app before its display goes away.
  const child = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true })
  const stop = () => void child.kill('SIGTERM')
  let complaints = ''
  child.stderr.setEncoding('utf8').on('data', (text) => (complaints += text))
  return new Promise((resolve, reject) => {
    const fail = (why) => {
      clearTimeout(timer)
      stop()
      reject(new Failure(`Xvfb did not start: ${why}\n${complaints}`))
    }
    const timer = setTimeout(() => fail('no answer'), START_TIME)
    child.once('error', (error) => fail(error.message))
    child.once('exit', (code) => fail(`exit code ${code}`))
    child.stdio[3].setEncoding('utf8').once('data', (text) => {
      clearTimeout(timer)
      child.removeAllListeners('exit')
      child.unref()
      child.stderr.unref?.()
      child.stdio[3].unref?.()
      resolve({ display: `:${text.trim()}`, stop })
    })
  })
}
