import { memo } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import type { Person, Standing } from '../../../shared/model/person.ts'
import { KindMark } from '../../ui/kind-mark.tsx'
import type { KindName } from '../../ui/kind-name.ts'
import type { Column, GridPlace } from '../columns.ts'
import styles from './matrix.module.css'
import { withCursor } from './with-cursor.ts'

const text = messages.positions

const STANDING_MARKS: Readonly<Record<Standing, KindName | null>> = {
  expert: 'expert',
  official: 'official',
  other: null,
}

interface ColumnHeadsProps {
  readonly columns: readonly Column[]
  /** Indices of those that are in view. */
  readonly shown: readonly number[]
  /** Index of the column whose head has the cursor. */
  readonly cursor: number | null
  readonly onPoint: (place: GridPlace) => void
}

/** Who speaks. */
export const ColumnHeads = memo(function ColumnHeads({ columns, shown, cursor, onPoint }: ColumnHeadsProps) {
  return (
    <div className={styles.heads} role="row" aria-rowindex={1}>
      <span className={styles.corner} role="columnheader" aria-colindex={1}>
        <span className="unseen">{text.view.question}</span>
      </span>
      {withCursor(shown, cursor ?? -1).map((index) => {
        const column = columns[index]
        if (!column) return null
        return (
          <span
            key={column.key}
            className={styles.head}
            style={{ gridColumn: index + 2 }}
            role="columnheader"
            aria-colindex={index + 2}
            tabIndex={index === cursor ? 0 : -1}
            data-cursor={index === cursor ? '' : undefined}
            onClick={() => {
              onPoint({ row: -1, column: index })
            }}
          >
            {column.person ? <PersonHead person={column.person} /> : <span className="faint">{text.noSpeaker}</span>}
          </span>
        )
      })}
    </div>
  )
})

function PersonHead({ person }: { readonly person: Person }) {
  const mark = STANDING_MARKS[person.standing]
  const role = person.affiliation ?? person.role ?? ''
  return (
    <>
      <span className={styles.person} title={person.name}>
        {mark && <KindMark kind={mark} label={text.standings[person.standing]} />}
        <span className={styles.name}>
          <bdi>{person.name}</bdi>
        </span>
      </span>
      {role !== '' && (
        <small className={styles.role} data-marked={mark ? '' : undefined} title={role}>
          <bdi>{role}</bdi>
        </small>
      )}
    </>
  )
}
