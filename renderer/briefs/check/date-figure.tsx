import { messages } from '../../../shared/messages/messages.ts'
import { checkDate } from '../../annotations/date-field.tsx'
import { amend } from '../../annotations/amend.ts'
import { InlineField } from '../../annotations/inline-field.tsx'
import { useAnnotation } from '../../storage/live.ts'
import styles from './findings-panel.module.css'

const text = messages.briefs.findings

/** Gives a figure the date it has none of, in its annotation, which every brief then shows. */
export function DateFigure({ annotationId }: { readonly annotationId: string }) {
  const figure = useAnnotation(annotationId)?.figure
  if (!figure) return null
  return (
    <div className={styles.date}>
      <InlineField
        label={text.dateLabel}
        name="figure-date"
        value={figure.asOf ?? ''}
        placeholder={text.dateHint}
        check={checkDate}
        onKeep={(typed) => void amend(annotationId, { figure: { ...figure, asOf: typed === '' ? null : typed } })}
      />
    </div>
  )
}
