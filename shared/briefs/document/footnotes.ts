import type { BriefBlock, BriefInline, FootnoteInline } from './document.ts'

/** Every footnote of a document, by number. */
export const footnotesOf = (blocks: readonly BriefBlock[]): readonly FootnoteInline[] =>
  blocks
    .flatMap(inlinesIn)
    .flatMap((inline) => (inline.type === 'footnote' ? [inline] : []))
    .sort((a, b) => a.number - b.number)

function inlinesIn(block: BriefBlock): readonly BriefInline[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return block.content
    case 'quote':
      return [...block.attribution, ...block.details.flatMap(({ content }) => content)]
    case 'table':
      return block.rows.flat(2)
    case 'facts':
      return block.facts.flatMap(({ content }) => content)
    case 'list':
      return block.items.flatMap(({ content }) => content)
    case 'bibliography':
      return block.entries.flatMap(({ content }) => content)
  }
}
