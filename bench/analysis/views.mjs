import { clearPlainText, givePlainText, quiet, setPlainText } from '../reader/app.mjs'
import { scrolled } from '../reader/scroll.mjs'

/** In the page: whether the view in front shows cells with words in them. */
function watchCells() {
  window.variorumCells = (words) => {
    const grid = document.querySelector('main [role="grid"]')
    return grid !== null && grid.querySelectorAll('[role="gridcell"]').length > 10 && grid.textContent.includes(words)
  }
  /** Marks what scrolls furthest in the view, for the bench. */
  window.variorumScroller = () => {
    const room = (element) => element.scrollHeight - element.clientHeight
    const all = [...document.querySelectorAll('main *')].filter(
      (element) => room(element) > 50 && /auto|scroll/.test(getComputedStyle(element).overflowY),
    )
    const furthest = all.sort((a, b) => room(b) - room(a))[0]
    for (const element of document.querySelectorAll('[data-bench-scroller]'))
      element.removeAttribute('data-bench-scroller')
    furthest?.setAttribute('data-bench-scroller', '')
    return furthest ? room(furthest) : 0
  }
}

/**
 * Shows a view by its key again and again, in turns with a plain table of the same size.
 *
 * @param {import('../lib/registry.mjs').Context} context
 * @param {import('../reader/app.mjs').Station} station in its library
 * @param {{ page: import('@playwright/test').Page }} plain
 * @param {{ name: string, key: string, words: string, html: string }} view `words` stand in one of its first cells
 * @returns {Promise<{ ours: number[], plain: number[] }>} milliseconds from the key's event, or from setting the table, to the painted frame
 */
export async function measureShowing({ quick, log }, { page }, plain, { name, key, words, html }) {
  await page.evaluate(watchCells)
  await givePlainText(plain, html)
  const times = { ours: [], plain: [] }
  const showOurs = async () => times.ours.push(await showOnce(page, key, words))
  const showPlain = async () => {
    times.plain.push(await setPlainText(plain))
    await clearPlainText(plain)
  }
  for (let turn = 0; turn < (quick ? 7 : 15); turn += 1) {
    for (const work of turn % 2 === 0 ? [showOurs, showPlain] : [showPlain, showOurs]) await work()
  }
  log(
    `analysis: ${name}, first ${times.ours[0].toFixed(0)} ms, then ${times.ours
      .slice(1)
      .map((time) => time.toFixed(0))
      .join(' ')}; plain ${times.plain.map((time) => time.toFixed(0)).join(' ')}`,
  )
  return times
}

async function showOnce(page, key, words) {
  await page.keyboard.press('Control+1')
  await page.waitForFunction((wanted) => !window.variorumCells(wanted), words)
  await quiet(page, 30)
  await page.evaluate((wanted) => {
    const watch = window.variorumFrames
    watch.begin()
    watch.arm('keydown')
    window.variorumShown = watch.until(() => window.variorumCells(wanted))
  }, words)
  await quiet(page)
  await page.keyboard.press(key)
  const { took } = await page.evaluate(() => window.variorumShown)
  await page.evaluate(() => window.variorumFrames.end())
  await quiet(page)
  return took
}

/**
 * Scrolls the view in front and the plain table by the wheel.
 *
 * @param {number} most px; a view may have less to scroll
 * @returns {Promise<{ ours: number[], plain: number[] }>} of each turn, the share of frames over 20 ms in percent
 */
export async function measureScrolling({ quick, log }, { page }, plain, { name, html }, most) {
  await givePlainText(plain, html)
  await setPlainText(plain)
  const room = await page.evaluate(() => window.variorumScroller())
  const distance = Math.min(most, Math.floor(room * 0.6))
  const shares = { ours: [], plain: [] }
  for (let turn = 0; turn < (quick ? 4 : 8); turn += 1) {
    const works = [
      ['ours', page, '[data-bench-scroller]'],
      ['plain', plain.page, 'html'],
    ]
    for (const [which, where, scroller] of turn % 2 === 0 ? works : works.reverse())
      shares[which].push(await scrolled(where, scroller, 0.02 * turn, distance))
  }
  log(
    `analysis: scrolling ${name} by ${distance} px: ${shares.ours.map((share) => share.toFixed(1)).join(' ')} %, plain ${shares.plain.map((share) => share.toFixed(1)).join(' ')} %`,
  )
  return shares
}
