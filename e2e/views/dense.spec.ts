import { expect, type Page, test } from '@playwright/test'
import { launch, type RunningApp } from '../harness/app.ts'
import { openText } from '../harness/open-text.ts'
import { resize, takeScreens } from '../harness/screens.ts'
import { dragSelect, pointOfWords } from '../harness/selection.ts'
import { readAnnotations } from '../harness/workspace.ts'

const TEXT = `The harbour and its critics

Alma Reyes, who teaches port economics, said on Monday that the northern quay would cost at least 12 million dollars and that nobody had asked the fishermen what they thought of it, although the council had promised twice to do so before the winter.

The council answered that a new study would be ready in March, that the quay would bring 300 jobs, and that the fishermen would be heard in good time.
`

/** From, to, key: long passages, short ones in them, and some that cross; all kinds, each more than once. */
const PASSAGES = [
  ['Alma', 'winter', 'e'],
  ['said', 'dollars', 'e'],
  ['the northern', 'fishermen', 'e'],
  ['nobody', 'twice', 'o'],
  ['fishermen', 'promised', 'o'],
  ['at least', 'dollars', 'f'],
  ['12 million', 'dollars', 'f'],
  ['nobody', 'thought', 'e'],
  ['study', 'jobs', 'o'],
  ['300', 'jobs', 'f'],
] as const

/** So many of them cover the word "million". */
const COVERING_MILLION = 5

let running: RunningApp

test.beforeEach(async () => {
  running = await launch()
  await resize(running, { width: 1440, height: 900 })
})
test.afterEach(async () => {
  await running.close()
})

async function tag(page: Page, from: string, to: string, key: string): Promise<void> {
  const before = (await readAnnotations(page)).length
  await dragSelect(page, from, to, 'article')
  await page.keyboard.press(key)
  await expect.poll(async () => (await readAnnotations(page)).length).toBe(before + 1)
  await page.keyboard.press('Escape')
  await expect(page.locator('article:focus')).toBeVisible()
}

test('ten passages over each other are all drawn, and a click leads to each of them', async () => {
  const page = await openText(running, TEXT)
  for (const [from, to, key] of PASSAGES) await tag(page, from, to, key)
  const layers = await page.evaluate(() => [...CSS.highlights].filter(([, { size }]) => size > 0).map(([name]) => name))
  expect(layers).toEqual(expect.arrayContaining(['expert-1', 'expert-2', 'expert-3', 'official-1', 'official-2']))
  expect(layers).toEqual(expect.arrayContaining(['figure-1', 'figure-2']))
  const place = page.locator('[data-inspector]').getByText(/^\d+ of 10$/)
  const word = await pointOfWords(page, 'million', 'article')
  const seen = new Set<string>()
  for (let click = 0; click < COVERING_MILLION; click += 1) {
    const before = await place.textContent()
    await page.mouse.click(word.x, word.y)
    await expect(place).not.toHaveText(before ?? '')
    seen.add((await place.textContent()) ?? '')
  }
  expect(seen.size).toBe(COVERING_MILLION)
  await takeScreens(running, 'dense')
})
