import { useCallback, useLayoutEffect, useState } from 'react'
import { messages } from '../../shared/messages/messages.ts'
import type { Block } from '../../shared/model/block.ts'
import type { Span } from '../../shared/model/primitives.ts'
import { countWords } from '../../shared/text/words.ts'
import { useViewStatus } from '../navigation/view-status.ts'
import { blocksIn } from './article/sections.ts'
import type { ProgressMap } from './minimap/progress-map.ts'
import { rememberPosition } from './position/reading-position.ts'
import { spanOfSelection } from './selection/dom-selection.ts'
import { useSelection } from './selection/selection-store.ts'
import { lastVisibleOffset, type Stage, standingOffset } from './stage.ts'
import { afterRest, useScrollNowAndThen, useScrollRest } from './use-scroll.ts'

const words = messages.reader
/** Counting the words of a longer selection would hold up the key that made it. Characters. */
const COUNTED = 100_000
/** Reading stands still this long before its place is remembered. Milliseconds. */
const settled = afterRest(400)

interface ReaderStatusProps {
  readonly stage: Stage
  readonly sourceId: string
  readonly text: string
  readonly blocks: readonly Block[]
  readonly language: string
  readonly progress: ProgressMap
  readonly layoutTurn: number
  /** Of two texts, the one that has the keys speaks. */
  readonly isCurrent: boolean
}

function selectionStatus({ text, blocks, language }: ReaderStatusProps, span: Span): string | null {
  if (span.end - span.start > COUNTED) return null
  const { from, to } = blocksIn(blocks, span)
  let fenced = 0
  for (let index = from; index < to; index++) {
    const block = blocks[index]
    if (block?.role !== 'boilerplate') continue
    const inside = { start: Math.max(block.start, span.start), end: Math.min(block.end, span.end) }
    fenced += countWords(text, inside, language)
  }
  const count = countWords(text, span, language)
  return fenced === 0 ? words.selected(count) : words.selectedFenced(count, fenced)
}

/** Says at the foot of the window how much is selected or read, and remembers the place. Shows nothing itself. */
export function ReaderStatus(props: ReaderStatusProps) {
  const { stage, sourceId, progress, layoutTurn } = props
  const selection = useSelection((state) => state.selection)
  const isDragging = useSelection((state) => state.isDragging)
  const [percent, setPercent] = useState(0)
  const measure = useCallback(() => {
    setPercent(Math.round(progress.fractionOf(lastVisibleOffset(stage) ?? 0) * 100))
  }, [stage, progress])
  useLayoutEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- where things stand is known only once they are laid out
    measure()
  }, [measure, layoutTurn])
  useScrollNowAndThen(stage.scroller, measure)
  usePlaceRemembered(stage, sourceId)
  const span = selection && selection.anchor !== selection.focus && !isDragging ? spanOfSelection(selection) : null
  if (!props.isCurrent) return null
  return <Status text={(span && selectionStatus(props, span)) ?? words.percent(percent)} />
}

/** Remembers the line at the top when reading rests, and when it is left before that. */
function usePlaceRemembered(stage: Stage, sourceId: string): void {
  const remember = useCallback(() => {
    const offset = standingOffset(stage)
    if (offset !== null) rememberPosition(sourceId, offset)
  }, [stage, sourceId])
  useScrollRest(stage.scroller, remember, settled)
  useLayoutEffect(() => {
    window.addEventListener('pagehide', remember)
    return () => {
      window.removeEventListener('pagehide', remember)
      // The text is still on the page here.
      remember()
    }
  }, [remember])
}

function Status({ text }: { readonly text: string }) {
  useViewStatus(text)
  return null
}
