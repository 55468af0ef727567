import { Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import { assertNever } from '../../../shared/result.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { ChipRun } from './chip-node.tsx'
import styles from './chip.module.css'
import { NoteField } from './note-field.tsx'

const words = messages.briefEditor

interface ChipFormProps {
  readonly run: ChipRun
  /** What it is, for people. */
  readonly name: string
  /** Null takes it out. */
  readonly onChange: (run: ChipRun | null) => void
  readonly onClose: () => void
}

/** What a footnote, a comment or a citation holds, to be changed. What was changed is taken when it is left. */
export function ChipForm({ run, name, onChange, onClose }: ChipFormProps): React.JSX.Element {
  const [now, setNow] = useState<ChipRun>(run)
  const latest = useRef(now)
  const handOn = useRef(onChange)
  const removed = useRef(false)
  useEffect(() => {
    latest.current = now
    handOn.current = onChange
  }, [now, onChange])
  useEffect(
    () => () => {
      if (latest.current !== run && !removed.current) handOn.current(latest.current)
    },
    // eslint-disable-next-line react-hooks/exhaustive-deps -- of the run that it was opened with
    [],
  )
  return (
    <div
      className={styles.form}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
        if (now.type !== 'citation' && !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        onClose()
      }}
    >
      <Fields run={now} name={name} onChange={setNow} />
      <div className={styles.actions}>
        <Button
          size="small"
          look="plain"
          icon={Trash2}
          onClick={() => {
            removed.current = true
            onChange(null)
            onClose()
          }}
        >
          {words[now.type].remove}
        </Button>
        <Button size="small" look="primary" onClick={onClose}>
          {words.done}
        </Button>
      </div>
    </div>
  )
}

interface FieldsProps {
  readonly run: ChipRun
  readonly name: string
  readonly onChange: (run: ChipRun) => void
}

function Fields({ run, name, onChange }: FieldsProps): React.JSX.Element {
  switch (run.type) {
    case 'footnote':
      return (
        <NoteField
          content={run.content}
          onChange={(content) => {
            onChange({ ...run, content })
          }}
        />
      )
    case 'comment':
      return (
        <textarea
          className={styles.words}
          dir="auto"
          autoFocus
          rows={3}
          aria-label={words.comment.label}
          placeholder={words.comment.placeholder}
          value={run.text}
          onChange={(event) => {
            onChange({ ...run, text: event.target.value })
          }}
        />
      )
    case 'citation':
      return (
        <>
          <p className={styles.name} dir="auto">
            {name}
          </p>
          <TextField
            label={words.citation.locator}
            placeholder={words.citation.example}
            autoFocus
            value={run.locator ?? ''}
            onChange={(text) => {
              onChange({ ...run, locator: text.trim() === '' ? null : text })
            }}
          />
        </>
      )
    default:
      return assertNever(run)
  }
}
