import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { buildPdf, column, type Words } from '../../shared/formats/pdf/testing/build-pdf.ts'
import { violationsInAllThemes } from '../harness/axe.ts'
import type { RunningApp } from '../harness/app.ts'
import { takeScreens } from '../harness/screens.ts'
import { appAndFolder } from './import-set-up.ts'
import { chooseFiles, expectSources } from './report.ts'

const madeByReportLab = (name: string): Uint8Array =>
  readFileSync(new URL(`../../shared/formats/pdf/testing/reportlab/${name}.pdf`, import.meta.url))

const LINE = 'The keeper of the locks wrote down the level of the river each morning, and'
/** Nine sentences; the last of them ends at the end of the lines. */
const lines = (word: string): readonly string[] => [
  ...Array.from({ length: 14 }, (_, at) => `${word} ${String(at)} ${LINE}`),
  `${word} closes the book.`,
]

/** A page ends in the midst of a paragraph; the next one ends with one. */
const ferryBook = (): Uint8Array => {
  const page = (number: number, words: readonly Words[]): readonly Words[] => [
    ...words,
    { text: String(number), x: 290, y: 30, size: 8 },
  ]
  const title: Words = { text: 'The book of the ferry', x: 60, y: 780, size: 20 }
  const heading: Words = { text: 'What the ferryman added', x: 60, y: 780, size: 14 }
  return buildPdf({
    pages: [
      page(1, [title, ...column(lines('First').slice(0, -1), 60, 740)]),
      page(2, column(['where it went on, until the book was full.', ...lines('Second')], 60, 760)),
      page(3, [heading, ...column(lines('Third'), 60, 750)]),
    ],
  })
}

async function openOnly(running: RunningApp, path: string): Promise<Page> {
  const { page } = running
  await chooseFiles(running, [path])
  await expectSources(page, 1)
  await page.getByRole('row').nth(1).click()
  await page.keyboard.press('Enter')
  return page
}

test.describe('PDF', () => {
  const setUp = appAndFolder()

  test('says beside the lines, and to who listens, where a page begins', async () => {
    const { running, folder } = setUp()
    const page = await openOnly(running, await folder.write('ferry.pdf', ferryBook()))
    await expect(page.locator('article')).toContainText('What the ferryman added')
    await expect(page.locator('[data-page]')).toHaveText(['p.2', 'p.3'])
    const breaks = page.locator('article [role~="doc-pagebreak"]')
    await expect(breaks).toHaveCount(2)
    expect(await breaks.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')))).toEqual([
      'Page 2 begins in what follows',
      'Page 3',
    ])
    // In the midst of a paragraph the number stands beside the line, not beside the paragraph.
    const [mark, line] = await page.evaluate(() => {
      const [paragraph] = [...document.querySelectorAll('article p')].filter((each) =>
        each.textContent.includes('where it went on'),
      )
      const range = document.createRange()
      const text = paragraph?.firstChild
      const at = text?.textContent?.indexOf('where it went on') ?? -1
      if (!text || at < 0) throw new Error('The paragraph is not one.')
      range.setStart(text, at)
      range.setEnd(text, at + 1)
      const top = (element: Element | null) => element?.getBoundingClientRect().top ?? 0
      return [top(document.querySelector('[data-page="2"]')), range.getBoundingClientRect().top]
    })
    expect(Math.abs((mark ?? 0) - (line ?? 0))).toBeLessThan(3)
    expect(await violationsInAllThemes(page)).toEqual([])
    await takeScreens(running, 'page-marks')
  })

  test('keeps a scan as a source without text, and says why and what to do', async () => {
    const { running, folder } = setUp()
    const { page } = running
    await chooseFiles(running, [await folder.write('scan.pdf', buildPdf({ pages: [[], []] }))])
    await expectSources(page, 1)
    await page.getByRole('row').nth(1).click()
    await expect(page.getByText('None: the pages are pictures, as of a scan.')).toBeVisible()
    await takeScreens(running, 'scan-in-library')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'The pages of this source are pictures' })).toBeVisible()
    expect(await violationsInAllThemes(page)).toEqual([])
    await takeScreens(running, 'scan-in-reader')
  })

  test('reads Chinese that the file names by a map which it does not hold', async () => {
    const { running, folder } = setUp()
    const page = await openOnly(running, await folder.write('gb.pdf', madeByReportLab('gb-euc')))
    await expect(page.locator('article')).toContainText('江水比往年低了三分之一，渔民说他们从未见过这样的春天。')
  })
})
