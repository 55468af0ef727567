import { messages } from '../../messages/messages.ts'
import { type Annotation, exactOf, spanOf } from '../../model/annotation.ts'
import type { Span } from '../../model/primitives.ts'
import type { Stance } from '../../model/question.ts'
import { type BriefIndex, type IndexedSource, quoteId, sourceId } from './brief-index.ts'
import { isRefused } from './checked-quotes.ts'
import { type BriefInline, type Fact, foreign, own, plainTextOf, type QuoteBlock } from '../document/document.ts'
import { noteInlines } from './note-inlines.ts'
import { directionOf, pagesOf, paragraphsOf, placeOf } from './passage-shape.ts'
import { roleOf } from './positions-section.ts'

/** One passage with everything that lets a reader find and judge it. */
export function quoteBlock(annotation: Annotation, index: BriefIndex, scale: readonly Stance[]): QuoteBlock {
  const source = index.sourceById.get(annotation.target.source)
  const exact = exactOf(annotation)
  return {
    type: 'quote',
    id: quoteId(index.numberById.get(annotation.id) ?? 0),
    annotationId: annotation.id,
    sourceId: annotation.target.source,
    kind: annotation.kind,
    paragraphs: source ? paragraphsOf(exact, placedSpan(annotation, index), source.text, source.blockIndex) : [exact],
    language: source?.source.language ?? 'und',
    direction: directionOf(exact),
    attribution: attributionOf(annotation, index, source),
    details: detailsOf(annotation, index, source, scale),
  }
}

function attributionOf(
  annotation: Annotation,
  { personById, numberById }: BriefIndex,
  source: IndexedSource | undefined,
): readonly BriefInline[] {
  const words = messages.exports
  const person = annotation.speakerId === null ? undefined : personById.get(annotation.speakerId)
  const speaker: readonly BriefInline[] = person
    ? [foreign(person.name, 'strong'), own(', '), ...roleOf(person)]
    : annotation.kind === 'figure'
      ? []
      : [own(words.noSpeaker, 'strong')]
  return [
    own(`${words.quoteNumber(numberById.get(annotation.id) ?? 0)} `),
    ...speaker,
    ...(speaker.length === 0 ? [] : [own(endsInStop(speaker) ? ' ' : '. ')]),
    ...(source ? citationOf(source) : []),
    own(words.beforeKind),
    { type: 'kind', kind: annotation.kind, label: words.kind(annotation.kind) },
  ]
}

/** A role such as `Rand Corp.` brings its own. */
const endsInStop = (content: readonly BriefInline[]): boolean =>
  content.slice(-1).some((last) => /[.。]$/u.test(plainTextOf(last)))

/** Title, outlet and date of a source, with a link to its entry in the list. */
export function citationOf({ source, number }: IndexedSource): readonly BriefInline[] {
  const words = messages.exports
  return [
    source.title === '' ? own(words.noTitle, 'cite') : foreign(source.title, 'cite'),
    ...(source.outlet === null ? [] : [own(', '), foreign(source.outlet)]),
    own(`, ${source.publishedAt === null ? words.noDate : words.date(source.publishedAt)} (`),
    { type: 'reference', to: sourceId(number), text: words.sourceNumber(number) },
    own(')'),
  ]
}

function detailsOf(
  annotation: Annotation,
  index: BriefIndex,
  source: IndexedSource | undefined,
  scale: readonly Stance[],
): readonly Fact[] {
  const words = messages.exports
  const labels = words.details
  const step = scale.findIndex(({ id }) => id === annotation.stance)
  const label = scale[step]?.label ?? annotation.stance
  const figure = annotation.figure !== null && annotation.figure.value !== null ? annotation.figure : null
  const date = annotation.date
  return [
    ...fact(labels.stance, label === null ? null : stanceInline(label, step, scale.length)),
    ...fact(labels.date, date === null ? null : own(words.date(date))),
    ...fact(labels.value, figure === null ? null : own(messages.figures.value(figure))),
    ...fact(labels.position, source ? own(positionOf(placedSpan(annotation, index), source)) : null),
    ...fact(labels.check, checkInline(annotation, index)),
    ...fact(labels.tags, annotation.tags.length === 0 ? null : foreign(annotation.tags.join(', '))),
    ...noteFact(annotation, index),
  ]
}

const noteFact = ({ note }: Annotation, index: BriefIndex): readonly Fact[] =>
  note.trim() === '' ? [] : [{ label: messages.exports.details.note, content: noteInlines(note, index), isNote: true }]

const fact = (label: string, content: BriefInline | null): readonly Fact[] =>
  content === null ? [] : [{ label, content: [content] }]

const stanceInline = (label: string, step: number, steps: number): BriefInline =>
  step < 0 ? foreign(label) : { type: 'stance', step, steps, label }

/** Where the words truly are: a stored position that does not hold them must not be printed beside an exact quote. */
function placedSpan(annotation: Annotation, { checkById }: BriefIndex): Span {
  const checked = checkById.get(annotation.id)
  const found = checked && !isRefused(checked) && checked.start !== null && checked.end !== null
  return found ? { start: checked.start, end: checked.end } : spanOf(annotation)
}

function positionOf({ start, end }: Span, source: IndexedSource): string {
  const words = messages.exports
  const place = placeOf({ start, end }, source.blockIndex)
  const pages = pagesOf({ start, end }, source.blockIndex)
  const position = words.position(start, end)
  const characters = pages ? `${messages.citations.page(pages.first, pages.last)}, ${position}` : position
  if (place.type === 'paragraphs') return `${words.paragraph(place.first, place.last)}, ${characters}`
  return place.type === 'role' ? `${words.role[place.role]}, ${characters}` : characters
}

export function checkInline(annotation: Annotation, { checkById }: BriefIndex): BriefInline {
  const status = checkById.get(annotation.id)?.status ?? 'MISSING'
  return { type: 'status', status, label: status }
}
