import { useState } from 'react'
import { dateOf } from '../../shared/analysis/summary.ts'
import { messages } from '../../shared/messages/messages.ts'
import { type Annotation, exactOf } from '../../shared/model/annotation.ts'
import type { Person } from '../../shared/model/person.ts'
import type { Source } from '../../shared/model/source.ts'
import { useNavigation } from '../navigation/navigation-store.ts'
import { Button } from '../ui/button.tsx'
import { KindMark } from '../ui/kind-mark.tsx'
import { kindName } from '../ui/kind-name.ts'
import styles from './positions-view.module.css'

const FIRST_SHOWN = 4
const MORE_SHOWN = 100

interface QuoteListProps {
  readonly annotations: readonly Annotation[]
  readonly sourceById: ReadonlyMap<string, Source>
  /** Given where the speaker is not named above. */
  readonly people?: readonly Person[]
}

/** Quotes as buttons that open their passages; the latest first, a few at a time. */
export function QuoteList({ annotations, sourceById, people }: QuoteListProps) {
  const [limit, setLimit] = useState(FIRST_SHOWN)
  const latestFirst = annotations.toReversed()
  const hidden = annotations.length - limit
  return (
    <div>
      <ul>
        {latestFirst.slice(0, limit).map((annotation) => (
          <li key={annotation.id}>
            <Quote
              annotation={annotation}
              source={sourceById.get(annotation.target.source)}
              speaker={people?.find(({ id }) => id === annotation.speakerId)}
            />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button
          look="plain"
          size="small"
          onClick={() => {
            setLimit(limit + MORE_SHOWN)
          }}
        >
          {messages.positions.more(Math.min(hidden, MORE_SHOWN), annotations.length)}
        </Button>
      )}
    </div>
  )
}

interface QuoteProps {
  readonly annotation: Annotation
  readonly source: Source | undefined
  readonly speaker: Person | undefined
}

function Quote({ annotation, source, speaker }: QuoteProps) {
  const go = useNavigation((state) => state.go)
  const date = dateOf(annotation, source)
  const exact = exactOf(annotation)
  return (
    <button
      type="button"
      className={styles.quote}
      onClick={() => {
        go({ view: 'read', sourceId: annotation.target.source, annotationId: annotation.id })
      }}
    >
      <span className={styles.words} dir="auto" lang={source?.language === 'und' ? undefined : source?.language}>
        {exact}
      </span>
      <span className={styles.origin}>
        <KindMark kind={kindName(annotation.kind)} label={messages.exports.kind(annotation.kind)} />
        {speaker && <bdi className="strong">{speaker.name}</bdi>}
        <bdi className="clip">{source?.outlet ?? source?.title}</bdi>
        <span className="num">{date === null ? messages.positions.noDate : messages.positions.date(date)}</span>
      </span>
    </button>
  )
}
