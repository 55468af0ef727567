import { ANNOTATION_KINDS, type AnnotationKind } from '../../shared/model/annotation.ts'
import type { Figure } from '../../shared/model/figure.ts'
import type { Span } from '../../shared/model/primitives.ts'
import { type SpeakerSuggestion, suggestSpeaker } from '../../shared/suggestions/attribution/suggest-speaker.ts'
import { suggestFigure } from '../../shared/suggestions/figure/suggest-figure.ts'
import { snapToWords } from '../../shared/text/snap-to-words.ts'
import type { TaggingContext } from './prefill.ts'

type Figured = ReturnType<typeof suggestFigure>
type Read = Pick<TaggingContext, 'text' | 'blocks' | 'people'> &
  Pick<TaggingContext['source'], 'language' | 'publishedAt'> & { readonly span: Span }

/** The passage that was read last: tagging it must not wait for its reading. */
let last: {
  readonly read: Read
  readonly speakers: Map<AnnotationKind, SpeakerSuggestion | null>
  figure: Figured | undefined
} | null = null

function readingOf({ source, text, blocks, people }: TaggingContext, span: Span): NonNullable<typeof last> {
  const { language, publishedAt } = source
  const isSame =
    last?.read.text === text &&
    last.read.blocks === blocks &&
    last.read.people === people &&
    last.read.language === language &&
    last.read.publishedAt === publishedAt &&
    last.read.span.start === span.start &&
    last.read.span.end === span.end
  if (last === null || !isSame) {
    last = { read: { text, blocks, people, language, publishedAt, span }, speakers: new Map(), figure: undefined }
  }
  return last
}

/** Who says the passage, as far as the text tells. */
export function speakerOf(context: TaggingContext, span: Span, kind: AnnotationKind): SpeakerSuggestion | null {
  const { read, speakers } = readingOf(context, span)
  const known = speakers.get(kind)
  if (known !== undefined) return known
  const found = suggestSpeaker({ ...read, kind })
  speakers.set(kind, found)
  return found
}

/** What quantity the passage states, and what its sentence says about it. */
export function figureOf(context: TaggingContext, span: Span): Partial<Figure> | null {
  const reading = readingOf(context, span)
  if (reading.figure === undefined) {
    reading.figure = suggestFigure(reading.read)
  }
  return reading.figure
}

/** A longer passage is read when its key comes: at most so much at once does not hold up a frame. UTF-16 code units. */
const LONGEST = 2_000

/** Reads what is selected while the machine has nothing else to do, a piece at a time. Returns what ends it. */
export function readAhead(context: TaggingContext, selection: Span): () => void {
  const pieces = [
    ...ANNOTATION_KINDS.map((kind) => (span: Span) => void speakerOf(context, span, kind)),
    (span: Span) => void figureOf(context, span),
  ]
  if (selection.end - selection.start > LONGEST) return () => undefined
  let span: Span | null | undefined
  const next = (): void => {
    if (span === undefined) span = snapToWords(context.text, selection, context.source.language)
    else if (span) pieces.shift()?.(span)
    if (span && pieces.length > 0) waiting = requestIdleCallback(next)
  }
  let waiting = requestIdleCallback(next)
  return () => {
    cancelIdleCallback(waiting)
  }
}
