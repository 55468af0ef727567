import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import mammoth from 'mammoth'
import { indexBrief } from '../../shared/briefs/annotated-brief/brief-index.ts'
import { newLiveBlock } from '../../shared/briefs/written/live-state.ts'
import { messages } from '../../shared/messages/messages.ts'
import type { BriefBlock } from '../../shared/model/brief.ts'
import { launch, type RunningApp } from '../harness/app.ts'
import { answerOpenDialog, answerSaveDialog } from '../harness/dialogs.ts'
import { readPdf } from '../harness/read-pdf.ts'
import { field, openWritten, paragraph, storedBlocks, words } from './brief-writing.ts'
import { harbourDossier } from './positions-dossier.ts'

const texts = messages.briefs

let running: RunningApp

test.beforeEach(async () => {
  running = await launch()
})
test.afterEach(async () => {
  await running.close()
})

const quoteOf = (annotationId: string): BriefBlock => {
  const block = newLiveBlock({ type: 'quote', annotationId }, indexBrief(harbourDossier()))
  if (!block) throw new Error('There is no such annotation.')
  return block
}
const bare = (text: string): string => text.replace(/\s+/gu, '')

const REASON = 'The board printed it so.'
const WRONG = '“The duty to keep the fairway open has many seasons.”'

async function exported(page: Page, name: string, reason: string | null): Promise<string> {
  const path = join(running.userData, name)
  await answerSaveDialog(running.app, path)
  await page.getByRole('button', { name: new RegExp(`\\(\\.${name.split('.').at(-1) ?? ''}\\)`) }).click()
  if (reason !== null) {
    const dialog = page.getByRole('alertdialog')
    await dialog.getByRole('textbox', { name: texts.dialogReason }).fill(reason)
    await page.keyboard.press('Enter')
  }
  await expect(page.getByText(texts.exported(name)).first()).toBeVisible({ timeout: 60_000 })
  return path
}

test('a written brief goes out as PDF and Word with what was typed last, and an override is printed', async () => {
  const page = await openWritten(running, harbourDossier(), [
    { type: 'heading', level: 1, content: [words('The channel')] },
    quoteOf('t1'),
    quoteOf('l1'),
    { type: 'paragraph', content: [words('So it is'), { type: 'footnote', content: [words('In winter.')] }] },
  ])
  await field(page).getByText('So it is').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' Tàu thuyền.')
  const everything = ['Dredging the channel', 'The duty to keep the fairway open has no season.', 'Tàu thuyền.']
  const pdf = await readPdf(await exported(page, 'brief.pdf', null))
  const docx = await mammoth.convertToHtml({ path: await exported(page, 'brief.docx', null) })
  for (const said of [...everything, 'In winter.']) {
    expect(bare(pdf.words)).toContain(bare(said))
    expect(bare(docx.value)).toContain(bare(said))
  }
  expect(pdf.bookmarks).toContain('The channel')
  expect(pdf.words).not.toContain(REASON)

  await field(page).getByText('So it is').click()
  await page.keyboard.press('End')
  await page.keyboard.type(` She said ${WRONG}`)
  await expect(page.getByText(texts.refused)).toBeVisible()
  const overridden = await readPdf(await exported(page, 'override.pdf', REASON))
  expect(bare(overridden.words)).toContain(bare(REASON))
  expect(bare(overridden.words)).toContain(bare(WRONG.slice(1, -1)))
  const inWord = await mammoth.convertToHtml({ path: await exported(page, 'override.docx', REASON) })
  expect(inWord.value).toContain(REASON)
})

test('the quotations of a Word document are found, and lead to their passages', async () => {
  const page = await openWritten(running, harbourDossier(), [
    paragraph('Nguyễn said “The duty to keep the fairway open has no season.” and went.'),
    paragraph('Then she said “The duty to keep the fairway open has many seasons.” and stayed.'),
    paragraph('Somebody said “Nobody of us has ever been to the harbour at night.” and left.'),
  ])
  const path = await exported(page, 'elsewhere.docx', REASON)
  await answerOpenDialog(running.app, [path])
  await page.keyboard.press('Control+Shift+k')
  const dialog = page.getByRole('dialog', { name: texts.foreign.title })
  const quotation = (text: string) => dialog.getByRole('listitem').filter({ hasText: text }).first()
  await expect(quotation('no season')).toContainText(texts.status.EXACT)
  await expect(quotation('many')).toContainText(texts.status.ALTERED)
  await expect(quotation('many').locator('ins').first()).toContainText('no')
  await expect(quotation('at night')).toContainText(texts.status.MISSING)
  await quotation('many').getByRole('button', { name: texts.foreign.goTo }).click()
  await expect(page.getByRole('article')).toContainText('has no season')
})

test('what is no Word document is said to be none, and the view goes on', async () => {
  const page = await openWritten(running, harbourDossier(), [paragraph('So.')])
  const path = join(running.userData, 'broken.docx')
  await writeFile(path, (await readFile(import.meta.filename)).subarray(0, 500))
  await answerOpenDialog(running.app, [path])
  await page.keyboard.press('Control+Shift+k')
  await expect(page.getByRole('alert')).toContainText('damaged')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a quote is dragged from the drawer with the mouse to a place between two blocks', async () => {
  const names = Array.from({ length: 12 }, (_, at) => `Paragraph ${String(at)}.`)
  const page = await openWritten(running, harbourDossier(), names.map(paragraph))
  const row = page
    .getByRole('listbox', { name: messages.briefLive.drawer.list })
    .getByRole('option')
    .filter({ hasText: 'The duty to keep the fairway open' })
  await row.scrollIntoViewIfNeeded()
  const from = await row.boundingBox()
  const above = await field(page).getByText('Paragraph 4.').boundingBox()
  const below = await field(page).getByText('Paragraph 5.').boundingBox()
  if (!from || !above || !below) throw new Error('It is not on the screen.')
  const gap = (above.y + above.height + below.y) / 2
  await page.mouse.move(from.x + 40, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(above.x + 40, above.y, { steps: 5 })
  await page.mouse.move(above.x + 60, gap, { steps: 5 })
  const line = page.locator('[data-drop-line]')
  await expect(line).toBeVisible()
  const shown = await line.boundingBox()
  expect(Math.abs((shown?.y ?? 0) + (shown?.height ?? 0) / 2 - gap)).toBeLessThan(4)
  await page.mouse.up()
  await expect(line).toHaveCount(0)
  await expect
    .poll(async () => (await storedBlocks(page)).map(({ type }) => type))
    .toEqual([...names.slice(0, 5).map(() => 'paragraph'), 'quote', ...names.slice(5).map(() => 'paragraph')])
  await expect(field(page)).toBeFocused()
  // The caret stands behind it.
  await page.keyboard.type('So: ')
  await expect.poll(async () => (await storedBlocks(page))[6]).toEqual(paragraph('So: Paragraph 5.'))
})
