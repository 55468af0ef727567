import { create } from 'zustand'
import { readStored, writeStored } from '../../ui/stored-value.ts'
import { DRAWER_GROUPINGS, type DrawerGrouping } from './drawer-rows.ts'

interface DrawerState {
  /** Remembered over restarts. */
  readonly grouping: DrawerGrouping
  /** The drawer comes and goes with its pane; what was searched stays. */
  readonly query: string
}

const KEY = 'variorum.brief-drawer'

const storedGrouping = (): DrawerGrouping =>
  DRAWER_GROUPINGS.find((grouping) => grouping === readStored(KEY)) ?? 'question'

export const useDrawer = create<DrawerState>(() => ({ grouping: storedGrouping(), query: '' }))

export function groupDrawerBy(grouping: DrawerGrouping): void {
  useDrawer.setState({ grouping })
  writeStored(KEY, grouping)
}

export function searchDrawer(query: string): void {
  useDrawer.setState({ query })
}
