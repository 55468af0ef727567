import type { BlockRole } from '../../model/block.ts'

/**
 * What a format with a structure of its own is read into: everything that stands in the file, in reading order.
 * Readers say what the file states; what an article is in it, and what is around it, is judged afterwards, for all
 * formats by the same rules.
 */
export interface StructuredDocument {
  readonly blocks: readonly StructuredBlock[]
  readonly metadata: StatedMetadata
  /** From the web: what is around an article may be fenced by its words. Other documents are all text. */
  readonly isPage?: boolean
}

export interface StructuredBlock {
  /** Neither empty nor with blanks at its edges; LF within it is a line break, TAB stands between cells. */
  readonly text: string
  /**
   * What the file says it is. `paragraph` is what the file says nothing of: it may become a byline, a caption or
   * boilerplate by its words.
   */
  readonly role: BlockRole
  /** Of a heading, 1 to 6. */
  readonly level?: number
  /** 1-based, where the format has pages. */
  readonly page?: number
  /** Offsets into its text at which the next pages begin, each one page further. */
  readonly pageTurns?: readonly number[]
  /** The file leaves no doubt (a style "Title", a running head that repeats); judging must not change it. */
  readonly isCertain?: boolean
}

/** What a file states about itself. Null and empty: it does not say. Nothing here is concluded. */
export interface StatedMetadata {
  readonly title: string | null
  readonly subtitle: string | null
  readonly authors: readonly string[]
  readonly outlet: string | null
  /** `YYYY-MM-DD`. */
  readonly publishedAt: string | null
  /** BCP 47. */
  readonly language: string | null
  /** Where it was published or saved from; http or https, without credentials. */
  readonly address: string | null
}

export const NO_METADATA: StatedMetadata = {
  title: null,
  subtitle: null,
  authors: [],
  outlet: null,
  publishedAt: null,
  language: null,
  address: null,
}
