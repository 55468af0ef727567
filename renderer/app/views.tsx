import { type ComponentType, lazy } from 'react'
import { LibraryView } from '../library/library-view.tsx'
import type { View } from '../navigation/navigation-store.ts'

// The library comes with the frame: it is what a start shows. The others are loaded when they are first opened.
const ReadView = lazy(async () => ({ default: (await import('../reader/read-view.tsx')).ReadView }))
const PositionsView = lazy(async () => ({ default: (await import('../positions/positions-view.tsx')).PositionsView }))
const FiguresView = lazy(async () => ({ default: (await import('../figures/figures-view.tsx')).FiguresView }))
const BriefView = lazy(async () => ({ default: (await import('../briefs/brief-view.tsx')).BriefView }))

export const VIEW_COMPONENTS: Readonly<Record<View, ComponentType>> = {
  library: LibraryView,
  read: ReadView,
  positions: PositionsView,
  figures: FiguresView,
  brief: BriefView,
}
