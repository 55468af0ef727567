import { useState } from 'react'
import type { Annotation } from '../../shared/model/annotation.ts'
import { statementDate } from '../../shared/analysis/statement-date.ts'
import type { Person } from '../../shared/model/person.ts'
import type { Source } from '../../shared/model/source.ts'
import { messages } from '../../shared/messages/messages.ts'
import { openSheet } from '../navigation/sheet-store.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { ComboBox } from '../ui/combo-box.tsx'
import type { ComboOption } from '../ui/completions.ts'
import { amendSpeaker } from './amend.ts'
import { FieldRow } from './field-row.tsx'
import styles from './inspector.module.css'
import { PersonCard } from './person-card.tsx'
import { useSpeakerBasis } from './speaker-basis.ts'

const words = messages.annotations

/** What stands under a name: role and affiliation as far as they are known. */
export const personDetail = ({ role, affiliation }: Person): string | null =>
  [role, affiliation].filter(Boolean).join(', ') || null

function optionOf(person: Person): ComboOption {
  const detail = personDetail(person)
  return { id: person.id, label: person.name, also: person.aliases, ...(detail === null ? {} : { detail }) }
}

interface SpeakerFieldProps {
  readonly annotation: Annotation
  readonly source: Source
  readonly people: readonly Person[]
  readonly speaker: Person | null
}

/** Who says it: somebody of the dossier, by name or alias, or somebody new. */
export function SpeakerField({ annotation, source, people, speaker }: SpeakerFieldProps): React.JSX.Element {
  const basis = useSpeakerBasis(({ bases }) => bases.get(annotation.id))
  const [editing, setEditing] = useState(false)
  return (
    <FieldRow label={words.speaker} hint={basis && speaker ? words.basis[basis] : undefined}>
      <ComboBox
        key={annotation.id}
        label={words.speaker}
        labelUnseen
        className={classNames(styles.inline, styles.strong)}
        value={speaker?.name ?? ''}
        placeholder={words.speakerPlaceholder}
        options={people.map(optionOf)}
        onCommit={({ text }) => void amendSpeaker(annotation, text, people)}
      />
      {speaker && (
        <>
          {!editing && <small className={styles.detail}>{personDetail(speaker)}</small>}
          <Button
            look="plain"
            size="small"
            aria-expanded={editing}
            onClick={() => {
              setEditing(!editing)
            }}
          >
            {editing ? words.person.close : words.person.edit}
          </Button>
          <Button
            look="plain"
            size="small"
            onClick={() => {
              openSheet({ kind: 'person', personId: speaker.id })
            }}
          >
            {words.person.page}
          </Button>
          {editing && (
            <PersonCard
              key={speaker.id}
              person={speaker}
              beside={{ asOf: statementDate(annotation, source)?.value ?? null, sourceId: source.id }}
            />
          )}
        </>
      )}
    </FieldRow>
  )
}
