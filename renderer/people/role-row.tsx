import { useId } from 'react'
import { X } from 'lucide-react'
import { messages } from '../../shared/messages/messages.ts'
import type { StatedRole } from '../../shared/model/person.ts'
import type { Source } from '../../shared/model/source.ts'
import { checkDate } from '../annotations/date-field.tsx'
import { InlineField } from '../annotations/inline-field.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { draftOf, type RoleDraft, roleOf } from './roles.ts'
import styles from './person-page.module.css'

const words = messages.people.page

interface RoleRowProps {
  readonly stated: StatedRole
  readonly isCurrent: boolean
  readonly sources: readonly Source[]
  /** Null takes it away. */
  readonly onChange: (next: StatedRole | null) => void
}

/** What a source said somebody was: every part is edited where it stands. */
export function RoleRow({ stated, isCurrent, sources, onChange }: RoleRowProps) {
  const draft = draftOf(stated)
  const keep = (patch: Partial<RoleDraft>): void => {
    onChange(roleOf({ ...draft, ...patch }))
  }
  const nowId = useId()
  return (
    <tr aria-describedby={isCurrent ? nowId : undefined}>
      <td>
        <InlineField
          label={words.role}
          value={draft.role}
          onKeep={(role) => {
            keep({ role })
          }}
        />
      </td>
      <td>
        <InlineField
          label={words.affiliation}
          value={draft.affiliation}
          onKeep={(affiliation) => {
            keep({ affiliation })
          }}
        />
      </td>
      <td className="num">
        <InlineField
          label={words.asOf}
          value={draft.asOf}
          placeholder={words.asOfPlaceholder}
          check={checkDate}
          onKeep={(asOf) => {
            keep({ asOf })
          }}
        />
      </td>
      <td>
        <SourceChoice
          value={draft.sourceId}
          sources={sources}
          onChange={(sourceId) => {
            keep({ sourceId })
          }}
        />
      </td>
      <td className={styles.roleEnd}>
        {isCurrent && (
          <small id={nowId} className={styles.now}>
            {words.current}
          </small>
        )}
        <IconButton
          icon={X}
          label={words.removeRole(stated.role ?? stated.affiliation ?? words.unnamedRole)}
          onClick={() => {
            onChange(null)
          }}
        />
      </td>
    </tr>
  )
}

interface SourceChoiceProps {
  readonly value: string
  readonly sources: readonly Source[]
  readonly onChange: (sourceId: string) => void
}

/** Which source says it; none: the analyst does. */
export function SourceChoice({ value, sources, onChange }: SourceChoiceProps) {
  return (
    <select
      className={styles.source}
      aria-label={words.source}
      value={value}
      onChange={(event) => {
        onChange(event.target.value)
      }}
    >
      <option value="">{words.analyst}</option>
      {sources.map(({ id, outlet, title }) => (
        <option key={id} value={id}>
          {outlet === null ? title : `${outlet}: ${title}`}
        </option>
      ))}
    </select>
  )
}
