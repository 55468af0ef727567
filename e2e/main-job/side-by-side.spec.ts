import { expect, type Page, test } from '@playwright/test'
import { launch, type RunningApp } from '../harness/app.ts'
import { corpora, type CorpusFile } from '../harness/corpus.ts'
import { expectOnDisk } from '../harness/disk.ts'
import { firstLine } from '../harness/first-line.ts'
import { resize, takeScreens } from '../harness/screens.ts'
import { annotationsOnDisk, countOnDisk, importByKey } from './steps.ts'

const files = corpora()[0]?.files.slice(0, 3) ?? []

const pane = (page: Page, side: 'left' | 'right') => page.locator(`[data-reader=${side}]`)
const articleOf = (page: Page, side: 'left' | 'right') => pane(page, side).locator('article')

/** Opens the first row of the library. */
async function openFirst({ page }: RunningApp): Promise<CorpusFile> {
  await page.keyboard.press('Control+1')
  await expect(page.getByRole('row').nth(1)).toBeVisible()
  for (const _row of files) await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page.locator('article:focus')).toBeVisible()
  return fileNamed((await page.locator('article').getAttribute('aria-label')) ?? '')
}

function fileNamed(title: string): CorpusFile {
  const file = files.find(({ imported }) => imported.title === title)
  if (!file) throw new Error(`No source is called ${title}.`)
  return file
}

/** By the key, the field and Enter: the source called so is opened beside the one that has the keys. */
async function openBeside(page: Page, title: string): Promise<void> {
  await page.keyboard.press('s')
  const field = page.getByRole('combobox', { name: 'Source to open beside this one' })
  await expect(field).toBeFocused()
  await field.fill(title)
  await expect(page.getByRole('option').first()).toContainText(title)
  await page.keyboard.press('Enter')
  await expect(pane(page, 'right')).toHaveAttribute('data-current', 'true')
  await expect(articleOf(page, 'right')).toBeFocused()
}

const paintedFor = (page: Page, name: string): Promise<string> =>
  page.evaluate(
    (wanted) =>
      [...(CSS.highlights.get(wanted) ?? [])]
        .map((range) => {
          const { startContainer, startOffset, endOffset } = range
          return (startContainer as Text).data.slice(startOffset, endOffset)
        })
        .join(' '),
    name,
  )

async function tagSentence(page: Page, side: 'left' | 'right', key: string): Promise<void> {
  const before = await countOnDisk(page)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press(key)
  await expect.poll(() => countOnDisk(page)).toBe(before + 1)
  await expect(page.locator('[data-inspector] input:focus')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(articleOf(page, side)).toBeFocused()
}

test('two sources side by side, each tagged by keys, and both there after a restart', async () => {
  test.setTimeout(180_000)
  let running = await launch()
  try {
    await importByKey(running, files)
    const first = await openFirst(running)
    const { page } = running
    const second = files.find((file) => file !== first)
    if (!second) throw new Error('Two files are needed.')
    await openBeside(page, second.imported.title)
    await expect(articleOf(page, 'left')).toHaveAttribute('aria-label', first.imported.title)
    await expect(articleOf(page, 'right')).toHaveAttribute('aria-label', second.imported.title)

    await tagSentence(page, 'right', 'e')
    await page.keyboard.press('F6')
    await expect(articleOf(page, 'left')).toBeFocused()
    await expect(pane(page, 'left')).toHaveAttribute('data-current', 'true')
    await tagSentence(page, 'left', 'o')
    const tagged = await annotationsOnDisk(page)
    expect(tagged.map(({ file, kind }) => [file, kind]).sort()).toEqual(
      [
        [first.name, 'official_statement'],
        [second.name, 'expert_view'],
      ].sort(),
    )
    for (const { exact } of tagged) expect(exact).not.toBe('')

    // Each side keeps what is chosen in it, and the inspector is that of the side with the keys.
    const statement = tagged.find(({ kind }) => kind === 'official_statement')?.exact ?? ''
    const view = tagged.find(({ kind }) => kind === 'expert_view')?.exact ?? ''
    await expect(page.locator('[data-inspector]')).toContainText(statement.slice(0, 40))
    await page.keyboard.press('F6')
    await expect(page.locator('[data-inspector]')).toContainText(view.slice(0, 40))
    expect(await paintedFor(page, 'expert-1')).not.toBe('')
    expect(await paintedFor(page, 'official-1')).not.toBe('')
    await takeScreens(running, 'side-by-side')

    // By mouse: the keys go where one clicks.
    await articleOf(page, 'left').locator('[data-block]').nth(4).click()
    await expect(pane(page, 'left')).toHaveAttribute('data-current', 'true')
    await expect(articleOf(page, 'left')).toBeFocused()

    await expectOnDisk(page)
    running = await running.restart()
    expect(await annotationsOnDisk(running.page)).toEqual(tagged)
  } finally {
    await running.close()
  }
})

test('the same passage on the other side: found, marked, and its keys given over', async () => {
  test.setTimeout(120_000)
  const running = await launch()
  try {
    await importByKey(running, files)
    const first = await openFirst(running)
    const { page } = running
    await openBeside(page, first.imported.title)
    await page.keyboard.press('F6')
    await expect(articleOf(page, 'left')).toBeFocused()
    for (let step = 0; step < 12; step += 1) await page.keyboard.press('ArrowRight')
    const words = await page.evaluate(() => document.getSelection()?.toString() ?? '')
    expect(words).not.toBe('')
    await page.keyboard.press('m')
    await expect(pane(page, 'right').locator('[data-passage]')).toContainText('word for word')
    expect((await paintedFor(page, 'same-passage')).trim()).toBe(words.trim())
    await takeScreens(running, 'same-passage')
    await page.keyboard.press('Escape')
    await expect(page.locator('[data-passage]')).toHaveCount(0)

    await page.keyboard.press('Shift+s')
    await expect(page.locator('[data-reader]')).toHaveCount(1)
    const second = files.find((file) => file !== first)
    if (!second) throw new Error('Two files are needed.')
    await expect(page.locator('article:focus')).toBeVisible()
    await openBeside(page, second.imported.title)
    await page.keyboard.press('m')
    await expect(pane(page, 'left').locator('[data-passage=none]')).toBeVisible()
  } finally {
    await running.close()
  }
})

test('back and forward come to the very place', async () => {
  test.setTimeout(120_000)
  const running = await launch()
  try {
    await importByKey(running, files)
    await openFirst(running)
    const { page } = running
    // The sample articles are short: a low window makes the way long.
    await resize(running, { width: 900, height: 600 })
    await page.keyboard.press('PageDown')
    const start = await firstLine(page)
    expect(start).not.toBe('')
    await page.keyboard.press('g')
    await page.getByRole('textbox', { name: /Percent/ }).fill('90%')
    await page.keyboard.press('Enter')
    await expect.poll(() => firstLine(page)).not.toBe(start)
    await expect(page.locator('article:focus')).toBeVisible()
    await page.keyboard.press('Control+[')
    await expect.poll(() => firstLine(page)).toBe(start)
    await page.keyboard.press('Control+]')
    await expect.poll(() => firstLine(page)).not.toBe(start)
    const far = await firstLine(page)

    // To another view and back, to two texts and back.
    await page.keyboard.press('Control+1')
    await expect(page.getByRole('row').nth(1)).toBeVisible()
    await page.keyboard.press('Alt+ArrowLeft')
    await expect.poll(() => firstLine(page)).toBe(far)
    await openBeside(page, files[1]?.imported.title ?? '')
    await page.keyboard.press('Control+[')
    await expect(page.locator('[data-reader]')).toHaveCount(1)
    await expect.poll(() => firstLine(page)).toBe(far)
    await page.keyboard.press('Control+]')
    await expect(page.locator('[data-reader]')).toHaveCount(2)
  } finally {
    await running.close()
  }
})

test('paragraphs without annotations are gone through by a key', async () => {
  const running = await launch()
  try {
    await importByKey(running, files)
    await openFirst(running)
    const { page } = running
    const selected = () => page.evaluate(() => document.getSelection()?.toString() ?? '')
    await page.keyboard.press('u')
    const paragraph = await selected()
    expect(paragraph.length).toBeGreaterThan(40)
    await page.keyboard.press('u')
    const next = await selected()
    await page.keyboard.press('e')
    await expect.poll(() => countOnDisk(page)).toBe(1)
    await expect(page.locator('[data-inspector] input:focus')).toBeVisible()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Shift+u')
    await expect.poll(selected).toBe(paragraph)
    await page.keyboard.press('u')
    await expect.poll(selected).not.toBe(paragraph)
    expect(await selected()).not.toBe(next)
  } finally {
    await running.close()
  }
})

test('clicks: two select a word, three a paragraph, Shift goes on to the place', async () => {
  const running = await launch()
  try {
    await importByKey(running, files)
    await openFirst(running)
    const { page } = running
    const blocks = page.locator('article p[data-block]', { hasText: /^.{120}/ })
    const [one, next] = [blocks.nth(1), blocks.nth(2)]
    const selected = () => page.evaluate(() => (document.getSelection()?.toString() ?? '').trim())
    await one.dblclick({ position: { x: 30, y: 12 } })
    expect(await selected()).toMatch(/^\S+$/)
    await one.click({ clickCount: 3, position: { x: 30, y: 12 } })
    expect(await selected()).toBe((await one.innerText()).trim())
    await one.click({ position: { x: 2, y: 12 } })
    await next.click({ modifiers: ['Shift'], position: { x: 120, y: 12 } })
    expect(await selected()).toContain((await one.innerText()).slice(2, 60))
    expect(await selected()).toContain((await next.innerText()).slice(0, 4))
    await expect(page.locator('[data-selection-bar]')).toBeVisible()
  } finally {
    await running.close()
  }
})
