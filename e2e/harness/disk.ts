import { expect, type Page } from '@playwright/test'

/** Waits until the window says that everything is on disk, which it may say only when it is. */
export async function expectOnDisk(page: Page): Promise<void> {
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'on-disk')
}
