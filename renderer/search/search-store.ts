import { create } from 'zustand'
import { type FoundSource, NO_SEARCH_FILTER, type SearchAnswer, type SearchFilter } from './protocol.ts'

export type SearchScope = 'dossier' | 'all'

interface SearchState {
  readonly typed: string
  readonly filter: SearchFilter
  readonly scope: SearchScope
  /** Of what is shown; null before the first. */
  readonly answer: SearchAnswer | null
  /** Sources of which all is shown. */
  readonly whole: ReadonlyMap<string, FoundSource>
  /** Key of the row with the cursor. */
  readonly cursor: string | null
  /** Grows when the field is to have the focus. */
  readonly focusTurn: number
}

const START: SearchState = {
  typed: '',
  filter: NO_SEARCH_FILTER,
  scope: 'dossier',
  answer: null,
  whole: new Map(),
  cursor: null,
  focusTurn: 0,
}

/** What is looked for and what was found: it stays, so that the way back from a passage leads to it. */
export const useSearch = create<SearchState>()(() => START)

const set = useSearch.setState

/** Another question has other results: the cursor begins anew. */
export const setTyped = (typed: string): void => {
  set({ typed, cursor: null, whole: new Map() })
}

export const changeSearchFilter = (change: Partial<SearchFilter>): void => {
  set(({ filter }) => ({ filter: { ...filter, ...change }, cursor: null, whole: new Map() }))
}

export const resetSearchFilter = (): void => {
  set({ filter: NO_SEARCH_FILTER, cursor: null, whole: new Map() })
}

export const setScope = (scope: SearchScope): void => {
  set({ scope, cursor: null, whole: new Map() })
}

export const switchScope = (): void => {
  setScope(useSearch.getState().scope === 'all' ? 'dossier' : 'all')
}

export const setCursor = (cursor: string | null): void => {
  set({ cursor })
}

export const setAnswer = (answer: SearchAnswer | null): void => {
  set({ answer })
}

/** The next sources, behind those that are shown. */
export const addAnswer = (next: SearchAnswer): void => {
  set(({ answer }) => (answer ? { answer: { ...answer, sources: [...answer.sources, ...next.sources] } } : {}))
}

export const showWhole = (source: FoundSource): void => {
  set(({ whole }) => ({ whole: new Map(whole).set(source.sourceId, source) }))
}

export const focusSearch = (): void => {
  set(({ focusTurn }) => ({ focusTurn: focusTurn + 1 }))
}
