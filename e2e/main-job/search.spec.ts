import { expect, type Page, test } from '@playwright/test'
import { launch, type RunningApp } from '../harness/app.ts'
import { violationsInAllThemes } from '../harness/axe.ts'
import { expectOnDisk } from '../harness/disk.ts'
import { takeScreens } from '../harness/screens.ts'
import { importTexts, keptWords, marks, nothing, results, search, searchField } from './search-steps.ts'

const TEXTS: Readonly<Record<string, string>> = {
  'ferry.txt': [
    'The ferry that nobody counted',
    'By Ada Lindqvist',
    'The harbour board counted every ferry but one in the spring of 2021.',
    'A keeper of the water gauge said that the ferry crossed when the board was asleep, and that no ferry crosses alone.',
    'Economists call it an economy of crossings. The economic price of a crossing was never written down.',
  ].join('\n\n'),
  'cau-cang.txt': [
    'Tiếng nói của cầu cảng',
    'Bà Ngọc nói rằng điều quan trọng nhất là giữ cho bến phà mở cửa.',
    'Điều đó không dễ: mực nước sông lên cao vào mùa mưa, và người dân đi lại khó khăn.',
  ].join('\n\n'),
  'huanghe.txt': [
    '黄河水位观测站',
    '观测员说，黄河水位在春天上升得比往年更快。',
    '轮渡公司表示，渡口将继续开放，直到水位下降。',
  ].join('\n\n'),
  'marfa.txt': ['حارس مقياس الماء', 'قال الحارس إنّ العبّارة تعبر النهر كلَّ صباح، وإنّ أحدًا لا يَعُدُّ الركّاب.'].join('\n\n'),
}

let running: RunningApp

test.beforeEach(async () => {
  running = await launch()
})
test.afterEach(async () => {
  await running.close()
})

const selected = (page: Page): Promise<string> => page.evaluate(() => document.getSelection()?.toString() ?? '')

test('finds words in any script, opens the passage, and leads back', async () => {
  const { page } = running
  await importTexts(running, TEXTS)

  await search(page, 'dieu')
  await expect(marks(page)).toHaveText(['điều', 'Điều'])
  await search(page, 'econom')
  await expect(marks(page)).toHaveText(['Economists', 'economy', 'economic'])
  await search(page, '"water gauge" ferry ')
  await expect(marks(page).filter({ hasText: 'water gauge' })).toHaveCount(1)
  await expect(results(page).getByRole('option')).toContainText(['The ferry that nobody counted'])
  await search(page, 'ferry -economy ')
  await expect(nothing(page)).toBeVisible()
  await search(page, 'الحارس')
  await expect(marks(page)).toHaveText(['الحارس'])
  // A piece of a longer word, as no dictionary would cut it.
  await search(page, '"河水"')
  await expect(marks(page)).toHaveText(['河水', '河水'])

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.locator('article:focus')).toBeVisible()
  await expect.poll(() => selected(page)).toBe('河水')
  await page.keyboard.press('e')
  // What was tagged is filled in beside the text; from there one goes back to it.
  await expect(page.locator('input:focus')).toBeVisible()
  await expectOnDisk(page)

  await page.keyboard.press('Escape')
  await expect(page.locator('article:focus')).toBeVisible()
  await page.keyboard.press('Control+[')
  await expect(results(page)).toBeFocused()
  await expect(searchField(page)).toHaveValue('"河水"')
  await expect(results(page).getByRole('option', { name: /Expert view/ })).toBeVisible()
})

test('filters, follows what changes, and finds at once after a restart', async () => {
  await importTexts(running, TEXTS)
  let { page } = running
  await search(page, 'ferry')
  await expect(marks(page).first()).toHaveText('ferry')
  await page.keyboard.press('Alt+3')
  await expect(page.getByText('Filters are on, and may hide what you look for.')).toBeVisible()
  await page.keyboard.press('Alt+1')
  await expect(marks(page).first()).toHaveText('ferry')
  // The words of all texts are kept once: what is searched after a restart is read from there.
  await expect.poll(() => keptWords(page)).toBe(Object.keys(TEXTS).length)
  running = await running.restart()
  page = running.page
  await expect(page.getByRole('row')).toHaveCount(1 + Object.keys(TEXTS).length)
  await search(page, 'tieng noi')
  await expect(marks(page)).toHaveText(['Tiếng', 'nói', 'nói'])
  // What is removed is not found any more, and nothing of it stays with the search.
  await page.keyboard.press('Control+1')
  await page.getByRole('row').filter({ hasText: 'Tiếng nói' }).click()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('row')).toHaveCount(Object.keys(TEXTS).length)
  await expect.poll(() => keptWords(page)).toBe(Object.keys(TEXTS).length - 1)
  await search(page, 'tieng noi')
  await expect(nothing(page)).toBeVisible()
})

test('looks as it should in every theme and size', async () => {
  const { page } = running
  await importTexts(running, TEXTS)
  await page.keyboard.press('Control+Shift+f')
  await expect(searchField(page)).toBeFocused()
  await takeScreens(running, 'search-empty')
  await page.keyboard.type('the f* 水位 OR')
  await expect(nothing(page)).toBeVisible()
  await takeScreens(running, 'search-nothing')
  for (const [name, typed] of [
    ['latin', 'the'],
    ['vietnamese', 'nuoc dieu'],
    ['chinese', '水位'],
    ['arabic', 'الحارس'],
  ] as const) {
    await search(page, typed)
    await expect(marks(page).first()).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await takeScreens(running, `search-${name}`)
  }
  expect(await violationsInAllThemes(page)).toEqual([])
})
