import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { writeDossierJson } from '../../shared/formats/dossier-json/write-dossier-json.ts'
import { messages } from '../../shared/messages/messages.ts'
import { type Annotation, exactOf } from '../../shared/model/annotation.ts'
import type { DossierContents } from '../../shared/model/dossier-contents.ts'
import { launch, type RunningApp } from '../harness/app.ts'
import { violationsInAllThemes } from '../harness/axe.ts'
import { bringIn } from '../harness/bring-in.ts'
import { answerOpenDialog } from '../harness/dialogs.ts'
import { expectOnDisk } from '../harness/disk.ts'
import { MARKDOWN_BUTTON } from '../harness/export-menu.ts'
import { takeScreens } from '../harness/screens.ts'
import { harbourDossier } from './positions-dossier.ts'

const words = messages.exchangeView

let running: RunningApp

const whole = harbourDossier()
/** What is in the dossier at first: all but the last three. */
const mine: DossierContents = { ...whole, annotations: whole.annotations.slice(0, -3) }
/** A second analyst: three more passages, and something else said of the first. */
const theirs: DossierContents = {
  ...whole,
  annotations: whole.annotations.map((one, at): Annotation => (at === 0 ? { ...one, note: 'Seen otherwise.' } : one)),
}

const write = async (name: string, text: string | Uint8Array): Promise<string> => {
  const path = join(running.userData, name)
  await writeFile(path, text)
  return path
}

async function openDossier(): Promise<Page> {
  await bringIn(running, mine)
  return running.page
}

async function quotesInBrief(page: Page): Promise<string> {
  await page.keyboard.press('Control+5')
  await expect(page.getByRole('button', { name: MARKDOWN_BUTTON })).toBeVisible()
  return (
    (await page
      .locator('section', { has: page.getByRole('heading', { name: 'Check' }) })
      .first()
      .innerText()) ?? ''
  )
}

test.beforeEach(async () => {
  running = await launch()
})
test.afterEach(async () => {
  await running.close()
})

test('annotations of a second analyst are shown, chosen, merged as one step, and undone', async () => {
  const page = await openDossier()
  const before = await quotesInBrief(page)
  await answerOpenDialog(running.app, [await write('theirs.json', writeDossierJson(theirs, { override: null }))])
  await page.keyboard.press('Control+Shift+o')
  const dialog = page.getByRole('dialog')
  const count = (status: keyof typeof words.counts) =>
    dialog.locator('dl > div', { has: page.locator('dt', { hasText: words.counts[status] }) }).locator('dd')
  await expect(count('new')).toHaveText('3')
  await expect(count('conflicting')).toHaveText('1')
  await expect(count('orphaned')).toHaveText('0')
  await expect(dialog.getByText('Seen otherwise.')).toBeVisible()
  await expect(dialog.getByRole('columnheader', { name: words.agreementColumns.overlapF1 })).toBeVisible()
  await takeScreens(running, 'import-annotations')
  expect(await violationsInAllThemes(page)).toEqual([])
  await dialog.getByRole('radiogroup').first().getByRole('radio', { name: words.sides.theirs }).click()
  await dialog.getByRole('button', { name: words.merge(4) }).click()
  await expect(page.getByRole('alertdialog')).toContainText(words.report(3, 1, 0))
  await page.keyboard.press('Enter')
  await expectOnDisk(page)
  expect(await quotesInBrief(page)).not.toBe(before)
  await page.keyboard.press('Control+z')
  await expect.poll(() => quotesInBrief(page)).toBe(before)
})

test('a file that holds no annotations says so, and nothing is changed', async () => {
  const page = await openDossier()
  await answerOpenDialog(running.app, [await write('nothing.json', '{"hello": 1}')])
  await page.keyboard.press('Control+Shift+o')
  await expect(page.getByRole('alertdialog')).toContainText(words.failed)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
})

test('a text written elsewhere is checked quotation by quotation', async () => {
  const page = await openDossier()
  await quotesInBrief(page)
  const [first] = mine.annotations
  if (!first) throw new Error('The dossier has no annotation.')
  const exact = exactOf(first).replaceAll(/["“”]/g, '')
  const altered = exact.replace(/\b(is|was|will|has|the)\b/, 'never')
  const memo = `# Memo\n\nShe said “${exact}” and then “${altered}”.\n\nNobody says “purple elephants never sleep in the harbour at noon”.\n`
  await answerOpenDialog(running.app, [await write('memo.md', memo)])
  await page.keyboard.press('Control+Shift+k')
  const dialog = page.getByRole('dialog')
  await expect(dialog.locator('ol > li')).toHaveCount(3)
  await expect(dialog.locator('ol > li').nth(0)).toContainText(/Exact|Normalised/)
  await expect(dialog.locator('ol > li').nth(1)).toContainText('Altered')
  await expect(dialog.locator('ol > li').nth(2)).toContainText('Missing')
  await takeScreens(running, 'foreign-text')
  expect(await violationsInAllThemes(page)).toEqual([])
  await dialog.getByRole('button', { name: messages.briefs.foreign.goTo }).first().click()
  await expect(page.locator('article')).toBeVisible()
})
