import { expect, test } from '@playwright/test'
import { launch } from '../harness/app.ts'
import { MARKDOWN_BUTTON } from '../harness/export-menu.ts'
import { openSample } from '../harness/sample.ts'
import { takeScreens } from '../harness/screens.ts'

/**
 * Pictures of every view, to be looked at by whoever changed what shows: test-results/screens.
 * The test fails only when a view does not come up.
 */
test('every view is shown, empty and with the sample dossier', async () => {
  const running = await launch()
  const { page } = running
  try {
    await expect(page.getByRole('button', { name: /Import/ }).first()).toBeVisible()
    await takeScreens(running, 'empty')
    await openSample(running.page)
    await takeScreens(running, 'library')
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await expect(page.locator('article:focus')).toBeVisible()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await expect(page.locator('[data-inspector]')).toBeVisible()
    await takeScreens(running, 'read')
    await page.keyboard.press('Control+3')
    await expect(page.getByRole('heading', { name: 'Positions', exact: true })).toBeVisible()
    await takeScreens(running, 'positions')
    await page.keyboard.press('Control+4')
    await expect(page.getByRole('heading', { name: 'Figures', exact: true })).toBeVisible()
    await takeScreens(running, 'figures')
    await page.keyboard.press('Control+5')
    await expect(page.getByRole('button', { name: MARKDOWN_BUTTON })).toBeVisible()
    await takeScreens(running, 'brief')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('stan')
    await expect(page.getByRole('dialog')).toBeVisible()
    await takeScreens(running, 'palette')
  } finally {
    await running.close()
  }
})
