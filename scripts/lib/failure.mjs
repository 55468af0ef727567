import { say } from './log.mjs'

/** Something a person can act on: shown as one message, without a stack trace. */
export class Failure extends Error {
  /**
   * @param {string} message what happened and what to do
   * @param {number} exitCode 1: it failed; 2: it was called wrongly
   */
  constructor(message, exitCode = 1) {
    super(message)
    this.name = 'Failure'
    this.exitCode = exitCode
  }
}

/**
 * Runs a script's main function and turns its outcome into the exit code.
 * `exitCode` is set instead of calling `exit()`, so that piped output is flushed.
 *
 * @param {() => Promise<number | void>} main
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    if (error instanceof Failure) {
      say(error.message)
      process.exitCode = error.exitCode
      return
    }
    say(error instanceof Error ? (error.stack ?? error.message) : String(error))
    process.exitCode = 1
  }
}
