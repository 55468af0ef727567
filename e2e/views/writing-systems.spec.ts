import { expect, type Page, test } from '@playwright/test'
import { launch, type RunningApp } from '../harness/app.ts'
import { openText } from '../harness/open-text.ts'
import { resize, takeScreens } from '../harness/screens.ts'
import { dragSelect } from '../harness/selection.ts'
import { readAnnotations } from '../harness/workspace.ts'

const ARABIC = `مجلس الميناء يؤجل قرار توسيع الرصيف الشمالي

أعلن مجلس الميناء يوم الاثنين أنه سيؤجل قرار توسيع الرصيف الشمالي حتى الربيع. وقالت الدكتورة ليلى المنصوري، الباحثة في اقتصاد النقل، إن التكلفة ستبلغ 12 مليون دولار على الأقل. وأضافت أن الصيادين لم يُسألوا عن رأيهم في المشروع.

«نحن لا نعارض التوسيع، لكننا نريد أن نعرف من سيدفع الثمن»، قال رئيس جمعية الصيادين. ورد المتحدث باسم المجلس بأن شركة Harbour Works ستقدم دراسة جديدة في مارس.
`

const VIETNAMESE = `Đê biển và tiếng nói của người dân ven sông

Ủy ban cảng cho biết hôm thứ Hai rằng việc mở rộng cầu cảng phía bắc sẽ được hoãn đến mùa xuân. Tiến sĩ Nguyễn Thị Hồng Ngọc, chuyên gia kinh tế vận tải, nói rằng chi phí ít nhất là 300 tỷ đồng. Bà nói thêm rằng những người đánh cá chưa được hỏi ý kiến.

“Chúng tôi không phản đối việc mở rộng, nhưng chúng tôi muốn biết ai sẽ trả tiền”, chủ tịch hội nghề cá nói. Người phát ngôn của ủy ban trả lời rằng một nghiên cứu mới sẽ được trình vào tháng Ba.
`

const CHINESE = `港口委员会推迟扩建北码头的决定

港口委员会星期一宣布，扩建北码头的决定将推迟到明年春天。运输经济研究员陈丽华博士说，费用至少为一千二百万美元。她补充说，渔民没有被征求意见。

“我们不反对扩建，但我们想知道谁来付钱，”渔民协会主席说。委员会发言人回答说，新的研究报告将在三月提交。
`

let running: RunningApp

test.beforeEach(async () => {
  running = await launch()
  await resize(running, { width: 1440, height: 900 })
})
test.afterEach(async () => {
  await running.close()
})

const selected = (page: Page): Promise<string> => page.evaluate(() => document.getSelection()?.toString().trim() ?? '')

/** In the page: the rectangles of the lines that are selected, and of the bar at them. */
const places = (page: Page) =>
  page.evaluate(() => {
    const plain = ({ left, right, top, bottom }: DOMRect) => ({ left, right, top, bottom })
    const lines = [...(document.getSelection()?.getRangeAt(0).getClientRects() ?? [])].map(plain)
    const bar = document.querySelector('[data-selection-bar]')
    return { lines, bar: bar && plain(bar.getBoundingClientRect()), width: innerWidth }
  })

async function expectBarAtSelection(page: Page): Promise<void> {
  await expect(page.locator('[data-selection-bar]')).toBeVisible()
  const { lines, bar, width } = await places(page)
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last || !bar) throw new Error('Nothing is selected.')
  expect(bar.left).toBeGreaterThanOrEqual(0)
  expect(bar.right).toBeLessThanOrEqual(width)
  // Above the first line or below the last, never over the words.
  expect(bar.bottom <= first.top + 1 || bar.top >= last.bottom - 1).toBe(true)
  const line = bar.bottom <= first.top + 1 ? first : last
  expect(bar.right > line.left && bar.left < line.right).toBe(true)
}

/** Painted ranges by highlight, without the empty ones. */
const lanes = (page: Page): Promise<Readonly<Record<string, number>>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights]
        .filter(([name, { size }]) => size > 0 && /^(expert|official|figure)-/.test(name))
        .map(([name, { size }]) => [name, size]),
    ),
  )

async function tag(page: Page, key: 'e' | 'o' | 'f'): Promise<void> {
  const before = (await readAnnotations(page)).length
  await page.keyboard.press(key)
  await expect.poll(async () => (await readAnnotations(page)).length).toBe(before + 1)
  await expect(page.locator('[data-inspector] input:focus')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.locator('article:focus')).toBeVisible()
}

const exacts = async (page: Page): Promise<readonly string[]> =>
  (await readAnnotations(page)).map(({ target }) => target.selector[1].exact)

/** Notes stand beside the text, not over it. */
async function expectNotesBeside(page: Page): Promise<void> {
  const note = page.locator('[data-scroller] [role=group] button[data-kind]').first()
  await expect(note).toBeVisible()
  const [noteBox, textBox] = [await note.boundingBox(), await page.locator('article [data-block]').nth(1).boundingBox()]
  if (!noteBox || !textBox) throw new Error('Note or text has no place.')
  expect(noteBox.x >= textBox.x + textBox.width || noteBox.x + noteBox.width <= textBox.x).toBe(true)
}

test('Arabic is read, selected and tagged from right to left', async () => {
  const page = await openText(running, ARABIC)
  const article = page.locator('article')
  await expect(article).toHaveAttribute('dir', 'rtl')
  await expect(article).toHaveAttribute('lang', /^ar/)
  await page.keyboard.press('ArrowLeft')
  expect(await selected(page)).toMatch(/^مجلس الميناء/)
  await page.keyboard.press('ArrowLeft')
  expect(await selected(page)).toMatch(/^أعلن .*الربيع\.$/)
  await page.keyboard.press('ArrowLeft')
  expect(await selected(page)).toMatch(/^وقالت/)
  await page.keyboard.press('ArrowRight')
  expect(await selected(page)).toMatch(/^أعلن/)
  await expectBarAtSelection(page)
  await page.keyboard.press('Shift+ArrowLeft')
  expect(await selected(page)).toMatch(/^أعلن .*الأقل\.$/)
  await tag(page, 'e')
  // The start is at the right of its line, the end at the left.
  const handles = await page.evaluate(() =>
    ['start', 'end'].map((edge) => document.querySelector(`[data-edge=${edge}]`)?.getBoundingClientRect().left ?? 0),
  )
  const block = await page.locator('article [data-block="1"]').boundingBox()
  expect(handles[0]).toBeGreaterThan((block?.x ?? 0) + (block?.width ?? 0) - 30)
  expect(handles[1]).toBeLessThan(handles[0] ?? 0)
  // The same words once more: a lane of its own under the first.
  await dragSelect(page, 'التكلفة', 'مليون', 'article')
  await expectBarAtSelection(page)
  await tag(page, 'e')
  expect(await exacts(page)).toContainEqual('التكلفة ستبلغ 12 مليون')
  const { 'expert-1': first = 0, 'expert-2': second = 0 } = await lanes(page)
  expect([first > 0, second > 0]).toEqual([true, true])
  await dragSelect(page, '«نحن', 'الثمن»', 'article')
  await tag(page, 'o')
  expect(await exacts(page)).toContainEqual('«نحن لا نعارض التوسيع، لكننا نريد أن نعرف من سيدفع الثمن»')
  await expectNotesBeside(page)
  await dragSelect(page, 'رئيس', 'الصيادين', 'article [data-block="2"]')
  await expectBarAtSelection(page)
  await takeScreens(running, 'arabic')
})

test('Vietnamese is selected by whole words, and found with its marks', async () => {
  const page = await openText(running, VIETNAMESE)
  await expect(page.locator('article')).toHaveAttribute('lang', /^vi/)
  await expect(page.locator('article')).toHaveAttribute('dir', 'ltr')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  expect(await selected(page)).toMatch(/^Tiến sĩ Nguyễn .* đồng\.$/)
  await expectBarAtSelection(page)
  await tag(page, 'e')
  await dragSelect(page, 'uyễn Thị', 'Ngọ', 'article')
  await tag(page, 'o')
  expect(await exacts(page)).toContainEqual('Nguyễn Thị Hồng Ngọc')
  await expectNotesBeside(page)
  await page.keyboard.press('Control+f')
  await page.keyboard.type('được')
  await expect(page.locator('[role=search] [role=status]')).toContainText('3')
  await page.keyboard.press('Escape')
  await takeScreens(running, 'vietnamese')
})

test('Chinese is selected by its words, though no spaces stand between them', async () => {
  const page = await openText(running, CHINESE)
  await expect(page.locator('article')).toHaveAttribute('lang', /^zh/)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  expect(await selected(page)).toMatch(/^港口委员会星期一宣布.*春天。$/)
  await page.keyboard.press('ArrowRight')
  expect(await selected(page)).toMatch(/^运输.*美元。$/)
  await expectBarAtSelection(page)
  await tag(page, 'e')
  // From within one word to within another.
  await dragSelect(page, '究员陈丽', '陈丽华博', 'article')
  await tag(page, 'o')
  expect(await exacts(page)).toContainEqual('研究员陈丽华博士')
  await expectNotesBeside(page)
  await page.keyboard.press('Control+f')
  await page.keyboard.type('扩建')
  await expect(page.locator('[role=search] [role=status]')).toContainText('3')
  await page.keyboard.press('Escape')
  await takeScreens(running, 'chinese')
})
