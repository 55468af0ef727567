import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { RunningApp } from '../harness/app.ts'
import { answerOpenDialog } from '../harness/dialogs.ts'
import { expectOnDisk } from '../harness/disk.ts'
import { readTable } from '../harness/workspace.ts'

type Texts = Readonly<Record<string, string>>

/** Imports texts, by file name, into the dossier in front, which has no others. */
export async function importTexts({ app, page, userData }: RunningApp, texts: Texts): Promise<void> {
  const folder = join(userData, 'given')
  await mkdir(folder, { recursive: true })
  const paths = Object.keys(texts).map((name) => join(folder, name))
  await Promise.all(paths.map((path, index) => writeFile(path, Object.values(texts)[index] ?? '')))
  await answerOpenDialog(app, paths)
  await expect(page.getByRole('button', { name: /Import/ }).first()).toBeVisible()
  await page.keyboard.press('i')
  await expect(page.getByRole('row')).toHaveCount(1 + paths.length)
  await expectOnDisk(page)
}

export const searchField = (page: Page) => page.getByRole('textbox', { name: 'Search sources and annotations' })
export const results = (page: Page) => page.getByRole('listbox', { name: 'What was found' })
export const marks = (page: Page) => results(page).locator('mark')

/** Said by the announcer too: this is what is seen. */
export const nothing = (page: Page) => page.getByRole('heading', { name: 'Nothing found.' })

/** Goes to the search by its key and types. */
export async function search(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('Control+Shift+f')
  await expect(searchField(page)).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(typed)
}

/** Of how many sources the search keeps the words. */
export const keptWords = async (page: Page): Promise<number> => (await readTable(page, 'words')).length
