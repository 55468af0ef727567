import { LibraryView } from '../library/library-view.tsx'
import type { View } from '../navigation/place.ts'
import { type LaterView, laterView } from './later-view.tsx'

// The library comes with the frame: it is what a start shows. The others are loaded when that is done.
const READ = laterView(async () => (await import('../reader/read-view.tsx')).ReadView)
const POSITIONS = laterView(async () => (await import('../positions/positions-view.tsx')).PositionsView)
const FIGURES = laterView(async () => (await import('../figures/figures-view.tsx')).FiguresView)
const BRIEF = laterView(async () => (await import('../briefs/brief-view.tsx')).BriefView)
const SEARCH = laterView(async () => (await import('../search/search-view.tsx')).SearchView)

export const VIEW_COMPONENTS: Readonly<Record<View, LaterView['Component']>> = {
  library: LibraryView,
  read: READ.Component,
  positions: POSITIONS.Component,
  figures: FIGURES.Component,
  brief: BRIEF.Component,
  search: SEARCH.Component,
}

/** Loads the other views while nothing else is to be done, the likeliest first. Returns what ends it. */
export function loadOtherViews(): () => void {
  const waiting = [READ, POSITIONS, FIGURES, BRIEF, SEARCH]
  let handle = 0
  const next = (): void => {
    handle = requestIdleCallback(() => void waiting.shift()?.load().then(next, dropFailure))
  }
  next()
  return () => {
    waiting.length = 0
    cancelIdleCallback(handle)
  }
}

/** A view that can't be loaded says so when it is opened. */
const dropFailure = (): void => undefined
