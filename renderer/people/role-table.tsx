import { type KeyboardEvent, useState } from 'react'
import { Plus } from 'lucide-react'
import { messages } from '../../shared/messages/messages.ts'
import type { Person, StatedRole } from '../../shared/model/person.ts'
import type { Source } from '../../shared/model/source.ts'
import { checkDate } from '../annotations/date-field.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { changeRoles } from './person-actions.ts'
import { EMPTY_ROLE, type RoleDraft, roleOf, rolesOf, sameRole } from './roles.ts'
import { RoleRow, SourceChoice } from './role-row.tsx'
import styles from './person-page.module.css'

const words = messages.people.page

interface RoleTableProps {
  readonly person: Person
  readonly sources: readonly Source[]
}

/** What sources said the person was, and when: people change office. */
export function RoleTable({ person, sources }: RoleTableProps) {
  const stated = rolesOf(person)
  const current = stated.findLast(({ role, affiliation }) => role === person.role && affiliation === person.affiliation)
  const replace = (before: StatedRole, next: StatedRole | null): void =>
    void changeRoles(person.id, (now) =>
      now.flatMap((role) => (!sameRole(role, before) ? role : next === null ? [] : next)),
    )
  return (
    <section className={styles.roles} aria-labelledby={`roles-${person.id}`}>
      <h3 id={`roles-${person.id}`} className={styles.label}>
        {words.roles}
      </h3>
      {stated.length > 0 && (
        <table>
          <thead className={styles.roleHead}>
            <tr>
              <th scope="col">{words.role}</th>
              <th scope="col">{words.affiliation}</th>
              <th scope="col">{words.asOf}</th>
              <th scope="col">{words.source}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {stated.map((role) => (
              <RoleRow
                key={JSON.stringify(role)}
                stated={role}
                isCurrent={role === current}
                sources={sources}
                onChange={(next) => {
                  replace(role, next)
                }}
              />
            ))}
          </tbody>
        </table>
      )}
      <NewRole person={person} sources={sources} />
    </section>
  )
}

function NewRole({ person, sources }: RoleTableProps) {
  const [draft, setDraft] = useState<RoleDraft | null>(null)
  if (draft === null) {
    return (
      <Button
        look="plain"
        size="small"
        icon={Plus}
        onClick={() => {
          setDraft(EMPTY_ROLE)
        }}
      >
        {words.addRole}
      </Button>
    )
  }
  const wrong = checkDate(draft.asOf.trim())
  const role = roleOf(draft)
  const add = (): void => {
    if (role === null || wrong !== null) return
    void changeRoles(person.id, (now) => [...now, role])
    setDraft(null)
  }
  const set = (patch: Partial<RoleDraft>): void => {
    setDraft({ ...draft, ...patch })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    if (event.key === 'Enter' && !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Enter') add()
    else setDraft(null)
  }
  return (
    <div className={styles.newRole} role="group" aria-label={words.newRole} onKeyDown={onKeyDown}>
      <TextField
        label={words.role}
        autoFocus
        value={draft.role}
        onChange={(value) => {
          set({ role: value })
        }}
      />
      <TextField
        label={words.affiliation}
        value={draft.affiliation}
        onChange={(affiliation) => {
          set({ affiliation })
        }}
      />
      <TextField
        label={words.asOf}
        placeholder={words.asOfPlaceholder}
        value={draft.asOf}
        error={wrong}
        onChange={(asOf) => {
          set({ asOf })
        }}
      />
      <SourceChoice
        value={draft.sourceId}
        sources={sources}
        onChange={(sourceId) => {
          // What a source says, it says on its date unless told otherwise.
          const published = sources.find(({ id }) => id === sourceId)?.publishedAt ?? ''
          set({ sourceId, ...(draft.asOf === '' ? { asOf: published } : {}) })
        }}
      />
      <Button size="small" disabled={role === null || wrong !== null} onClick={add}>
        {words.addRole}
      </Button>
    </div>
  )
}
