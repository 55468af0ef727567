import { expect, type Page, test } from '@playwright/test'
import type { SourceBlocks } from '../../shared/model/block.ts'
import { launch, type RunningApp } from '../harness/app.ts'
import { violationsInAllThemes } from '../harness/axe.ts'
import { expectOnDisk } from '../harness/disk.ts'
import { resize, takeScreens } from '../harness/screens.ts'
import { dragSelect } from '../harness/selection.ts'
import { readAnnotations, readTable } from '../harness/workspace.ts'
import {
  article,
  FIRST_EDITION,
  importText,
  openSource,
  SAYS,
  SECOND_EDITION,
  sourcesOf,
  tag,
  TITLE,
} from './gauges.ts'

const OTHER = [
  '阿尔丹河的水位在五月到八月之间下降了百分之十二，但是没有人读过上个世纪的记录。',
  'Điều 9 của Hiệp ước giữa hai thung lũng vẫn còn hiệu lực, theo lời bà Nguyễn Thị Ánh Tuyết.',
  'هل ما زالت المادة التاسعة من المعاهدة بين الواديين ملزمة للطرفين؟',
  ...Array.from(
    { length: 6 },
    (_, at) => `Sentence ${String(at)} of another story tells of mountains, roads and snow.`,
  ),
]

let running: RunningApp

test.beforeEach(async () => {
  running = await launch()
  await resize(running, { width: 1440, height: 900 })
})
test.afterEach(async () => {
  await running.close()
})

const row = (page: Page, words: string) => page.getByRole('row').filter({ hasText: words })
const preview = (page: Page) => page.getByRole('region', { name: 'Selected source' })

/** How many annotations stand in each source, in order of import. */
async function standing(page: Page): Promise<readonly number[]> {
  const inOrder = [...(await sourcesOf(page))].sort((a, b) => (a.capsule.importedAt < b.capsule.importedAt ? -1 : 1))
  const annotations = await readAnnotations(page)
  return inOrder.map(({ id }) => annotations.filter(({ target }) => target.source === id).length)
}

test('a changed article that is imported again becomes a new edition, in one step', async () => {
  test.setTimeout(240_000)
  let { page } = running
  await importText(running, 'gauges.txt', FIRST_EDITION, 1)
  await openSource(page, TITLE)
  await tag(
    page,
    [SAYS.flow, SAYS.treaty, SAYS.office, SAYS.nobody].map((words) => [words, 'o'] as const),
  )
  await importText(running, 'other.txt', article(OTHER, 'Điều 9 còn ràng buộc ai?'), 2)
  await importText(running, 'later/gauges.txt', SECOND_EDITION, 3)
  const [, , newer] = [...(await sourcesOf(page))].sort((a, b) =>
    a.capsule.importedAt < b.capsule.importedAt ? -1 : 1,
  )

  // Offered, and nothing done before somebody says so.
  const bar = page.getByRole('region', { name: 'New editions?' })
  await expect(bar).toContainText('One source may be a new edition.')
  await expect(row(page, 'new edition?')).toHaveCount(1)
  expect(await standing(page)).toEqual([4, 0, 0])
  expect((await sourcesOf(page)).filter(({ supersedes }) => supersedes !== undefined)).toEqual([])
  await bar.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByRole('row')).toHaveCount(2)
  await expect(preview(page)).toContainText('May be the new edition of')
  expect(await violationsInAllThemes(page)).toEqual([])
  await takeScreens(running, 're-import-offer')
  await resize(running, { width: 1440, height: 900 })

  // The difference, and the one action.
  await page.locator('[role=grid]').focus()
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog', { name: 'What is different' })
  await expect(dialog.locator('del').first()).toContainText('12')
  await expect(dialog.locator('ins').first()).toContainText('14')
  await expect(dialog).toContainText('Its 4 annotations are looked for here')
  expect(await violationsInAllThemes(page)).toEqual([])
  await takeScreens(running, 're-import-difference')
  await resize(running, { width: 1440, height: 900 })
  await expect(dialog.getByRole('button', { name: 'Make it the new edition' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Just done' })).toContainText('2 of 4 found. 2 to place.')
  expect(await standing(page)).toEqual([2, 0, 2])

  // One step back, and again.
  await page.keyboard.press('Control+z')
  await expect.poll(() => standing(page)).toEqual([4, 0, 0])
  expect((await sourcesOf(page)).filter(({ supersedes }) => supersedes !== undefined)).toEqual([])
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(() => standing(page)).toEqual([2, 0, 2])
  await page.keyboard.press('0')
  await expect(row(page, 'earlier edition')).toHaveCount(1)
  await expect(bar).toHaveCount(0)
  await page.keyboard.press('o')
  await expect(page.getByRole('row')).toHaveCount(3)
  await row(page, TITLE).click()
  await expect(preview(page)).toContainText('New edition of')
  await takeScreens(running, 're-import-edition')
  await resize(running, { width: 1440, height: 900 })

  // What was not found is placed in the text.
  await preview(page).getByRole('button', { name: 'Place them' }).click()
  const queue = page.getByRole('region', { name: 'Annotations to place' })
  await expect(queue).toHaveAttribute('data-orphans', '2')
  await page.keyboard.press('Shift+Q')
  await expect(queue.getByRole('listbox').first()).toBeFocused()
  await page.keyboard.press('p')
  await expect(queue).toHaveAttribute('data-orphans', '1')
  expect(await standing(page)).toEqual([1, 0, 3])
  await page.keyboard.press('Control+z')
  await expect.poll(() => standing(page)).toEqual([2, 0, 2])
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(() => standing(page)).toEqual([1, 0, 3])
  await expectOnDisk(page)

  // What waits to be placed and is annotated here as well is counted once, and the list says so.
  await page.keyboard.press('Control+z')
  await expect.poll(() => standing(page)).toEqual([2, 0, 2])
  await page.keyboard.press('Control+1')
  await page.keyboard.press('o')
  await row(page, 'earlier edition').dblclick()
  await expect(page.locator('article [data-block]').first()).toBeAttached()
  await tag(page, [[SAYS.bridge, 'o']])
  await page.keyboard.press('Control+1')
  await page.getByRole('row').filter({ hasText: TITLE }).filter({ hasNotText: 'earlier edition' }).dblclick()
  await expect(queue).toHaveAttribute('data-orphans', '3')
  await tag(page, [[SAYS.bridge, 'o']])
  await expect(queue).toContainText('Annotated here as well: counted once')
  await takeScreens(running, 're-import-repeated')
  await resize(running, { width: 1440, height: 900 })
  await expectOnDisk(page)

  running = await running.restart()
  page = running.page
  expect(await standing(page)).toEqual([3, 0, 3])
  const linked = (await sourcesOf(page)).filter(({ supersedes }) => supersedes !== undefined)
  expect(linked.map(({ id }) => id)).toEqual([newer?.id])
})

test('what is known about a source is corrected in place, and its blocks in the text', async () => {
  test.setTimeout(180_000)
  let { page } = running
  await importText(running, 'gauges.txt', FIRST_EDITION, 1)
  const [before] = await sourcesOf(page)
  if (!before) throw new Error('There is a source')
  const own = preview(page)
  const type = async (field: string, typed: string) => {
    await own
      .getByRole('button', { name: `Edit ${field}`, description: `Edit ${field}` })
      .first()
      .or(own.locator(`button[title="Edit ${field}"]`))
      .first()
      .click()
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText(typed)
    await page.keyboard.press('Enter')
  }
  const now = async () => (await sourcesOf(page))[0]
  await type('title', 'Điều 9 còn ràng buộc ai?')
  await type('subtitle', '阿尔丹河的水位')
  await type('authors', 'Nguyễn Thị Ánh Tuyết; Brandvold, Ilse')
  await type('outlet', 'نهر ألدان')
  await type('language', 'Vietnamese')
  await expect(own.getByRole('alert')).toContainText('no language tag')
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('vi')
  await page.keyboard.press('Enter')
  await expect(own.locator('button[title="Edit language"]')).toBeVisible()
  await type('address', 'https://example.org/gauges')
  await expect.poll(async () => (await now())?.address).toBe('https://example.org/gauges')
  const after = await now()
  expect(after).toMatchObject({
    title: 'Điều 9 còn ràng buộc ai?',
    subtitle: '阿尔丹河的水位',
    authors: ['Nguyễn Thị Ánh Tuyết', 'Brandvold, Ilse'],
    outlet: 'نهر ألدان',
    language: 'vi',
  })
  expect(after?.capsule).toEqual(before.capsule)
  expect(after?.inferred).not.toContain('title')
  expect(await violationsInAllThemes(page)).toEqual([])
  await takeScreens(running, 'corrected-metadata')
  await resize(running, { width: 1440, height: 900 })
  await page.locator('[role=grid]').focus()
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await now())?.address).toBeUndefined()
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(async () => (await now())?.address).toBe('https://example.org/gauges')

  const roles = async () => (await readTable<SourceBlocks>(page, 'blocks'))[0]?.blocks.map(({ role }) => role).join(' ')
  const rolesBefore = await roles()

  // In the preview three blocks are chosen by one drag, and fenced by one key.
  await own.getByRole('button', { name: 'Show the blocks' }).click()
  const list = own.getByRole('listbox', { name: 'Blocks of the text' })
  await list.getByText(SAYS.rain.slice(0, 20)).hover()
  await page.mouse.down()
  await list.getByText(SAYS.quiet.slice(0, 20)).hover()
  await page.mouse.up()
  await expect(own.getByRole('button', { name: 'Fence 3 blocks' })).toBeVisible()
  await takeScreens(running, 'corrected-blocks')
  await resize(running, { width: 1440, height: 900 })
  await list.focus()
  await page.keyboard.press('Shift+B')
  await expect.poll(roles).toContain('boilerplate boilerplate boilerplate')
  expect(await violationsInAllThemes(page)).toEqual([])
  await page.keyboard.press('Control+z')
  await expect.poll(roles).toBe(rolesBefore)
  // By keys: the last two.
  await list.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Shift+ArrowUp')
  await expect(own.getByRole('button', { name: 'Fence 2 blocks' })).toBeVisible()
  await page.locator('[role=grid]').focus()

  // In the text two paragraphs become headings, then are fenced: one drag and one key each.
  await page.keyboard.press('Enter')
  await expect(page.locator('article [data-block]').first()).toBeAttached()
  await dragSelect(page, SAYS.quiet.slice(0, 16), SAYS.treaty.slice(-16), 'article')
  await page.keyboard.press('Control+Alt+1')
  await expect.poll(roles).toContain('heading heading')
  await page.keyboard.press('Control+z')
  await expect.poll(roles).toBe(rolesBefore)
  await dragSelect(page, SAYS.quiet.slice(0, 16), SAYS.treaty.slice(-16), 'article')
  await page.keyboard.press('Shift+B')
  await expect.poll(roles).toContain('boilerplate boilerplate')
  const fenced = await now()
  expect(fenced?.wordCount).toBe(before.wordCount - 30)
  expect(fenced?.sketch).not.toBe(before.sketch)
  await expectOnDisk(page)
  running = await running.restart()
  page = running.page
  expect(await now()).toEqual(fenced)
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeEnabled()
  await page.keyboard.press('Control+z')
  await expect.poll(roles).toBe(rolesBefore)
  expect((await now())?.sketch).toBe(before.sketch)
})
