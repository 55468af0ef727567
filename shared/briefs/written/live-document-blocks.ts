import { messages } from '../../messages/messages.ts'
import { type AnnotationKind, exactOf } from '../../model/annotation.ts'
import type { FigureBlock, QuoteBlock } from '../../model/brief.ts'
import { isRefused } from '../annotated-brief/checked-quotes.ts'
import { directionOf, paragraphsOf } from '../annotated-brief/passage-shape.ts'
import { type BriefInline, type Fact, foreign, own, type QuoteBlock as Quote } from '../document/document.ts'
import { passageCitation } from './inlines-of.ts'
import { type LiveState, liveStateOf } from './live-state.ts'
import type { Writing } from './writing.ts'

const words = messages.exports

/** A quote as it was accepted: the printed words, who says them, where. */
export function quoteOf(block: QuoteBlock, writing: Writing): Quote {
  const [accepted = '', speaker = ''] = block.accepted.lines
  const state = liveStateOf(block, writing.index)
  const abridged = isAbridged(block.printed, accepted) ? [fact(words.abridged, own(words.abridgedMeans))] : []
  return passage(block, block.printed, speaker, [...abridged, ...keptFact(state)], writing)
}

/** A figure as it was accepted: the words, then value, date and what is measured. */
export function figureOf(block: FigureBlock, writing: Writing): Quote {
  const [printed = '', value = '', date = '', measure = '', speaker = ''] = block.accepted.lines
  const facts = [
    ...(value === '' ? [] : [fact(words.value, foreign(value))]),
    ...(isSaid(measure, writing) ? [] : [fact(words.measures, foreign(measure))]),
    ...(date === '' ? [] : [fact(words.asOf, foreign(date))]),
  ]
  const state = liveStateOf(block, writing.index)
  return passage(block, printed, speaker, [...facts, ...keptFact(state)], writing)
}

function passage(
  block: QuoteBlock | FigureBlock,
  printed: string,
  speaker: string,
  details: readonly Fact[],
  writing: Writing,
): Quote {
  const { index } = writing
  const checked = index.checkById.get(block.annotationId)
  const kind = block.type === 'figure' ? 'figure' : (checked?.annotation.kind ?? 'expert_view')
  const source = checked && index.sourceById.get(checked.annotation.target.source)
  const id = writing.nextId('quote')
  return {
    type: 'quote',
    id,
    annotationId: block.annotationId,
    sourceId: checked?.annotation.target.source ?? '',
    kind,
    paragraphs: paragraphsIn(block, printed, writing),
    language: source?.source.language ?? 'und',
    direction: directionOf(printed),
    attribution: attributionOf(block, speaker, kind, writing),
    details,
  }
}

/** Nothing is measured, or a heading above says what. */
const isSaid = (measure: string, writing: Writing): boolean =>
  measure === '' || measure === messages.figures.noMeasure || writing.isUnder(measure)

/**
 * Who says it, where, and what it is. Who speaks again is named without the role; a figure that nobody says is
 * attributed to its source alone.
 */
function attributionOf(
  { type, annotationId }: QuoteBlock | FigureBlock,
  speaker: string,
  kind: AnnotationKind,
  writing: Writing,
): readonly BriefInline[] {
  const annotation = writing.index.checkById.get(annotationId)?.annotation
  const again = writing.speaksAgain(speaker)
  const citation = passageCitation(annotationId, writing)
  const kindInline: readonly BriefInline[] = annotation ? [{ type: 'kind', kind, label: words.kind(kind) }] : []
  if (type === 'figure' && speaker === words.noSpeaker && annotation) return [...kindInline, ...citation]
  const [name, ...role] = speakerOf(speaker, annotation?.speakerId ?? null, writing)
  return [
    ...(name ? [name] : []),
    ...(again ? [] : role),
    ...citation,
    ...(annotation ? [own(words.beforeKind), ...kindInline] : []),
  ]
}

/** Cut where the source cuts its paragraphs when all of the passage is printed, else at its own line breaks. */
function paragraphsIn(
  { annotationId }: QuoteBlock | FigureBlock,
  printed: string,
  writing: Writing,
): readonly string[] {
  const checked = writing.index.checkById.get(annotationId)
  const source = checked && writing.index.sourceById.get(checked.annotation.target.source)
  const whole = checked && exactOf(checked.annotation) === printed && !isRefused(checked)
  if (source && whole && checked.start !== null && checked.end !== null) {
    return paragraphsOf(printed, { start: checked.start, end: checked.end }, source.text, source.blockIndex)
  }
  const lines = printed.split(/(?:\r\n?|\n)+/u).filter((line) => line.trim() !== '')
  return lines.length > 0 ? lines : [printed]
}

/** The accepted line with the name set off: `Ada Lind`, then `, professor`. */
function speakerOf(line: string, speakerId: string | null, { index }: Writing): readonly BriefInline[] {
  const name = speakerId === null ? undefined : index.personById.get(speakerId)?.name
  const end = name !== undefined && line.startsWith(`${name}, `) ? name.length : line.indexOf(', ')
  return end < 0
    ? [foreign(line, 'strong')]
    : [foreign(line.slice(0, end), 'strong'), own(', '), foreign(line.slice(end + 2))]
}

const MARKS_OF_ABRIDGING = /…|\.{3}|\. \. \.|\[/gu
const count = (text: string): number => text.match(MARKS_OF_ABRIDGING)?.length ?? 0

const isAbridged = (printed: string, accepted: string): boolean => count(printed) > count(accepted)

function keptFact(state: LiveState): readonly Fact[] {
  if (state.status !== 'kept') return []
  return [fact(words.kept, own(state.now === null ? words.keptGone : words.keptChanged))]
}

const fact = (label: string, content: BriefInline): Fact => ({ label, content: [content] })
