import { memo } from 'react'
import { StickyNote } from 'lucide-react'
import { type Annotation, exactOf } from '../../../shared/model/annotation.ts'
import type { Person } from '../../../shared/model/person.ts'
import type { Question } from '../../../shared/model/question.ts'
import { noteText } from '../../../shared/notes/note-text.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { Icon } from '../../ui/icon.tsx'
import { KindMark } from '../../ui/kind-mark.tsx'
import { kindName } from '../../ui/kind-name.ts'
import { StanceMark } from '../../ui/stance-mark.tsx'
import { ROW_HEIGHT } from './layout.ts'
import styles from './list.module.css'

const words = messages.annotations

interface AnnotationRowProps {
  readonly id: string
  readonly row: number
  /** px from the top of its group. */
  readonly top: number
  /** In a tree; null in a listbox. */
  readonly level: number | null
  /** From 1, of `count` in its group. */
  readonly position: number
  readonly count: number
  readonly selected: boolean
  readonly active: boolean
  readonly annotation: Annotation
  readonly speaker: Person | undefined
  readonly question: Question | undefined
  readonly language: string
}

/** The row shows two lines of a quote: no more of it is laid out. Characters. */
const SHOWN = 160
const shownOf = (quote: string): string =>
  quote.length > SHOWN ? `${quote.slice(0, SHOWN).replace(/[\uD800-\uDBFF]$/, '')}…` : quote

/** One annotation in the list: kind, quote, who, and the stance or the value. Drawn again only when one of these changes. */
export const AnnotationRow = memo(function AnnotationRow(props: AnnotationRowProps) {
  const { annotation, speaker, selected, active, level } = props
  const { kind, figure } = annotation
  const who = kind === 'figure' ? (figure?.measure ?? speaker?.name) : speaker?.name
  return (
    <div
      id={props.id}
      data-row={props.row}
      className={styles.row}
      role={level === null ? 'option' : 'treeitem'}
      aria-level={level ?? undefined}
      aria-selected={selected}
      aria-setsize={props.count}
      aria-posinset={props.position}
      data-cursor={active || undefined}
      style={{ transform: `translateY(${String(props.top)}px)`, height: ROW_HEIGHT }}
    >
      <KindMark className={styles.mark} kind={kindName(kind)} label={words.kinds[kind]} />
      <div className={styles.words}>
        <q className={styles.quote} lang={props.language} dir="auto">
          {shownOf(exactOf(annotation))}
        </q>
        <p className={styles.meta}>
          <span className={who ? 'clip' : styles.faint} dir="auto">
            {who ?? words.noSpeaker}
          </span>
          {annotation.note !== '' && (
            <span title={noteText(annotation.note)}>
              <Icon of={StickyNote} size={13} label={words.hasNote} />
            </span>
          )}
          <span className="grow" />
          <Outcome annotation={annotation} question={props.question} />
        </p>
      </div>
    </div>
  )
})

function Outcome({ annotation, question }: Pick<AnnotationRowProps, 'annotation' | 'question'>) {
  if (annotation.figure)
    return <span className={`num ${styles.value ?? ''}`}>{messages.figures.compact(annotation.figure)}</span>
  if (!question) return <span className={styles.faint}>{words.noQuestion}</span>
  const index = question.scale.findIndex(({ id }) => id === annotation.stance)
  if (index < 0) return <span className={styles.faint}>{words.noStance}</span>
  return (
    <StanceMark index={index} length={question.scale.length}>
      {question.scale[index]?.label}
    </StanceMark>
  )
}
