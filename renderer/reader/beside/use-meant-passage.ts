import { useMemo } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import type { Block } from '../../../shared/model/block.ts'
import type { Span } from '../../../shared/model/primitives.ts'
import { moveCursor } from '../../../shared/text/cursor.ts'
import type { Side } from '../../navigation/place.ts'
import { announce } from '../../ui/announcer.tsx'
import { cursorOffset, selectedSpan, type SelectionStore, useSelectionStore } from '../selection/selection-store.ts'
import { type Stage, standingOffset } from '../stage.ts'
import type { SamePassageSearch } from './use-same-passage.ts'

export interface MeantPassage {
  /** Looks in the other text for what is meant in this one. */
  readonly find: () => void
}

interface MeantInput {
  readonly stage: Stage
  readonly side: Side
  readonly text: string
  readonly language: string
  readonly openBlocks: readonly Block[]
  readonly passages: SamePassageSearch
}

/** What is meant by a passage where none is named: what is selected, else the sentence at the cursor, else the first seen. */
export function meantPassage(
  selections: SelectionStore,
  text: { readonly text: string; readonly language: string; readonly blocks: readonly Span[] },
  standing: () => number | null,
): Span | null {
  const selected = selectedSpan(selections)
  if (selected) return selected
  const at = cursorOffset(selections) ?? standing()
  const sentence = at === null ? null : moveCursor(text, { anchor: at, focus: at }, 'next-sentence', false)
  return sentence && sentence.anchor < sentence.focus ? { start: sentence.anchor, end: sentence.focus } : null
}

/** Asks the other text for the passage that is meant in this one. */
export function useMeantPassage({ stage, side, text, language, openBlocks, passages }: MeantInput): MeantPassage {
  const selections = useSelectionStore()
  const { find } = passages
  return useMemo(
    () => ({
      find: () => {
        const span = meantPassage(selections, { text, language, blocks: openBlocks }, () => standingOffset(stage))
        if (span) find(side, span)
        else announce(messages.reader.beside.noPassage)
      },
    }),
    [selections, stage, side, text, language, openBlocks, find],
  )
}
