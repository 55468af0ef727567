import { createElement } from 'react'
import type { Block, BlockRole } from '../../../shared/model/block.ts'
import { classNames } from '../../ui/class-names.ts'
import styles from './article.module.css'

const ELEMENTS: Readonly<Record<BlockRole, { readonly tag: string; readonly style: string }>> = {
  title: { tag: 'h1', style: 'title' },
  subtitle: { tag: 'p', style: 'subtitle' },
  byline: { tag: 'p', style: 'byline' },
  heading: { tag: 'h2', style: 'heading' },
  paragraph: { tag: 'p', style: 'paragraph' },
  quotation: { tag: 'blockquote', style: 'quotation' },
  'list-item': { tag: 'li', style: 'listItem' },
  'table-row': { tag: 'p', style: 'tableRow' },
  caption: { tag: 'figcaption', style: 'caption' },
  boilerplate: { tag: 'p', style: 'fencedText' },
}

interface BlockElementProps {
  readonly index: number
  readonly block: Block
  readonly text: string
  readonly className?: string | undefined
}

/** One element, one text node equal to the slice: offset = block.start + DOM offset. */
export function BlockElement({ index, block, text, className }: BlockElementProps) {
  const { tag, style } = ELEMENTS[block.role]
  return createElement(
    tag,
    { 'data-block': index, dir: 'auto', className: classNames(styles[style], className) },
    text.slice(block.start, block.end),
  )
}

/** A marker of its own, as plain text and some pages have it: then we draw none. */
const OWN_MARKER = /^\s*(?:[-*+•‣⁃–—·▪●○■]|\(?[\p{N}\p{L}]{1,3}[.)])\s/u

interface ListItemsProps {
  readonly indexes: readonly number[]
  readonly blocks: readonly Block[]
  readonly text: string
}

/** Neighbouring list items in one list. */
export const ListItems = ({ indexes, blocks, text }: ListItemsProps) => (
  <ul className={styles.list}>
    {indexes.map((index) => {
      const block = blocks[index]
      if (!block) return null
      const marked = OWN_MARKER.test(text.slice(block.start, Math.min(block.end, block.start + 8)))
      return (
        <BlockElement
          key={index}
          index={index}
          block={block}
          text={text}
          className={marked && styles.marked ? styles.marked : undefined}
        />
      )
    })}
  </ul>
)
