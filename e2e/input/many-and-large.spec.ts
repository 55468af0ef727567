import { expect, type Page, test } from '@playwright/test'
import { articleText } from './files.ts'
import { appAndFolder } from './import-set-up.ts'
import { chooseFiles, expectSources, reportOf, sourcesOnDisk } from './report.ts'

const MEGABYTES_50 = 50 * 1024 * 1024
const WORDS = 'the harbour master said on Tuesday that nearly 40 ships had left before noon and none would return '

/** Begins to note how long the page's thread is busy at a stretch; what it answers reads the longest since, in ms. */
async function watchBusyness(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const noted: number[] = []
    Object.assign(window, { busyFor: noted })
    new PerformanceObserver((list) => {
      noted.push(...list.getEntries().map(({ duration }) => duration))
    }).observe({ entryTypes: ['longtask'] })
  })
  return () =>
    page.evaluate(() => Math.max(0, ...(window as unknown as { readonly busyFor: number[] }).busyFor.splice(0)))
}

/**
 * How long the page's thread takes to count the words of the same line five times, in ms. One count is about what
 * handing 50 MB on to the database costs by itself; a page that reads or lays out the line is busy ten times as long.
 */
const timeToCount = (page: Page): Promise<number> =>
  page.evaluate(
    ([words, length]) => {
      const text = words.repeat(length / words.length)
      const began = performance.now()
      const word = /[\p{L}\p{N}]+/gu
      let count = 0
      for (let round = 0; round < 5; round += 1) while (word.test(text)) count += 1
      if (count === 0) throw new Error('There are no words.')
      return performance.now() - began
    },
    [WORDS, MEGABYTES_50] as const,
  )

test.describe('many files and large ones', () => {
  test.setTimeout(240_000)
  const setUp = appAndFolder()

  test('50 MB on one line come in, open and are left again, and the window stays responsive', async ({}, info) => {
    const { running, folder } = setUp()
    const { page } = running
    const path = await folder.write('one line.txt', WORDS.repeat(MEGABYTES_50 / WORDS.length))
    const longest = await watchBusyness(page)
    await chooseFiles(running, [path])
    await expectSources(page, 1, 60_000)
    const importing = await longest()
    await page.getByRole('row').nth(1).click()
    await page.keyboard.press('Enter')
    await expect(page.locator('article [data-block]').first()).toBeVisible({ timeout: 15_000 })
    const opening = await longest()
    await page.keyboard.press('Control+1')
    await expect(page.getByRole('grid')).toBeVisible()
    const leaving = await longest()
    info.annotations.push({ type: 'longest tasks, ms', description: [importing, opening, leaving].join(', ') })
    const counting = await timeToCount(page)
    info.annotations.push({ type: 'counting, ms', description: String(counting) })
    expect(importing).toBeLessThan(counting)
    expect(opening).toBeLessThan(counting)
  })

  test('a thousand files are imported one by one, and a cancel ends it at once', async ({}, info) => {
    const { running, folder } = setUp()
    const { page } = running
    const paths: string[] = []
    for (let number = 0; number < 1_000; number += 1)
      paths.push(await folder.write(`notice ${String(number)}.txt`, articleText(number)))
    await chooseFiles(running, paths)
    await expect.poll(async () => (await sourcesOnDisk(page)).length).toBeGreaterThan(20)
    const before = (await sourcesOnDisk(page)).length
    const started = Date.now()
    await page.keyboard.press('Escape')
    await expect(reportOf(page).getByText(/^Import cancelled\./)).toBeVisible()
    const took = Date.now() - started
    info.annotations.push({ type: 'cancel, ms', description: String(took) })
    const kept = await sourcesOnDisk(page)
    // Those that were under way when the key was pressed, not a queue of them.
    expect(kept.length - before).toBeLessThan(100)
    // What the report says was added is what is on disk, and it stays so.
    await expect(reportOf(page).getByText(`${String(kept.length)} sources had been added and are kept`)).toBeVisible()
    expect(kept.length).toBeLessThan(1_000)

    await page.keyboard.press('Escape')
    await chooseFiles(running, paths)
    await expectSources(page, 1_000, 180_000)
    await expect(reportOf(page).getByText(`${String(kept.length)} files are here already`)).toBeVisible()
  })
})
