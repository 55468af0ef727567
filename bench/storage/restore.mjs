import { attach, launchWithDevTools } from '../../scripts/lib/cdp.mjs'

const TIMEOUT = 300_000

/** In the page: counts the steps of progress that are shown until the library is there. */
const WATCH = () => {
  const seen = new Set()
  window.variorumSteps = seen
  const look = () => {
    const now = document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')
    if (now) seen.add(now)
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
 * @returns {Promise<{ filled: number, steps: number }>} milliseconds from the start of the process
 */
export async function measureRestore({ runtime, env, electronArgs, log }, profile, folder) {
  const app = await launchWithDevTools(runtime.executable, [...electronArgs, `--user-data-dir=${profile}`, folder], env)
  try {
    const browser = await attach(app)
    const page = browser.contexts()[0].pages()[0]
    await page.evaluate(WATCH)
    await page.getByRole('grid').getByRole('row').nth(1).waitFor({ timeout: TIMEOUT })
    const mark = await page.evaluate(() => performance.timeOrigin + performance.getEntriesByName('library-shown')[0].startTime)
    const steps = await page.evaluate(() => window.variorumSteps.size)
    // Until the database has been looked through as well: what follows measures a start after that.
    await page.waitForFunction(() => performance.getEntriesByName('workspace-checked').length > 0, null, { timeout: TIMEOUT })
    log(`storage: restored in ${Math.round(mark - app.spawnedAt)} ms, ${steps} steps of progress`)
    return { filled: mark - app.spawnedAt, steps }
  } finally {
    await app.stop()
  }
}
