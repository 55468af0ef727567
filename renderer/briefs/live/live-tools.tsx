import { ExternalLink, PencilLine, Trash2 } from 'lucide-react'
import type { NodeKey } from 'lexical'
import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { messages } from '../../../shared/messages/messages.ts'
import type { LiveBlock } from '../../../shared/model/brief.ts'
import { Button } from '../../ui/button.tsx'
import { useBriefContext } from '../brief-context.ts'
import { useChosen } from './chosen-store.ts'
import { openOrigin } from './live-actions.ts'
import { EDIT_KEY, OPEN_KEY, REMOVE_KEY } from './live-keys.ts'
import styles from './live.module.css'
import { liveAct } from './use-live-act.ts'

const words = messages.briefLive

interface LiveToolsProps {
  readonly nodeKey: NodeKey
  readonly block: LiveBlock
}

/** Over the chosen block; the focus stays in the text. In the top layer: the page may cut off what hangs over. */
export function LiveTools({ nodeKey, block }: LiveToolsProps): React.JSX.Element {
  const { index } = useBriefContext()
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    bar.current?.showPopover()
  }, [nodeKey])
  const isQuestion = block.type === 'matrix' || block.type === 'timeline'
  return createPortal(
    <div
      ref={bar}
      className={styles.tools}
      popover="manual"
      role="toolbar"
      aria-label={words.toolbar}
      onMouseDown={(event) => {
        event.preventDefault()
      }}
    >
      {block.type !== 'source-list' && (
        <Button
          size="small"
          look="plain"
          icon={ExternalLink}
          chord={OPEN_KEY}
          onClick={() => {
            openOrigin(block, index)
          }}
        >
          {isQuestion ? words.openQuestion : words.open}
        </Button>
      )}
      {block.type === 'quote' && (
        <Button
          size="small"
          look="plain"
          icon={PencilLine}
          chord={EDIT_KEY}
          onClick={() => {
            useChosen.setState({ edited: nodeKey })
          }}
        >
          {words.edit}
        </Button>
      )}
      <Button size="small" look="plain" icon={Trash2} chord={REMOVE_KEY} onClick={liveAct(nodeKey, index).remove}>
        {words.remove}
      </Button>
    </div>,
    document.body,
  )
}
