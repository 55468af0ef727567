import { attach, launchWithDevTools, pollPages } from '../../scripts/lib/cdp.mjs'

/** Left alone for so long, so that looking does not disturb what is measured. */
const UNDISTURBED = 1_500
const TIMEOUT = 30_000
/**
 * The first contentful paint of the window that people see, as wall-clock time. The
 * entry stays in the timeline, so that it can be read after the fact. Hidden windows
 * of the app (the importer) are not what is waited for.
 */
const FIRST_PAINT = `(() => {
  const entry = performance.getEntriesByName('first-contentful-paint')[0]
  return entry && document.visibilityState === 'visible' ? performance.timeOrigin + entry.startTime : null
})()`

/**
 * Starts an app once and measures from the start of its process to its first
 * contentful paint.
 *
 * @param {string} executable
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} milliseconds
 */
export async function timeToFirstPaint(executable, args, env) {
  const app = await launchWithDevTools(executable, args, env)
  try {
    await new Promise((resolve) => setTimeout(resolve, UNDISTURBED))
    const browser = await attach(app)
    const painted = await pollPages(browser, FIRST_PAINT, TIMEOUT)
    if (typeof painted !== 'number') throw new Error(`${args.join(' ')} painted nothing within ${TIMEOUT / 1000} s.`)
    return painted - app.spawnedAt
  } finally {
    await app.stop()
  }
}
