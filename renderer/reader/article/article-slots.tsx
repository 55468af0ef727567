import { memo, type ReactNode, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import type { Block } from '../../../shared/model/block.ts'
import { FenceBar } from './fence-bar.tsx'
import type { FencedRun } from './sections.ts'
import type { SlotStore } from './slots.ts'

interface ArticleSlotsProps {
  readonly slots: SlotStore
  readonly text: string
  readonly blocks: readonly Block[]
  readonly language: string
  readonly metadata: ReactNode
  readonly onToggleRun: (first: number) => void
  readonly onUnfence: (run: FencedRun) => void
}

/** What has buttons or words of ours among the text: fence bars and the metadata line. */
export const ArticleSlots = memo(function ArticleSlots(props: ArticleSlotsProps) {
  const { slots, text, blocks, language, metadata, onToggleRun, onUnfence } = props
  const all = useSyncExternalStore(slots.subscribe, slots.snapshot)
  return all.map((slot) =>
    slot.kind === 'metadata'
      ? createPortal(metadata, slot.element, 'metadata')
      : createPortal(
          <FenceBar
            run={slot.run}
            isOpen={slot.isOpen}
            text={text}
            blocks={blocks}
            language={language}
            onToggle={onToggleRun}
            onUnfence={onUnfence}
          />,
          slot.element,
          `fence ${String(slot.run.first)}`,
        ),
  )
})
