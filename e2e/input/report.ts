import { expect, type Locator, type Page } from '@playwright/test'
import type { Source } from '../../shared/model/source.ts'
import type { RunningApp } from '../harness/app.ts'
import { answerOpenDialog } from '../harness/dialogs.ts'
import { readTable } from '../harness/workspace.ts'

export const readyToImport = (page: Page): Promise<void> =>
  expect(page.getByRole('button', { name: /Import/ }).first()).toBeVisible()

/** Chooses these files in the dialog that the import button opens. */
export async function chooseFiles({ app, page }: RunningApp, paths: readonly string[]): Promise<void> {
  await answerOpenDialog(app, paths)
  await readyToImport(page)
  await page
    .getByRole('button', { name: /Import/ })
    .first()
    .click()
}

export const sourcesOnDisk = (page: Page): Promise<readonly Source[]> => readTable<Source>(page, 'sources')

/** Waits until this many sources are on disk. */
export async function expectSources(page: Page, count: number, timeout = 60_000): Promise<readonly Source[]> {
  await expect.poll(async () => (await sourcesOnDisk(page)).length, { message: 'sources on disk', timeout }).toBe(count)
  return sourcesOnDisk(page)
}

/** The bar that says how far an import is and what came of it. */
export const reportOf = (page: Page): Locator => page.getByRole('region', { name: 'Import', exact: true })

/** The lines of the report on what was not imported, or needs a look, opened. */
export async function openReport(page: Page): Promise<Locator> {
  const bar = reportOf(page)
  await expect(bar.getByRole('button', { name: /Dismiss/ })).toBeVisible({ timeout: 60_000 })
  const show = bar.getByRole('button', { name: /^Details/ })
  if (await show.isVisible()) await show.click()
  return bar.getByRole('option').filter({ hasNotText: /^Imported(?!,)/ })
}

/** What the report says, by file name. */
export async function readReport(page: Page): Promise<ReadonlyMap<string, string>> {
  const lines = await openReport(page)
  const texts = await lines.evaluateAll((items) =>
    items.map((item) => [item.querySelector('bdi')?.textContent ?? '', item.textContent] as const),
  )
  return new Map(texts)
}
