import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launch, type RunningApp } from '../harness/app.ts'
import { violationsInAllThemes } from '../harness/axe.ts'
import { answerOpenDialog, answerSaveDialog, chooseMenuItem } from '../harness/dialogs.ts'
import { expectOnDisk } from '../harness/disk.ts'
import { openSample } from '../harness/sample.ts'
import { takeScreens } from '../harness/screens.ts'

let running: RunningApp

test.beforeEach(async () => {
  running = await launch()
  const { page } = running
  await openSample(page)
  await expectOnDisk(page)
})
test.afterEach(async () => {
  await running.close()
})

const foot = (sequence: string | null) =>
  running.page.locator(`[data-save-state="on-disk"][data-sequence="${sequence ?? ''}"]`)

test('a backup is made by its key, and restored from the menu', async () => {
  const { app, page, userData } = running
  const path = join(userData, 'given.variorum-backup')
  await answerSaveDialog(app, path)
  await page.keyboard.press('Control+Shift+s')
  await expect(page.getByRole('region', { name: 'Just done' })).toHaveText('Backed up to “given.variorum-backup”.')

  await page.keyboard.press('Delete')
  await expect(page.getByRole('row')).toHaveCount(3)
  await expectOnDisk(page)

  await answerOpenDialog(app, [path])
  await chooseMenuItem(app, 'workspace.restore')
  const question = page.getByRole('alertdialog', { name: 'Restore this backup?' })
  await expect(question).toContainText('given.variorum-backup')
  await expect(question.getByRole('row', { name: 'Sources' })).toHaveText(/3\s*2/)
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused()
  expect(await violationsInAllThemes(page)).toEqual([])
  await takeScreens(running, 'workspace-restore')
  await question.getByRole('button', { name: 'Restore' }).click()
  await expect(question).toHaveCount(0)
  await expect(page.getByRole('row')).toHaveCount(4)
})

test('the workspace is shown with its snapshots, and the focus comes back', async () => {
  const { app, page } = running
  await chooseMenuItem(app, 'workspace.info')
  const dialog = page.getByRole('dialog', { name: 'Workspace' })
  await expect(dialog.getByRole('row').nth(1)).toBeVisible()
  await expect(dialog).toContainText(join(running.userData, 'workspace'))
  expect(await violationsInAllThemes(page)).toEqual([])
  await takeScreens(running, 'workspace')
  const restore = dialog.getByRole('button', { name: /^Restore the snapshot/ }).first()
  await restore.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alertdialog', { name: 'Restore this snapshot?' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(restore).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test('a dossier is erased for good only when that was ticked', async () => {
  const { page } = running
  await page.keyboard.press('Control+Shift+Delete')
  const question = page.getByRole('alertdialog')
  await expect(question.getByRole('button', { name: 'Delete' })).toBeVisible()
  await question.getByRole('checkbox').press('Space')
  expect(await violationsInAllThemes(page)).toEqual([])
  await takeScreens(running, 'workspace-erase')
  await question.getByRole('button', { name: 'Erase' }).click()
  await expect(page.getByRole('button', { name: 'Undo', exact: false })).toBeVisible()
  await expect(page.getByText('The Aldane dispute', { exact: true })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'There is nothing to undo' })).toBeVisible()
})

test('what was lost of the database is restored, told in one line, and explained', async () => {
  const sequence = await running.page.locator('[data-sequence]').getAttribute('data-sequence')
  await running.app.close()
  const profile = join(running.userData, 'IndexedDB')
  for (const name of await readdir(profile)) await rm(join(profile, name), { recursive: true })
  running = await launch({ userData: running.userData })
  const { page } = running
  await expect(page.getByRole('row').nth(3)).toBeVisible()
  await expect(foot(sequence)).toBeVisible()
  const line = page.getByRole('region', { name: 'Recovery' })
  await expect(line).toContainText('has been rebuilt from the journal')
  await expect(line).toContainText('nothing lost')
  await expect(page.locator('[role=status][aria-live=polite]')).toContainText('nothing lost')
  await takeScreens(running, 'workspace-recovery')
  await line.getByRole('button', { name: 'Details' }).click()
  await expect(page.getByRole('dialog', { name: 'What was restored' })).toContainText('records in all')
  expect(await violationsInAllThemes(page)).toEqual([])
  await page.keyboard.press('Escape')
  await line.getByRole('button', { name: 'Close' }).click()
  await expect(line).toHaveCount(0)
})
