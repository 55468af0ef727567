import { create } from 'zustand'
import type { ReadingState } from '../../shared/model/source.ts'

export const COLUMNS = [
  'state',
  'title',
  'outlet',
  'authors',
  'published',
  'words',
  'expert_view',
  'official_statement',
  'figure',
] as const
export type Column = (typeof COLUMNS)[number]

export interface Sort {
  readonly column: Column
  readonly descending: boolean
}

/** What is shown; null: not filtered by that. */
export interface Filter {
  readonly state: ReadingState | null
  readonly undated: boolean
  readonly language: string | null
  /** Empty: sources that name none. */
  readonly outlet: string | null
  /** Each article once: no reprints, no earlier editions. */
  readonly once: boolean
  /** Only what may be a new edition of another source. */
  readonly offers: boolean
}

export const NO_FILTER: Filter = {
  state: null,
  undated: false,
  language: null,
  outlet: null,
  once: false,
  offers: false,
}

/** Whether the filter lets everything through. */
export const isUnfiltered = (filter: Filter): boolean =>
  (Object.keys(NO_FILTER) as (keyof Filter)[]).every((key) => filter[key] === NO_FILTER[key])

interface LibraryState {
  readonly query: string
  readonly filter: Filter
  readonly sort: Sort
  /** The source with the cursor. */
  readonly cursor: string | null
  /** Where a stretch of selected rows began. */
  readonly anchor: string | null
  readonly selected: ReadonlySet<string>
}

const START: LibraryState = {
  query: '',
  filter: NO_FILTER,
  sort: { column: 'published', descending: true },
  cursor: null,
  anchor: null,
  selected: new Set(),
}

/** How the library is looked at; stays when another view is opened and comes back. */
export const useLibrary = create<LibraryState>()(() => START)

const set = useLibrary.setState

export const setQuery = (query: string): void => {
  set({ query })
}

export const changeFilter = (change: Partial<Filter>): void => {
  set(({ filter }) => ({ filter: { ...filter, ...change } }))
}

export const resetFilter = (): void => {
  set({ filter: NO_FILTER, query: '' })
}

/** Columns of text begin at A, those of dates and counts at the latest and most. */
const FIRST_ASCENDING: ReadonlySet<Column> = new Set(['state', 'title', 'outlet', 'authors'])

/** Sorts by a column; again turns the order. */
export const sortBy = (column: Column): void => {
  set(({ sort }) => ({
    sort: { column, descending: sort.column === column ? !sort.descending : !FIRST_ASCENDING.has(column) },
  }))
}

/** Puts the cursor on a row and selects it alone. */
export const select = (id: string): void => {
  set({ cursor: id, anchor: id, selected: new Set([id]) })
}

/** Adds a row to the selection or takes it out. */
export const toggle = (id: string): void => {
  set(({ selected }) => {
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    return { cursor: id, anchor: id, selected: next }
  })
}

/** Selects the stretch from the anchor to `id`, in the order of `rows`. */
export const extendTo = (id: string, rows: readonly string[]): void => {
  set(({ anchor }) => {
    const from = rows.indexOf(anchor ?? id)
    const to = rows.indexOf(id)
    const stretch = from < 0 ? [id] : rows.slice(Math.min(from, to), Math.max(from, to) + 1)
    return { cursor: id, anchor: anchor ?? id, selected: new Set(stretch) }
  })
}

export const selectAll = (rows: readonly string[]): void => {
  set(({ cursor }) => ({ cursor: cursor ?? rows[0] ?? null, selected: new Set(rows) }))
}
