import { walkBlocks } from '../blocks/walk-blocks.ts'
import { survivorsOf } from '../fence/survivors.ts'
import { parseHtml } from '../parse-html.ts'

/** The text that Readability alone takes for the article. */
export function byReadability(page: string): string {
  const { document } = parseHtml(page)
  const blocks = document.body ? walkBlocks(document.body) : []
  const survivors = survivorsOf(document, blocks)
  return blocks
    .filter(({ element }) => element !== null && survivors?.has(element) === true)
    .map(({ text }) => text)
    .join('\n')
}
