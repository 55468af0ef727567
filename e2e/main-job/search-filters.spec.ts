import { expect, type Page, test } from '@playwright/test'
import { launch, type RunningApp } from '../harness/app.ts'
import { violationsInAllThemes } from '../harness/axe.ts'
import { resize, takeScreen } from '../harness/screens.ts'
import { importTexts, marks, nothing, search, searchField } from './search-steps.ts'

const TEXTS = {
  'ferry.txt': ['The ferry that nobody counted', '12 March 2021', 'The harbour board counted every ferry.'].join(
    '\n\n',
  ),
}
const WIDE = { width: 1280, height: 800 }
const NARROW = { width: 900, height: 700 }

let running: RunningApp

test.beforeEach(async () => {
  running = await launch()
  await resize(running, WIDE)
  await importTexts(running, TEXTS)
})
test.afterEach(async () => {
  await running.close()
})

const from = (page: Page) => page.getByRole('textbox', { name: 'From' })

test('a filter that hides everything is taken off by its key, also from within the field', async () => {
  const { page } = running
  await search(page, 'ferry')
  await page.keyboard.press('Alt+6')
  await expect(nothing(page)).toBeVisible()
  // A digit is a character of the field, and no command.
  await page.keyboard.type('0')
  await expect(searchField(page)).toHaveValue('ferry0')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Alt+0')
  await expect(marks(page).first()).toHaveText('ferry')
  await expect(searchField(page)).toBeFocused()
})

test('what is no date is said to be none when its field is left, and searched for never', async () => {
  const { page } = running
  await search(page, 'ferry')
  await from(page).fill('2021-13')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('alert')).toContainText('Write a year, a month or a day')
  await expect(from(page)).toHaveAttribute('aria-invalid', 'true')
  await expect(marks(page).first()).toBeVisible()
  expect(await violationsInAllThemes(page)).toEqual([])
  await takeScreen(running, 'search-no-date')
  await from(page).fill('2022')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(nothing(page)).toBeVisible()
})

test('filters that a narrow window has no room for are a button, which says when they are on', async () => {
  const { page } = running
  await search(page, 'ferry')
  const show = page.getByRole('button', { name: /^Filters/ })
  await expect(show).toHaveCount(0)
  await resize(running, NARROW)
  await expect(show).toHaveText(/^Filters(?! are on)/)
  await expect(show).toHaveAttribute('aria-expanded', 'false')
  await show.click()
  await expect(show).toHaveAttribute('aria-expanded', 'true')
  await page.getByRole('button', { name: 'Notes' }).click()
  await expect(show).toHaveText(/^Filters are on/)
  expect(await violationsInAllThemes(page)).toEqual([])
  await page.keyboard.press('Control+b')
  await expect(page.getByRole('button', { name: 'Notes' })).toHaveCount(0)
  await expect(nothing(page)).toBeVisible()

  await page.keyboard.press('Control+1')
  await expect(show).toHaveText(/^Filters(?! are on)/)
  await page.keyboard.press('Control+b')
  await page.getByRole('button', { name: /^Done/ }).click()
  await expect(show).toHaveText(/^Filters are on/)
  await expect(page.getByText('No source matches.')).toBeVisible()
  await page.keyboard.press('Control+b')
  await page.keyboard.press('Alt+0')
  await expect(page.getByRole('row')).toHaveCount(2)
})

test('all of a long title is seen while it is corrected, and it stays one line', async () => {
  const { page } = running
  const long = `Minutes of the harbour board ${'with annexes on dredging and pilotage '.repeat(4)}`.trim()
  const preview = page.getByRole('region', { name: 'Selected source' })
  await preview.getByRole('heading').first().getByRole('button').click()
  const title = preview.getByRole('textbox', { name: 'Title' })
  await title.fill(long.replace(' with', '\n with'))
  expect(await title.evaluate((field) => field.scrollHeight <= field.clientHeight + 1)).toBe(true)
  expect(await title.evaluate((field) => field.scrollWidth <= field.clientWidth + 1)).toBe(true)
  await takeScreen(running, 'corrected-long-title')
  await page.keyboard.press('Enter')
  await expect(preview.getByRole('heading').first()).toHaveText(long)
  await expect(page.getByRole('row').nth(1)).toContainText(long)
})
