import type { LedgerOrder } from '../../../shared/analysis/ledger/sort-filter.ts'
import type { Grouping } from '../figures-store.ts'

export type Column = 'approximator' | 'value' | 'asOf' | 'speaker' | 'measure' | 'printed' | 'source' | 'flag'

const COLUMNS: Readonly<Record<Grouping, readonly Column[]>> = {
  measure: ['approximator', 'value', 'asOf', 'speaker', 'printed', 'source', 'flag'],
  speaker: ['approximator', 'value', 'asOf', 'measure', 'printed', 'source', 'flag'],
  date: ['approximator', 'value', 'asOf', 'speaker', 'measure', 'printed', 'flag'],
}

const TITLE_COLUMN = 'source'

/** What the heads say already is not said again in each row; narrow windows go without the source. */
export const columnsOf = (grouping: Grouping, hasRoom: boolean): readonly Column[] =>
  hasRoom ? COLUMNS[grouping] : COLUMNS[grouping].filter((column) => column !== TITLE_COLUMN)

const ORDERS: Partial<Readonly<Record<Column, LedgerOrder>>> = {
  value: 'value',
  asOf: 'as-of',
  speaker: 'speaker',
  measure: 'measure',
  printed: 'printed',
  source: 'source',
}

/** What a column sorts by; null when it can't. */
export const orderOf = (column: Column): LedgerOrder | null => ORDERS[column] ?? null

/** Those that can be edited where they stand, and which field of the row in edit they lead to. */
const FIELDS: Partial<Readonly<Record<Column, string>>> = {
  approximator: 'approximator',
  value: 'value',
  asOf: 'asOf',
  speaker: 'speaker',
  measure: 'measure',
}

export const fieldOf = (column: Column | undefined): string => (column ? (FIELDS[column] ?? 'value') : 'value')

export const isEditable = (column: Column): boolean => FIELDS[column] !== undefined

const WIDTHS: Readonly<Record<Column, string>> = {
  approximator: '74px',
  value: 'minmax(84px, 0.7fr)',
  asOf: '92px',
  speaker: 'minmax(96px, 1.3fr)',
  measure: 'minmax(96px, 1.3fr)',
  printed: 'minmax(120px, 2fr)',
  source: 'minmax(96px, 1.4fr)',
  flag: '84px',
}

export const templateOf = (columns: readonly Column[]): string => columns.map((column) => WIDTHS[column]).join(' ')
