import type { AnnotationKind } from '../../model/annotation.ts'
import type { Mark } from '../../model/brief.ts'
import { assertNever } from '../../result.ts'
import type { QuoteStatus } from '../check/check-quote.ts'

/**
 * A brief as a document that no format has touched yet: what Word, PDF, HTML, Markdown and the preview are
 * written from. Every string is plain text; whoever writes a format escapes all of them.
 */
export interface BriefDocument {
  readonly title: string
  /** BCP 47, of the app's own words. */
  readonly language: string
  /** The instant of export, ISO 8601: the only one that a format may write into its file. */
  readonly exportedAt: string
  readonly blocks: readonly BriefBlock[]
}

export type Direction = 'ltr' | 'rtl'

export interface TextInline {
  readonly type: 'text'
  readonly text: string
  /** Words of a source or of the analyst: their direction must not spill into the words around them. */
  readonly foreign: boolean
  readonly emphasis: 'none' | 'strong' | 'cite' | 'code'
  /** What the analyst set, beside the emphasis. Left out when there is nothing. */
  readonly marks?: readonly Mark[]
}

/** An address outside the document: http, https or mailto; whoever writes a format need not check it again. */
export interface LinkInline {
  readonly type: 'link'
  readonly url: string
  readonly content: readonly TextInline[]
}

/** A footnote at its mark. Its words hold no footnote and no comment. */
export interface FootnoteInline {
  readonly type: 'footnote'
  /** 1-based, in the order of the document. */
  readonly number: number
  readonly content: readonly BriefInline[]
}

/** A remark of the analyst to themselves. A format that knows no comments leaves it out. */
export interface CommentInline {
  readonly type: 'comment'
  readonly text: string
}

export type BriefInline =
  | TextInline
  | LinkInline
  | FootnoteInline
  | CommentInline
  | { readonly type: 'break' }
  /** A link to the block with that id in the same document. */
  | { readonly type: 'reference'; readonly to: string; readonly text: string }
  | { readonly type: 'kind'; readonly kind: AnnotationKind; readonly label: string }
  /** `step` is 0-based of `steps`; null without a scale. */
  | { readonly type: 'stance'; readonly step: number; readonly steps: number; readonly label: string }
  | { readonly type: 'status'; readonly status: QuoteStatus; readonly label: string }

export interface Fact {
  readonly label: string
  readonly content: readonly BriefInline[]
  /** The analyst's note: in Word a comment on the quote instead. Left out on every other fact. */
  readonly isNote?: true
}

export interface HeadingBlock {
  readonly type: 'heading'
  readonly level: 1 | 2 | 3 | 4
  /** Unique in the document, `[a-z0-9-]+`. */
  readonly id: string
  readonly content: readonly BriefInline[]
}

export interface ParagraphBlock {
  readonly type: 'paragraph'
  readonly tone: 'normal' | 'quiet' | 'warning'
  readonly content: readonly BriefInline[]
}

export interface QuoteBlock {
  readonly type: 'quote'
  readonly id: string
  readonly annotationId: string
  readonly sourceId: string
  readonly kind: AnnotationKind
  /** The quoted words, cut where the source cuts its paragraphs; joined they are all of them but white space. */
  readonly paragraphs: readonly string[]
  /** BCP 47; `und` when not known. */
  readonly language: string
  readonly direction: Direction
  readonly attribution: readonly BriefInline[]
  readonly details: readonly Fact[]
}

export interface Column {
  readonly label: string
  readonly align: 'start' | 'end'
  /** Short values, such as dates, that a line break would tear apart. */
  readonly keepTogether: boolean
}

export interface TableBlock {
  readonly type: 'table'
  /** Empty for a table of the analyst's own. */
  readonly caption: string
  /** What a screen reader calls it, where the caption is not the only one of its kind. Left out: the caption. */
  readonly name?: string
  /** Labels are all empty when the table has no head. */
  readonly columns: readonly Column[]
  /** Every row has one cell for each column; the first is the row's header. */
  readonly rows: readonly (readonly (readonly BriefInline[])[])[]
}

export interface FactsBlock {
  readonly type: 'facts'
  readonly facts: readonly Fact[]
}

/** A list laid flat; see the list of the model. */
export interface ListBlock {
  readonly type: 'list'
  readonly items: readonly {
    readonly depth: number
    readonly ordered: boolean
    readonly content: readonly BriefInline[]
  }[]
}

/** Works that are cited, in the citation style; printed with a hanging indent. */
export interface BibliographyBlock {
  readonly type: 'bibliography'
  readonly entries: readonly { readonly id: string; readonly content: readonly BriefInline[] }[]
}

export type BriefBlock =
  HeadingBlock | ParagraphBlock | QuoteBlock | TableBlock | FactsBlock | ListBlock | BibliographyBlock

/** The app's own words. */
export const own = (text: string, emphasis: TextInline['emphasis'] = 'none'): TextInline => ({
  type: 'text',
  text,
  foreign: false,
  emphasis,
})

/** Words of a source or of the analyst. */
export const foreign = (text: string, emphasis: TextInline['emphasis'] = 'none'): TextInline => ({
  type: 'text',
  text,
  foreign: true,
  emphasis,
})

/** A column of words. */
export const words = (label: string): Column => ({ label, align: 'start', keepTogether: false })
/** A column of dates, references, results. */
export const short = (label: string): Column => ({ label, align: 'start', keepTogether: true })
/** A column of numbers. */
export const numbers = (label: string): Column => ({ label, align: 'end', keepTogether: false })

export const paragraph = (...content: readonly BriefInline[]): ParagraphBlock => ({
  type: 'paragraph',
  tone: 'normal',
  content,
})

export const heading = (
  level: HeadingBlock['level'],
  id: string,
  ...content: readonly BriefInline[]
): HeadingBlock => ({
  type: 'heading',
  level,
  id,
  content,
})

/** An inline as its bare words: for a format that has no other way to say it. Notes and comments are not part of them. */
export function plainTextOf(inline: BriefInline): string {
  switch (inline.type) {
    case 'text':
    case 'reference':
      return inline.text
    case 'link':
      return inline.content.map(plainTextOf).join('')
    case 'break':
      return ' '
    case 'footnote':
    case 'comment':
      return ''
    case 'kind':
    case 'stance':
    case 'status':
      return inline.label
    default:
      return assertNever(inline)
  }
}

/** A table right under the heading that says what it is about: a short caption is enough to see, not to hear. */
export const underHeading = (table: TableBlock, caption: string): TableBlock => ({
  ...table,
  caption,
  name: table.caption,
})
