import { create } from 'zustand'
import { type Offsets, standingNow } from './standing.ts'
import {
  type Place,
  readingOn,
  samePage,
  type Side,
  SIDES,
  START,
  withBeside,
  withoutBeside,
  withSide,
  withTarget,
} from './place.ts'

/** A place that was left, with where its texts stood. */
export interface Visit {
  readonly place: Place
  readonly offsets: Offsets
}

interface NavigationState {
  readonly place: Place
  readonly past: readonly Visit[]
  readonly future: readonly Visit[]
  /** Set by back and forward: where the texts stood then. Null once one goes on from there. */
  readonly arrival: Offsets | null
  /** Goes to a place; what is left out stays. Remembered for back and forward when the view or a source changes. */
  readonly go: (to: Partial<Place>) => void
  /** Reads a source right of the one on the left; the keys are then its own. */
  readonly openBeside: (sourceId: string) => void
  /** Closes the text on a side, the one that has the keys unless told; the other has them then. */
  readonly closeBeside: (side?: Side) => void
  /** Gives the keys to the other of two texts, or to the one on this side. */
  readonly switchSide: (to?: Side) => void
  /** Remembers where one is, before a jump within the page. `annotationId`: what was chosen before the jump. */
  readonly leave: (annotationId: string | null) => void
  readonly back: () => void
  readonly forward: () => void
}

export const HISTORY_LIMIT = 100

const visit = (place: Place): Visit => ({ place, offsets: standingNow() })
const pushed = (visits: readonly Visit[], last: Visit): readonly Visit[] => [...visits, last].slice(-HISTORY_LIMIT)

/** What changes when `next` comes after `place` by somebody's choice. */
function moved({ place, past }: NavigationState, next: Place): Partial<NavigationState> {
  if (samePage(place, next)) return { place: next, arrival: null }
  return { place: next, arrival: null, past: pushed(past, visit(place)), future: [] }
}

/** The same where the room for the texts changes: those that stay are to stand where they stood. */
function staying(state: NavigationState, next: Place): Partial<NavigationState> {
  const offsets = standingNow()
  const kept = (side: Side): number | null => {
    const from = SIDES.find((was) => stayed(state.place, was, next, side))
    return from === undefined ? null : offsets[from]
  }
  return { ...moved(state, next), arrival: { left: kept('left'), right: kept('right') } }
}

/** Whether the text on `to` is the one that was on `from`: in its place, or moved because it was alone. */
function stayed(before: Place, from: Side, after: Place, to: Side): boolean {
  const reading = readingOn(before, from)
  if (reading === null || reading.sourceId !== readingOn(after, to)?.sourceId) return false
  return from === to || (before.beside === null && to === 'left')
}

export const useNavigation = create<NavigationState>()((set) => ({
  place: START,
  past: [],
  future: [],
  arrival: null,
  go: (to) => {
    set((state) => {
      const next = withTarget(state.place, to)
      if (state.place.dossierId === next.dossierId) return moved(state, next)
      return { place: withoutBeside(next), past: [], future: [], arrival: null }
    })
  },
  openBeside: (sourceId) => {
    set((state) => staying(state, withBeside(state.place, sourceId)))
  },
  closeBeside: (side) => {
    set((state) => {
      const { place } = state
      if (place.beside === null) return {}
      return staying(state, withoutBeside(side === undefined || side === place.side ? withSide(place) : place))
    })
  },
  switchSide: (to) => {
    set(({ place }) => (place.beside === null || place.side === to ? {} : { place: withSide(place) }))
  },
  leave: (annotationId) => {
    set(({ place, past }) => ({ past: pushed(past, visit({ ...place, annotationId })), future: [] }))
  },
  back: () => {
    set(({ place, past, future }) => {
      const previous = past.at(-1)
      if (!previous) return {}
      const { offsets } = previous
      return { place: previous.place, arrival: offsets, past: past.slice(0, -1), future: [visit(place), ...future] }
    })
  },
  forward: () => {
    set(({ place, past, future }) => {
      const [next, ...rest] = future
      if (!next) return {}
      return { place: next.place, arrival: next.offsets, past: pushed(past, visit(place)), future: rest }
    })
  },
}))
