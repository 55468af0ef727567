/** A stretch of a text that was written elsewhere: a paragraph, an item, a cell. */
export interface ForeignBlock {
  readonly text: string
  /** Set off as a quotation, so that it needs no marks. */
  readonly quoted: boolean
}

const LINES = /\r\n?|[\u2028\u2029]/g

/** Line ends as the app has them, no blanks around, nothing without a word. */
export function madeBlocks(blocks: readonly ForeignBlock[]): readonly ForeignBlock[] {
  return blocks
    .map(({ text, quoted }) => ({ text: text.replace(LINES, '\n').trim(), quoted }))
    .filter(({ text }) => text !== '')
}
