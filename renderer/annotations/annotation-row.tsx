import { StickyNote } from 'lucide-react'
import { type Annotation, exactOf } from '../../shared/model/annotation.ts'
import { messages } from '../../shared/messages/messages.ts'
import { Icon } from '../ui/icon.tsx'
import { KindMark } from '../ui/kind-mark.tsx'
import { kindName } from '../ui/kind-name.ts'
import { StanceMark } from '../ui/stance-mark.tsx'
import type { Names } from './annotation-filter.ts'
import styles from './annotation-list.module.css'

const words = messages.annotations

interface AnnotationRowProps {
  readonly annotation: Annotation
  readonly names: Names
  readonly language: string
}

/** One annotation in the list: kind, quote, who, and the stance or the value. */
export function AnnotationRow({ annotation, names, language }: AnnotationRowProps): React.JSX.Element {
  const { kind, figure } = annotation
  const speaker = annotation.speakerId ? names.people.get(annotation.speakerId)?.name : undefined
  const who = kind === 'figure' ? (figure?.measure ?? speaker) : speaker
  return (
    <div className={styles.row}>
      <KindMark className={styles.mark} kind={kindName(kind)} label={words.kinds[kind]} />
      <div>
        <q className={styles.quote} lang={language} dir="auto">
          {exactOf(annotation)}
        </q>
        <p className={styles.meta}>
          <span className={who ? 'clip' : styles.faint} dir="auto">
            {who ?? words.noSpeaker}
          </span>
          {annotation.note !== '' && <Icon of={StickyNote} size={13} label={words.hasNote} />}
          <span className="grow" />
          <Outcome annotation={annotation} names={names} />
        </p>
      </div>
    </div>
  )
}

function Outcome({ annotation, names }: Omit<AnnotationRowProps, 'language'>): React.JSX.Element | null {
  if (annotation.figure)
    return <span className={`num ${styles.value ?? ''}`}>{messages.figures.compact(annotation.figure)}</span>
  const question = annotation.questionId ? names.questions.get(annotation.questionId) : undefined
  if (!question) return <span className={styles.faint}>{words.noQuestion}</span>
  const index = question.scale.findIndex(({ id }) => id === annotation.stance)
  if (index < 0) return <span className={styles.faint}>{words.noStance}</span>
  return (
    <StanceMark index={index} length={question.scale.length}>
      {question.scale[index]?.label}
    </StanceMark>
  )
}
