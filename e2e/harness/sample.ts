import { expect, type Page } from '@playwright/test'

/** Brings the sample dossier in, as the empty library offers it: three sources, already marked. */
export async function openSample(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /Import/ }).first()).toBeVisible()
  await page.keyboard.press('s')
  await expect(page.getByRole('row').nth(3)).toBeVisible()
}
