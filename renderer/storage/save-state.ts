import { create } from 'zustand'
import type { AppError } from '../../shared/result.ts'

/** What the foot of the window says about the disk. "On disk" is shown only after the write was flushed. */
export type SaveState =
  | { readonly status: 'on-disk'; /** ISO instant; null before the first write. */ readonly at: string | null }
  | { readonly status: 'writing' }
  | { readonly status: 'failed'; readonly error: AppError }

export const useSaveState = create<SaveState>()((): SaveState => ({ status: 'on-disk', at: null }))

export const reportSaveState = (state: SaveState): void => {
  useSaveState.setState(state, true)
}
