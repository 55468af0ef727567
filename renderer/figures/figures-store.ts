import { create } from 'zustand'
import {
  type LedgerFilter,
  type LedgerOrder,
  type LedgerSort,
  NO_LEDGER_FILTER,
} from '../../shared/analysis/ledger/sort-filter.ts'

export const GROUPINGS = ['measure', 'speaker', 'date'] as const
export type Grouping = (typeof GROUPINGS)[number]

interface FiguresState {
  /** Whose figures it is about: another dossier starts afresh. */
  readonly dossierId: string | null
  readonly grouping: Grouping
  /** Null: as the ledger has them, by date. */
  readonly sort: LedgerSort | null
  readonly filter: LedgerFilter
  /** Id of the annotation with the cursor. */
  readonly cursor: string | null
  /** Index of the column with the cursor. */
  readonly column: number
}

const FRESH = { filter: NO_LEDGER_FILTER, cursor: null, column: 1 } as const

/** How the ledger is looked at. It outlives the view, so that who comes back from a passage finds it as it was. */
export const useFigures = create<FiguresState>()(() => ({
  dossierId: null,
  grouping: 'measure',
  sort: null,
  ...FRESH,
}))

export const changeFigures = (change: Partial<FiguresState>): void => {
  useFigures.setState(change)
}

export const changeFilter = (change: Partial<LedgerFilter>): void => {
  useFigures.setState(({ filter }) => ({ filter: { ...filter, ...change } }))
}

/** To be called when the view opens. */
export function enterDossier(dossierId: string | null, annotationId: string | null): void {
  useFigures.setState((state) => (state.dossierId === dossierId ? {} : { dossierId, ...FRESH, cursor: annotationId }))
}

export const isNarrowed = (filter: LedgerFilter): boolean =>
  (Object.keys(NO_LEDGER_FILTER) as (keyof LedgerFilter)[]).some((key) => filter[key] !== NO_LEDGER_FILTER[key])

/** First up, then down, then as the ledger has them. */
export function nextSort(sort: LedgerSort | null, by: LedgerOrder): LedgerSort | null {
  if (sort?.by !== by) return { by, isDescending: false }
  return sort.isDescending ? null : { by, isDescending: true }
}
