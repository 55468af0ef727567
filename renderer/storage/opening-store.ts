import { create } from 'zustand'

/** What keeps the workspace from being open yet. `done` and `total` count rows; total 0 when it isn't known. */
export type Opening =
  | { readonly phase: 'opening' }
  | { readonly phase: 'filling' | 'checking' | 'handing-over'; readonly done: number; readonly total: number }
  /** The disk is full. It goes on by itself. */
  | { readonly phase: 'no-room' }
  | { readonly phase: 'open' }

export const useOpening = create<Opening>()((): Opening => ({ phase: 'opening' }))

export const reportOpening = (opening: Opening): void => {
  useOpening.setState(opening, true)
}
