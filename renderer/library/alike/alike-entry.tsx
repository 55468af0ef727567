import type { ReactNode } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import type { Source } from '../../../shared/model/source.ts'
import { Button } from '../../ui/button.tsx'
import { select } from '../library-store.ts'
import styles from './alike.module.css'
import { compare, type Compared } from './compare-store.ts'
import { COMPARE_KEY } from './use-alike-commands.ts'

const words = messages.alike

interface AlikeEntryProps {
  readonly other: Source
  /** What the source has to do with it. */
  readonly what: string
  readonly share: string | null
  readonly why: string | null
  readonly pair: Compared
  /** Whether the key for comparing is about this one. */
  readonly isLikely: boolean
  /** What can be said of the two, beside comparing them. */
  readonly children?: ReactNode
}

/** Another source that one has to do with: what it is, how much is shared, and what can be done. */
export function AlikeEntry({ other, what, share, why, pair, isLikely, children }: AlikeEntryProps) {
  const { outlet, publishedAt } = other
  const about = [outlet, publishedAt === null ? null : messages.reader.date(publishedAt)].filter(Boolean).join(' · ')
  return (
    <div className={styles.entry}>
      <p className={styles.what}>
        {what}
        {share !== null && <span className="num"> · {share}</span>}
      </p>
      <button
        type="button"
        className={styles.other}
        onClick={() => {
          select(other.id)
        }}
      >
        <bdi lang={other.language}>{other.title || messages.library.untitled}</bdi>
      </button>
      {about !== '' && (
        <p className={styles.about}>
          <bdi>{about}</bdi>
        </p>
      )}
      {why !== null && <p className={styles.about}>{why}</p>}
      <div className={styles.actions}>
        <Button
          size="small"
          chord={isLikely ? COMPARE_KEY : undefined}
          title={other.title}
          onClick={() => {
            compare(pair)
          }}
        >
          {words.compare}
        </Button>
        {children}
      </div>
    </div>
  )
}
