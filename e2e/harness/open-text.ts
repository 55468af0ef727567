import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { RunningApp } from './app.ts'
import { answerOpenDialog } from './dialogs.ts'

/** Imports the text as a file into an empty workspace and opens it, by keys. */
export async function openText({ app, page, userData }: RunningApp, text: string): Promise<Page> {
  const folder = join(userData, 'given')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'text.txt'), text)
  await answerOpenDialog(app, [join(folder, 'text.txt')])
  await expect(page.getByRole('button', { name: /Import/ }).first()).toBeVisible()
  await page.keyboard.press('i')
  await expect(page.getByRole('row')).toHaveCount(2)
  await page.keyboard.press('Enter')
  await expect(page.locator('article:focus')).toBeVisible()
  return page
}
