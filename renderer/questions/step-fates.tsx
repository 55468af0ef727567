import { Undo2 } from 'lucide-react'
import { messages } from '../../shared/messages/messages.ts'
import { Button } from '../ui/button.tsx'
import { broughtBack, fated, type ScaleDraft } from './scale-draft.ts'
import styles from './scale-editor.module.css'

const words = messages.questions.scale

interface StepFatesProps {
  readonly draft: ScaleDraft
  readonly held: ReadonlyMap<string, number>
  readonly onChange: (draft: ScaleDraft) => void
}

/** For each step that was taken off and that quotes hold: what becomes of them. */
export function StepFates({ draft, held, onChange }: StepFatesProps) {
  const asked = draft.removed.filter(({ stance }) => (held.get(stance.id) ?? 0) > 0)
  if (asked.length === 0) return null
  return (
    <ul className={styles.fates} aria-label={words.fates}>
      {asked.map(({ stance, to }) => {
        const question = words.fate(stance.label, held.get(stance.id) ?? 0)
        return (
          <li key={stance.id} className={styles.fate}>
            <label>
              <span>{question}</span>
              <select
                value={to ?? ''}
                onChange={(event) => {
                  onChange(fated(draft, stance.id, event.target.value || null))
                }}
              >
                <option value="">{words.keepOutside}</option>
                {draft.steps.map(({ id, label }, index) => (
                  <option key={id} value={id}>
                    {words.moveTo(label.trim() || words.step(index))}
                  </option>
                ))}
              </select>
            </label>
            <Button
              look="plain"
              size="small"
              icon={Undo2}
              onClick={() => {
                onChange(broughtBack(draft, stance.id))
              }}
            >
              {words.bringBack}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
