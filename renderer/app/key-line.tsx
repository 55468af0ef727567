import { useMemo } from 'react'
import { Check, LoaderCircle, TriangleAlert } from 'lucide-react'
import { messages } from '../../shared/messages/messages.ts'
import { useCommandStore } from '../commands/command-store.ts'
import { byPrecedence } from '../commands/pick-command.ts'
import { errorText } from '../errors/error-text.ts'
import { useViewStatusStore } from '../navigation/view-status.ts'
import { useSaveState } from '../storage/save-state.ts'
import { Icon } from '../ui/icon.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { keyLineEntries } from './key-line-entries.ts'
import styles from './key-line.module.css'

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const text = messages.app

/** The foot of the window: what is on disk, which keys work here, what the view has to say. */
export function KeyLine() {
  const owners = useCommandStore((state) => state.owners)
  const entries = useMemo(() => keyLineEntries(byPrecedence(owners)), [owners])
  const status = useViewStatusStore((state) => state.status)
  return (
    <footer className={styles.line}>
      <Disk />
      <ul aria-label={text.keyLine}>
        {entries.map(({ label, chords }) => (
          <li key={label}>
            {chords.map((chord) => (
              <Kbd key={chord} chord={chord} caps="keys" />
            ))}
            {label}
          </li>
        ))}
      </ul>
      <span className={styles.status}>{status}</span>
    </footer>
  )
}

function Disk() {
  const state = useSaveState()
  if (state.status === 'failed') {
    const why = errorText(state.error)
    return (
      <span className={styles.failed} role="alert" title={why}>
        <Icon of={TriangleAlert} size={14} />
        {text.disk.notOnDisk(why)}
      </span>
    )
  }
  const writing = state.status === 'writing'
  return (
    <span className={writing ? styles.writing : styles.disk} data-save-state={state.status}>
      <Icon of={writing ? LoaderCircle : Check} size={14} />
      {writing
        ? text.disk.writing
        : state.at === null
          ? text.disk.onDisk
          : text.disk.onDiskAt(clock.format(new Date(state.at)))}
    </span>
  )
}
