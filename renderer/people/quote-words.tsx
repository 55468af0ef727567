import { messages } from '../../shared/messages/messages.ts'
import { statementDate } from '../../shared/analysis/statement-date.ts'
import { type Annotation, exactOf } from '../../shared/model/annotation.ts'
import type { Source } from '../../shared/model/source.ts'
import { KindMark } from '../ui/kind-mark.tsx'
import { kindName } from '../ui/kind-name.ts'
import styles from './quote-words.module.css'

const words = messages.people

interface QuoteWordsProps {
  readonly annotation: Annotation
  readonly source: Source | undefined
  /** Said at the end of the line below: that others print it. */
  readonly detail?: string | null
}

/** A quote, and below it where it stands and when it was said. */
export function QuoteWords({ annotation, source, detail = null }: QuoteWordsProps) {
  const date = statementDate(annotation, source)
  return (
    <span className={styles.quote}>
      <span className={styles.words} dir="auto" lang={source?.language === 'und' ? undefined : source?.language}>
        {exactOf(annotation)}
      </span>
      <span className={styles.origin}>
        <KindMark kind={kindName(annotation.kind)} label={messages.exports.kind(annotation.kind)} />
        <bdi className="clip">{source?.outlet ?? source?.title}</bdi>
        {date === null ? (
          <span>{words.noDate}</span>
        ) : (
          <span className="num" data-date-of={date.of} title={date.of === 'source' ? words.sourceDate : undefined}>
            {words.date(date.value)}
          </span>
        )}
        {detail !== null && <span>{detail}</span>}
      </span>
    </span>
  )
}
