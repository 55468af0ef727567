import { messages } from '../../shared/messages/messages.ts'
import type { Person, Standing } from '../../shared/model/person.ts'
import { KindMark } from '../ui/kind-mark.tsx'
import type { KindName } from '../ui/kind-name.ts'
import styles from './person-name.module.css'

const words = messages.people

const MARKS: Readonly<Record<Standing, KindName | null>> = { expert: 'expert', official: 'official', other: null }

/** The mark of how somebody speaks; nothing for those who are neither expert nor official. */
export function StandingMark({ standing }: { readonly standing: Standing }) {
  const mark = MARKS[standing]
  return mark === null ? null : <KindMark kind={mark} label={words.standings[standing]} />
}

interface PersonNameProps {
  readonly person: Person
  /** After role and affiliation: a count. */
  readonly detail?: string
}

/** A person in a list: name as printed, and below it role, affiliation and what else is to be said. */
export function PersonName({ person, detail }: PersonNameProps) {
  const about = words.about(person.role, person.affiliation)
  return (
    <span className={styles.person}>
      <span className={styles.name}>
        <StandingMark standing={person.standing} />
        <bdi className="strong">{person.name}</bdi>
      </span>
      {(about !== '' || detail !== undefined) && (
        <small className={styles.about}>
          {about !== '' && <bdi>{about}</bdi>}
          {about !== '' && detail !== undefined && ' · '}
          {detail !== undefined && <span className="num">{detail}</span>}
        </small>
      )}
    </span>
  )
}
