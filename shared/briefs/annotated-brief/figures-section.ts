import { groupFigures } from '../../analysis/figure-groups.ts'
import { messages } from '../../messages/messages.ts'
import { type Annotation, exactOf } from '../../model/annotation.ts'
import { type BriefIndex, quoteId, sourceId } from './brief-index.ts'
import {
  type BriefBlock,
  type BriefInline,
  foreign,
  heading,
  numbers,
  own,
  paragraph,
  short,
  words as wordColumn,
} from './document.ts'

/** All figures as one table, by what they measure and then by date. */
export function figuresSection(index: BriefIndex): readonly BriefBlock[] {
  const words = messages.exports
  const title = heading(2, 'figures', own(words.figuresHeading))
  const { figures } = index.summary
  if (figures.length === 0) return [title, paragraph(own(words.noFigures))]
  const { measure, printed, value, unit, asOf, speaker, source, quote } = words.figureColumns
  return [
    title,
    {
      type: 'table',
      caption: words.figuresCaption,
      columns: [
        wordColumn(measure),
        wordColumn(printed),
        numbers(value),
        wordColumn(unit),
        short(asOf),
        wordColumn(speaker),
        short(source),
        short(quote),
      ],
      rows: groupFigures(figures).flatMap((group) =>
        group.figures.map((annotation) => rowOf(annotation, group.measure, index)),
      ),
    },
  ]
}

function rowOf(annotation: Annotation, measure: string | null, index: BriefIndex): readonly (readonly BriefInline[])[] {
  const words = messages.exports
  const figure = annotation.figure
  const person = annotation.speakerId === null ? undefined : index.personById.get(annotation.speakerId)
  const source = index.sourceById.get(annotation.target.source)
  const number = index.numberById.get(annotation.id) ?? 0
  return [
    [measure === null ? own(messages.figures.noMeasure) : foreign(measure)],
    [foreign(exactOf(annotation))],
    [own(figure ? messages.figures.amount(figure) : messages.figures.noValue)],
    figure?.unit ? [foreign(figure.unit)] : [],
    [own(figure?.asOf ? words.date(figure.asOf) : messages.figures.noDate)],
    [person ? foreign(person.name) : own(messages.figures.noSpeaker)],
    source ? [{ type: 'reference', to: sourceId(source.number), text: words.sourceNumber(source.number) }] : [],
    [{ type: 'reference', to: quoteId(number), text: words.quoteNumber(number) }],
  ]
}
