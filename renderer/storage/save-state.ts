import { create } from 'zustand'
import type { AppError } from '../../shared/result.ts'

/** What the foot of the window says about the disk. "On disk" is shown only after the journal was flushed. */
export type SaveState =
  | {
      readonly status: 'on-disk'
      /** ISO instant; null before the first write. */
      readonly at: string | null
      /** Of the last frame that is on disk; null until the workspace is open. */
      readonly sequence: number | null
    }
  | { readonly status: 'writing' }
  /**
   * Such as on a full disk; it is tried again until there is room, and nothing is lost meanwhile. `change`: it is
   * not on disk yet. `view`: it is, but the database can't take it, so that the views do not show it and the
   * changes after it wait.
   */
  | { readonly status: 'waiting'; readonly what: 'change' | 'view'; readonly error: AppError }
  | { readonly status: 'failed'; readonly error: AppError }

export const useSaveState = create<SaveState>()((): SaveState => ({ status: 'on-disk', at: null, sequence: null }))

export const reportSaveState = (state: SaveState): void => {
  useSaveState.setState(state, true)
}
