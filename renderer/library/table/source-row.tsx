import { type MouseEvent, memo } from 'react'
import { CalendarOff } from 'lucide-react'
import { messages } from '../../../shared/messages/messages.ts'
import { ANNOTATION_KINDS } from '../../../shared/model/annotation.ts'
import type { Source } from '../../../shared/model/source.ts'
import { StateMark } from '../../ui/chip.tsx'
import { classNames } from '../../ui/class-names.ts'
import { kindName } from '../../ui/kind-name.ts'
import { shortDate } from '../../ui/dates.ts'
import type { AlikeMark } from '../alike/alike-view.ts'
import { Mark } from '../alike/mark.tsx'
import { countOf, type CountsBySource } from '../select-sources.ts'
import { ReadingMark } from './reading-mark.tsx'
import styles from './source-table.module.css'

const text = messages.library

export const rowId = (id: string): string => `source-${id}`

interface SourceRowProps {
  readonly source: Source
  readonly counts: CountsBySource
  readonly mark: AlikeMark | undefined
  /** 1-based, the head included. */
  readonly position: number
  /** px. */
  readonly top: number
  readonly height: number
  readonly active: boolean
  readonly selected: boolean
  readonly onClick: (event: MouseEvent, id: string) => void
  readonly onOpen: (source: Source) => void
}

/** Marks are made anew whenever any source changes: a row is only drawn anew when its own says something else. */
const isSameRow = (before: SourceRowProps, after: SourceRowProps): boolean =>
  (Object.keys(after) as (keyof SourceRowProps)[]).every((key) =>
    key === 'mark'
      ? before.mark?.kind === after.mark?.kind && before.mark?.other.title === after.mark?.other.title
      : before[key] === after[key],
  )

export const SourceRow = memo(function SourceRow(props: SourceRowProps) {
  const { source, counts, mark, position, top, height, active, selected, onClick, onOpen } = props
  const authors = source.authors.join(', ')
  return (
    <div
      id={rowId(source.id)}
      className={classNames(styles.row, active && styles.active)}
      role="row"
      aria-rowindex={position}
      aria-selected={selected}
      data-read={source.state}
      style={{ transform: `translateY(${String(top)}px)`, height }}
      onClick={(event) => {
        onClick(event, source.id)
      }}
      onDoubleClick={() => {
        onOpen(source)
      }}
    >
      <span role="gridcell" className={styles.state}>
        <ReadingMark state={source.state} />
      </span>
      <span role="rowheader" className={styles.title}>
        <bdi className="clip" title={source.title} lang={source.language}>
          {source.title || text.untitled}
        </bdi>
        {mark && <Mark mark={mark} />}
      </span>
      <span role="gridcell" className={styles.outlet} title={source.outlet ?? undefined}>
        {source.outlet ? <bdi>{source.outlet}</bdi> : <span className="faint">{text.unknown}</span>}
      </span>
      <span role="gridcell" className={styles.authors} title={authors || undefined}>
        {authors ? <bdi>{authors}</bdi> : <span className="faint">{text.notGiven}</span>}
      </span>
      <span role="gridcell" className={styles.published}>
        {source.publishedAt === null ? (
          <StateMark state="stale" icon={CalendarOff}>
            {text.noDate}
          </StateMark>
        ) : (
          <time dateTime={source.publishedAt}>{shortDate(source.publishedAt)}</time>
        )}
      </span>
      <span role="gridcell" className={styles.words}>
        {text.number(source.wordCount)}
      </span>
      {ANNOTATION_KINDS.map((kind) => (
        <Count key={kind} kind={kindName(kind)} count={countOf(counts, source, kind)} />
      ))}
    </div>
  )
}, isSameRow)

function Count({ kind, count }: { readonly kind: string; readonly count: number }) {
  return (
    <span role="gridcell" className={styles.count} data-kind={kind}>
      {count === 0 ? (
        <span className="faint" role="img" aria-label={text.noneOfKind}>
          ·
        </span>
      ) : (
        text.number(count)
      )}
    </span>
  )
}
