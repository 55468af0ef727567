import type { BriefBlock, BriefInline } from '../../model/brief.ts'

/** Stands for a citation, a footnote mark or a comment, so that offsets count every inline. */
export const OBJECT = '\ufffc'

/** The words of inlines: formats set aside, a break as a line feed, everything that is no word as `OBJECT`. */
export const wordsOfContent = (content: readonly BriefInline[]): string => content.map(wordsOfInline).join('')

function wordsOfInline(inline: BriefInline): string {
  switch (inline.type) {
    case 'text':
      return inline.text
    case 'link':
      return inline.content.map(({ text }) => text).join('')
    case 'break':
      return '\n'
    case 'citation':
    case 'footnote':
    case 'comment':
      return OBJECT
  }
}

/** The words of a prose block, its items and cells on lines of their own; empty for a live block. */
export function wordsOf(block: BriefBlock): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return wordsOfContent(block.content)
    case 'list':
      return block.items.map(({ content }) => wordsOfContent(content)).join('\n')
    case 'own-table':
      return block.rows.flatMap((cells) => cells.map(wordsOfContent)).join('\n')
    case 'quote':
    case 'figure':
    case 'matrix':
    case 'timeline':
    case 'source-list':
      return ''
  }
}
