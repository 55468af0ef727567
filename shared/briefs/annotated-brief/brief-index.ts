import { byText } from '../../analysis/by-text.ts'
import { countedOnce } from '../../analysis/editions/counted-once.ts'
import { groupBy } from '../../analysis/group-by.ts'
import type { Matrix, MatrixRow } from '../../analysis/matrix/matrix.ts'
import { matrixOf, unfiledVoices } from '../../analysis/matrix/matrix-of.ts'
import { ordered } from '../../analysis/matrix/ordered.ts'
import { cellsInOrder } from '../../analysis/matrix/row-cells.ts'
import { byDate, dateIn, isPosition } from '../../analysis/positions.ts'
import { silentPeople } from '../../analysis/silent-people.ts'
import { printsOf } from '../../analysis/voices.ts'
import { ANNOTATION_KINDS, type Annotation, type AnnotationKind } from '../../model/annotation.ts'
import type { DossierContents, SourceContents } from '../../model/dossier-contents.ts'
import type { Person } from '../../model/person.ts'
import type { Question, Stance } from '../../model/question.ts'
import { checkAnnotations, type CheckedQuote } from './checked-quotes.ts'
import { type BlockIndex, indexBlocks } from './passage-shape.ts'

/** A source with what the sections of a brief ask of it again and again. */
export interface IndexedSource extends SourceContents {
  /** 1-based, in the order of the list of sources. */
  readonly number: number
  readonly blockIndex: BlockIndex
}

/** Quotes that stand together. */
export interface QuoteGroup {
  readonly kind: AnnotationKind
  readonly annotations: readonly Annotation[]
}

export interface QuestionGroup {
  readonly question: Question
  readonly scale: readonly Stance[]
  readonly groups: readonly QuoteGroup[]
}

/** Everything the sections are written from, computed once. */
export interface BriefIndex {
  readonly contents: DossierContents
  readonly matrix: Matrix
  /** Those of the matrix, the most quoted first. */
  readonly rows: readonly MatrixRow[]
  /** People who are quoted but take no position on any question, by name. */
  readonly silentPeople: readonly Person[]
  /** By date of the statement. */
  readonly figures: readonly Annotation[]
  readonly sources: readonly IndexedSource[]
  readonly sourceById: ReadonlyMap<string, IndexedSource>
  readonly personById: ReadonlyMap<string, Person>
  /** In the order in which the quotes are printed. */
  readonly checkById: ReadonlyMap<string, CheckedQuote>
  readonly byQuestion: readonly QuestionGroup[]
  readonly withoutQuestion: readonly QuoteGroup[]
  /** 1-based, in the order in which the quotes are printed. */
  readonly numberById: ReadonlyMap<string, number>
}

/** Every print of every voice, from yes to no. */
const quotesOf = (row: MatrixRow): readonly Annotation[] =>
  cellsInOrder(row).flatMap(({ voices }) => voices.flatMap(printsOf))

// By date, undated last; never by the order in which records happen to be stored.
const inListOrder = (a: SourceContents, b: SourceContents): number =>
  byText(a.source.publishedAt ?? '~', b.source.publishedAt ?? '~') ||
  byText(a.source.title, b.source.title) ||
  byText(a.source.id, b.source.id)

export function indexBrief(contents: DossierContents): BriefIndex {
  const input = { ...contents, sources: contents.sources.map(({ source }) => source) }
  const matrix = matrixOf(input)
  const rows = ordered(matrix.rows, 'most-quoted')
  const sources = [...contents.sources]
    .sort(inListOrder)
    .map((source, at) => ({ ...source, number: at + 1, blockIndex: indexBlocks(source.blocks) }))
  const figures = countedOnce(input)
    .filter((annotation) => !isPosition(annotation))
    .sort(byDate(dateIn(input.sources)))
  const filed = groupBy(figures, ({ questionId }) => questionId)
  const asked = new Set(rows.map(({ question }) => question.id))
  const byQuestion = rows.map((row) => ({
    question: row.question,
    scale: row.scale,
    groups: groupByKind([...quotesOf(row), ...(filed.get(row.question.id) ?? [])]),
  }))
  const unasked = figures.filter(({ questionId }) => questionId === null || !asked.has(questionId))
  const withoutQuestion = groupByKind([...unfiledVoices(input).flatMap(printsOf), ...unasked])
  const printed = [...byQuestion.flatMap(({ groups }) => groups), ...withoutQuestion].flatMap(
    ({ annotations }) => annotations,
  )
  const numberById = new Map(printed.map(({ id }, at) => [id, at + 1]))
  const numberOf = ({ annotation }: CheckedQuote) => numberById.get(annotation.id) ?? 0
  const checked = [...checkAnnotations(contents)].sort((a, b) => numberOf(a) - numberOf(b))
  return {
    contents,
    matrix,
    rows,
    silentPeople: silentPeople(input, matrix),
    figures,
    sources,
    sourceById: new Map(sources.map((entry) => [entry.source.id, entry])),
    personById: new Map(contents.people.map((person) => [person.id, person])),
    checkById: new Map(checked.map((quote) => [quote.annotation.id, quote])),
    byQuestion,
    withoutQuestion,
    numberById,
  }
}

function groupByKind(annotations: readonly Annotation[]): readonly QuoteGroup[] {
  const byKind = groupBy(annotations, ({ kind }) => kind)
  return ANNOTATION_KINDS.flatMap((kind) => {
    const own = byKind.get(kind)
    return own ? [{ kind, annotations: own }] : []
  })
}

export const quoteId = (number: number): string => `quote-${String(number)}`
export const sourceId = (number: number): string => `source-${String(number)}`
