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

/** Selects a span of the source with the real mouse: press before its first character, release after its last. */
export async function dragSpan(page: Page, blocks: readonly Block[], span: Span): Promise<void> {
  const first = caretAt(blocks, span.start)
  const last = caretAt(blocks, span.end - 1)
  await expect(page.locator(`${ARTICLE} [data-block="${String(last.block)}"]`)).toBeAttached()
  await page.evaluate(characterRectangle, { ...first, within: ARTICLE, scroll: true })
  const from = await page.evaluate(characterRectangle, { ...first, within: ARTICLE, scroll: false })
  const to = await page.evaluate(characterRectangle, { ...last, within: ARTICLE, scroll: false })
  await page.mouse.move(from.left + 0.5, from.middle)
  await page.mouse.down()
  // Several steps: one jump would not look like a drag to the page.
  await page.mouse.move((from.left + to.right) / 2, (from.middle + to.middle) / 2, { steps: 3 })
  await page.mouse.move(to.right - 0.5, to.middle, { steps: 6 })
  await page.mouse.up()
}
