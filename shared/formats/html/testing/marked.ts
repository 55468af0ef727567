import { elementsIn, isElement, textIn } from '../dom.ts'
import { parseHtml } from '../parse-html.ts'

/**
 * In the pages here an element that belongs to the article has its role in the attribute `x`; what has none is around
 * the article. `.` is a role of its own: either is right.
 */
const MARK = / x="[^"]*"/gu

/** The page as a site would send it. */
export const withoutMarks = (page: string): string => page.replace(MARK, '')

const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').trim()

export interface Expected {
  /** Texts with their roles, in the order of the page. */
  readonly blocks: readonly (readonly [role: string, text: string])[]
  readonly words: string
}

/** What a page should be read as. */
export function expectedOf(page: string): Expected {
  const { document } = parseHtml(page)
  const blocks: (readonly [string, string])[] = []
  for (const element of document.body ? elementsIn(document.body) : []) {
    const role = element.getAttribute('x')
    if (role === null) continue
    const cells: string[] = []
    for (let node = element.firstChild; node; node = node.nextSibling) if (isElement(node)) cells.push(textIn(node))
    blocks.push([role, role === 'table-row' ? cells.join(' ') : textIn(element)])
  }
  return { blocks, words: blocks.map(([, text]) => text).join('\n') }
}

/** What was made of a page: what is not fenced, in the form of `Expected`. */
export const openBlocks = (text: string, blocks: readonly { role: string; start: number; end: number }[]) =>
  blocks
    .filter(({ role }) => role !== 'boilerplate')
    .map(({ role, start, end }) => [role, squeezed(text.slice(start, end))] as const)
