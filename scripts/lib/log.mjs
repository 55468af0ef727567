/**
 * Progress goes to standard error, always: standard output belongs to the JSON
 * document of `headless` and `bench`.
 */

/** @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/**
 * Says every few seconds that long, silent work is still going on.
 *
 * @template T
 * @param {string} what shown as "… still <what> (20 s)"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withHeartbeat(what, work) {
  const started = Date.now()
  const timer = setInterval(() => {
    say(`  … still ${what} (${Math.round((Date.now() - started) / 1000)} s)`)
  }, 10_000)
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}

/** @param {number} milliseconds @returns {string} such as "12.3 s" */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
