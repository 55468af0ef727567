import type { AnalysisInput } from '../../analysis/analysis-input.ts'
import { byText } from '../../analysis/by-text.ts'
import type { Ledger } from '../../analysis/ledger/ledger.ts'
import { ledgerOf } from '../../analysis/ledger/ledger-of.ts'
import type { Matrix, MatrixRow } from '../../analysis/matrix/matrix.ts'
import { matrixOf } from '../../analysis/matrix/matrix-of.ts'
import { ordered } from '../../analysis/matrix/ordered.ts'
import { type DateOf, dateIn } from '../../analysis/positions.ts'
import { scaleOf } from '../../analysis/scale-of.ts'
import { type Annotation, spanOf } from '../../model/annotation.ts'
import type { DossierContents } from '../../model/dossier-contents.ts'
import type { Person } from '../../model/person.ts'
import type { Question, Stance } from '../../model/question.ts'
import type { Source } from '../../model/source.ts'
import { groupBy } from '../../analysis/group-by.ts'
import { once } from '../../once.ts'

/** What tables are written from. What is costly is computed when it is first asked for, and once. */
export interface TableInput {
  readonly contents: DossierContents
  /** By date, undated last; then by title. */
  readonly sources: readonly Source[]
  /** By source, then as they stand in it. */
  readonly annotations: readonly Annotation[]
  readonly sourceById: ReadonlyMap<string, Source>
  readonly personById: ReadonlyMap<string, Person>
  readonly questionById: ReadonlyMap<string, Question>
  readonly dateOf: DateOf
  readonly matrix: () => Matrix
  /** The most divided question first. */
  readonly rows: () => readonly MatrixRow[]
  readonly ledger: () => Ledger
  /** With the stances that only its annotations use. */
  readonly scaleOf: (questionId: string) => readonly Stance[]
}

export function tableInput(contents: DossierContents): TableInput {
  const sources = contents.sources.map(({ source }) => source).sort(inListOrder)
  const at = new Map(sources.map(({ id }, index) => [id, index]))
  const standing = (annotation: Annotation): number => at.get(annotation.target.source) ?? sources.length
  const annotations = [...contents.annotations].sort(
    (a, b) =>
      standing(a) - standing(b) ||
      spanOf(a).start - spanOf(b).start ||
      spanOf(a).end - spanOf(b).end ||
      byText(a.id, b.id),
  )
  const input: AnalysisInput = { ...contents, sources, annotations }
  const matrix = once(() => matrixOf(input))
  const questionById = byId(contents.questions)
  const asked = once(() => groupBy(annotations, ({ questionId }) => questionId))
  const scales = new Map<string, readonly Stance[]>()
  return {
    contents,
    sources,
    annotations,
    sourceById: byId(sources),
    personById: byId(contents.people),
    questionById,
    dateOf: dateIn(sources),
    matrix,
    rows: once(() => ordered(matrix().rows, 'most-divided')),
    ledger: once(() => ledgerOf(input)),
    scaleOf: (questionId) => {
      const question = questionById.get(questionId)
      const scale = scales.get(questionId) ?? (question ? scaleOf(question, asked().get(questionId) ?? []) : [])
      scales.set(questionId, scale)
      return scale
    },
  }
}

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]))

const inListOrder = (a: Source, b: Source): number =>
  byText(a.publishedAt ?? '~', b.publishedAt ?? '~') || byText(a.title, b.title) || byText(a.id, b.id)

/** What a source is called in tables: its file name, as in the documents of the command line, else its title. */
export const sourceName = (source: Source | null | undefined): string | null =>
  source ? (source.capsule.fileName ?? source.title) : null
