import type { Block, BlockRole } from '../../../shared/model/block.ts'
import styles from './article.module.css'
import { BLOCK_ATTRIBUTE } from './surface.ts'

const ELEMENTS: Readonly<Record<BlockRole, { readonly tag: string; readonly style: string; readonly role?: string }>> =
  {
    title: { tag: 'h1', style: 'title' },
    subtitle: { tag: 'p', style: 'subtitle' },
    byline: { tag: 'p', style: 'byline' },
    heading: { tag: 'h2', style: 'heading' },
    paragraph: { tag: 'p', style: 'paragraph' },
    quotation: { tag: 'blockquote', style: 'quotation' },
    'list-item': { tag: 'li', style: 'listItem' },
    'table-row': { tag: 'p', style: 'tableRow', role: 'cell' },
    caption: { tag: 'figcaption', style: 'caption' },
    boilerplate: { tag: 'p', style: 'fencedText' },
  }

/** Empty elements to be copied: setting the same attributes on each of 10,000 blocks would take longer. */
const templates = new Map<BlockRole, HTMLElement>()

function templateOf(role: BlockRole): HTMLElement {
  const known = templates.get(role)
  if (known) return known
  const { tag, style, role: spoken } = ELEMENTS[role]
  const element = document.createElement(tag)
  element.className = styles[style] ?? ''
  element.dir = 'auto'
  if (spoken !== undefined) element.role = spoken
  templates.set(role, element)
  return element
}

/** One element, one text node equal to the slice: offset = block.start + DOM offset. */
export function blockElement(index: number, block: Block, text: string): HTMLElement {
  const element = templateOf(block.role).cloneNode(false) as HTMLElement
  element.setAttribute(BLOCK_ATTRIBUTE, String(index))
  element.append(text.slice(block.start, block.end))
  return element
}

/** A marker of its own, as plain text and some pages have it: then we draw none. */
const OWN_MARKER = /^\s*(?:[-*+•‣⁃–—·▪●○■]|\(?[\p{N}\p{L}]{1,3}[.)])\s/u

/** Neighbouring list items in one list. */
export function listElement(indexes: readonly number[], blocks: readonly Block[], text: string): HTMLElement {
  const list = document.createElement('ul')
  list.className = styles.list ?? ''
  for (const index of indexes) {
    const block = blocks[index]
    if (!block) continue
    const item = blockElement(index, block, text)
    if (OWN_MARKER.test(text.slice(block.start, Math.min(block.end, block.start + 8))) && styles.marked)
      item.classList.add(styles.marked)
    list.append(item)
  }
  return list
}

/** Neighbouring rows in one table. A row is one cell to who hears it: its text is one text node. */
export function tableElement(indexes: readonly number[], blocks: readonly Block[], text: string): HTMLElement {
  const table = document.createElement('div')
  table.role = 'table'
  for (const index of indexes) {
    const block = blocks[index]
    if (!block) continue
    const row = document.createElement('div')
    row.role = 'row'
    row.append(blockElement(index, block, text))
    table.append(row)
  }
  return table
}
