import type { Page } from '@playwright/test'

/** In the page: block and offset of the first character of the first line that is seen whole; '' before there is one. */
function firstLineOn(side: string): string {
  const scroller = document.querySelector(`[data-reader=${side}] [data-scroller]`)
  const top = scroller?.getBoundingClientRect().top ?? 0
  for (const element of document.querySelectorAll(`[data-reader=${side}] [data-block]`)) {
    const node = element.firstChild
    if (!(node instanceof Text) || element.getBoundingClientRect().bottom < top) continue
    const range = document.createRange()
    for (let offset = 0; offset < node.length; offset += 1) {
      range.setStart(node, offset)
      range.setEnd(node, offset + 1)
      const [rect] = range.getClientRects()
      if (rect && rect.top >= top - 1) return `${element.getAttribute('data-block') ?? ''}:${String(offset)}`
    }
  }
  return ''
}

/** Where the text stands: block and offset of the first line that is seen whole. */
export const firstLine = (page: Page, side: 'left' | 'right' = 'left'): Promise<string> =>
  page.evaluate(firstLineOn, side)
