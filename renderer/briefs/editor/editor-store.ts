import type { LexicalEditor } from 'lexical'
import { create } from 'zustand'
import type { BriefBlock } from '../../../shared/model/brief.ts'

/** An entry of the outline: a heading and the index of its block. */
export interface OutlineEntry {
  readonly level: 1 | 2 | 3
  readonly text: string
  readonly block: number
}

/** The brief that is open in the editor, for the panes beside it. Not stored: what is stored comes from the database. */
interface EditorState {
  readonly editor: LexicalEditor | null
  readonly briefId: string | null
  /** As the editor has them, a pause after the last key; a block that did not change is the same object. */
  readonly blocks: readonly BriefBlock[]
  readonly outline: readonly OutlineEntry[]
  /** Words of the analyst and of the quotes. */
  readonly words: number
}

export const NO_EDITOR: EditorState = { editor: null, briefId: null, blocks: [], outline: [], words: 0 }

export const useBriefEditor = create<EditorState>(() => NO_EDITOR)
