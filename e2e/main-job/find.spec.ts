import { expect, type Page, test } from '@playwright/test'
import { launch, type RunningApp } from '../harness/app.ts'
import { expectOnDisk } from '../harness/disk.ts'
import { openText } from '../harness/open-text.ts'
import { resize, takeScreens } from '../harness/screens.ts'
import { readAnnotations } from '../harness/workspace.ts'

const PARAGRAPHS = 600
/** An expression over these letters alone tries every way to cut them. */
const TRAP = `${'a'.repeat(40)}!`
const TEXT = [
  'Tiếng nói của cầu cảng',
  ...Array.from(
    { length: PARAGRAPHS },
    (_, index) =>
      `The keeper of gauge ${String(index)} told the board that the Water was low. Bà Ngọc nói tiếng Việt about water.`,
  ),
  TRAP,
].join('\n\n')

let running: RunningApp

test.beforeEach(async () => {
  running = await launch()
  await resize(running, { width: 1280, height: 800 })
})
test.afterEach(async () => {
  await running.close()
})

const bar = (page: Page) => page.getByRole('search')
const selected = (page: Page): Promise<string> => page.evaluate(() => document.getSelection()?.toString() ?? '')
/** Words that the current hit is painted over. */
const currentHit = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const [range] = CSS.highlights.get('find-current') ?? []
    return range?.startContainer.textContent?.slice(range.startOffset, range.endOffset) ?? ''
  })

test('finds, counts, steps, and tags what was found', async () => {
  const page = await openText(running, TEXT)
  await page.keyboard.press('Control+f')
  await page.keyboard.type('water')
  const count = bar(page).getByRole('status')
  await expect(count).toHaveText('1 of 1,200')
  await expect.poll(() => currentHit(page)).toBe('Water')
  await page.keyboard.press('Enter')
  await expect(count).toHaveText('2 of 1,200')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.press('Shift+Enter')
  await expect(count).toHaveText('1,200 of 1,200')
  await expect.poll(() => currentHit(page)).toBe('water')
  await bar(page).getByRole('button', { name: 'Match case' }).click()
  await expect(count).toContainText('of 600')
  await bar(page).getByRole('textbox').fill('wat')
  await expect(count).toContainText('of 600')
  await bar(page).getByRole('button', { name: 'Whole words' }).click()
  await expect(count).toHaveText('No hits')
  await bar(page).getByRole('button', { name: 'Whole words' }).click()
  await bar(page).getByRole('textbox').fill('tieng viet')
  await expect(count).toHaveText('No hits')
  await bar(page).getByRole('button', { name: 'Match case' }).click()
  await bar(page)
    .getByRole('button', { name: /accents/ })
    .click()
  await expect(count).toContainText('of 600')
  await bar(page).getByRole('textbox').focus()
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('article:focus')).toBeVisible()
  expect(await selected(page)).toBe('tiếng Việt')
  await page.keyboard.press('F3')
  await expect(count).toHaveText(/^2 of/)
  expect(await selected(page)).toBe('tiếng Việt')
  await page.keyboard.press('e')
  await expect.poll(async () => (await readAnnotations(page)).length).toBe(1)
  await expectOnDisk(page)
  expect((await readAnnotations(page))[0]?.target.selector[1].exact).toBe('tiếng Việt')
  await takeScreens(running, 'find')
})

test('an expression that is none is said in words, and one without end is stopped', async () => {
  const page = await openText(running, TEXT)
  await page.keyboard.press('Control+f')
  await bar(page).getByRole('button', { name: 'Regular expression' }).click()
  const field = bar(page).getByRole('textbox')
  const count = bar(page).getByRole('status')
  await field.fill('gauge (\\d')
  await expect(count).toHaveText('Not a regular expression: unterminated group')
  await field.fill('gauge \\d{3}\\b')
  await expect(count).toHaveText('1 of 500')
  await field.fill('^(a+)+$')
  await expect(count).toHaveText('Stopped: this expression takes too long')
  await field.fill('gauge 59\\d')
  await expect(count).toHaveText('1 of 10')
})

test('what the cursor comes into and leaves is said, once a move', async () => {
  const page = await openText(running, TEXT)
  const said = page.locator('.unseen[role=status]')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('e')
  await expect.poll(async () => (await readAnnotations(page)).length).toBe(1)
  await expect(page.locator('[data-inspector] input:focus')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('article:focus')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(said).toHaveText(/Bà Ngọc nói/)
  // No annotation is chosen: choosing one says it already.
  await page.locator('article [data-block]').nth(3).click()
  await page.evaluate(() => {
    const all: string[] = []
    const region = document.querySelector('.unseen[role=status]')
    new MutationObserver(() => all.push(region?.textContent ?? '')).observe(region ?? document, {
      childList: true,
      subtree: true,
      characterData: true,
    })
    Object.assign(window, { said: all })
  })
  await page.keyboard.press('Control+ArrowUp')
  await expect(said).toHaveText(/^The keeper of gauge [1-9] /)
  const first = Number(/gauge (\d)/.exec((await said.textContent()) ?? '')?.[1])
  for (let gauge = first - 1; gauge > 0; gauge -= 1) {
    await page.keyboard.press('Control+ArrowUp')
    await expect(said).toHaveText(new RegExp(`^The keeper of gauge ${String(gauge)} `))
  }
  await page.keyboard.press('Control+ArrowUp')
  await expect(said).toHaveText(/^Expert view.*The keeper of gauge 0 /)
  await page.keyboard.press('Alt+ArrowRight')
  await expect(said).not.toHaveText(/gauge 0 .*gauge 0/)
  await page.keyboard.press('Control+ArrowDown')
  await page.keyboard.press('Control+ArrowDown')
  await expect(said).toHaveText(/gauge \d/)
  const all = await page.evaluate(() => (window as unknown as { said: string[] }).said)
  expect(all.filter((text) => text.startsWith('Expert view'))).toHaveLength(1)
  expect(all.filter((text) => text.startsWith('End of expert view'))).toHaveLength(1)
})
