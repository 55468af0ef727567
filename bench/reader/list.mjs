import { openSource, quiet, toLibrary } from './app.mjs'

/** Below this width the list is laid over the text, so that showing it moves no line of the text. */
const WINDOW = { width: 1_200, height: 800 }
const SHOW = 'Control+b'

/**
 * Shows the list of annotations by its key, with 10,000 of them and, on the same book, with none. Milliseconds from the
 * key's event to the painted frame with the list, or with the words that there is nothing.
 *
 * @param {import('../lib/registry.mjs').Context} context
 * @param {import('./app.mjs').Station} station with a source open; is left with the book open
 * @returns {Promise<{ full: number[], empty: number[] }>} medians of each turn
 */
export async function measureList({ quick, log }, station) {
  const { page } = station
  await page.evaluate((size) => window.api.app.info({ bench: 'size', ...size }), WINDOW)
  const times = { full: [], empty: [] }
  const turns = quick ? 2 : 4
  for (let turn = 0; turn < turns; turn += 1) {
    // The book comes last, for whoever measures next.
    for (const [name, id] of [
      ['empty', 'bare'],
      ['full', 'book'],
    ]) {
      await toLibrary(station)
      await openSource(station, id)
      times[name].push(await showOften(page, quick ? 8 : 16))
    }
    log(
      `reader: list ${turn + 1} of ${turns}: ${times.full.at(-1).toFixed(1)} ms, empty ${times.empty.at(-1).toFixed(1)} ms`,
    )
  }
  return times
}

/** @returns {Promise<number>} the median, without the first, which may load what the next have */
async function showOften(page, count) {
  const times = []
  await page.evaluate(() => window.variorumFrames.begin())
  for (let turn = 0; turn <= count; turn += 1) {
    await page.evaluate(() => {
      const watch = window.variorumFrames
      watch.arm('keydown')
      window.variorumShown = watch.until(() => window.variorumListed())
    })
    await quiet(page)
    await page.keyboard.press(SHOW)
    const { took } = await page.evaluate(() => window.variorumShown)
    if (turn > 0) times.push(took)
    await page.keyboard.press(SHOW)
    await page.waitForFunction(() => !window.variorumListed())
    await quiet(page)
  }
  await page.evaluate(() => window.variorumFrames.end())
  times.sort((a, b) => a - b)
  return times[Math.floor(times.length / 2)]
}

/** In the page: whether the list is there, with rows or with the words for none. */
export function watchList() {
  const ROWS = '[role="option"], [role="treeitem"], [role="row"]'
  window.variorumListed = () => {
    const headings = [...document.querySelectorAll('h2')].filter(({ textContent }) =>
      textContent.startsWith('Annotations'),
    )
    const pane = headings[0]?.parentElement?.parentElement
    if (!pane) return false
    return pane.querySelector(ROWS) !== null || [...pane.querySelectorAll('h2')].length > 1
  }
}
