import { create } from 'zustand'
import { readStored, writeStored } from './stored-value.ts'

export type PaneSide = 'left' | 'right'

export interface PaneState {
  /** px; null: as designed. */
  readonly size: number | null
  /** Whether it stands beside the page when there is room. */
  readonly docked: boolean
  /** Whether it lies over the page while there is no room. Not remembered. */
  readonly over: boolean
}

const AS_DESIGNED: PaneState = { size: null, docked: true, over: false }
const KEY = 'variorum.panes'

export const paneId = (layout: string, side: PaneSide): string => `${layout}.${side}`

interface PaneStore {
  readonly panes: Readonly<Record<string, PaneState>>
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Whatever is stored was written by some version of the app: what does not fit is left out. */
export function parsePanes(stored: unknown): Readonly<Record<string, PaneState>> {
  if (!isRecord(stored)) return {}
  return Object.fromEntries(
    Object.entries(stored).flatMap(([id, pane]) => {
      if (!isRecord(pane)) return []
      const size = typeof pane.size === 'number' && Number.isFinite(pane.size) ? pane.size : null
      return [[id, { size, docked: pane.docked !== false, over: false }]]
    }),
  )
}

const usePaneStore = create<PaneStore>()(() => ({ panes: parsePanes(readStored(KEY)) }))

export const usePane = (id: string): PaneState => usePaneStore(({ panes }) => panes[id] ?? AS_DESIGNED)

export function changePane(id: string, change: Partial<PaneState>): void {
  usePaneStore.setState(({ panes }) => ({ panes: { ...panes, [id]: { ...(panes[id] ?? AS_DESIGNED), ...change } } }))
  if (change.over === undefined || Object.keys(change).length > 1) writeStored(KEY, usePaneStore.getState().panes)
}

/** Brings a pane into view, docked or over the page: for commands that lead into it. */
export function showPane(layout: string, side: PaneSide): void {
  changePane(paneId(layout, side), { docked: true, over: true })
}
