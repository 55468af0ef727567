import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { writeDossierJson } from '../../shared/formats/dossier-json/write-dossier-json.ts'
import type { DossierContents } from '../../shared/model/dossier-contents.ts'
import type { RunningApp } from './app.ts'
import { answerOpenDialog } from './dialogs.ts'
import { expectOnDisk } from './disk.ts'

/** Brings a dossier in as a file of its own format, and waits until it is in front and on disk. */
export async function bringIn({ app, page, userData }: RunningApp, contents: DossierContents): Promise<void> {
  const path = join(userData, 'brought-in.json')
  await writeFile(path, writeDossierJson(contents, { override: null }))
  await answerOpenDialog(app, [path])
  await expect(page.getByRole('button', { name: /Import/ }).first()).toBeVisible()
  await page.keyboard.press('Control+o')
  await expect(page.locator('header').first()).toContainText(contents.dossier.title, { timeout: 90_000 })
  await expectOnDisk(page)
}
