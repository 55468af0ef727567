import { create } from 'zustand'

export const VIEWS = ['library', 'read', 'positions', 'figures', 'brief'] as const
export type View = (typeof VIEWS)[number]

/** Where the person is. Everything else that is shown follows from it and from what is stored. */
export interface Place {
  readonly view: View
  readonly dossierId: string | null
  readonly sourceId: string | null
  readonly annotationId: string | null
}

interface NavigationState {
  readonly place: Place
  readonly past: readonly Place[]
  readonly future: readonly Place[]
  /** Goes to a place; what is left out stays. Remembered for back and forward when the view or source changes. */
  readonly go: (to: Partial<Place>) => void
  readonly back: () => void
  readonly forward: () => void
}

const HISTORY_LIMIT = 100
const START: Place = { view: 'library', dossierId: null, sourceId: null, annotationId: null }

const isAnotherPage = (a: Place, b: Place): boolean => a.view !== b.view || a.sourceId !== b.sourceId

export const useNavigation = create<NavigationState>()((set) => ({
  place: START,
  past: [],
  future: [],
  go: (to) => {
    set(({ place, past }) => {
      const next = { ...place, ...to }
      if (place.dossierId !== next.dossierId) return { place: next, past: [], future: [] }
      if (!isAnotherPage(place, next)) return { place: next }
      return { place: next, past: [...past, place].slice(-HISTORY_LIMIT), future: [] }
    })
  },
  back: () => {
    set(({ place, past, future }) => {
      const previous = past.at(-1)
      return previous ? { place: previous, past: past.slice(0, -1), future: [place, ...future] } : {}
    })
  },
  forward: () => {
    set(({ place, past, future }) => {
      const [next, ...rest] = future
      return next ? { place: next, past: [...past, place], future: rest } : {}
    })
  },
}))
