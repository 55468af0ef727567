import type { FigureConflict, LedgerRow } from '../../../shared/analysis/ledger/ledger.ts'
import { ledgerOf } from '../../../shared/analysis/ledger/ledger-of.ts'
import { conflictSentence } from '../../../shared/analysis/ledger/words.ts'
import type { MatrixCell, MatrixRow } from '../../../shared/analysis/matrix/matrix.ts'
import { matrixOf } from '../../../shared/analysis/matrix/matrix-of.ts'
import { dateIn } from '../../../shared/analysis/positions.ts'
import { timelineEntries } from '../../../shared/analysis/timeline-entries.ts'
import { printsOf } from '../../../shared/analysis/voices.ts'
import { type Annotation, spanOf } from '../../../shared/model/annotation.ts'
import type { LoadedDossier } from './load-dossier.ts'

/** MATRIX row, FIGURE, CONFLICT and TIMELINE entry of the contract. */
export interface AnalysisDocument {
  readonly matrix: readonly object[]
  readonly figures: readonly object[]
  readonly conflicts: readonly object[]
  readonly timeline: readonly object[]
}

/**
 * The analysis of a dossier: questions as first asked in the passages, passages of a cell by date and then as they
 * stand in the sources, figures as they stand in the sources, the timeline by date.
 */
export function analysisDocument({ contents, nameById }: LoadedDossier): AnalysisDocument {
  const input = { ...contents, sources: contents.sources.map(({ source }) => source) }
  const dateOf = dateIn(input.sources)
  const at = new Map(input.sources.map(({ id }, index) => [id, index]))
  const placeOf = (annotation: Annotation) => ({
    source: nameById.get(annotation.target.source) ?? null,
    start: spanOf(annotation).start,
    end: spanOf(annotation).end,
  })
  const asStanding = (a: Annotation, b: Annotation): number =>
    (at.get(a.target.source) ?? 0) - (at.get(b.target.source) ?? 0) ||
    spanOf(a).start - spanOf(b).start ||
    spanOf(a).end - spanOf(b).end
  const cellOf = ({ person, held, latest, voices }: MatrixCell) => ({
    person: person?.name ?? null,
    stance: held?.stance.label ?? null,
    date: latest?.value ?? null,
    annotations: [...voices.flatMap(printsOf)]
      .sort((a, b) => compare(dateOf(a)?.value ?? '', dateOf(b)?.value ?? '') || asStanding(a, b))
      .map(placeOf),
  })
  const rowOf = ({ question, split, cells, unnamed }: MatrixRow) => ({
    question: question.wording,
    split: split !== null,
    cells: [...cells.values(), ...(unnamed ? [unnamed] : [])].map(cellOf),
  })
  const figureOf = ({ annotation, figure, speaker }: LedgerRow) => ({
    ...placeOf(annotation),
    value: figure.value,
    unit: figure.unit,
    approximate: figure.approximator !== null,
    measure: figure.measure,
    asOf: figure.asOf,
    speaker: speaker?.name ?? null,
  })
  const inOrder = (rows: readonly LedgerRow[]) => [...rows].sort((a, b) => asStanding(a.annotation, b.annotation))
  const conflictOf = (conflict: FigureConflict) => ({
    figures: inOrder(conflict.rows).map(figureOf),
    reason: conflictSentence(conflict),
  })
  const { rows } = matrixOf(input)
  const ledger = ledgerOf(input)
  return {
    matrix: rows.map(rowOf),
    figures: inOrder(ledger.groups.flatMap((group) => group.rows)).map(figureOf),
    conflicts: ledger.conflicts.map(conflictOf),
    timeline: timelineEntries(rows, input.sources).map(({ question, person, dot }) => ({
      person: person.name,
      question: question.wording,
      date: dot.date.value,
      stance: dot.held.stance.label,
      changed: dot.changedFrom !== null,
    })),
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
