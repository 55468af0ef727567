import type { Page } from '@playwright/test'

interface Point {
  readonly x: number
  readonly y: number
}

/** Frames that a page may take to come to rest. */
const FRAMES = 60

/** In the page: client points of the first character of `from` and the last of the next `to` after it. */
function pointsOf({ from, to, within }: { from: string; to: string; within: string }): [Point, Point] {
  const root = document.querySelector(within)
  if (!root) throw new Error(`Nothing matches ${within}.`)
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const nodes: { readonly node: Text; readonly start: number }[] = []
  let text = ''
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node: node as Text, start: text.length })
    text += (node as Text).data
  }
  const start = text.indexOf(from)
  const end = text.indexOf(to, start < 0 ? 0 : start)
  if (start < 0 || end < 0) throw new Error(`"${start < 0 ? from : to}" is not in ${within}.`)
  const characterAt = (offset: number): DOMRect => {
    const holder = nodes.findLast((candidate) => candidate.start <= offset)
    if (!holder) throw new Error('An empty text has no characters.')
    const range = document.createRange()
    range.setStart(holder.node, offset - holder.start)
    range.setEnd(holder.node, offset - holder.start + 1)
    holder.node.parentElement?.scrollIntoView({ block: 'nearest' })
    return range.getBoundingClientRect()
  }
  characterAt(start)
  characterAt(end + to.length - 1)
  // Twice: the second scroll may have moved the first character.
  const first = characterAt(start)
  const last = characterAt(end + to.length - 1)
  const inset = 0.5
  // Reading from right to left a character begins at its right.
  const isRightToLeft = (offset: number): boolean => {
    const parent = nodes.findLast((candidate) => candidate.start <= offset)?.node.parentElement
    return parent ? getComputedStyle(parent).direction === 'rtl' : false
  }
  const begin = isRightToLeft(start) ? first.right - inset : first.left + inset
  const stop = isRightToLeft(end) ? last.left + inset : last.right - inset
  return [
    { x: begin, y: first.top + first.height / 2 },
    { x: stop, y: last.top + last.height / 2 },
  ]
}

/** The points once the fonts are there and two frames in a row agree: a page that still moves would be missed. */
async function settledPoints(page: Page, wanted: Parameters<typeof pointsOf>[0]): Promise<[Point, Point]> {
  await page.evaluate(() => document.fonts.ready.then(() => null))
  let before = ''
  for (let frame = 0; frame < FRAMES; frame += 1) {
    const points = await page.evaluate(pointsOf, wanted)
    const now = JSON.stringify(points)
    if (now === before) return points
    before = now
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(next)))
  }
  throw new Error(`The text around "${wanted.from}" does not come to rest.`)
}

/**
 * Selects with the mouse, as a person does: from the first character of `fromText` to the last of `toText`.
 * Both must be in view together. For a right-to-left text the ends are those of the reading order.
 */
export async function dragSelect(page: Page, fromText: string, toText: string, within = 'body'): Promise<void> {
  const [first, last] = await settledPoints(page, { from: fromText, to: toText, within })
  await page.mouse.move(first.x, first.y)
  await page.mouse.down()
  // Several steps: one jump would not look like a drag to the page.
  await page.mouse.move((first.x + last.x) / 2, (first.y + last.y) / 2, { steps: 4 })
  await page.mouse.move(last.x, last.y, { steps: 8 })
  await page.mouse.up()
}

/** Client point in the middle of the first of these words. */
export async function pointOfWords(page: Page, words: string, within = 'body'): Promise<Point> {
  const [first, last] = await settledPoints(page, { from: words, to: words, within })
  return { x: (first.x + last.x) / 2, y: (first.y + last.y) / 2 }
}
