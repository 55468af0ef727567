import { z } from 'zod'
import { Figure } from './figure.ts'
import { Id, Instant, Offset, PartialDate } from './primitives.ts'

/** W3C Web Annotation selectors (https://www.w3.org/TR/annotation-model/#selectors). Offsets are UTF-16 inside the app. */
export const TextPositionSelector = z
  .object({ type: z.literal('TextPositionSelector'), start: Offset, end: Offset })
  .readonly()
export type TextPositionSelector = z.infer<typeof TextPositionSelector>

export const TextQuoteSelector = z
  .object({ type: z.literal('TextQuoteSelector'), exact: z.string().min(1), prefix: z.string(), suffix: z.string() })
  .readonly()
export type TextQuoteSelector = z.infer<typeof TextQuoteSelector>

/** A place in one source, described twice: by position and by what is written there. */
export const Target = z
  .object({
    /** Id of the source. */
    source: Id,
    selector: z.tuple([TextPositionSelector, TextQuoteSelector]).readonly(),
  })
  .readonly()
export type Target = z.infer<typeof Target>

/** The words of the headless contract. */
export const ANNOTATION_KINDS = ['expert_view', 'official_statement', 'figure'] as const
export const AnnotationKind = z.enum(ANNOTATION_KINDS)
export type AnnotationKind = z.infer<typeof AnnotationKind>

/** Why the annotation exists, in W3C terms: to assign a class to the passage. */
export const MOTIVATION = 'classifying'

export const Annotation = z
  .object({
    id: Id,
    dossierId: Id,
    kind: AnnotationKind,
    target: Target,
    motivation: z.literal(MOTIVATION),
    speakerId: Id.nullable(),
    questionId: Id.nullable(),
    /** Id of a stance on the question's scale. */
    stance: z.string().min(1).nullable(),
    /** Date of the statement; null means that of the source. */
    date: PartialDate.nullable(),
    /** Only on figures. */
    figure: Figure.nullable(),
    /** The analyst's note, Markdown; empty when none. */
    note: z.string(),
    tags: z.array(z.string().min(1)).readonly(),
    /** The passage is not in the new edition, and the analyst keeps it as what the old one said. Left out otherwise. */
    quotationOnly: z.literal(true).optional(),
    /** Other sources print the same words of the same person, and the analyst counts this quotation on its own. */
    ownVoice: z.literal(true).optional(),
    createdAt: Instant,
    modifiedAt: Instant,
  })
  .readonly()
export type Annotation = z.infer<typeof Annotation>

/** Where an annotation stands: the position selector as a span. */
export const spanOf = (annotation: Annotation): TextPositionSelector => annotation.target.selector[0]

/** The words an annotation quotes. */
export const exactOf = (annotation: Annotation): string => annotation.target.selector[1].exact
