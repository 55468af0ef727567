import { useMemo } from 'react'
import type { Block } from '../../../shared/model/block.ts'
import { type CursorMove, moveCursor } from '../../../shared/text/cursor.ts'
import { announce } from '../../ui/announcer.tsx'
import { bringOntoPage, firstVisibleOffset, scrollToOffset, type Stage } from '../stage.ts'
import { spanOfSelection, type TextSelection, writeSelection } from './dom-selection.ts'
import { noteSelection, useSelectionStore } from './selection-store.ts'

export interface Cursor {
  readonly move: (move: CursorMove, extend: boolean) => void
  /** Selects a passage, brings it into view and has it said. */
  readonly select: (selection: TextSelection) => void
  /** Puts a caret at an offset, without a word: whoever moves it says where to. */
  readonly stand: (offset: number) => void
  /** Selects on the page what was last selected in this text: the other one has had the page's selection since. */
  readonly resume: () => void
}

/** A selection longer than this is said by its beginning. Characters. */
const SAID = 400

/** The keyboard's cursor: it is the selection of the page itself, moved by sentences, words and paragraphs. */
export function useCursor(stage: Stage, text: string, language: string, openBlocks: readonly Block[]): Cursor {
  const store = useSelectionStore()
  return useMemo(() => {
    const select = (selection: TextSelection) => {
      // The page's selection needs both ends on the page.
      bringOntoPage(stage, selection.anchor, false)
      bringOntoPage(stage, selection.focus, false)
      stage.article()?.focus({ preventScroll: true })
      if (!writeSelection(stage.surface, selection)) return
      noteSelection(store, selection)
      const isForward = selection.anchor <= selection.focus
      scrollToOffset(stage, isForward ? Math.max(selection.anchor, selection.focus - 1) : selection.focus, {
        ifNeeded: true,
      })
      const { start, end } = spanOfSelection(selection)
      announce(text.slice(start, Math.min(end, start + SAID)))
    }
    const move = (step: CursorMove, extend: boolean) => {
      const { selection, last } = store.getState()
      const from = selection ?? caretAt(last ?? firstVisibleOffset(stage))
      const to = moveCursor({ text, blocks: openBlocks, language }, from, step, extend)
      if (to) select(to)
    }
    const put = (selection: TextSelection) => {
      if (writeSelection(stage.surface, selection)) noteSelection(store, selection)
    }
    const stand = (offset: number) => {
      put({ anchor: offset, focus: offset })
    }
    const resume = () => {
      const { selection, kept } = store.getState()
      if (!selection && kept) put(kept)
    }
    return { move, select, stand, resume }
  }, [store, stage, text, language, openBlocks])
}

const caretAt = (offset: number | null): TextSelection | null =>
  offset === null ? null : { anchor: offset, focus: offset }
