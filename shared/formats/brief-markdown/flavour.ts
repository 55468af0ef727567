import type { BriefInline, QuoteBlock } from '../../briefs/document/document.ts'

export type Reference = Extract<BriefInline, { type: 'reference' }>

/** What one reader of Markdown takes otherwise than CommonMark with GitHub's tables and footnotes. */
export interface Flavour {
  /**
   * Text that is escaped for CommonMark, further escaped for this reader.
   * @param line all words of the line that it stands in, as they are read
   */
  readonly text: (escaped: string, line: string) => string
  /** Null where a reference is words like any others. */
  readonly reference: ((inline: Reference) => string) | null
  /** What follows a bibliography entry so that it can be linked to. */
  readonly entryMark: (id: string) => string
  /**
   * @param lines the quoted words, escaped, without a mark before them; an empty line parts paragraphs
   * @param attribution as a line of Markdown
   * @param facts as lines of Markdown
   */
  readonly quote: (block: QuoteBlock, lines: readonly string[], attribution: string, facts: readonly string[]) => string
}
