import { CalendarOff } from 'lucide-react'
import { messages } from '../../shared/messages/messages.ts'
import { type Annotation, exactOf } from '../../shared/model/annotation.ts'
import type { Person } from '../../shared/model/person.ts'
import type { Source } from '../../shared/model/source.ts'
import { Icon } from '../ui/icon.tsx'
import styles from './figures-view.module.css'

const text = messages.figures

/** The heading over the figures of one measure. */
export function MeasureRow({ measure, count }: { readonly measure: string | null; readonly count: number }) {
  return (
    <span role="gridcell" aria-colspan={5} className={styles.measureCell}>
      <span className="strong clip" dir="auto">
        {measure ?? text.noMeasure}
      </span>
      <span className="faint num">{text.count(count)}</span>
    </span>
  )
}

interface FigureRowProps {
  readonly annotation: Annotation
  readonly sourceById: ReadonlyMap<string, Source>
  readonly personById: ReadonlyMap<string, Person>
}

/** The cells of one figure: as parsed, as of, who says so, as printed, where. */
export function FigureRow({ annotation, sourceById, personById }: FigureRowProps) {
  const { figure, speakerId } = annotation
  const source = sourceById.get(annotation.target.source)
  const person = speakerId === null ? undefined : personById.get(speakerId)
  const exact = exactOf(annotation)
  const title = source?.title ?? ''
  return (
    <>
      <span role="gridcell" className={styles.value}>
        {!figure || figure.value === null ? <span className="faint">{text.noValue}</span> : text.value(figure)}
      </span>
      <span role="gridcell" className="num clip">
        {figure?.asOf ? (
          text.date(figure.asOf)
        ) : (
          <span className={styles.undated} data-state="conflict">
            <Icon of={CalendarOff} size={14} /> {text.noDate}
          </span>
        )}
      </span>
      <span role="gridcell" className="clip" dir="auto" title={person?.name}>
        {person?.name ?? <span className="faint">{text.noSpeaker}</span>}
      </span>
      <span role="gridcell" className={styles.printed} dir="auto" title={exact}>
        {exact}
      </span>
      <span role="gridcell" className="clip quiet" dir="auto" title={title}>
        {title}
      </span>
    </>
  )
}
