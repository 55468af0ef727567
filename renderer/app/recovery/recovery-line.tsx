import { useEffect } from 'react'
import { History, TriangleAlert } from 'lucide-react'
import { messages } from '../../../shared/messages/messages.ts'
import { dismissRecovery, useRecovery } from '../../storage/recovery-store.ts'
import { announce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { classNames } from '../../ui/class-names.ts'
import { showWorkspacePanel } from '../workspace/workspace-store.ts'
import { hasLoss, recoveryLine } from './recovery-words.ts'
import frame from '../frame.module.css'
import styles from './recovery-line.module.css'

const text = messages.workspace.recovery

/** One quiet line above the foot of the window: what was put right by itself since the window opened. Said once. */
export function RecoveryLine() {
  const { items, dismissed } = useRecovery()
  const line = dismissed ? null : recoveryLine(items)
  useEffect(() => {
    if (line !== null) announce(line)
  }, [line])
  if (line === null) return null
  const loss = hasLoss(items)
  return (
    <section
      className={classNames(frame.recovery, styles.line, loss && styles.loss)}
      aria-label={text.label}
      data-recovery=""
    >
      <Icon of={loss ? TriangleAlert : History} />
      <p className="grow clip" title={line}>
        {line}
      </p>
      <Button
        size="small"
        aria-haspopup="dialog"
        onClick={() => {
          showWorkspacePanel('recovery')
        }}
      >
        {text.details}
      </Button>
      <Button size="small" look="plain" onClick={dismissRecovery}>
        {messages.app.close}
      </Button>
    </section>
  )
}
