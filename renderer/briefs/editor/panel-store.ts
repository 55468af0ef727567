import type { NodeKey } from 'lexical'
import { create } from 'zustand'

/** What stands open over the text. */
interface PanelState {
  readonly panel: 'link' | 'find' | 'replace' | 'outline' | null
  /** Counts the times that a panel was asked for, so that asking again brings the focus to it. */
  readonly turn: number
  /** The footnote, comment or citation that is being edited. */
  readonly chip: NodeKey | null
}

export const usePanel = create<PanelState>(() => ({ panel: null, turn: 0, chip: null }))

export const openPanel = (panel: PanelState['panel']): void => {
  usePanel.setState(({ turn }) => ({ panel, turn: turn + 1 }))
}

export const openChip = (chip: NodeKey | null): void => {
  usePanel.setState({ chip })
}
