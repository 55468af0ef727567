import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { BRIEF_TEMPLATES } from '../../shared/briefs/templates/templates.ts'
import { messages } from '../../shared/messages/messages.ts'
import { launch, type RunningApp } from '../harness/app.ts'
import { violationsInAllThemes } from '../harness/axe.ts'
import { answerSaveDialog } from '../harness/dialogs.ts'
import { expectOnDisk } from '../harness/disk.ts'
import { MARKDOWN_BUTTON } from '../harness/export-menu.ts'
import { openSample } from '../harness/sample.ts'
import { takeScreens } from '../harness/screens.ts'

const { list, bar } = messages.briefs

let running: RunningApp

test.beforeEach(async () => {
  running = await launch()
  const { page } = running
  await openSample(page)
  await page.keyboard.press('Control+5')
  await expect(page.getByRole('button', { name: MARKDOWN_BUTTON })).toBeVisible()
})
test.afterEach(async () => {
  await running.close()
})

const toolbar = (page: Page) => page.getByRole('toolbar', { name: bar.label })
const menuButton = (page: Page) => toolbar(page).getByRole('button').first()

async function createBrief(page: Page, template: string, title: string): Promise<void> {
  await page.keyboard.press('Control+Shift+n')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: list.name }).fill(title)
  await dialog.getByRole('radio', { name: new RegExp(`^${template}`) }).check()
  await page.keyboard.press('Enter')
  await expect(menuButton(page)).toHaveText(title)
  await expectOnDisk(page)
}

test('a brief is made from a template, renamed, copied and deleted, and undo brings it back', async () => {
  const { page } = running
  for (const { label } of BRIEF_TEMPLATES) {
    await createBrief(page, label, `From: ${label}`)
    await expect(page.getByRole('heading', { name: 'Check' })).toBeVisible()
  }
  await page.keyboard.press('Shift+F2')
  await page.getByRole('dialog').getByRole('textbox', { name: list.name }).fill('Ngã ba đường')
  await page.keyboard.press('Enter')
  await expect(menuButton(page)).toHaveText('Ngã ba đường')
  await page.keyboard.press('Control+Shift+d')
  await expect(menuButton(page)).toHaveText(list.copyOf('Ngã ba đường'))
  await page.keyboard.press('Alt+Shift+Backspace')
  await expect(menuButton(page)).toHaveText(list.annotated)
  await page.getByRole('button', { name: list.undo }).last().click()
  await menuButton(page).click()
  await expect(page.getByRole('menuitem', { name: list.copyOf('Ngã ba đường') })).toBeVisible()
})

test('which brief is open is remembered by dossier, over other views and a new start', async () => {
  const { page } = running
  await createBrief(page, BRIEF_TEMPLATES[0].label, 'Kept')
  await page.keyboard.press('Control+1')
  await page.keyboard.press('Control+5')
  await expect(menuButton(page)).toHaveText('Kept')
  running = await running.restart()
  await expect(running.page.getByRole('row').nth(3)).toBeVisible()
  await running.page.keyboard.press('Control+5')
  await expect(menuButton(running.page)).toHaveText('Kept')
})

test('style, date and preview belong to the brief; it is checked, and exported away from the page', async () => {
  const { app, page, userData } = running
  await createBrief(page, BRIEF_TEMPLATES[2].label, 'Memo for the minister')
  await takeScreens(running, 'brief-written')
  expect(await violationsInAllThemes(page)).toEqual([])
  await toolbar(page).getByRole('button', { name: bar.style }).click()
  await page.getByRole('menuitem', { name: bar.styles.apa }).click()
  await expect(toolbar(page).getByRole('button', { name: bar.style })).toContainText(bar.styles.apa)
  await page.keyboard.press('F9')
  await expect(page.getByRole('region', { name: bar.previewLabel })).toBeVisible()
  await takeScreens(running, 'brief-preview')
  await page.keyboard.press('F9')
  await page.keyboard.press('F7')
  await expect(page.getByRole('status').first()).toContainText(/^Checked\./)
  const path = join(userData, 'memo.md')
  await answerSaveDialog(app, path)
  await page.keyboard.press('Control+e')
  await expect(page.getByText('Exported as memo.md.').first()).toBeVisible()
  expect(await readFile(path, 'utf8')).toContain('Memo for the minister')
})

test('the problems of a brief are gone through by key', async () => {
  const { page } = running
  await createBrief(page, BRIEF_TEMPLATES[0].label, 'Problems')
  await page.getByRole('textbox').last().click()
  await page.keyboard.type('The minister said “water will be free for ever and ever” on Monday.')
  await expect(page.getByText(messages.briefCheck.kinds['quote-missing'])).toBeVisible()
  await page.keyboard.press('F8')
  await expect(page.locator('li[aria-current=true]')).toContainText(/Quote (missing|altered)/)
  await takeScreens(running, 'brief-findings')
  expect(await violationsInAllThemes(page)).toEqual([])
})
