import type { Page } from '@playwright/test'
import { messages } from '../../shared/messages/messages.ts'

/** Chooses a format for other programs in the menu of the brief view. */
export async function chooseDataFormat(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: messages.briefs.exporting.data }).click()
  await page.getByRole('menuitem', { name }).first().click()
}

/** The button of the first format, which the brief view always shows. */
export const MARKDOWN_BUTTON = /^Markdown \(\.md\)/
