import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { readDossierJson } from '../../shared/formats/dossier-json/read-dossier-json.ts'
import { messages } from '../../shared/messages/messages.ts'
import { exactOf, spanOf } from '../../shared/model/annotation.ts'
import type { RunningApp } from '../harness/app.ts'
import { answerSaveDialog } from '../harness/dialogs.ts'
import { chooseDataFormat, MARKDOWN_BUTTON } from '../harness/export-menu.ts'

const press = (name: RegExp) => (page: Page) => page.getByRole('button', { name }).click()

const FORMATS = [
  { choose: press(MARKDOWN_BUTTON), file: 'brief.md' },
  { choose: press(/\.html/), file: 'brief.html' },
  { choose: (page: Page) => chooseDataFormat(page, /Variorum dossier/), file: 'dossier.json' },
] as const

/** Exports in every format through the brief view, and answers the files' paths by name. */
export async function exportEverything(running: RunningApp, folder: string): Promise<Readonly<Record<string, string>>> {
  const { app, page } = running
  await page.keyboard.press('Control+5')
  const files: Record<string, string> = {}
  for (const { choose, file } of FORMATS) {
    const path = join(folder, file)
    await answerSaveDialog(app, path)
    await choose(page)
    await expect
      .poll(() =>
        readFile(path, 'utf8')
          .then((text) => text.length > 0)
          .catch(() => false),
      )
      .toBe(true)
    files[file] = path
  }
  return files
}

/** The dossier that was written holds these quotes, each verbatim in its source. */
export async function expectExactQuotes(path: string, count: number): Promise<void> {
  const read = readDossierJson(await readFile(path))
  if (!read.ok) throw new Error(read.error.message)
  const { sources, annotations } = read.value
  const texts = new Map(sources.map(({ source, text }) => [source.id, text]))
  expect(annotations).toHaveLength(count)
  for (const annotation of annotations) {
    const { start, end } = spanOf(annotation)
    expect(texts.get(annotation.target.source)?.slice(start, end)).toBe(exactOf(annotation))
  }
}

/** The check panel counts all of them as exact and none as anything else. */
export async function expectPanelSaysExact(page: Page, count: number): Promise<void> {
  const { status } = messages.briefs
  const tally = { [status.EXACT]: count, [status.NORMALISED]: 0, [status.ALTERED]: 0, [status.MISSING]: 0 }
  for (const [word, expected] of Object.entries(tally)) {
    const row = page.locator('dl > div').filter({ has: page.locator('dt', { hasText: new RegExp(`^${word}$`) }) })
    await expect(row.locator('dd')).toHaveText(String(expected))
  }
}
