import { attach, launchWithDevTools, pollPages } from '../../scripts/lib/cdp.mjs'

/** Left alone for so long, so that looking does not disturb what is measured. */
const UNDISTURBED = 1_500
const TIMEOUT = 30_000
/**
 * The first contentful paint of the window that people see, and its largest: a frame without its content is
 * a first paint as well, so neither says everything alone. As wall-clock times; both can be read after the
 * fact. Hidden windows of the app are not what is waited for.
 */
const PAINTS = `(async () => {
  const first = performance.getEntriesByName('first-contentful-paint')[0]
  if (!first || document.visibilityState !== 'visible') return null
  const largest = await new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries().at(-1)))
      .observe({ type: 'largest-contentful-paint', buffered: true })
  })
  return { first: performance.timeOrigin + first.startTime, largest: performance.timeOrigin + largest.startTime }
})()`

/**
 * Starts an app once and measures from the start of its process to its first and its largest contentful paint.
 *
 * @param {string} executable
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {(page: import('@playwright/test').Page) => Promise<void>} [use] what is done in the app afterwards
 * @returns {Promise<{ first: number, largest: number }>} milliseconds
 */
export async function timeToPaints(executable, args, env, use) {
  const app = await launchWithDevTools(executable, args, env)
  try {
    await new Promise((resolve) => setTimeout(resolve, UNDISTURBED))
    const browser = await attach(app)
    const painted = await pollPages(browser, PAINTS, TIMEOUT)
    if (painted === null) throw new Error(`${args.join(' ')} painted nothing within ${TIMEOUT / 1000} s.`)
    const page = browser.contexts()[0]?.pages()[0]
    if (use && page) await use(page)
    return { first: painted.first - app.spawnedAt, largest: painted.largest - app.spawnedAt }
  } finally {
    await app.stop()
  }
}
