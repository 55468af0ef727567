import { closeSync, openSync } from 'node:fs'
import { Failure } from './failure.mjs'
import { say, seconds } from './log.mjs'
import { capture, run } from './run.mjs'
import { root } from './paths.mjs'

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Promise<number>} work exit code
 */

/** A step did not succeed; `name` says which. */
export class StepFailed extends Error {
  /** @param {string} name @param {string} why */
  constructor(name, why) {
    super(`FAILED: ${name} (${why}). The steps after it were not run.`)
  }
}

/** Runs one step with its output shown as it comes. @param {Step} step */
export async function runStep({ name, work }) {
  say(`\n▶ ${name}`)
  const started = Date.now()
  let code = 1
  try {
    code = await work()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    say(error.message)
  }
  conclude(name, code, Date.now() - started)
}

/**
 * Runs commands two at a time and prints each one's output in one piece at its end.
 *
 * @param {readonly { name: string, args: readonly string[] }[]} commands arguments for Node
 */
export async function runSideBySide(commands) {
  const queue = [...commands]
  const failures = []
  const worker = async () => {
    for (let next = queue.shift(); next && failures.length === 0; next = queue.shift()) {
      const started = Date.now()
      say(`\n▶ ${next.name} …`)
      const { code, stdout, stderr } = await capture(process.execPath, next.args, { cwd: root })
      process.stdout.write(stdout)
      process.stderr.write(stderr)
      try {
        conclude(next.name, code, Date.now() - started)
      } catch (error) {
        failures.push(error)
      }
    }
  }
  await Promise.all([worker(), worker()])
  if (failures.length > 0) throw failures[0]
}

/** @param {readonly string[]} args for Node @returns {Promise<number>} */
export const runNode = (args) => run(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })

/**
 * With standard output into a file, for a document.
 *
 * @param {string} file @param {readonly string[]} args for Node @returns {Promise<number>}
 */
export async function runNodeInto(file, args) {
  const output = openSync(file, 'w')
  try {
    return await run(process.execPath, args, { cwd: root, stdio: ['ignore', output, 'inherit'] })
  } finally {
    closeSync(output)
  }
}

/** @param {string} name @param {number} code @param {number} took */
function conclude(name, code, took) {
  if (code !== 0) {
    say(`✘ ${name}, ${seconds(took)}`)
    throw new StepFailed(name, `exit code ${code}`)
  }
  say(`✔ ${name}, ${seconds(took)}`)
}
