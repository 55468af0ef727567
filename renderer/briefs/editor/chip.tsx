import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { MessageSquareText } from 'lucide-react'
import { $getNodeByKey, HISTORY_PUSH_TAG, type NodeKey } from 'lexical'
import { useRef } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { messages } from '../../../shared/messages/messages.ts'
import { Icon } from '../../ui/icon.tsx'
import { useBriefContext } from '../brief-context.ts'
import { citationLabel, plainNote } from './chip-label.ts'
import { ChipForm } from './chip-form.tsx'
import { $isChip, type ChipRun } from './chip-node.tsx'
import styles from './chip.module.css'
import { useFootnoteNumbers } from './footnote-numbers.ts'
import { openChip, usePanel } from './panel-store.ts'

const words = messages.briefEditor

interface ChipProps {
  readonly nodeKey: NodeKey
  readonly run: ChipRun
}

/** A footnote, a comment or a citation in the line; a click or Enter opens it to be changed. */
export function Chip({ nodeKey, run }: ChipProps): React.JSX.Element {
  const [editor] = useLexicalComposerContext()
  const button = useRef<HTMLButtonElement>(null)
  const isOpen = usePanel((state) => state.chip === nodeKey)
  const number = useFootnoteNumbers((state) => state.numbers.get(nodeKey) ?? 0)
  const { index } = useBriefContext()
  const { shown, name } = useFace(run, number, index)
  const change = (next: ChipRun | null): void => {
    editor.update(
      () => {
        const node = $getNodeByKey(nodeKey)
        if (!$isChip(node)) return
        if (next === null) {
          node.selectPrevious()
          node.remove()
        } else node.setRun(next)
      },
      { discrete: true, tag: HISTORY_PUSH_TAG },
    )
  }
  const close = (): void => {
    openChip(null)
    editor.update(() => {
      const node = $getNodeByKey(nodeKey)
      if ($isChip(node)) node.selectNext(0, 0)
    })
    editor.focus()
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        // The caret reaches it, and Enter opens it: a text may have hundreds.
        tabIndex={-1}
        className={styles[run.type]}
        aria-label={name}
        title={name}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => {
          openChip(nodeKey)
        }}
      >
        {shown}
      </button>
      {isOpen && (
        <Popover
          className={styles.popover ?? ''}
          triggerRef={button}
          isOpen
          placement="bottom start"
          offset={4}
          onOpenChange={(open) => {
            if (!open) close()
          }}
        >
          <Dialog className={styles.dialog ?? ''} aria-label={name}>
            <ChipForm run={run} name={name} onChange={change} onClose={close} />
          </Dialog>
        </Popover>
      )}
    </>
  )
}

interface Face {
  readonly shown: React.ReactNode
  readonly name: string
}

function useFace(run: ChipRun, number: number, index: Parameters<typeof citationLabel>[1]): Face {
  switch (run.type) {
    case 'footnote':
      return { shown: number === 0 ? '•' : String(number), name: words.footnote.name(number, plainNote(run.content)) }
    case 'comment':
      return { shown: <Icon of={MessageSquareText} size={14} />, name: words.comment.name(run.text) }
    case 'citation': {
      const { short, full } = citationLabel(run, index)
      return { shown: <bdi>{short}</bdi>, name: words.citation.name(short, full) }
    }
  }
}
