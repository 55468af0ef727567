import { attach, launchWithDevTools } from '../../scripts/lib/cdp.mjs'
import { rawPut } from './raw-put.mjs'

const TIMEOUT = 300_000

/** In the page: counts the steps of progress that are shown until the library is there. */
const WATCH = () => {
  const seen = new Set()
  window.variorumSteps = seen
  const look = () => {
    const bar = document.querySelector('[data-opening] progress')
    if (bar?.hasAttribute('value')) seen.add(bar.value)
  }
  look()
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true })
}

/**
 * Starts the app on files without a database, waits until everything is back and has been checked, and ends it
 * as a person does.
 *
 * @param {import('../lib/registry.mjs').Context} context
 * @param {string} profile
 * @param {string} folder of the app
 * @param {boolean} withRaw also puts the same rows into a bare database, which changes the profile
 * @returns {Promise<{ filled: number, steps: number, raw: number | null }>} milliseconds, the first from the start of the process
 */
export async function measureRestore({ runtime, env, electronArgs, log }, profile, folder, withRaw) {
  const app = await launchWithDevTools(runtime.executable, [...electronArgs, `--user-data-dir=${profile}`, folder], env)
  try {
    const browser = await attach(app)
    const page = browser.contexts()[0].pages()[0]
    await page.evaluate(WATCH)
    // On a mark, not on the rows: looking for those over and over would slow down what is measured.
    const polling = { timeout: TIMEOUT, polling: 250 }
    await page.waitForFunction(() => performance.getEntriesByName('library-shown').length > 0, null, polling)
    const mark = await page.evaluate(
      () => performance.timeOrigin + performance.getEntriesByName('library-shown')[0].startTime,
    )
    const steps = await page.evaluate(() => window.variorumSteps.size)
    // Until the database has been looked through as well: what follows measures a start after that.
    await page.waitForFunction(() => performance.getEntriesByName('workspace-checked').length > 0, null, polling)
    const raw = withRaw ? await page.evaluate(rawPut) : null
    const filled = mark - app.spawnedAt
    log(
      `storage: restored in ${Math.round(filled)} ms, ${steps} steps of progress${raw === null ? '' : `; raw ${Math.round(raw)} ms`}`,
    )
    return { filled, steps, raw }
  } finally {
    await app.stop()
  }
}
