/**
 * Brings the sample dossier in, as a person does.
 *
 * @param {import('@playwright/test').Page} page with an empty library
 */
export async function takeSample(page) {
  // The frame stands before its keys work; what offers the sample comes with its key.
  await page.getByRole('button', { name: /sample/i }).waitFor()
  await page.keyboard.press('s')
  await page.getByRole('grid').getByRole('row').nth(1).waitFor()
}
