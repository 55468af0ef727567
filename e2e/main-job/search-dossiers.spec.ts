import { expect, type Page, test } from '@playwright/test'
import { launch, type RunningApp } from '../harness/app.ts'
import { violationsInAllThemes } from '../harness/axe.ts'
import { expectOnDisk } from '../harness/disk.ts'
import { takeScreens } from '../harness/screens.ts'
import { importTexts, keptWords, marks, nothing, results, search, searchField } from './search-steps.ts'

const FERRY = {
  'ferry.txt': [
    'The ferry that nobody counted',
    'By Ada Lindqvist',
    'The harbour board counted every ferry but one, said the keeper of the water gauge.',
  ].join('\n\n'),
}
const MILL = {
  'mill.txt': [
    'A mill without a wheel',
    'The miller sold the wheel, and the water gauge beside it, to a collector in the town.',
  ].join('\n\n'),
}
/** What the first dossier is called before anybody names it. */
const FIRST = 'Untitled dossier'

let running: RunningApp

test.beforeEach(async () => {
  running = await launch()
  await importTexts(running, FERRY)
  const { page } = running
  await page.keyboard.press('Control+n')
  await page.keyboard.type('Mills')
  await page.keyboard.press('Enter')
  await expect(dossier(page)).toContainText('Mills')
  await importTexts(running, MILL)
})
test.afterEach(async () => {
  await running.close()
})

const dossier = (page: Page) => page.locator('header').first()
const scope = (page: Page, name: string) => page.getByRole('radio', { name })
const titles = (page: Page) =>
  results(page)
    .getByRole('option')
    .filter({ hasText: /The ferry that|A mill without/ })

test('one dossier or all are searched, by the keyboard alone', async () => {
  const { page } = running
  await search(page, 'ferry')
  await expect(nothing(page)).toBeVisible()
  // From within the field, as it was asked.
  await page.keyboard.press('Alt+a')
  await expect(scope(page, 'All dossiers')).toBeChecked()
  await expect(marks(page)).toHaveText(['ferry', 'ferry'])
  await expect(titles(page)).toContainText(`in ${FIRST}`)

  // Both dossiers say which is which, and a name to narrow by is offered of each.
  await search(page, '"water gauge"')
  await expect(titles(page)).toHaveCount(2)
  await expect(titles(page).filter({ hasText: 'A mill' })).toContainText('in Mills')
  await page.keyboard.press('Alt+a')
  await expect(titles(page)).toHaveCount(1)
  await expect(titles(page)).not.toContainText('in Mills')

  await page.keyboard.press('Alt+a')
  await search(page, 'ferry')
  await expect(marks(page).first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(results(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('article')).toContainText('The harbour board counted every ferry')
  await expect(dossier(page)).toContainText(FIRST)
  // What was asked is still there, now from the other side.
  await page.keyboard.press('Control+Shift+f')
  await expect(searchField(page)).toHaveValue('ferry')
  await expect(titles(page)).toContainText(`in ${FIRST}`)
})

test('one dossier or all are searched, by the mouse alone', async () => {
  const { page } = running
  await search(page, 'ferry')
  await page.getByRole('button', { name: 'Search all dossiers' }).click()
  await expect(titles(page)).toHaveCount(1)
  expect(await violationsInAllThemes(page)).toEqual([])
  await takeScreens(running, 'search-all-dossiers')
  await scope(page, 'This dossier').click()
  await expect(nothing(page)).toBeVisible()
  await takeScreens(running, 'search-nothing-here')
  await scope(page, 'All dossiers').click()
  await titles(page).dblclick()
  await expect(page.locator('article')).toContainText('The harbour board counted every ferry')
  await expect(dossier(page)).toContainText(FIRST)
})

test('what is removed from another dossier is not found any more, and what comes back is', async () => {
  const { page } = running
  await search(page, '"water gauge"')
  await page.keyboard.press('Alt+a')
  await expect(titles(page)).toHaveCount(2)
  await page.keyboard.press('Control+1')
  await page.locator('[role=grid]').focus()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('row')).toHaveCount(0)
  await page.keyboard.press('Control+Shift+f')
  await expect(titles(page)).toHaveText([/The ferry that/])
  await page.keyboard.press('Control+1')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('row')).toHaveCount(2)
  await page.keyboard.press('Control+Shift+f')
  await expect(titles(page)).toHaveCount(2)
})

test('what is erased is never found again', async () => {
  let { page } = running
  await search(page, '"water gauge"')
  await page.keyboard.press('Alt+a')
  await expect(titles(page)).toHaveCount(2)
  await expect.poll(() => keptWords(page)).toBe(2)
  await page.keyboard.press('Control+1')
  await page.keyboard.press('Control+Shift+Delete')
  const question = page.getByRole('alertdialog')
  await question.getByRole('checkbox', { name: /Erase for good/ }).check()
  await question.getByRole('button', { name: 'Erase' }).click()
  await expect(question).toHaveCount(0)
  await expect(dossier(page)).toContainText(FIRST)
  await expectOnDisk(page)

  const isGone = async (): Promise<void> => {
    for (const typed of ['"water gauge"', 'mill', 'collector']) {
      await search(page, typed)
      if (!(await scope(page, 'All dossiers').isChecked())) await page.keyboard.press('Alt+a')
      if (typed === '"water gauge"') await expect(titles(page)).toHaveText([/The ferry that/])
      else await expect(nothing(page)).toBeVisible()
    }
    expect(await keptWords(page)).toBe(1)
  }
  await isGone()
  running = await running.restart()
  page = running.page
  await expect(page.getByRole('row')).toHaveCount(2)
  await isGone()
})
