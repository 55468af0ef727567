import { expect, type Page, test } from '@playwright/test'
import { launch, type RunningApp } from '../harness/app.ts'
import { violationsInAllThemes } from '../harness/axe.ts'
import { bringIn } from '../harness/bring-in.ts'
import { expectOnDisk } from '../harness/disk.ts'
import { longestTask, watchLongTasks } from '../harness/long-tasks.ts'
import { resize, takeScreen, THEMES, useSystemTheme } from '../harness/screens.ts'
import { overfullDossier } from './overfull-dossier.ts'

const SIZE = { width: 1440, height: 900 }

let running: RunningApp

test.beforeEach(async () => {
  running = await launch()
  await resize(running, SIZE)
})
test.afterEach(async () => {
  await running.close()
})

/** Brings in a dossier with a book of that many annotations, and opens the book. */
async function openBook(annotations: number): Promise<void> {
  const { page } = running
  await bringIn(running, overfullDossier(2, annotations))
  await page.getByRole('row', { name: /book of the harbour/ }).dblclick()
  await expect(page.locator('article:focus')).toBeVisible()
  await expect(list(page).getByRole('option').first()).toBeVisible({ timeout: 60_000 })
}

const list = (page: Page) => page.getByRole('listbox', { name: /annotations/i })
const tree = (page: Page) => page.getByRole('tree', { name: /annotations/i })
const headers = (page: Page) => tree(page).locator('[aria-level="1"]')
const pane = (page: Page) => page.locator('header', { hasText: 'Annotations' }).last()
const chosen = (page: Page) => page.locator('[role=option][aria-selected=true], [role=treeitem][aria-selected=true]')
/** By its name, not its role: roles are looked for in the whole book. */
const justDone = (page: Page) => page.locator('[aria-label="Just done"]')
const said = (page: Page) => page.locator('[role=status][aria-live=polite]')

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

test('groups, filters and edits many in one step, by the keyboard alone', async () => {
  test.setTimeout(180_000)
  const { page } = running
  await openBook(40)
  await press(page, 'l', 'ArrowDown', 'ArrowDown')
  await expect(list(page)).toBeFocused()
  await expect(chosen(page)).toHaveAttribute('aria-posinset', '2')

  await test.step('groups are headed by counts, and close and open', async () => {
    await press(page, 'Alt+1')
    await expect(tree(page)).toBeFocused()
    await expect(headers(page)).toHaveText(['Expert views14', 'Official statements13'])
    await press(page, 'ArrowLeft', 'ArrowLeft')
    await expect(headers(page)).toHaveText(['Expert views14', 'Official statements13', 'Figures13'])
    await expect(headers(page).nth(1)).toHaveAttribute('aria-expanded', 'false')
    await press(page, 'Alt+-')
    await expect(tree(page).locator('[aria-level="2"]')).toHaveCount(0)
    await press(page, 'Alt+=', 'Alt+0')
    await expect(list(page)).toBeFocused()
  })

  await test.step('words filter, and the list says how many are left', async () => {
    await press(page, '/')
    await page.keyboard.type('pier 8')
    await expect(pane(page)).toContainText('4 of 40')
    await expect(said(page)).toHaveText('4 of 40')
    await press(page, 'Enter', 'Control+a')
    await expect(page.getByRole('region', { name: 'Selected annotations' })).toContainText('4 selected')
    await expect(said(page)).toHaveText('4 selected')
  })

  await test.step('a form changes all of them in one step', async () => {
    await press(page, 'Control+e')
    const dialog = page.getByRole('dialog', { name: 'Edit 4 annotations' })
    await expect(dialog.getByRole('combobox', { name: 'Kind' })).toBeFocused()
    await page.keyboard.type('Off')
    // One of the four is that already.
    await expect(dialog.getByRole('button', { name: /^Change/ })).toHaveText('Change 3 of 4 annotations')
    await press(page, 'Tab')
    await page.keyboard.type('Harbour Master Anh')
    await press(page, 'Tab', 'Tab', 'Tab')
    await page.keyboard.type('harbour, piers')
    await expect(dialog.getByRole('button', { name: /^Change/ })).toHaveText('Change 4 annotations')
    expect(await violationsInAllThemes(page)).toEqual([])
    await press(page, 'Enter')
    await expect(dialog).toHaveCount(0)
    await expect(justDone(page)).toContainText('Changed 4 annotations.')
    await press(page, 'Shift+l', 'Alt+2', 'Home')
    await expect(headers(page).first()).toHaveText('Harbour Master Anh4')
    await press(page, 'Alt+4')
    await expect(headers(page).first()).toHaveText('harbour4')
    expect(await violationsInAllThemes(page)).toEqual([])
  })

  await test.step('one step back takes all of it back', async () => {
    await press(page, 'Control+z')
    await expect(headers(page)).toHaveText(['No tag40'])
    await press(page, 'Alt+2')
    await expect(headers(page).filter({ hasText: 'Harbour Master' })).toHaveCount(0)
    await press(page, 'Alt+0')
    await expectOnDisk(page)
  })

  await test.step('the keys of one annotation are those of several', async () => {
    await press(page, 'l', 'Home', 'Shift+ArrowDown', 'Shift+ArrowDown', 'e')
    await expect(justDone(page)).toContainText('Changed 2 annotations.')
    await expect(page.getByRole('button', { name: 'Expert view 16' })).toBeVisible()
    await press(page, 'End', 'Control+ArrowUp', 'Control+ArrowUp', 'Control+Space', 'Delete')
    await expect(justDone(page)).toContainText('Removed 2 annotations.')
    await expect(pane(page)).toContainText('38')
    await press(page, 'Control+a', 'Delete')
    await expect(page.getByText('Nothing marked yet')).toBeVisible()
    await press(page, 'Control+z', 'Control+z', 'Control+z')
    await expect(pane(page)).toContainText('40')
    await expect(page.getByRole('button', { name: 'Expert view 14' })).toBeVisible()
    await expectOnDisk(page)
  })
})

test('by mouse: rows are added and dropped, and what is filtered by is shown and dropped', async () => {
  const { page } = running
  await openBook(40)
  const option = (at: number) => list(page).locator(`[aria-posinset="${String(at)}"]`)
  await option(2).click()
  await option(4).click({ modifiers: ['Shift'] })
  await option(3).click({ modifiers: ['Control'] })
  await expect(chosen(page)).toHaveCount(2)
  await page.getByRole('button', { name: 'Select only one again' }).click()
  await expect(chosen(page)).toHaveAttribute('aria-posinset', '3')
  await page.getByRole('button', { name: 'More filters' }).click()
  const more = page.getByRole('dialog', { name: 'More filters' })
  await more.getByRole('combobox', { name: 'Speaker' }).selectOption({ label: 'Speaker 7 (2)' })
  await more.getByRole('combobox', { name: 'Question' }).selectOption({ label: 'No question (13)' })
  await press(page, 'Escape')
  await expect(page.getByRole('button', { name: 'More filters, 2 on' })).toBeVisible()
  await expect(page.getByText('No annotation matches')).toBeVisible()
  await page.getByRole('button', { name: 'Do not filter by No question' }).click()
  await expect(pane(page)).toContainText('2 of 40')
  await takeScreen(running, 'annotation-list-filtered')
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect(list(page).getByRole('option').first()).toHaveAttribute('aria-setsize', '40')
})

/** Does something and notes how long the page was busy at a stretch. */
async function measured(what: string, work: () => Promise<void>): Promise<void> {
  const { page } = running
  await longestTask(page)
  const start = performance.now()
  await test.step(what, work)
  const took = Math.round(performance.now() - start)
  const figure = `${what}: longest task ${String(await longestTask(page))} ms of ${String(took)} ms`
  test.info().annotations.push({ type: 'longest task', description: figure })
  process.stdout.write(`    ${figure}\n`)
}

test('10,000 annotations are grouped, filtered, edited at once and brought back', async () => {
  test.setTimeout(300_000)
  const { page } = running
  await openBook(10_000)
  await watchLongTasks(page)
  await press(page, 'l', 'ArrowDown')
  await measured('grouped by speaker', async () => {
    await press(page, 'Alt+2')
    await expect(headers(page).first()).toContainText('334')
  })
  await measured('to the last row', async () => {
    await press(page, 'End')
    await expect(tree(page).locator('[data-cursor]')).toHaveAttribute('aria-posinset', '334')
  })
  // The header of the rows in view stays over them.
  const [head, frame] = await Promise.all([headers(page).last().boundingBox(), tree(page).boundingBox()])
  expect(Math.abs((head?.y ?? 0) - (frame?.y ?? 0))).toBeLessThan(2)
  await measured('not grouped', async () => {
    await press(page, 'Alt+0')
    await expect(list(page)).toBeVisible()
  })
  await press(page, '/')
  await measured('filtered', async () => {
    await page.keyboard.type('pier 42')
    await expect(pane(page)).toContainText(' of 10,000')
  })
  await press(page, 'Shift+l', 'Escape', 'Escape', 'l')
  await measured('all selected', async () => {
    await press(page, 'Control+a')
    await expect(said(page)).toHaveText('10,000 selected')
  })
  await measured('the form', async () => {
    await press(page, 'Control+e')
    await expect(page.getByRole('dialog', { name: 'Edit 10,000 annotations' })).toBeVisible()
  })
  await page.getByRole('textbox', { name: 'Add tags' }).fill('harbour')
  await expect(page.getByRole('button', { name: 'Change 10,000 annotations' })).toBeVisible()
  await measured('10,000 changed', async () => {
    await press(page, 'Enter')
    await expect(justDone(page)).toContainText('Changed 10,000 annotations.', { timeout: 120_000 })
  })
  await press(page, 'Alt+4')
  await expect(headers(page).first()).toHaveText('harbour10,000')
  for (const theme of THEMES) {
    await useSystemTheme(running, theme)
    await takeScreen(running, `annotation-list-10000-${theme}`)
  }
  await measured('10,000 brought back', async () => {
    await press(page, 'Control+z')
    await expect(headers(page).first()).toHaveText('No tag10,000', { timeout: 120_000 })
  })
  await press(page, 'Alt+1')
  for (const theme of THEMES) {
    await useSystemTheme(running, theme)
    await takeScreen(running, `annotation-list-kinds-${theme}`)
  }
})
