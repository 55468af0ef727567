import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { newBrief } from '../../shared/edits/briefs.ts'
import { writeDossierJson } from '../../shared/formats/dossier-json/write-dossier-json.ts'
import { messages } from '../../shared/messages/messages.ts'
import type { BriefBlock, BriefPart, BriefRecord } from '../../shared/model/brief.ts'
import type { DossierContents } from '../../shared/model/dossier-contents.ts'
import { countingEnvironment } from '../../shared/model/testing/examples.ts'
import type { RunningApp } from '../harness/app.ts'
import { answerOpenDialog } from '../harness/dialogs.ts'
import { expectOnDisk } from '../harness/disk.ts'
import { resize } from '../harness/screens.ts'
import { readTable } from '../harness/workspace.ts'

export const words = (text: string) => ({ type: 'text', text }) as const
export const paragraph = (text: string): BriefBlock => ({ type: 'paragraph', content: [words(text)] })

/** The text that is written in. */
export const field = (page: Page): Locator => page.getByRole('textbox', { name: messages.briefEditor.label })

const TITLE = 'Dredging the channel'

/** Brings a dossier with one brief in, and opens the brief. */
export async function openWritten(
  running: RunningApp,
  contents: DossierContents,
  blocks: readonly BriefBlock[],
): Promise<Page> {
  const { app, page, userData } = running
  const fields = { title: TITLE, citationStyle: 'chicago-author-date', date: null } as const
  const { brief, parts } = newBrief(countingEnvironment('brief'), contents.dossier.id, fields, blocks)
  const path = join(userData, 'brief.json')
  await writeFile(path, writeDossierJson({ ...contents, briefs: [brief, ...parts] }, { override: null }))
  await answerOpenDialog(app, [path])
  await expect(page.getByRole('button', { name: /Import/ }).first()).toBeVisible()
  await page.keyboard.press('Control+o')
  await expect(page.locator('header').first()).toContainText(contents.dossier.title, { timeout: 60_000 })
  await expectOnDisk(page)
  await resize(running, { width: 1440, height: 900 })
  await page.keyboard.press('Control+5')
  const bar = page.getByRole('toolbar', { name: messages.briefs.bar.label })
  await bar.getByRole('button').first().click()
  await page.getByRole('menuitem', { name: TITLE }).click()
  await expect(field(page)).toBeVisible()
  return page
}

/** Quits, starts again and goes back to the brief, which the app remembers. */
export async function restartIntoBrief(running: RunningApp): Promise<RunningApp> {
  const next = await running.restart()
  await expect(next.page.getByRole('row').nth(1)).toBeVisible()
  await resize(next, { width: 1440, height: 900 })
  await next.page.keyboard.press('Control+5')
  await expect(field(next.page)).toBeVisible()
  return next
}

/** The blocks as they are stored. */
export async function storedBlocks(page: Page): Promise<readonly BriefBlock[]> {
  const records = await readTable<BriefRecord>(page, 'briefs')
  const head = records.find((record) => record.type === 'brief')
  const parts = new Map(
    records.flatMap((record): [string, BriefPart][] => (record.type === 'brief-part' ? [[record.id, record]] : [])),
  )
  return head?.type === 'brief' ? head.parts.flatMap((id) => parts.get(id)?.blocks ?? []) : []
}

/** Clicks behind the last character of the paragraph with these words. */
export async function caretBehind(page: Page, text: string): Promise<void> {
  await field(page).getByText(text, { exact: true }).click()
  await page.keyboard.press('End')
  // The editor hears of a caret that was moved a moment after the key.
  await page.evaluate(() => new Promise((next) => requestAnimationFrame(next)))
}
