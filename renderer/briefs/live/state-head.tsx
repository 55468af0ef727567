import { History, Link2Off } from 'lucide-react'
import type { NodeKey } from 'lexical'
import type { ReactNode } from 'react'
import type { LiveState } from '../../../shared/briefs/written/live-state.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import styles from './live.module.css'
import { ACCEPT_KEY, KEEP_KEY, REMOVE_KEY } from './live-keys.ts'
import { useLiveAct } from './use-live-act.ts'

const words = messages.briefLive

interface StateHeadProps {
  readonly nodeKey: NodeKey
  readonly status: 'stale' | 'gone'
  /** What is other, in a sentence. */
  readonly children: ReactNode
}

/** Above a block that is not what it was: what has changed, and what can be done about it. */
export function StateHead({ nodeKey, status, children }: StateHeadProps) {
  const act = useLiveAct(nodeKey)
  return (
    <header className={styles.head}>
      <Icon of={status === 'stale' ? History : Link2Off} size={14} />
      <b>{words[status]}</b>
      <span className={styles.why}>{children}</span>
      <span className={styles.acts}>
        {status === 'stale' && (
          <Button size="small" chord={ACCEPT_KEY} onClick={act.accept}>
            {words.accept}
          </Button>
        )}
        <Button size="small" chord={KEEP_KEY} onClick={act.keep}>
          {words.keep}
        </Button>
        <Button size="small" chord={REMOVE_KEY} onClick={act.remove}>
          {words.remove}
        </Button>
      </span>
    </header>
  )
}

interface KeptProps {
  readonly nodeKey: NodeKey
  readonly state: Extract<LiveState, { status: 'kept' }>
  readonly of: 'annotation' | 'question'
  /** The difference, when there is something left to differ. */
  readonly children: ReactNode
}

/** Under a block that the analyst keeps as it was: quiet, and it can be opened. */
export function Kept({ nodeKey, state, of, children }: KeptProps) {
  const act = useLiveAct(nodeKey)
  if (state.now === null)
    return (
      <p className={styles.kept}>
        <b>{words.kept}</b> {words.goneText[of]}
      </p>
    )
  return (
    <details className={styles.kept}>
      <summary>
        <b>{words.kept}</b> {words.keptText[of]}
      </summary>
      <div className={styles.keptText}>{children}</div>
      <Button size="small" onClick={act.accept}>
        {words.accept}
      </Button>
    </details>
  )
}
