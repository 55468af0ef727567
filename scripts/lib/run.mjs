import { spawn } from 'node:child_process'

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Shell convention for a child that died of a signal. */
const SIGNAL_CODES = { SIGHUP: 129, SIGINT: 130, SIGQUIT: 131, SIGKILL: 137, SIGSEGV: 139, SIGTERM: 143 }

/**
 * @typedef {object} RunOptions
 * @property {import('node:child_process').StdioOptions} [stdio] default: output of the child to our stderr
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [cwd]
 * @property {boolean} [shell]
 * @property {number} [timeout] milliseconds, after which the child is killed
 */

/**
 * Runs a program to its end, passing on the signals that we receive.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>} its exit code; 128 + n when it died of a signal
 */
export function run(command, args, options = {}) {
  const { stdio = ['ignore', 2, 2], ...rest } = options
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...rest, stdio })
    const stop = forwardSignals(child)
    child.once('error', (error) => {
      stop()
      reject(error)
    })
    child.once('close', (code, signal) => {
      stop()
      resolve(code ?? SIGNAL_CODES[signal ?? ''] ?? 1)
    })
  })
}

/**
 * Runs a program and keeps what it printed.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>} code 127 when it cannot be started
 */
export function capture(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    const stop = forwardSignals(child)
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text))
    child.once('error', (error) => {
      stop()
      resolve({ code: 127, stdout, stderr: `${stderr}${error.message}\n` })
    })
    child.once('close', (code, signal) => {
      stop()
      resolve({ code: code ?? SIGNAL_CODES[signal ?? ''] ?? 1, stdout, stderr })
    })
  })
}

/**
 * Our own death waits for the child's: it decides what a signal means.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} stops forwarding
 */
export function forwardSignals(child) {
  const handlers = FORWARDED.map((signal) => {
    const handler = () => child.kill(signal)
    process.on(signal, handler)
    return () => process.off(signal, handler)
  })
  return () => handlers.forEach((off) => off())
}
