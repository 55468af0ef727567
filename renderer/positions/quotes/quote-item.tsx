import { type DragEvent, memo } from 'react'
import { Files } from 'lucide-react'
import type { HeldStance } from '../../../shared/analysis/matrix/matrix.ts'
import type { StatementDate } from '../../../shared/analysis/statement-date.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { type Annotation, exactOf } from '../../../shared/model/annotation.ts'
import type { Person } from '../../../shared/model/person.ts'
import type { Source } from '../../../shared/model/source.ts'
import { Button } from '../../ui/button.tsx'
import { KindMark } from '../../ui/kind-mark.tsx'
import { kindName } from '../../ui/kind-name.ts'
import { StanceMark } from '../../ui/stance-mark.tsx'
import { startQuoteDrag } from '../filing/drag.ts'
import { askToFile, chooseQuote } from '../positions-store.ts'
import { openPassage } from './open-passage.ts'
import styles from './quotes.module.css'

const text = messages.positions

interface QuoteItemProps {
  readonly annotation: Annotation
  readonly source: Source | undefined
  readonly date: StatementDate | null
  /** Given where nothing above says who speaks. */
  readonly speaker?: Person | null | undefined
  readonly held?: HeldStance | null
  readonly steps?: number
  /** It has the cursor of the list. */
  readonly active: boolean
  /** Prints of the same words; 0 as a rule. */
  readonly reprints?: number
  readonly expanded?: boolean
  readonly onExpand?: () => void
}

/** A quote as a button that opens its passage; it can be dragged onto a cell. */
export const QuoteItem = memo(function QuoteItem(props: QuoteItemProps) {
  const { annotation, source, date, speaker, held, steps = 0, active, reprints = 0, expanded = false, onExpand } = props
  const exact = exactOf(annotation)
  return (
    <div
      className={styles.item}
      draggable
      onDragStart={(event: DragEvent) => {
        startQuoteDrag(event, annotation.id, exact)
      }}
    >
      <button
        type="button"
        className={styles.quote}
        data-quote={annotation.id}
        tabIndex={active ? 0 : -1}
        onFocus={() => {
          chooseQuote(annotation.id)
        }}
        onClick={() => {
          openPassage(annotation)
        }}
      >
        <span className={styles.words} dir="auto" lang={source?.language === 'und' ? undefined : source?.language}>
          {exact}
        </span>
        <span className={styles.origin}>
          <KindMark kind={kindName(annotation.kind)} label={messages.exports.kind(annotation.kind)} />
          {speaker && <bdi className="strong clip">{speaker.name}</bdi>}
          {held && (
            <StanceMark index={held.step} length={steps}>
              {held.stance.label}
            </StanceMark>
          )}
          <bdi className="clip" title={source?.title}>
            {source?.outlet ?? source?.title}
          </bdi>
          <QuoteDate date={date} />
          {annotation.ownVoice && <span className="faint">{text.view.countsOnItsOwn}</span>}
        </span>
      </button>
      <span className={styles.actions}>
        {reprints > 0 && onExpand && (
          <Button size="small" look="plain" icon={Files} aria-expanded={expanded} onClick={onExpand}>
            {text.view.printedBy(reprints + 1)}
          </Button>
        )}
        <Button
          size="small"
          look="plain"
          className={styles.file}
          tabIndex={-1}
          onClick={() => {
            askToFile({ annotationId: annotation.id, questionId: annotation.questionId, personId: null })
          }}
        >
          {text.view.file}
        </Button>
      </span>
    </div>
  )
})

function QuoteDate({ date }: { readonly date: StatementDate | null }) {
  if (!date) return <span className="faint">{text.noDate}</span>
  return (
    <time
      className={styles.date}
      data-of={date.of}
      dateTime={date.value}
      title={date.of === 'source' ? text.view.dateOfSource(date.value) : undefined}
    >
      {text.date(date.value)}
    </time>
  )
}
