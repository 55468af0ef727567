import { join } from 'node:path'
import { attach, launchWithDevTools, pollPages } from '../../scripts/lib/cdp.mjs'

const TIMEOUT = 120_000

/**
 * Until the library shows its sources, on the wall clock. The app marks the moment (renderer/library);
 * a mark can be read long after, so that looking does not disturb.
 */
const SHOWN = `(() => {
  const [mark] = performance.getEntriesByName('library-shown')
  const [paint] = performance.getEntriesByName('first-contentful-paint')
  if (!mark || !paint || document.visibilityState !== 'visible') return null
  return { paint: performance.timeOrigin + paint.startTime, shown: performance.timeOrigin + mark.startTime }
})()`

/** Nothing is done and nothing is looked at for so long; milliseconds. */
const UNDISTURBED = 2_000

/**
 * Starts the app once on a profile and ends it as a person does.
 *
 * @param {import('../lib/registry.mjs').Context} context
 * @param {string} profile
 * @param {string} folder of the app
 * @param {(page: import('@playwright/test').Page) => Promise<void>} [use]
 * @returns {Promise<{ paint: number, shown: number }>} milliseconds from the start of the process
 */
export async function startOnce({ runtime, env, electronArgs }, profile, folder, use) {
  const app = await launchWithDevTools(runtime.executable, [...electronArgs, `--user-data-dir=${profile}`, folder], env)
  try {
    await new Promise((resolve) => setTimeout(resolve, UNDISTURBED))
    const browser = await attach(app)
    const times = await pollPages(browser, SHOWN, TIMEOUT)
    if (times === null) throw new Error(`The library was not shown within ${TIMEOUT / 1000} s.`)
    const page = browser.contexts()[0]?.pages()[0]
    if (use && page) await use(page)
    return { paint: times.paint - app.spawnedAt, shown: times.shown - app.spawnedAt }
  } finally {
    await app.stop()
  }
}

/**
 * Starts in turns on both profiles; which goes first changes.
 *
 * @param {import('../lib/registry.mjs').Context} context
 * @param {string} profiles folder that holds `none` and `full`
 * @param {string} folder of the app
 * @returns {Promise<Record<'none' | 'full', { paint: number, shown: number }[]>>}
 */
export async function measureStarts(context, profiles, folder) {
  const times = { none: [], full: [] }
  const rounds = context.quick ? 5 : 9
  for (let round = 1; round <= rounds; round += 1) {
    const order = round % 2 === 1 ? ['none', 'full'] : ['full', 'none']
    for (const name of order) times[name].push(await startOnce(context, join(profiles, name), folder))
    const last = (name) => Math.round(times[name].at(-1).shown)
    context.log(`storage: start ${round} of ${rounds}: none ${last('none')} ms, full ${last('full')} ms`)
  }
  return times
}
