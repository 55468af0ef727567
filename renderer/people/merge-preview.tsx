import { useId } from 'react'
import { messages } from '../../shared/messages/messages.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Person } from '../../shared/model/person.ts'
import { PersonName } from './person-name.tsx'
import { previewMerge } from './preview-merge.ts'
import styles from './merge-dialog.module.css'

const words = messages.people.merge

interface MergePreviewProps {
  readonly keep: Person
  readonly dropped: readonly Person[]
  /** All of them. */
  readonly people: readonly Person[]
  readonly annotations: readonly Annotation[]
  readonly onKeep: (personId: string) => void
}

/** Who stays, and what becomes of names, roles and quotes. */
export function MergePreview({ keep, dropped, people, annotations, onKeep }: MergePreviewProps) {
  const name = useId()
  const { person, moving, all } = previewMerge(keep, dropped, annotations)
  const roles = person.statedRoles ?? []
  return (
    <>
      <fieldset className={styles.stays}>
        <legend>{words.stays}</legend>
        {people.map((other) => (
          <label key={other.id} className={styles.stay}>
            <input
              type="radio"
              name={name}
              checked={other.id === keep.id}
              onChange={() => {
                onKeep(other.id)
              }}
            />
            <PersonName person={other} />
          </label>
        ))}
      </fieldset>
      <h3>{words.becomes}</h3>
      <dl className={styles.facts}>
        <dt>{words.names}</dt>
        <dd className="strong">
          <bdi>{person.name}</bdi>
        </dd>
        {person.aliases.length > 0 && (
          <>
            <dt>{words.aliases}</dt>
            <dd>
              {person.aliases.map((alias, index) => (
                <span key={alias}>
                  {index > 0 && '; '}
                  <bdi>{alias}</bdi>
                </span>
              ))}
            </dd>
          </>
        )}
        <dt>{words.standing}</dt>
        <dd>{messages.people.standings[person.standing]}</dd>
        {(roles.length > 0 || person.role !== null || person.affiliation !== null) && (
          <>
            <dt>{words.roles}</dt>
            <dd>
              {roles.length === 0 ? (
                <bdi>{messages.people.about(person.role, person.affiliation)}</bdi>
              ) : (
                <ul>
                  {roles.map((role) => (
                    <li key={JSON.stringify(role)}>
                      <bdi>{messages.people.about(role.role, role.affiliation)}</bdi>
                      {role.asOf !== null && <span className="faint num"> {messages.people.date(role.asOf)}</span>}
                    </li>
                  ))}
                </ul>
              )}
            </dd>
          </>
        )}
      </dl>
      <p className={styles.moves} role="status">
        {words.moves(moving, all)}
      </p>
    </>
  )
}
