import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { type MadeSource, makeWorkspace } from '../../bench/reader/make-workspace.ts'
import { type Annotation, type AnnotationKind, spanOf } from '../../shared/model/annotation.ts'
import type { Block } from '../../shared/model/block.ts'
import type { Span } from '../../shared/model/primitives.ts'
import { launch, type RunningApp } from '../harness/app.ts'
import { dragSpan, pointAt } from '../harness/drag.ts'
import { expectOnDisk } from '../harness/disk.ts'
import { firstLine } from '../harness/first-line.ts'
import { resize, takeScreens } from '../harness/screens.ts'
import { readAnnotations } from '../harness/workspace.ts'

const SIZE = { width: 1440, height: 900 }

/** Of a book of 1,000,000 words with 10,000 annotations. */
let book: MadeSource
let blocks: readonly Block[]
let running: RunningApp
let userData: string

test.beforeAll(async () => {
  userData = await mkdtemp(join(tmpdir(), 'variorum-e2e-'))
  const made = (await makeWorkspace(userData))['book']
  if (!made) throw new Error('There is no book.')
  book = made
  blocks = book.blocks.map((text, index): Block => {
    const start = book.starts[index] ?? 0
    return { role: 'paragraph', start, end: start + text.length }
  })
})
test.afterAll(async () => {
  await rm(userData, { recursive: true, force: true, maxRetries: 5 })
})

/** Characters at the beginning of a paragraph that the test tags. */
const FREE = 200

/** Index of a Latin paragraph that begins without annotations, the first after a share of the book. */
function freeBlock(share: number): number {
  const tagged = new Set(book.pieces.filter(([, start]) => start < FREE).map(([block]) => block))
  const from = Math.floor(book.blocks.length * share)
  const found = book.blocks.findIndex(
    (text, index) => index >= from && !tagged.has(index) && text.length > 2 * FREE && /^[\x20-\x7e]+$/.test(text),
  )
  if (found === -1) throw new Error('Every paragraph begins with annotations.')
  return found
}

/** The words from the one at `from` to before the one at `to`, counted in a block. */
function wordsOf(block: number, from: number, to: number): Span {
  const starts = [...(book.blocks[block] ?? '').matchAll(/\S+/g)]
  const at = (word: number) => starts[word]?.index ?? 0
  const origin = book.starts[block] ?? 0
  return { start: origin + at(from), end: origin + at(to - 1) + (starts[to - 1]?.[0].length ?? 0) }
}

/** Annotations that the book was not made with, in reading order. */
async function added(page: Page): Promise<readonly (Span & { readonly kind: AnnotationKind })[]> {
  const known = new Set(book.annotations.map(({ id }) => id))
  const isNew = ({ id, target }: Annotation) => target.source === 'book' && !known.has(id)
  return (await readAnnotations(page))
    .filter(isNew)
    .map((each) => ({ kind: each.kind, start: spanOf(each).start, end: spanOf(each).end }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

/** In the page: names of the highlights that are painted in a block. */
const layersIn = (page: Page, block: number): Promise<readonly string[]> =>
  page.evaluate((index) => {
    const element = document.querySelector(`article [data-block="${String(index)}"]`)
    return [...CSS.highlights]
      .filter(([, ranges]) => [...ranges].some((range) => element?.contains(range.startContainer)))
      .map(([name]) => name)
      .sort()
  }, block)

async function open(page: Page): Promise<void> {
  await page.getByRole('row').filter({ hasText: book.title }).first().click()
  await page.keyboard.press('Enter')
  await expect(page.locator('article:focus')).toBeVisible()
  await expect(page.locator(`[data-block="${String(book.blocks.length - 1)}"]`)).toBeAttached()
}

async function goTo(page: Page, percent: number): Promise<void> {
  const before = await firstLine(page)
  await page.keyboard.press('g')
  await page.getByRole('textbox', { name: /Percent/ }).fill(`${String(percent)}%`)
  await page.keyboard.press('Enter')
  await expect(page.locator('article:focus')).toBeVisible()
  await expect.poll(() => firstLine(page)).not.toBe(before)
}

/** Selects with the mouse, tags by key, and waits for the new annotation's first field. */
async function tagByMouse(page: Page, span: Span, key: string): Promise<void> {
  await dragSpan(page, blocks, span)
  await page.keyboard.press(key)
  await expectOnDisk(page)
  await expect(page.locator('[data-inspector] input:focus')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('article:focus')).toBeVisible()
}

test('a book of 1,000,000 words with 10,000 annotations is tagged, searched and come back to', async () => {
  test.setTimeout(300_000)
  running = await launch({ userData })
  try {
    let { page } = running
    await resize(running, SIZE)
    await open(page)
    const block = freeBlock(0.5)
    const [outer, inner] = [wordsOf(block, 3, 18), wordsOf(block, 8, 12)]

    await test.step('by mouse, one inside another of the same kind: two layers', async () => {
      await tagByMouse(page, outer, 'e')
      await tagByMouse(page, inner, 'e')
      expect(await added(page)).toEqual([
        { kind: 'expert_view', ...outer },
        { kind: 'expert_view', ...inner },
      ])
      await expect.poll(() => layersIn(page, block)).toEqual(expect.arrayContaining(['expert-1', 'expert-2']))
      await takeScreens(running, 'long-text')
      await resize(running, SIZE)
    })

    await test.step('clicks where both are go from one to the other, and both are listed', async () => {
      const { x, y } = await pointAt(page, blocks, inner.start + 1)
      const current = page.locator('[data-many] [aria-current=true]')
      await page.mouse.click(x, y)
      await expect(page.locator('[data-many] button')).toHaveCount(2)
      const first = await current.innerText()
      await page.mouse.click(x, y)
      await expect(current).not.toHaveText(first)
    })

    await test.step('edges move by key, and by mouse', async () => {
      const { x, y } = await pointAt(page, blocks, inner.start + 1)
      await page.mouse.click(x, y)
      await expect(page.locator('[data-edge=end]')).toBeVisible()
      const isInner = (await page.locator('[data-many] [aria-current=true]').count()) === 1
      expect(isInner).toBe(true)
      const before = await added(page)
      await page.keyboard.press('Alt+]')
      await expectOnDisk(page)
      await expect.poll(() => added(page)).not.toEqual(before)
      const byKey = await added(page)
      const to = await pointAt(page, blocks, (book.starts[block] ?? 0) + 2)
      const handle = await page.locator('[data-edge=start]').boundingBox()
      if (!handle) throw new Error('There is no handle.')
      // Its knob stands above the line.
      await page.mouse.move(handle.x + handle.width / 2, handle.y - 4)
      await page.mouse.down()
      await page.mouse.move(to.x, to.y, { steps: 8 })
      await page.mouse.up()
      await expectOnDisk(page)
      await expect.poll(() => added(page)).not.toEqual(byKey)
    })

    await test.step('by keys alone: a sentence near the end', async () => {
      await page.keyboard.press('Escape')
      await goTo(page, 90)
      const before = (await added(page)).length
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Shift+ArrowRight')
      await page.keyboard.press('o')
      await expect(page.locator('[data-inspector] input:focus')).toBeVisible()
      await expectOnDisk(page)
      const now = await added(page)
      expect(now).toHaveLength(before + 1)
      expect(now.at(-1)).toMatchObject({ kind: 'official_statement' })
      await page.keyboard.press('Escape')
      await expect(page.locator('article:focus')).toBeVisible()
    })

    await test.step('finds what is at the other end', async () => {
      const words = (book.blocks[freeBlock(0.1)] ?? '').slice(0, 60)
      const before = await firstLine(page)
      await page.keyboard.press('Control+f')
      await page.keyboard.insertText(words)
      await expect(page.getByRole('search').getByRole('status')).toHaveText('1 of 1')
      await expect.poll(() => firstLine(page)).not.toBe(before)
      await page.keyboard.press('Escape')
    })

    await test.step('after a restart it stands where it stood, with all that was tagged', async () => {
      const stood = await firstLine(page)
      const all = await added(page)
      // The place is kept shortly after the last scrolling.
      await page.keyboard.press('Control+1')
      await expect(page.getByRole('grid')).toBeVisible()
      running = await running.restart()
      page = running.page
      await resize(running, SIZE)
      await open(page)
      await expect.poll(() => firstLine(page)).toBe(stood)
      expect(await added(page)).toEqual(all)
    })
  } finally {
    await running.close()
  }
})
