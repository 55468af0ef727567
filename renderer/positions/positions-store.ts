import { create } from 'zustand'
import { NO_FILTER, type PositionFilter, type RowOrder } from '../../shared/analysis/matrix/matrix.ts'

/** Where in the matrix somebody is. The head row has no question, the question column no column. */
export interface Cursor {
  readonly questionId: string | null
  /** Key of a `Column`. */
  readonly columnKey: string | null
}

/** What the pane beside the matrix holds. */
export type PaneContent = 'quotes' | 'unfiled' | 'person'

/** A quote that is to be filed, and under what; null: to be asked. */
export interface Filing {
  readonly annotationId: string
  readonly questionId: string | null
  /** Of the column that it was dropped on. */
  readonly personId: string | null
}

interface PositionsState {
  readonly dossierId: string | null
  readonly cursor: Cursor | null
  readonly order: RowOrder
  readonly splitOnly: boolean
  readonly filter: PositionFilter
  readonly pane: PaneContent
  /** Whose page is open. */
  readonly personId: string | null
  /** The quote with the cursor. */
  readonly quoteId: string | null
  readonly timeline: boolean
  /** Whether the pane lies over the timeline, where there is no room beside the matrix. */
  readonly paneOver: boolean
  readonly filing: Filing | null
  /** What is to have the keys once it is there. */
  readonly focus: 'cell' | 'quotes' | null
}

const START: Omit<PositionsState, 'dossierId' | 'timeline'> = {
  cursor: null,
  order: 'most-divided',
  splitOnly: false,
  filter: NO_FILTER,
  pane: 'quotes',
  personId: null,
  quoteId: null,
  paneOver: false,
  filing: null,
  focus: null,
}

/** What is shown of the positions. It outlives the view, so that going back from a passage finds the same cell. */
export const usePositionsStore = create<PositionsState>()(() => ({ ...START, dossierId: null, timeline: true }))

const set = usePositionsStore.setState

/** Another dossier begins anew. */
export function enterDossier(dossierId: string | null): void {
  set((state) => (state.dossierId === dossierId ? state : { ...START, dossierId }))
}

/** The keys go with the cursor. */
export const moveTo = (cursor: Cursor): void => {
  set(({ pane }) => ({
    cursor,
    quoteId: null,
    pane: pane === 'person' ? 'quotes' : pane,
    personId: null,
    focus: 'cell',
  }))
}
/** Goes to a quote of a cell. */
export const moveToQuote = (cursor: Cursor, quoteId: string): void => {
  set({ cursor, quoteId, pane: 'quotes', personId: null, paneOver: true, focus: 'quotes' })
}
export const giveKeysTo = (focus: 'cell' | 'quotes'): void => {
  set(focus === 'quotes' ? { focus, paneOver: true } : { focus })
}
export const focusGiven = (): void => {
  set({ focus: null })
}
export const chooseOrder = (order: RowOrder): void => {
  set({ order })
}
export const showSplitOnly = (splitOnly: boolean): void => {
  set({ splitOnly })
}
export const changeFilter = (change: Partial<PositionFilter>): void => {
  set(({ filter }) => ({ filter: { ...filter, ...change } }))
}
export const clearFilter = (): void => {
  set({ filter: NO_FILTER })
}
export const showPaneContent = (pane: PaneContent): void => {
  set({ pane, paneOver: true, personId: null })
}
export const openPerson = (personId: string): void => {
  set({ pane: 'person', personId, paneOver: true })
}
export const closePane = (): void => {
  set(({ pane }) => ({ pane: pane === 'person' ? 'quotes' : pane, personId: null, paneOver: false, focus: 'cell' }))
}
export const chooseQuote = (quoteId: string): void => {
  set({ quoteId })
}
export const toggleTimeline = (): void => {
  set(({ timeline, paneOver }) =>
    paneOver && timeline ? { paneOver: false } : { timeline: !timeline, paneOver: false },
  )
}
export const askToFile = (filing: Filing | null): void => {
  set({ filing })
}

/** Whether something is left out by the filter. */
export const isFiltered = (filter: PositionFilter): boolean => Object.values(filter).some((part) => part !== null)
