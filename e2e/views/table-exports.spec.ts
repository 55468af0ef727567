import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { csvParse } from 'd3-dsv'
import { strFromU8, unzipSync } from 'fflate'
import { launch, type RunningApp } from '../harness/app.ts'
import { violationsInAllThemes } from '../harness/axe.ts'
import { bringIn } from '../harness/bring-in.ts'
import { answerSaveDialog } from '../harness/dialogs.ts'
import { chooseDataFormat, MARKDOWN_BUTTON } from '../harness/export-menu.ts'
import { takeScreens } from '../harness/screens.ts'
import { harbourDossier } from './positions-dossier.ts'

let running: RunningApp

test.beforeEach(async () => {
  running = await launch()
})
test.afterEach(async () => {
  await running.close()
})

const contents = harbourDossier()

async function openBrief(): Promise<Page> {
  const { page } = running
  await bringIn(running, contents)
  await page.keyboard.press('Control+5')
  await expect(page.getByRole('button', { name: MARKDOWN_BUTTON })).toBeVisible()
  return page
}

async function saved(page: Page, format: RegExp, name: string): Promise<Uint8Array> {
  const path = join(running.userData, name)
  await answerSaveDialog(running.app, path)
  await chooseDataFormat(page, format)
  await expect(page.getByText(`Exported as ${name}.`).first()).toBeVisible()
  return readFile(path)
}

test('tables are saved from the brief view, and the brief shows matrix and timeline', async () => {
  const page = await openBrief()
  await takeScreens(running, 'brief-export')
  expect(await violationsInAllThemes(page)).toEqual([])

  const sheets = unzipSync(await saved(page, /Excel workbook/, 'tables.xlsx'))
  expect(strFromU8(sheets['xl/workbook.xml'] ?? new Uint8Array())).toContain('name="Timeline"')
  const written = strFromU8(sheets['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect(written.match(/<row /g)).toHaveLength(contents.annotations.length + 1)

  const rows = csvParseOf(await saved(page, /CSV of annotations/, 'annotations.csv'))
  expect(rows.map(({ exact }) => exact).sort()).toEqual(
    contents.annotations.map(({ target }) => target.selector[1].exact).sort(),
  )
  const dots = csvParseOf(await saved(page, /CSV of the timeline/, 'timeline.csv'))
  expect(dots.length).toBeGreaterThan(0)
  await page.getByRole('heading', { name: 'Who said what when' }).scrollIntoViewIfNeeded()
  await takeScreens(running, 'brief-timeline')
})

const csvParseOf = (bytes: Uint8Array) => csvParse(strFromU8(bytes).replace(/^\ufeff/, ''))
