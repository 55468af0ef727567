import type { FigureConflict, Ledger, LedgerGroup, LedgerRow } from '../../analysis/ledger/ledger.ts'
import { ledgerOf } from '../../analysis/ledger/ledger-of.ts'
import { apartSentence, conflictSentence } from '../../analysis/ledger/words.ts'
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
} from '../document/document.ts'

/** Of each measure as many pairs are named that are not compared; the most telling come first. */
const MOST_NOT_COMPARED = 5

/** What contradicts first; then all figures as one table, by what they measure and by date; then what is not compared. */
export function figuresSection(index: BriefIndex): readonly BriefBlock[] {
  const words = messages.exports
  const { contents } = index
  const ledger = ledgerOf({ ...contents, sources: contents.sources.map(({ source }) => source) })
  const title = heading(2, 'figures', own(words.figuresHeading))
  if (ledger.figures === 0) return [title, paragraph(own(words.noFigures))]
  return [title, ...conflictBlocks(ledger, index), wholeTable(ledger, index), ...apartBlocks(ledger, index)]
}

function wholeTable({ groups }: Ledger, index: BriefIndex): BriefBlock {
  const words = messages.exports
  const { measure, printed, value, unit, asOf, speaker, source, quote } = words.figureColumns
  return {
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
    rows: groups.flatMap((group) => group.rows.map((row) => [measureOf(group), ...cellsOf(row, index)])),
  }
}

/** Each conflict in a sentence and with the quotes that make it. */
function conflictBlocks({ conflicts }: Ledger, index: BriefIndex): readonly BriefBlock[] {
  const words = messages.exports
  if (conflicts.length === 0) return [paragraph(own(words.noConflicts))]
  return [
    heading(3, 'figures-conflicts', own(words.conflictsHeading)),
    ...conflicts.flatMap((conflict) => conflictBlock(conflict, index)),
    heading(3, 'figures-all', own(words.allFiguresHeading)),
  ]
}

function conflictBlock(conflict: FigureConflict, index: BriefIndex): readonly BriefBlock[] {
  const words = messages.exports
  const { printed, value, unit, asOf, speaker, source, quote } = words.figureColumns
  return [
    paragraph(foreign(conflict.measure, 'strong'), own(': '), foreign(conflictSentence(conflict))),
    {
      type: 'table',
      caption: words.conflictCaption(conflict.measure),
      columns: [
        wordColumn(printed),
        numbers(value),
        wordColumn(unit),
        short(asOf),
        wordColumn(speaker),
        short(source),
        short(quote),
      ],
      rows: conflict.rows.map((row) => cellsOf(row, index)),
    },
  ]
}

/** What looks like a contradiction and is none, and why. */
function apartBlocks({ groups }: Ledger, index: BriefIndex): readonly BriefBlock[] {
  const words = messages.exports
  const lines = groups.flatMap((group) =>
    group.apart
      .slice(0, MOST_NOT_COMPARED)
      .map((pair) => [
        measureOf(group),
        [foreign(apartSentence(pair))],
        [referenceTo(pair.a.annotation, index), own(' '), referenceTo(pair.b.annotation, index)],
      ]),
  )
  if (lines.length === 0) return []
  const { measure, why, quotes } = words.apartColumns
  return [
    heading(3, 'figures-apart', own(words.apartHeading)),
    {
      type: 'table',
      caption: words.apartCaption,
      columns: [wordColumn(measure), wordColumn(why), short(quotes)],
      rows: lines,
    },
  ]
}

const measureOf = ({ measure }: LedgerGroup): readonly BriefInline[] => [
  measure === null ? own(messages.figures.noMeasure) : foreign(measure),
]

function cellsOf(row: LedgerRow, index: BriefIndex): readonly (readonly BriefInline[])[] {
  const words = messages.exports
  const { annotation, figure, speaker } = row
  const source = index.sourceById.get(annotation.target.source)
  return [
    [foreign(exactOf(annotation))],
    [own(messages.figures.amount(figure))],
    figure.unit ? [foreign(figure.unit)] : [],
    [own(figure.asOf ? words.date(figure.asOf) : messages.figures.noDate)],
    [speaker ? foreign(speaker.name) : own(messages.figures.noSpeaker)],
    source ? [{ type: 'reference', to: sourceId(source.number), text: words.sourceNumber(source.number) }] : [],
    [referenceTo(annotation, index)],
  ]
}

function referenceTo({ id }: Annotation, { numberById }: BriefIndex): BriefInline {
  const number = numberById.get(id) ?? 0
  return { type: 'reference', to: quoteId(number), text: messages.exports.quoteNumber(number) }
}
