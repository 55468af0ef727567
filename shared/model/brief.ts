import { z } from 'zod'
import { Id, Instant, PartialDate, Sha256 } from './primitives.ts'

export const MARKS = ['bold', 'italic', 'underline', 'strikethrough', 'code', 'superscript', 'subscript'] as const
export const Mark = z.enum(MARKS)
export type Mark = z.infer<typeof Mark>

/** Words in one format. */
export const TextRun = z
  .object({
    type: z.literal('text'),
    text: z.string(),
    /** In the order of `MARKS`. Left out when there is none. */
    marks: z.array(Mark).min(1).readonly().optional(),
  })
  .readonly()
export type TextRun = z.infer<typeof TextRun>

/** An address outside the document: http, https or mailto. It is printed, never opened by the app itself. */
export const LinkRun = z
  .object({ type: z.literal('link'), url: z.string(), content: z.array(TextRun).readonly() })
  .readonly()
export type LinkRun = z.infer<typeof LinkRun>

/** Points at what backs the words before it, and is printed in the brief's citation style. */
export const CitationRun = z
  .object({
    type: z.literal('citation'),
    target: z.object({ kind: z.enum(['source', 'annotation']), id: Id }).readonly(),
    /** Where in the source, as it is to be printed: `p. 12`. Null: all of it. */
    locator: z.string().nullable(),
  })
  .readonly()
export type CitationRun = z.infer<typeof CitationRun>

export const BreakRun = z.object({ type: z.literal('break') }).readonly()

const NoteInline = z.discriminatedUnion('type', [TextRun, LinkRun, CitationRun, BreakRun])
export type NoteInline = z.infer<typeof NoteInline>

/** Stands where its mark stands. Numbers are given in the order of the text. */
export const FootnoteRun = z.object({ type: z.literal('footnote'), content: z.array(NoteInline).readonly() }).readonly()
export type FootnoteRun = z.infer<typeof FootnoteRun>

/** A remark of the analyst to themselves: in Word a comment, in print nothing. */
export const CommentRun = z.object({ type: z.literal('comment'), text: z.string() }).readonly()
export type CommentRun = z.infer<typeof CommentRun>

export const BriefInline = z.discriminatedUnion('type', [
  TextRun,
  LinkRun,
  CitationRun,
  BreakRun,
  FootnoteRun,
  CommentRun,
])
export type BriefInline = z.infer<typeof BriefInline>

const Content = z.array(BriefInline).readonly()

export const HeadingBlock = z
  .object({ type: z.literal('heading'), level: z.union([z.literal(1), z.literal(2), z.literal(3)]), content: Content })
  .readonly()

export const ParagraphBlock = z.object({ type: z.literal('paragraph'), content: Content }).readonly()

export const LIST_DEPTH = 8

/** A list laid flat: an item of greater depth belongs to the one before it. */
export const ListBlock = z
  .object({
    type: z.literal('list'),
    items: z
      .array(
        z.object({ depth: z.number().int().min(0).max(LIST_DEPTH), ordered: z.boolean(), content: Content }).readonly(),
      )
      .min(1)
      .readonly(),
  })
  .readonly()
export type ListBlock = z.infer<typeof ListBlock>

/** The analyst's own table. Every row has the same number of cells. */
export const OwnTableBlock = z
  .object({
    type: z.literal('own-table'),
    /** Whether the first row heads the columns. */
    header: z.boolean(),
    rows: z.array(z.array(Content).min(1).readonly()).min(1).readonly(),
  })
  .readonly()
export type OwnTableBlock = z.infer<typeof OwnTableBlock>

/**
 * What a live block said when the analyst last accepted it, so that what changed since can be shown. `hash` is the
 * SHA-256 of the lines (see `acceptedOf`).
 */
export const Accepted = z.object({ hash: Sha256, lines: z.array(z.string()).readonly() }).readonly()
export type Accepted = z.infer<typeof Accepted>

/** Binds a block to what it shows. */
const binding = {
  accepted: Accepted,
  /**
   * The analyst saw that what it is bound to now says something else, and keeps what was accepted: the hash of what
   * was declined, or `gone`. Left out otherwise. A further change asks again.
   */
  declined: z.union([Sha256, z.literal('gone')]).optional(),
}

/** Words of a source. */
export const QuoteBlock = z
  .object({
    type: z.literal('quote'),
    annotationId: Id,
    /**
     * What is printed: the words of the annotation, of which parts may be left out with an ellipsis and to which words
     * may be added in square brackets. Anything else is ALTERED.
     */
    printed: z.string().min(1),
    ...binding,
  })
  .readonly()
export type QuoteBlock = z.infer<typeof QuoteBlock>

/** A figure with its value, unit, date and who says so. */
export const FigureBlock = z.object({ type: z.literal('figure'), annotationId: Id, ...binding }).readonly()
export type FigureBlock = z.infer<typeof FigureBlock>

/** Who holds what on one question, as a table. */
export const MatrixBlock = z.object({ type: z.literal('matrix'), questionId: Id, ...binding }).readonly()
export type MatrixBlock = z.infer<typeof MatrixBlock>

/** The dated positions on one question. */
export const TimelineBlock = z.object({ type: z.literal('timeline'), questionId: Id, ...binding }).readonly()
export type TimelineBlock = z.infer<typeof TimelineBlock>

/** The sources that the brief cites; always as they are now. */
export const SourceListBlock = z.object({ type: z.literal('source-list') }).readonly()
export type SourceListBlock = z.infer<typeof SourceListBlock>

export const BriefBlock = z.discriminatedUnion('type', [
  HeadingBlock,
  ParagraphBlock,
  ListBlock,
  OwnTableBlock,
  QuoteBlock,
  FigureBlock,
  MatrixBlock,
  TimelineBlock,
  SourceListBlock,
])
export type BriefBlock = z.infer<typeof BriefBlock>

/** Live, and bound to a record by its id. */
export type BoundBlock = QuoteBlock | FigureBlock | MatrixBlock | TimelineBlock
export type LiveBlock = BoundBlock | SourceListBlock

export const CITATION_STYLES = ['chicago-author-date', 'chicago-notes', 'apa'] as const
export const CitationStyle = z.enum(CITATION_STYLES)
export type CitationStyle = z.infer<typeof CitationStyle>

/** A document of the analyst: its head. What it says lies in its parts. */
export const Brief = z
  .object({
    type: z.literal('brief'),
    id: Id,
    dossierId: Id,
    title: z.string(),
    citationStyle: CitationStyle,
    /** The day printed under the title; null prints none. */
    date: PartialDate.nullable(),
    /** Ids of its parts, in order. */
    parts: z.array(Id).readonly(),
    createdAt: Instant,
    modifiedAt: Instant,
  })
  .readonly()
export type Brief = z.infer<typeof Brief>

/** A stretch of a brief. A change writes the parts it touches, so that a long brief is as quick to keep as a short one. */
export const BriefPart = z
  .object({ type: z.literal('brief-part'), id: Id, dossierId: Id, briefId: Id, blocks: z.array(BriefBlock).readonly() })
  .readonly()
export type BriefPart = z.infer<typeof BriefPart>

/** Heads and parts lie in one table. */
export const BriefRecord = z.discriminatedUnion('type', [Brief, BriefPart])
export type BriefRecord = z.infer<typeof BriefRecord>
