import { useId } from 'react'
import type { FigureConflict, LedgerRow } from '../../../shared/analysis/ledger/ledger.ts'
import { conflictSentence } from '../../../shared/analysis/ledger/words.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { exactOf } from '../../../shared/model/annotation.ts'
import { Button } from '../../ui/button.tsx'
import { valueIn } from '../group-scale.ts'
import styles from './measure-pane.module.css'

const words = messages.figures

/** The widest date of a conflict is what all of them are given for. */
export function periodOf({ rows }: FigureConflict): string {
  const dates = rows.flatMap(({ figure }) => (figure.asOf === null ? [] : [figure.asOf]))
  const widest = dates.reduce((one, other) => (other.length < one.length ? other : one), dates[0] ?? '')
  return widest === '' ? words.noDate : words.date(widest)
}

interface ConflictCardProps {
  readonly conflict: FigureConflict
  /** Id of the figure with the cursor. */
  readonly current: string | null
  /** It is in this conflict: the keys are shown. */
  readonly isCurrent: boolean
  readonly onOpen: (row: LedgerRow) => void
  readonly onOpenBoth: (conflict: FigureConflict) => void
  readonly onKeepApart: (conflict: FigureConflict) => void
}

const MOST_SIDES = 6

/** Of many, those that show the difference: the one with the cursor, and each value once. */
function sidesOf({ rows }: FigureConflict, current: string | null): readonly LedgerRow[] {
  if (rows.length <= MOST_SIDES) return rows
  const chosen = rows.filter(({ annotation }) => annotation.id === current)
  const values = new Set(chosen.map(({ figure }) => figure.value))
  for (const row of rows) {
    if (chosen.length >= MOST_SIDES || values.has(row.figure.value)) continue
    values.add(row.figure.value)
    chosen.push(row)
  }
  return chosen
}

/** Figures that cannot all be true, side by side: what, who, where, and in which words. */
export function ConflictCard({ conflict, current, isCurrent, onOpen, onOpenBoth, onKeepApart }: ConflictCardProps) {
  const id = useId()
  const { rows } = conflict
  const sides = sidesOf(conflict, current)
  return (
    <section className={styles.verdict} aria-labelledby={id} data-conflict-card>
      <h3 id={id}>{words.view.conflict.title(rows.length, periodOf(conflict))}</h3>
      <div className={styles.sides}>
        {sides.map((row) => (
          <Side key={row.annotation.id} row={row} onOpen={onOpen} />
        ))}
      </div>
      {rows.length > sides.length && (
        <p className={styles.sentence}>{words.view.conflict.moreSides(rows.length - sides.length)}</p>
      )}
      <p className={styles.sentence}>{conflictSentence(conflict)}</p>
      <div className={styles.acts}>
        <Button
          size="small"
          chord={isCurrent ? 'Shift+Enter' : undefined}
          onClick={() => {
            onOpenBoth(conflict)
          }}
        >
          {words.view.conflict.openBoth}
        </Button>
        <Button
          size="small"
          chord={isCurrent ? 'n' : undefined}
          onClick={() => {
            onKeepApart(conflict)
          }}
        >
          {words.view.conflict.notTheSame}
        </Button>
      </div>
    </section>
  )
}

function Side({ row, onOpen }: { readonly row: LedgerRow; readonly onOpen: (row: LedgerRow) => void }) {
  const { annotation, figure, speaker, source, stated } = row
  return (
    <div className={styles.side}>
      <span className={styles.amount}>
        {figure.approximator !== null && <small>{words.approximator(figure.approximator)} </small>}
        {valueIn(null, figure)}
      </span>
      <bdi>{speaker?.name ?? words.noSpeaker}</bdi>
      <button
        type="button"
        className={styles.quote}
        lang={source?.language}
        dir="auto"
        title={words.openPassage}
        onClick={() => {
          onOpen(row)
        }}
      >
        {words.view.quoted(exactOf(annotation))}
      </button>
      <span className={styles.where}>
        <bdi>{words.view.conflict.reported(source?.title ?? '', stated ? words.view.shortDate(stated.value) : '')}</bdi>
      </span>
    </div>
  )
}
