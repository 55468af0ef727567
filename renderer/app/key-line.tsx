import { useMemo, useState } from 'react'
import { Check, HardDrive, LoaderCircle, TriangleAlert } from 'lucide-react'
import { messages } from '../../shared/messages/messages.ts'
import { type AppError, assertNever } from '../../shared/result.ts'
import { useCommandStore } from '../commands/command-store.ts'
import { byPrecedence } from '../commands/pick-command.ts'
import { errorText } from '../errors/error-text.ts'
import { useViewStatusStore } from '../navigation/view-status.ts'
import { type SaveState, useSaveState } from '../storage/save-state.ts'
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

/** How each state looks; the words are in `diskWords`. */
const LOOKS = {
  'on-disk': { icon: Check, className: styles.disk },
  writing: { icon: LoaderCircle, className: styles.writing },
  waiting: { icon: HardDrive, className: styles.waiting },
  failed: { icon: TriangleAlert, className: styles.failed },
} as const

/** `data-sequence`: of the last frame that is on disk, whatever is being written now. */
function Disk() {
  const state = useSaveState()
  const [sequence, setSequence] = useState<number | null>(null)
  if (state.status === 'on-disk' && state.sequence !== null && state.sequence !== sequence) setSequence(state.sequence)
  const { icon, className } = LOOKS[state.status]
  const words = diskWords(state)
  const alert = state.status === 'waiting' || state.status === 'failed'
  return (
    <span
      className={className}
      data-save-state={state.status}
      data-waits={state.status === 'waiting' ? state.what : undefined}
      data-sequence={sequence ?? ''}
    >
      <Icon of={icon} size={14} />
      <span className="clip" title={alert ? words : undefined} role={alert ? 'alert' : undefined}>
        {words}
      </span>
    </span>
  )
}

function diskWords(state: SaveState): string {
  switch (state.status) {
    case 'on-disk':
      return state.at === null ? text.disk.onDisk : text.disk.onDiskAt(clock.format(new Date(state.at)))
    case 'writing':
      return text.disk.writing
    case 'waiting':
      return waitingWords(state.what, state.error)
    case 'failed':
      return text.disk.notOnDisk(errorText(state.error))
    default:
      return assertNever(state)
  }
}

function waitingWords(what: 'change' | 'view', { code }: AppError): string {
  if (what === 'view') return code === 'storage/disk-full' ? text.disk.behind.diskFull : text.disk.behind.timeout
  if (code === 'storage/disk-full') return text.disk.waiting.diskFull
  return code === 'storage/timeout' ? text.disk.waiting.timeout : text.disk.waiting.other
}
