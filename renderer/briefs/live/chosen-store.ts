import type { NodeKey } from 'lexical'
import { create } from 'zustand'

interface ChosenState {
  /** The live block that is selected in the editor, alone. */
  readonly chosen: NodeKey | null
  /** The quote whose printed words are being edited. */
  readonly edited: NodeKey | null
}

/** One store for the one block that is chosen: a thousand blocks need not listen to every key. */
export const useChosen = create<ChosenState>(() => ({ chosen: null, edited: null }))
