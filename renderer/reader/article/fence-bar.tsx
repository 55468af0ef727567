import { Fence } from 'lucide-react'
import { useMemo } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import type { Block } from '../../../shared/model/block.ts'
import { countWords } from '../../../shared/text/words.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import styles from './article.module.css'
import type { FencedRun } from './sections.ts'

const words = messages.reader

interface FenceBarProps {
  readonly run: FencedRun
  readonly isOpen: boolean
  readonly text: string
  readonly blocks: readonly Block[]
  readonly language: string
  readonly onToggle: (first: number) => void
  readonly onUnfence: (run: FencedRun) => void
}

/** What stands for fenced text while it is closed, and above it while it is open. Not part of the text. */
export function FenceBar({ run, isOpen, text, blocks, language, onToggle, onUnfence }: FenceBarProps) {
  const count = useMemo(
    () => blocks.slice(run.first, run.last + 1).reduce((sum, block) => sum + countWords(text, block, language), 0),
    [run, blocks, text, language],
  )
  return (
    <div className={styles.fence} data-fence={run.first} dir="ltr" lang="en">
      <Icon of={Fence} size={14} />
      <span className={styles.fenceLabel}>{words.fenced(count)}</span>
      {isOpen && (
        <Button
          look="plain"
          size="small"
          onClick={() => {
            onUnfence(run)
          }}
        >
          {words.unfence}
        </Button>
      )}
      <Button
        look="plain"
        size="small"
        chord="b"
        aria-expanded={isOpen}
        onClick={() => {
          onToggle(run.first)
        }}
      >
        {isOpen ? words.hide : words.show}
      </Button>
    </div>
  )
}
