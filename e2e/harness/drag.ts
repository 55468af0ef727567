import { expect, type Page } from '@playwright/test'
import type { Block } from '../../shared/model/block.ts'
import type { Span } from '../../shared/model/primitives.ts'

interface Caret {
  readonly block: number
  /** Of the character, in UTF-16 code units into the block. */
  readonly offset: number
}

const ARTICLE = 'article'

/** In the page: the rectangle of one character of a block, scrolled to the middle of the screen. */
function characterRectangle({ block, offset, within, scroll }: Caret & { within: string; scroll: boolean }): {
  left: number
  right: number
  middle: number
} {
  const element = document.querySelector(`${within} [data-block="${String(block)}"]`)
  const node = element?.firstChild
  if (!element || !node) throw new Error(`Block ${String(block)} is not on the page.`)
  const range = document.createRange()
  range.setStart(node, offset)
  range.setEnd(node, offset + 1)
  if (scroll) {
    element.scrollIntoView({ block: 'center' })
    const view = element.closest('[data-scroller]')
    const { top, bottom } = range.getBoundingClientRect()
    if (view) view.scrollTop += (top + bottom) / 2 - view.clientHeight / 2
  }
  const { left, right, top, bottom } = range.getBoundingClientRect()
  return { left, right, middle: (top + bottom) / 2 }
}

function caretAt(blocks: readonly Block[], position: number): Caret {
  const block = blocks.findIndex(({ start, end }) => position >= start && position < end)
  const found = blocks[block]
  if (!found) throw new Error(`Offset ${String(position)} is in no block.`)
  return { block, offset: position - found.start }
}

/** Frames that a page may take to come to rest. */
const FRAMES = 120

type Ends = Readonly<Record<'from' | 'to', ReturnType<typeof characterRectangle>>>

/** Both characters, once they stand still in the middle of the screen: far from where one was, heights are estimates first. */
async function settled(page: Page, first: Caret, last: Caret): Promise<Ends> {
  let before = ''
  for (let frame = 0; frame < FRAMES; frame += 1) {
    await page.evaluate(characterRectangle, { ...first, within: ARTICLE, scroll: true })
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(next)))
    const from = await page.evaluate(characterRectangle, { ...first, within: ARTICLE, scroll: false })
    const to = await page.evaluate(characterRectangle, { ...last, within: ARTICLE, scroll: false })
    const now = JSON.stringify([from, to])
    if (now === before) return { from, to }
    before = now
  }
  throw new Error('The text does not come to rest.')
}

/** The middle of a character of the source, once it stands still in the middle of the screen. Client px. */
export async function pointAt(
  page: Page,
  blocks: readonly Block[],
  position: number,
): Promise<{ readonly x: number; readonly y: number }> {
  const caret = caretAt(blocks, position)
  const { from } = await settled(page, caret, caret)
  return { x: (from.left + from.right) / 2, y: from.middle }
}

/** Selects a span of the source with the real mouse: press before its first character, release after its last. */
export async function dragSpan(page: Page, blocks: readonly Block[], span: Span): Promise<void> {
  const first = caretAt(blocks, span.start)
  const last = caretAt(blocks, span.end - 1)
  await expect(page.locator(`${ARTICLE} [data-block="${String(last.block)}"]`)).toBeAttached()
  const { from, to } = await settled(page, first, last)
  await page.mouse.move(from.left + 0.5, from.middle)
  await page.mouse.down()
  // Several steps: one jump would not look like a drag to the page.
  await page.mouse.move((from.left + to.right) / 2, (from.middle + to.middle) / 2, { steps: 3 })
  await page.mouse.move(to.right - 0.5, to.middle, { steps: 6 })
  await page.mouse.up()
}
