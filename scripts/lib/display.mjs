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
  try {
    return await work({ DISPLAY: display })
  } finally {
    stop()
  }
}

/** @param {string} name */
function onPath(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)))
}

/** Ends the server when its standard input ends: that is when we stop it, or however we die. */
const KEEPER = 'Xvfb "$@" & server=$!; exec 3>&-; cat >/dev/null; kill $server 2>/dev/null; wait $server'

/**
 * Xvfb chooses a free display by itself and tells it through a pipe, which is why
 * xvfb-run with its guessing and waiting is not used.
 *
 * @returns {Promise<{ display: string, stop: () => void }>}
 */
function startXvfb() {
  const args = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset']
  // A group of its own: Ctrl+C must reach the app before its display goes away.
  const child = spawn('sh', ['-c', KEEPER, 'sh', ...args], {
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const [input, , errors, answer] = child.stdio
  const stop = () => void input.end()
  let complaints = ''
  errors.setEncoding('utf8').on('data', (text) => (complaints += text))
  return new Promise((resolve, reject) => {
    const fail = (why) => {
      clearTimeout(timer)
      stop()
      reject(new Failure(`Xvfb did not start: ${why}\n${complaints}`))
    }
    const timer = setTimeout(() => fail('no answer'), START_TIME)
    child.once('error', (error) => fail(error.message))
    answer.setEncoding('utf8').once('end', () => fail('it ended'))
    answer.once('data', (text) => {
      clearTimeout(timer)
      answer.removeAllListeners('end')
      for (const handle of [child, input, errors, answer]) handle.unref() // it must not keep us alive
      resolve({ display: `:${text.trim()}`, stop })
    })
  })
}
