import { exactOf, spanOf } from '../../model/annotation.ts'
import type { QuantityKind } from '../../model/figure.ts'
import { byText } from '../by-text.ts'
import { byValue } from './figure-order.ts'
import { fold } from './fold.ts'
import type { LedgerRow } from './ledger.ts'
import { unitKey } from './units.ts'

export const LEDGER_ORDERS = ['measure', 'value', 'as-of', 'speaker', 'source', 'printed'] as const
export type LedgerOrder = (typeof LEDGER_ORDERS)[number]

export interface LedgerSort {
  readonly by: LedgerOrder
  readonly isDescending: boolean
}

/** A fixed locale: the same rows stand in the same order on every machine. */
const COLLATOR = new Intl.Collator('en', { numeric: true })

type Compare<Value> = (a: Value, b: Value) => number

const byWords: Compare<string> = (a, b) => COLLATOR.compare(a, b)

/** What a row is sorted by; null stands for what is not given. */
interface Order {
  readonly of: (row: LedgerRow) => string | number | null
  /** Of rows that are equal in this. */
  readonly then: Compare<LedgerRow>
  /** What parts rows before all else and is never turned round: values of another unit cannot be compared. */
  readonly within: (row: LedgerRow) => string
}

const nowhere = (): string => ''
const words = (text: string | null | undefined): string | null => (!text || text.trim() === '' ? null : text)
const byPlace: Compare<LedgerRow> = (a, b) =>
  spanOf(a.annotation).start - spanOf(b.annotation).start || spanOf(a.annotation).end - spanOf(b.annotation).end
const byDateAndValue: Compare<LedgerRow> = (a, b) => byText(a.figure.asOf ?? '~', b.figure.asOf ?? '~') || byValue(a, b)

const ORDERS: Readonly<Record<LedgerOrder, Order>> = {
  measure: { of: ({ figure }) => words(figure.measure && fold(figure.measure)), then: byDateAndValue, within: nowhere },
  value: {
    of: ({ figure }) => figure.value,
    then: byDateAndValue,
    within: ({ figure }) => (figure.value === null ? '\uffff' : (unitKey(figure.unit) ?? '\ufffe')),
  },
  'as-of': { of: ({ figure }) => figure.asOf, then: byValue, within: nowhere },
  speaker: { of: ({ speaker }) => words(speaker?.name), then: byDateAndValue, within: nowhere },
  source: { of: ({ source }) => words(source?.title), then: byPlace, within: nowhere },
  // The order in which a reader meets them: by date of the source, then down its text.
  printed: {
    of: ({ source }) => source?.publishedAt ?? null,
    then: (a, b) => byText(a.annotation.target.source, b.annotation.target.source) || byPlace(a, b),
    within: nowhere,
  },
}

/**
 * The rows in another order. Total, and so the same whatever order they come in. What is not given is last in both
 * directions; values are sorted within their unit.
 */
export function sortRows(rows: readonly LedgerRow[], { by, isDescending }: LedgerSort): readonly LedgerRow[] {
  const { of, then, within } = ORDERS[by]
  const turn = isDescending ? -1 : 1
  const keyed = rows.map((row) => ({ row, key: of(row), part: within(row) }))
  keyed.sort(
    (a, b) =>
      byText(a.part, b.part) ||
      byKey(a.key, b.key, turn) ||
      turn * then(a.row, b.row) ||
      byText(a.row.annotation.id, b.row.annotation.id),
  )
  return keyed.map(({ row }) => row)
}

function byKey(a: string | number | null, b: string | number | null, turn: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return turn * (typeof a === 'number' && typeof b === 'number' ? a - b : byWords(String(a), String(b)))
}

/** What is left out of the ledger. Null means: nothing is left out. */
export interface LedgerFilter {
  /** Null in it stands for figures whose speaker is not named. */
  readonly speakerIds: ReadonlySet<string | null> | null
  readonly sourceIds: ReadonlySet<string> | null
  /** As of `unitKey`; null in it stands for bare figures. */
  readonly units: ReadonlySet<string | null> | null
  readonly kinds: ReadonlySet<QuantityKind | null> | null
  readonly isInConflict: boolean
  readonly isUndated: boolean
  /** Words of the measure, speaker, source, unit or quote; all must be found. Case and accents do not count. */
  readonly text: string
}

export const NO_LEDGER_FILTER: LedgerFilter = {
  speakerIds: null,
  sourceIds: null,
  units: null,
  kinds: null,
  isInConflict: false,
  isUndated: false,
  text: '',
}

/**
 * The rows that the filter leaves, in their order.
 * @param inConflict ids of the annotations that are; see `conflictIds`
 */
export function filterRows(
  rows: readonly LedgerRow[],
  filter: LedgerFilter,
  inConflict: ReadonlySet<string>,
): readonly LedgerRow[] {
  const { speakerIds, sourceIds, units, kinds } = filter
  const wanted = plain(filter.text).split(' ')
  const isFound = filter.text.trim() === '' ? () => true : (row: LedgerRow) => hasWords(row, wanted)
  return rows.filter(
    (row) =>
      (speakerIds === null || speakerIds.has(row.speaker?.id ?? null)) &&
      (sourceIds === null || sourceIds.has(row.annotation.target.source)) &&
      (units === null || units.has(unitKey(row.figure.unit))) &&
      (kinds === null || kinds.has(row.figure.quantityKind)) &&
      (!filter.isInConflict || inConflict.has(row.annotation.id)) &&
      (!filter.isUndated || row.period === null) &&
      isFound(row),
  )
}

/** Without accents, as people type them: `thuong mai` finds `Thương mại`. */
const plain = (text: string): string => fold(text).normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')

function hasWords({ annotation, figure, speaker, source }: LedgerRow, wanted: readonly string[]): boolean {
  const all = [figure.measure, speaker?.name, source?.title, source?.outlet, figure.unit, exactOf(annotation)]
  const text = plain(all.filter(Boolean).join(' '))
  return wanted.every((word) => text.includes(word))
}
