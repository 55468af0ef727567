import type { Annotation } from '../../model/annotation.ts'
import type { PartialDate } from '../../model/primitives.ts'
import type { AnalysisInput } from '../analysis-input.ts'
import { countedOnce } from '../editions/counted-once.ts'
import { editionsOf } from '../editions/editions.ts'
import { groupBy } from '../group-by.ts'
import { daysOf } from '../partial-days.ts'
import { statementDate } from '../statement-date.ts'
import type { DaySpan } from '../timeline/timeline.ts'
import { apartPairs } from './apart-pairs.ts'
import { balanceOfMeasure } from './balance.ts'
import { type Comparable, comparableOf } from './comparable.ts'
import { conflictOf } from './conflict.ts'
import { byText } from '../by-text.ts'
import { byFigure } from './figure-order.ts'
import type { Ledger, LedgerGroup, LedgerRow } from './ledger.ts'
import { alikeMeasures, measureKey } from './measures.ts'
import { sweep } from './sweep.ts'

/**
 * All figures of a dossier by what they measure, with what agrees, what conflicts, and what is not compared and why.
 * What several editions of an article say is there once (`countedOnce`), and they neither confirm nor contradict each
 * other.
 * The same for every order of the input.
 */
export function ledgerOf(input: AnalysisInput): Ledger {
  const rows = rowsOf({ ...input, annotations: countedOnce(input) })
  const { articleOf } = editionsOf(input.sources)
  const groups = groupBy(rows, ({ figure }) => measureKey(figure.measure))
  const keys = [...groups.keys()].filter((key) => key !== null).sort(byText)
  const comparables = new Map(
    keys.map((key) => {
      const named = balanceOfMeasure(key)
      return [
        key,
        (groups.get(key) ?? []).map((row) => comparableOf(row, named, articleOf(row.annotation.target.source))),
      ]
    }),
  )
  const alike = alikeMeasures(keys)
  const measured = keys.map((key) => {
    const others = (alike.get(key) ?? []).map((other) => comparables.get(other) ?? [])
    return groupOf(comparables.get(key) ?? [], others)
  })
  const unmeasured = groups.get(null)
  const all = unmeasured ? [...measured, withoutMeasure(unmeasured)] : measured
  return {
    groups: all,
    conflicts: all.flatMap(({ conflicts }) => conflicts),
    figures: rows.length,
    undated: rows.filter(({ period }) => period === null).length,
  }
}

/** Every figure once, in order; see `byFigure`. */
function rowsOf({ annotations, people, sources }: AnalysisInput): readonly LedgerRow[] {
  const personById = new Map(people.map((person) => [person.id, person]))
  const sourceById = new Map(sources.map((source) => [source.id, source]))
  const periods = new Map<PartialDate, DaySpan>()
  const rows: LedgerRow[] = []
  for (const annotation of annotations) {
    const { figure, speakerId, target } = annotation
    if (annotation.kind !== 'figure' || figure === null) continue
    const source = sourceById.get(target.source)
    const speaker = speakerId === null ? null : (personById.get(speakerId) ?? null)
    const stated = statementDate(annotation, source)
    const period = figure.asOf === null ? null : periodOf(figure.asOf, periods)
    rows.push({ annotation, figure, speaker, source: source ?? null, stated, period })
  }
  return rows.sort(byFigure)
}

/** Few dates are many figures'. */
function periodOf(date: PartialDate, known: Map<PartialDate, DaySpan>): DaySpan {
  const period = known.get(date) ?? daysOf(date)
  known.set(date, period)
  return period
}

function groupOf(figures: readonly Comparable[], alike: readonly (readonly Comparable[])[]): LedgerGroup {
  const rows = figures.map(({ row }) => row)
  const measure = firstWritten(rows)
  const { conflicts, agreeing } = sweep(figures)
  return {
    measure,
    ...sharedBy(rows),
    rows,
    conflicts: conflicts.map((own) => conflictOf(own, measure)),
    apart: apartPairs(figures, alike),
    agreeing,
  }
}

/** What is measured is not known, so nothing is compared. */
const withoutMeasure = (rows: readonly LedgerRow[]): LedgerGroup => ({
  measure: null,
  ...sharedBy(rows),
  rows,
  conflicts: [],
  apart: [],
  agreeing: new Set(),
})

const isEarlier = (a: Annotation, b: Annotation): boolean =>
  a.createdAt < b.createdAt || (a.createdAt === b.createdAt && a.id < b.id)

function firstWritten(rows: readonly LedgerRow[]): string {
  const [first, ...rest] = rows
  const found = rest.reduce(
    (one, other) => (other && one && isEarlier(other.annotation, one.annotation) ? other : one),
    first,
  )
  return found?.figure.measure?.trim() ?? ''
}

const sharedBy = (rows: readonly LedgerRow[]): Pick<LedgerGroup, 'quantityKind' | 'unit'> => ({
  quantityKind: mostCommon(rows.map(({ figure }) => figure.quantityKind)),
  unit: mostCommon(rows.map(({ figure }) => figure.unit)),
})

/** Of those that are given; of equally common ones the first of the alphabet. */
function mostCommon<Value extends string>(values: readonly (Value | null)[]): Value | null {
  const counts = [...groupBy(values, (value) => value)].map(([value, own]) => ({ value, count: own.length }))
  const given = counts.filter(({ value }) => value !== null)
  given.sort((a, b) => b.count - a.count || byText(a.value ?? '', b.value ?? ''))
  return given[0]?.value ?? null
}
