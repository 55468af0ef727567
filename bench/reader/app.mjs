import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { attach, launchWithDevTools } from '../../scripts/lib/cdp.mjs'
import { watchFrames, watchMarks } from './page-watch.mjs'
import { writePlainPage } from './plain-page.mjs'

const HOOK = fileURLToPath(new URL('main-plain.cjs', import.meta.url))
const WAIT = 120_000

/**
 * The app as a person has it, started once, and the bare window beside it.
 *
 * @typedef {object} Station
 * @property {import('@playwright/test').Page} page of the app
 * @property {import('@playwright/test').Browser} browser
 * @property {string} profile
 * @property {Readonly<Record<string, import('./make-workspace.ts').MadeSource>>} made
 * @property {() => Promise<void>} stop
 */

/**
 * @param {import('../lib/registry.mjs').Context} context
 * @param {string} profile
 * @param {string} folder of the app
 * @param {Station['made']} made
 * @param {string} [hook] loaded into the main process before the app
 * @returns {Promise<Station>}
 */
export async function startApp({ runtime, env, electronArgs }, profile, folder, made, hook = HOOK) {
  const args = [...electronArgs, `--user-data-dir=${profile}`, '-r', hook, folder]
  const app = await launchWithDevTools(runtime.executable, args, env)
  try {
    const browser = await attach(app)
    const page = browser.contexts()[0].pages()[0]
    page.setDefaultTimeout(WAIT)
    await page.waitForFunction(() => performance.getEntriesByName('workspace-checked').length > 0, null, {
      timeout: WAIT,
      polling: 250,
    })
    await page.evaluate(watchFrames)
    return { page, browser, profile, made, stop: () => app.stop() }
  } catch (error) {
    await app.stop()
    throw error
  }
}

/** Until the page has nothing to do that makes frames late. */
export const quiet = (page, frames) => page.evaluate((wanted) => window.variorumFrames.quiet(wanted), frames)

/**
 * Opens a source as a person does: the cursor on its row of the library, Enter. The times are in milliseconds from
 * the key's event: to the painted frame with text, to the one in which all annotations on the screen are drawn, and
 * to the one in which all of the text is mounted as well.
 *
 * @param {Station} station in its library
 * @param {string} id
 * @returns {Promise<{ text: number, first: number, all: number }>}
 */
export async function openSource({ page, made }, id) {
  const { title, pieces, blocks } = made[id]
  await page.getByRole('row').filter({ hasText: title }).first().click()
  await page.evaluate(watchMarks, { first: pieces.filter(([block]) => block < 60) })
  await page.evaluate(
    ({ hasMarks, last }) => {
      const watch = window.variorumFrames
      const marks = window.variorumMarks
      watch.begin()
      watch.arm('keydown', 'open')
      const isThere = () => document.querySelector('article [data-block="0"]') !== null
      window.variorumOpened = Promise.all([
        watch.until(isThere),
        watch.until(hasMarks ? marks.visibleDrawn : isThere, 'open-first'),
        watch.until(() => marks.allRegistered(last), 'open-all'),
      ])
    },
    { hasMarks: pieces.length > 0, last: blocks.length - 1 },
  )
  await quiet(page)
  await page.keyboard.press('Enter')
  const [text, first, all] = await page.evaluate(() => window.variorumOpened)
  await page.evaluate(() => window.variorumFrames.end())
  return { text: text.took, first: first.took, all: all.took }
}

/**
 * Leaves the source that is open at its beginning, where it begins the next time.
 *
 * @param {Station} station
 */
export async function toLibrary({ page }) {
  await page.evaluate(() => {
    const scroller = document.querySelector('[data-scroller]')
    if (scroller) scroller.scrollTop = 0
  })
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+1')
  await page.locator('article').waitFor({ state: 'detached' })
  await page.getByRole('grid').getByRole('row').nth(1).waitFor()
  await quiet(page)
}

/**
 * Opens the bare window, with its fonts loaded and nothing on it.
 *
 * @param {Station} station whose reader is or was open: the measure is taken from it
 * @returns {Promise<{ page: import('@playwright/test').Page, pid: number }>}
 */
export async function openPlain(station, look) {
  const file = join(station.profile, 'plain.html')
  writePlainPage(file, look)
  const plain = await plainPageAt(station, file)
  await plain.page.evaluate(() => {
    document.querySelector('main').textContent = ''
  })
  return plain
}

/** Opens the bare window with a file whose name ends with `plain.html`. */
export async function plainPageAt({ page, browser }, file) {
  const pid = await page.evaluate((wanted) => window.api.app.info({ bench: 'plain', file: wanted }), file)
  const plain = await plainPageOf(browser)
  plain.setDefaultTimeout(WAIT)
  await plain.evaluate(() => document.fonts.ready.then(() => null))
  await plain.evaluate(watchFrames)
  return { page: plain, pid }
}

async function plainPageOf(browser) {
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    const found = browser
      .contexts()
      .flatMap((context) => context.pages().filter((each) => each.url().endsWith('plain.html')))
    if (found.length > 0) return found.at(-1)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('The bare window has no page.')
}

export const closePlain = ({ page }) => page.evaluate(() => window.api.app.info({ bench: 'no-plain' }))

/** Gives the plain page its text, so that setting it is all that is left. */
export const givePlainText = (plain, html) =>
  plain.page.evaluate((text) => {
    window.variorumHtml = text
  }, html)

/**
 * Sets the text of the plain page; milliseconds until the frame that shows it is painted.
 *
 * @param {{ page: import('@playwright/test').Page }} plain
 * @returns {Promise<number>}
 */
export async function setPlainText({ page }) {
  await page.evaluate(() => window.variorumFrames.begin())
  await quiet(page)
  const took = await page.evaluate(async () => {
    const watch = window.variorumFrames
    const root = document.querySelector('main')
    watch.goals = []
    watch.started = null
    const shown = watch.until(() => root.lastElementChild !== null)
    watch.run(() => {
      root.innerHTML = window.variorumHtml
    })
    return (await shown).took
  })
  await page.evaluate(() => window.variorumFrames.end())
  return took
}

export async function clearPlainText({ page }) {
  await page.evaluate(() => {
    document.querySelector('main').textContent = ''
  })
  await quiet(page)
}
