import { messages } from '../../../shared/messages/messages.ts'
import type { Person } from '../../../shared/model/person.ts'
import styles from './file-dialog.module.css'

const text = messages.positions.view.filing

interface SpeakerChoiceProps {
  readonly now: Person | undefined
  /** Of the cell that the quote was dropped on. */
  readonly ofColumn: Person | undefined
  readonly chosen: string | null
  readonly onChoose: (personId: string) => void
}

/** Whose words they are, when they were dropped beside those of somebody else. */
export function SpeakerChoice({ now, ofColumn, chosen, onChoose }: SpeakerChoiceProps) {
  const choices = [
    ...(now ? [{ person: now, label: text.keepSpeaker(now.name) }] : []),
    ...(ofColumn ? [{ person: ofColumn, label: text.takeSpeaker(ofColumn.name) }] : []),
  ]
  return (
    <fieldset className={styles.speakers}>
      <legend>{text.speaker}</legend>
      {choices.map(({ person, label }) => (
        <label key={person.id}>
          <input
            type="radio"
            name="speaker"
            checked={person.id === chosen}
            onChange={() => {
              onChoose(person.id)
            }}
          />
          <bdi>{label}</bdi>
        </label>
      ))}
    </fieldset>
  )
}
