import type { PersonFields } from '../../shared/edits/people.ts'
import { changed, transactionOf } from '../../shared/edits/transaction-of.ts'
import { type Person, STANDINGS } from '../../shared/model/person.ts'
import { messages } from '../../shared/messages/messages.ts'
import { environment } from '../environment/browser-environment.ts'
import { commit } from '../storage/commit.ts'
import { readPerson } from '../storage/contents.ts'
import { showNoticeLine } from '../ui/undo-line.tsx'
import { ChoiceField } from './choice-field.tsx'
import { FieldRow } from './field-row.tsx'
import { InlineField } from './inline-field.tsx'
import { type Beside, editedBeside } from './role-beside.ts'
import styles from './inspector.module.css'

const words = messages.annotations.person

const divided = (typed: string): readonly string[] => [
  ...new Set(
    typed
      .split(';')
      .map((alias) => alias.trim())
      .filter(Boolean),
  ),
]

interface PersonCardProps {
  readonly person: Person
  /** The quote that the card stands beside: a role that is given here is what its source says. */
  readonly beside: Beside
}

/** One person, for all sources of the dossier. */
export function PersonCard({ person, beside }: PersonCardProps): React.JSX.Element {
  const set = (patch: Partial<PersonFields>): void => void keep(person.id, patch, beside)
  return (
    <div className={styles.card}>
      <FieldRow label={words.name}>
        <InlineField
          label={words.name}
          value={person.name}
          onKeep={(name) => {
            if (name !== '') set({ name })
          }}
        />
      </FieldRow>
      <FieldRow label={words.role}>
        <InlineField
          label={words.role}
          value={person.role ?? ''}
          onKeep={(role) => {
            set({ role: role || null })
          }}
        />
      </FieldRow>
      <FieldRow label={words.affiliation}>
        <InlineField
          label={words.affiliation}
          value={person.affiliation ?? ''}
          onKeep={(affiliation) => {
            set({ affiliation: affiliation || null })
          }}
        />
      </FieldRow>
      <FieldRow label={words.aliases}>
        <InlineField
          label={words.aliases}
          value={person.aliases.join('; ')}
          placeholder={words.aliasesPlaceholder}
          onKeep={(typed) => {
            set({ aliases: divided(typed) })
          }}
        />
      </FieldRow>
      <FieldRow label={words.standing}>
        <ChoiceField
          label={words.standing}
          none={words.standings.other}
          choices={STANDINGS.filter((standing) => standing !== 'other')}
          wording={words.standings}
          value={person.standing === 'other' ? null : person.standing}
          onChoose={(standing) => {
            set({ standing: standing ?? 'other' })
          }}
        />
      </FieldRow>
    </div>
  )
}

async function keep(personId: string, patch: Partial<PersonFields>, beside: Beside): Promise<void> {
  let isOlder = false
  const kept = await commit(async () => {
    const now = await readPerson(personId)
    if (!now) return null
    const after = editedBeside(now, patch, beside)
    isOlder = Object.entries(patch).some(([key, value]) => key === 'role' && value !== null && after.role !== value)
    return transactionOf(environment, 'person.edit', [changed('people', now, after)])
  })
  // What was typed is kept, and yet another role stands in the field: that needs a word.
  if (kept.ok && isOlder && beside.asOf !== null) showNoticeLine(messages.people.keptAsOf(beside.asOf))
}
