/** In the page: notes how long its thread is busy at a stretch, and when the import's bar says what. */
function watchImport() {
  const busy = []
  new PerformanceObserver((list) => busy.push(...list.getEntries().map(({ duration }) => duration))).observe({
    entryTypes: ['longtask'],
  })
  const bar = () => document.querySelector('section[aria-label="Import"]')?.textContent ?? ''
  window.variorumImport = {
    /** The longest stretch since the last time, in ms; 0 when none was over 50. */
    longest: () => Math.max(0, ...busy.splice(0)),
    /** Clicks, and settles when the bar says what is wanted; ms since the click. */
    until: (wanted, begin) =>
      new Promise((settle, reject) => {
        const began = performance.now()
        const look = () => {
          if (!new RegExp(wanted, 'u').test(bar())) return
          observer.disconnect()
          settle(performance.now() - began)
        }
        const observer = new MutationObserver(look)
        observer.observe(document.body, { subtree: true, childList: true, characterData: true })
        setTimeout(() => reject(new Error(`The bar never said ${wanted}: ${bar()}`)), 120_000)
        begin()
        look()
      }),
  }
}

const importButton = (page) => page.getByRole('button', { name: /Import/ }).first()

/** @param {import('@playwright/test').Page} page of the app, in its library */
export async function prepare(page) {
  await importButton(page).waitFor()
  await page.evaluate(watchImport)
}

/**
 * Imports files as a person does, by the button, and waits until the report is there.
 *
 * @param {import('@playwright/test').Page} page
 * @param {readonly string[]} paths
 * @returns {Promise<{ took: number, longest: number, said: string, peak: number }>} milliseconds, bytes
 */
export async function importAll(page, paths) {
  await page.evaluate((list) => window.api.app.info({ bench: 'choose', paths: list }), paths)
  await page.evaluate(() => window.api.app.info({ bench: 'watch-parser' }))
  await page.evaluate(() => window.variorumImport.longest())
  // An import that went without a hitch leaves no report: the bar is gone.
  const done = page.evaluate(async () => {
    const { until } = window.variorumImport
    await until('Importing', () => undefined)
    const began = performance.now()
    await until('^$|Dismiss', () => undefined)
    return performance.now() - began
  })
  await importButton(page).click()
  const took = await done
  const said = await page.evaluate(() => document.querySelector('section[aria-label="Import"]')?.textContent ?? '')
  const longest = await page.evaluate(() => window.variorumImport.longest())
  const { peak } = await page.evaluate(() => window.api.app.info({ bench: 'watched-parser' }))
  await page.keyboard.press('Escape')
  return { took, longest, said: said || 'no report', peak }
}

/**
 * Cancels an import that has just got going.
 *
 * @param {import('@playwright/test').Page} page
 * @param {readonly string[]} paths
 * @returns {Promise<number>} milliseconds from the key to the report
 */
export async function cancelOne(page, paths) {
  await page.evaluate((list) => window.api.app.info({ bench: 'choose', paths: list }), paths)
  const going = page.evaluate(() => window.variorumImport.until('Importing \\d{2,} of', () => undefined))
  await importButton(page).click()
  await going
  const took = await page.evaluate(() => {
    const key = { key: 'Escape', code: 'Escape', bubbles: true, cancelable: true }
    return window.variorumImport.until('Import cancelled', () => {
      ;(document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', key))
    })
  })
  await page.keyboard.press('Escape')
  return took
}
