import { type ReactNode, useCallback, useState } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import { announce } from '../../ui/announcer.tsx'
import { blockAt } from '../article/sections.ts'
import type { ProgressMap } from '../minimap/progress-map.ts'
import type { Cursor } from '../selection/use-cursor.ts'
import { firstVisibleOffset, scrollToOffset, type Stage } from '../stage.ts'
import { offsetOfPosition, paragraphNumber, paragraphsOf } from './go-to.ts'
import { GoToDialog } from './go-to-dialog.tsx'

const SAID = 120

export interface GoTo {
  readonly open: () => void
  readonly dialog: ReactNode
}

/** Going to a percentage or a paragraph: the cursor stands there then. */
export function useGoTo(stage: Stage, text: string, progress: ProgressMap, cursor: Cursor): GoTo {
  const [from, setFrom] = useState<number | null>(null)
  const { blocks } = stage.surface
  const open = useCallback(() => {
    setFrom(firstVisibleOffset(stage) ?? 0)
  }, [stage])
  const close = useCallback(() => {
    setFrom(null)
  }, [])
  const go = (typed: string): boolean => {
    const offset = offsetOfPosition(typed, blocks, progress)
    if (offset === null) return false
    close()
    // After the dialog has given the focus back.
    requestAnimationFrame(() => {
      scrollToOffset(stage, offset)
      cursor.stand(offset)
      const index = Math.max(0, blockAt(blocks, offset))
      const block = blocks[index]
      const beginning = block ? text.slice(block.start, Math.min(block.end, block.start + SAID)) : ''
      announce(messages.reader.goTo.arrived(paragraphNumber(paragraphsOf(blocks), index), beginning))
    })
    return true
  }
  const paragraphs = from === null ? [] : paragraphsOf(blocks)
  const dialog = from !== null && (
    <GoToDialog
      here={{
        paragraph: paragraphNumber(paragraphs, Math.max(0, blockAt(blocks, from))),
        paragraphs: paragraphs.length,
        percent: Math.round(progress.fractionOf(from) * 100),
      }}
      onGo={go}
      onClose={close}
    />
  )
  return { open, dialog }
}
