import { useMemo } from 'react'
import type { Block } from '../../../shared/model/block.ts'
import type { Span } from '../../../shared/model/primitives.ts'
import { type CursorMove, moveCursor } from '../../../shared/text/cursor.ts'
import { announce } from '../../ui/announcer.tsx'
import { bringOntoPage, firstVisibleOffset, scrollToOffset, type Stage } from '../stage.ts'
import { spanOfSelection, type TextSelection, writeSelection } from './dom-selection.ts'
import { noteSelection, useSelection } from './selection-store.ts'

export interface Cursor {
  readonly move: (move: CursorMove, extend: boolean) => void
  /** Selects a passage, brings it into view and has it said. */
  readonly select: (selection: TextSelection) => void
}

/** A selection longer than this is said by its beginning. Characters. */
const SAID = 400

/** The keyboard's cursor: it is the selection of the page itself, moved by sentences, words and paragraphs. */
export function useCursor(stage: Stage, text: string, language: string, openBlocks: readonly Block[]): Cursor {
  return useMemo(() => {
    const select = (selection: TextSelection) => {
      // The page's selection needs both ends on the page.
      bringOntoPage(stage, selection.anchor, false)
      bringOntoPage(stage, selection.focus, false)
      stage.article()?.focus({ preventScroll: true })
      if (!writeSelection(stage.surface, selection)) return
      noteSelection(selection)
      const isForward = selection.anchor <= selection.focus
      scrollToOffset(stage, isForward ? Math.max(selection.anchor, selection.focus - 1) : selection.focus, {
        ifNeeded: true,
      })
      const { start, end } = spanOfSelection(selection)
      announce(text.slice(start, Math.min(end, start + SAID)))
    }
    const move = (step: CursorMove, extend: boolean) => {
      const { selection, last } = useSelection.getState()
      const from = selection ?? caretAt(last ?? firstVisibleOffset(stage))
      const to = moveCursor({ text, blocks: openBlocks, language }, from, step, extend)
      if (to) select(to)
    }
    return { move, select }
  }, [stage, text, language, openBlocks])
}

const caretAt = (offset: number | null): TextSelection | null =>
  offset === null ? null : { anchor: offset, focus: offset }

/** The passage that is selected; null when it is a mere caret. */
export function selectedSpan(): Span | null {
  const { selection } = useSelection.getState()
  return selection && selection.anchor !== selection.focus ? spanOfSelection(selection) : null
}

/** Where reading or selecting last was; null when nothing was ever touched. */
export function cursorOffset(): number | null {
  const { selection, last } = useSelection.getState()
  return selection?.focus ?? last
}
