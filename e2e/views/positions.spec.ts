import { expect, type Locator, test } from '@playwright/test'
import type { DossierContents } from '../../shared/model/dossier-contents.ts'
import { launch, type RunningApp } from '../harness/app.ts'
import { violationsInAllThemes } from '../harness/axe.ts'
import { bringIn } from '../harness/bring-in.ts'
import { resize, takeScreens } from '../harness/screens.ts'
import { readAnnotations } from '../harness/workspace.ts'
import { crowdedDossier, harbourDossier } from './positions-dossier.ts'

let running: RunningApp

test.beforeEach(async () => {
  running = await launch()
})
test.afterEach(async () => {
  await running.close()
})

/** Brings a dossier in as a file of its own format, and goes to its positions. */
async function openPositions(contents: DossierContents): Promise<void> {
  const { page } = running
  await bringIn(running, contents)
  await page.keyboard.press('Control+3')
  await expect(grid()).toBeVisible()
}

const grid = (): Locator => running.page.getByRole('grid', { name: 'Stances by question and person' })
const cursor = (): Locator => grid().locator('[data-cursor]')
const quotes = (): Locator => running.page.locator('[data-quotes] [data-quote]')
const cell = (question: string, column: number): Locator =>
  grid()
    .getByRole('row')
    .filter({ hasText: question })
    .locator(`[data-column="${String(column)}"]`)

async function annotation(id: string) {
  return (await readAnnotations(running.page)).find((each) => each.id === id)
}

test('the matrix, its quotes and the timeline', async () => {
  const { page } = running
  await openPositions(harbourDossier())
  await expect(grid()).toHaveAttribute('aria-colcount', '9')
  await expect(cursor()).toBeFocused()
  await expect(cell('dredged', 0)).toHaveAccessibleName(/^Yes, 3 quotes, has changed position, before: Leans yes, /)
  await expect(cell('lighthouse', 0)).toHaveAccessibleName('has not spoken')
  await cell('dredged', 0).click()
  await takeScreens(running, 'positions-harbour')
  await resize(running, { width: 1440, height: 900 })
  expect(await violationsInAllThemes(page)).toEqual([])
})

test('cell, quote, passage and back, by the keyboard', async () => {
  const { page } = running
  await openPositions(harbourDossier())
  await resize(running, { width: 1440, height: 900 })
  await expect(cursor()).toBeFocused()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('End')
  await page.keyboard.press('Home')
  await expect(cursor()).toHaveRole('rowheader')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(cursor()).toBeFocused()
  await expect(cursor()).toHaveAttribute('data-column', '1')
  await expect(cursor()).toHaveAccessibleName(/^Conditional, 2 quotes/)
  await page.keyboard.press('Enter')
  await expect(quotes().first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(quotes().nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('article')).toBeVisible()
  await expect(page.locator('[data-inspector]')).toBeVisible()
  await page.keyboard.press('Control+[')
  await expect(cursor()).toBeFocused()
  await expect(cursor()).toHaveAccessibleName(/^Conditional, 2 quotes/)
  // What was read last is where one goes on.
  await page.keyboard.press('Enter')
  await expect(quotes().nth(1)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(cursor()).toBeFocused()
})

test('the same in a narrow window: the quotes lie over the timeline', async () => {
  const { page } = running
  await openPositions(harbourDossier())
  await resize(running, { width: 1100, height: 760 })
  const timeline = page.locator('[data-timeline]')
  await expect(timeline).toBeVisible()
  await expect(cursor()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(quotes().first()).toBeFocused()
  await expect(timeline).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(timeline).toBeVisible()
  await expect(cursor()).toBeFocused()
  await page.keyboard.press('t')
  await expect(timeline).toHaveCount(0)
})

test('split only, order, filter and what it leaves out', async () => {
  const { page } = running
  await openPositions(harbourDossier())
  await expect(grid()).toHaveAttribute('aria-rowcount', '6')
  await page.keyboard.press('s')
  await expect(grid()).toHaveAttribute('aria-rowcount', '4')
  await page.keyboard.press('s')
  await page.keyboard.press('/')
  await page.getByRole('checkbox', { name: 'Experts' }).uncheck()
  await page.keyboard.press('Escape')
  const line = page.getByRole('status').filter({ hasText: 'Left out' })
  await expect(line).toContainText('Left out: experts.')
  await expect(grid()).toHaveAttribute('aria-colcount', '4')
  await page.keyboard.press('Shift+X')
  await expect(line).toHaveCount(0)
  await expect(grid()).toHaveAttribute('aria-colcount', '9')
})

test('a quote is dragged onto a cell, and taken back', async () => {
  const { page } = running
  await openPositions(harbourDossier())
  await resize(running, { width: 1440, height: 900 })
  await page.keyboard.press('u')
  const unfiled = page.getByRole('region', { name: 'Without a question' })
  await expect(unfiled.locator('[data-quote]')).toHaveCount(2)
  await unfiled.locator('[data-quote="x2"]').dragTo(cell('lighthouse', 4))
  await expect(page.getByRole('dialog', { name: 'File the quote' })).toBeVisible()
  await takeScreens(running, 'positions-file')
  await resize(running, { width: 1440, height: 900 })
  await page.keyboard.press('4')
  await expect(unfiled.locator('[data-quote]')).toHaveCount(1)
  expect(await annotation('x2')).toMatchObject({ questionId: 'silent', stance: 'leans-no', speakerId: 'marek' })
  await expect(cell('lighthouse', 4)).toHaveAccessibleName(/^Leans no, 1 quote/)
  await page.keyboard.press('Control+z')
  await expect(unfiled.locator('[data-quote]')).toHaveCount(2)
  expect(await annotation('x2')).toMatchObject({ questionId: null, stance: null, speakerId: null })
})

test('a quote is filed by the keyboard; words of somebody else are not taken silently', async () => {
  const { page } = running
  await openPositions(harbourDossier())
  await resize(running, { width: 1440, height: 900 })
  await page.keyboard.press('u')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-quote="x1"], [data-quote="x2"]').first()).toBeFocused()
  await page.locator('[data-quote="x1"]').focus()
  await page.keyboard.press('f')
  const dialog = page.getByRole('dialog', { name: 'File the quote' })
  await dialog.getByRole('combobox', { name: 'Question' }).fill('toll')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: /Leans no/ }).click()
  await expect(dialog).toHaveCount(0)
  await expect.poll(() => annotation('x1')).toMatchObject({ questionId: 'toll', stance: 'leans-no', speakerId: 'joe' })
  // Of Joe, dropped beside what Ada says: his unless one says otherwise.
  await page.keyboard.press('u')
  await cell('toll', 6).click()
  await page.locator('[data-quote="x1"]').dragTo(cell('toll', 0))
  await expect(dialog.getByRole('radio', { name: 'Joe Barge, as now' })).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  expect(await annotation('x1')).toMatchObject({ speakerId: 'joe' })
})

test('a quotation in three papers is one voice until one says otherwise', async () => {
  const { page } = running
  await openPositions(harbourDossier())
  await resize(running, { width: 1440, height: 900 })
  await cell('dredged', 0).click()
  await expect(cell('dredged', 0)).toHaveAccessibleName(/3 quotes/)
  await page.getByRole('button', { name: 'printed by 3 sources' }).click()
  await page.getByRole('button', { name: 'Count on its own' }).first().click()
  await expect(cell('dredged', 0)).toHaveAccessibleName(/4 quotes/)
  await page.keyboard.press('Control+z')
  await expect(cell('dredged', 0)).toHaveAccessibleName(/3 quotes/)
})

test('the timeline by keys: dots, zoom, quotes', async () => {
  const { page } = running
  await openPositions(harbourDossier())
  await resize(running, { width: 1440, height: 900 })
  await cell('dredged', 0).click()
  const timeline = page.getByRole('region', { name: 'Over time' })
  const dots = timeline.getByRole('button', { name: /^Ada Lindqvist/ })
  await expect(dots).toHaveCount(3)
  await expect(dots.nth(1)).toHaveAccessibleName(/9 September 2024, Leans yes, 1 quote, changed from Conditional$/)
  await timeline.locator('[data-dot][tabindex="0"]').focus()
  await page.keyboard.press('Home')
  await expect(dots.first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(timeline.getByRole('button', { name: /^Nguyễn Thị Ánh Tuyết, February 2023/ })).toBeFocused()
  await page.keyboard.press('+')
  await expect(timeline.getByRole('button', { name: 'Show all of it' })).toBeEnabled()
  await page.keyboard.press('0')
  await expect(timeline.getByRole('button', { name: 'Show all of it' })).toBeDisabled()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-quote="t1"]')).toBeFocused()
  await expect(cursor()).toHaveAttribute('data-column', '1')
})

test('fifty questions and twenty people; sixty and forty', async () => {
  test.setTimeout(180_000)
  const { page } = running
  await openPositions(crowdedDossier(60, 40, 2_000))
  await expect(grid()).toHaveAttribute('aria-rowcount', '61')
  expect(await grid().getByRole('row').count()).toBeLessThan(30)
  await page.keyboard.press('Control+End')
  await expect(cursor()).toHaveAttribute('data-row', '59')
  await expect(cursor()).toHaveAttribute('data-column', '39')
  await expect(cursor()).toBeFocused()
  await expect(cursor()).toBeInViewport({ ratio: 0.9 })
  await page.keyboard.press('Control+Home')
  await expect(cursor()).toHaveAttribute('data-row', '0')
  await takeScreens(running, 'positions-crowded')
})
