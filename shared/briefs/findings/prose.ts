import type { BriefBlock, BriefInline } from '../../model/brief.ts'
import { OBJECT, wordsOfContent } from '../written/words-of.ts'

/** A stretch of prose that stands by itself: a paragraph, an item, a cell. */
export interface Stretch {
  /** Where it begins in the words of its block. */
  readonly start: number
  readonly text: string
  readonly content: readonly BriefInline[]
}

/** What stands by itself in a prose block; nothing of a live block. */
export const contentsOf = (block: BriefBlock): readonly (readonly BriefInline[])[] => {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [block.content]
    case 'list':
      return block.items.map(({ content }) => content)
    case 'own-table':
      return block.rows.flat()
    default:
      return []
  }
}

/** The stretches of a prose block; of a live block there are none. Their offsets are those of `wordsOf`. */
export function stretchesOf(block: BriefBlock): readonly Stretch[] {
  let start = 0
  return contentsOf(block).map((content) => {
    const text = wordsOfContent(content)
    const stretch = { start, text, content }
    start += text.length + 1
    return stretch
  })
}

/** Words without what stands for notes and citations among them. */
export const withoutObjects = (words: string): string => words.replaceAll(OBJECT, '')
