import { BookText, Check, GripVertical, History, Table } from 'lucide-react'
import { memo } from 'react'
import type { BriefIndex } from '../../../shared/briefs/annotated-brief/brief-index.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { type Annotation, exactOf } from '../../../shared/model/annotation.ts'
import type { Stance } from '../../../shared/model/question.ts'
import { Icon } from '../../ui/icon.tsx'
import { KindMark } from '../../ui/kind-mark.tsx'
import { kindName } from '../../ui/kind-name.ts'
import { StanceMark } from '../../ui/stance-mark.tsx'
import type { DrawerRow } from './drawer-rows.ts'
import styles from './drawer.module.css'

const words = messages.briefLive.drawer

interface DrawerLineProps {
  readonly row: DrawerRow
  readonly index: BriefIndex
  readonly scales: ReadonlyMap<string, readonly Stance[]>
  readonly isUsed: boolean
}

/** The row shows three lines of a quote: no more of it is laid out. UTF-16. */
const SHOWN = 260
const shownOf = (quote: string): string =>
  quote.length > SHOWN ? `${quote.slice(0, SHOWN).replace(/[\uD800-\uDBFF]$/, '')}…` : quote

export const DrawerLine = memo(function DrawerLine({ row, index, scales, isUsed }: DrawerLineProps) {
  switch (row.type) {
    case 'heading':
      return (
        <>
          <bdi className="grow">{row.label}</bdi>
          <span className={`num ${styles.count ?? ''}`}>{row.count.toLocaleString('en')}</span>
        </>
      )
    case 'annotation':
      return <Quoted annotation={row.annotation} index={index} scales={scales} isUsed={isUsed} />
    case 'matrix':
      return <Other icon={Table} label={words.table} of={row.question} />
    case 'timeline':
      return <Other icon={History} label={words.timeline} of={row.question} />
    case 'source-list':
      return <Other icon={BookText} label={words.sources} />
  }
})

/** What is no quote; of which question it is, is said, not shown: the heading is above it. */
function Other({ icon, label, of }: { readonly icon: typeof Table; readonly label: string; readonly of?: string }) {
  return (
    <>
      <Icon of={icon} size={14} className={styles.grip} />
      <span className={styles.other}>
        {label}
        {of !== undefined && <span className="unseen">: {of}</span>}
      </span>
    </>
  )
}

type QuotedProps = Pick<DrawerLineProps, 'index' | 'scales' | 'isUsed'> & { readonly annotation: Annotation }

function Quoted({ annotation, index, scales, isUsed }: QuotedProps) {
  const { kind, speakerId, target } = annotation
  const person = index.personById.get(speakerId ?? '')
  return (
    <>
      <Icon of={isUsed ? Check : GripVertical} size={14} className={styles.grip} />
      <div className={styles.words} data-used={isUsed || undefined}>
        <q className={styles.quote} dir="auto" lang={index.sourceById.get(target.source)?.source.language}>
          {shownOf(exactOf(annotation))}
        </q>
        <p className={styles.meta}>
          <KindMark kind={kindName(kind)} label={messages.annotations.kinds[kind]} />
          <bdi className="clip" title={person?.name}>
            {person?.name ?? words.noPerson}
          </bdi>
          <span className="grow" />
          {isUsed ? (
            <span className={styles.state}>{words.inBrief}</span>
          ) : (
            <Outcome annotation={annotation} scales={scales} />
          )}
        </p>
      </div>
    </>
  )
}

function Outcome({ annotation: { figure, questionId, stance }, scales }: Pick<QuotedProps, 'annotation' | 'scales'>) {
  if (figure) {
    const { compact, noDate, date } = messages.figures
    return (
      <span className={`num ${styles.state ?? ''}`}>
        {[compact(figure), figure.asOf === null ? noDate : date(figure.asOf)].filter(Boolean).join(', ')}
      </span>
    )
  }
  const scale = scales.get(questionId ?? '') ?? []
  const step = scale.findIndex(({ id }) => id === stance)
  if (step < 0) return null
  return (
    <StanceMark index={step} length={scale.length}>
      {scale[step]?.label}
    </StanceMark>
  )
}
