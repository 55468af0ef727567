import { editPerson, type PersonFields } from '../../shared/edits/people.ts'
import { type Person, STANDINGS } from '../../shared/model/person.ts'
import { messages } from '../../shared/messages/messages.ts'
import { environment } from '../environment/browser-environment.ts'
import { commit } from '../storage/commit.ts'
import { readPerson } from '../storage/contents.ts'
import { ChoiceField } from './choice-field.tsx'
import { FieldRow } from './field-row.tsx'
import { InlineField } from './inline-field.tsx'
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

/** One person, for all sources of the dossier. */
export function PersonCard({ person }: { readonly person: Person }): React.JSX.Element {
  const set = (patch: Partial<PersonFields>): void =>
    void commit(async () => {
      const now = await readPerson(person.id)
      return now ? editPerson(environment, now, patch) : null
    })
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
