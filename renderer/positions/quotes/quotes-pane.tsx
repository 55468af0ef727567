import { useMemo } from 'react'
import { ChevronLeft, ChevronRight, Inbox, PencilLine, UserRound } from 'lucide-react'
import { rowSentence } from '../../../shared/analysis/matrix/row-sentence.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { runCommand } from '../../commands/run-command.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Pane, PaneHead, PaneScroll } from '../../ui/pane.tsx'
import { cellAt, cursorAt } from '../columns.ts'
import { moveTo, showPaneContent, usePositionsStore } from '../positions-store.ts'
import { Sentence } from '../sentence.tsx'
import type { Positions } from '../use-positions.ts'
import { CellHead } from './cell-head.tsx'
import { QuoteLines } from './quote-lines.tsx'
import { quotesOf, unfiledLines } from './shown-quotes.ts'
import { sinceOf } from './with-turns.ts'
import styles from './quotes.module.css'

const text = messages.positions

/** What is quoted where the cursor is, or what answers no question yet. */
export function QuotesPane({ positions }: { readonly positions: Positions }) {
  const pane = usePositionsStore((state) => state.pane)
  const { rows, columns, place } = positions
  if (pane === 'unfiled') return <UnfiledPane positions={positions} />
  const row = rows[place.row]
  const column = columns[place.column]
  const name = column ? (column.person?.name ?? text.noSpeaker) : text.view.everybody
  const step = (by: number) => () => {
    const next = Math.min(columns.length - 1, Math.max(0, place.column + by))
    moveTo(cursorAt({ row: place.row, column: next }, rows, columns))
  }
  return (
    <Pane label={text.view.quotesPane}>
      <PaneHead>
        <h2 className="grow clip" title={name}>
          <bdi>{name}</bdi>
        </h2>
        <UnfiledButton count={positions.unfiled.length} />
        <IconButton icon={ChevronLeft} label={text.view.previousPerson} onClick={step(-1)} />
        <IconButton icon={ChevronRight} label={text.view.nextPerson} onClick={step(1)} />
      </PaneHead>
      {row ? <QuotesOf key={row.question.id} positions={positions} /> : <PersonOnly positions={positions} />}
    </Pane>
  )
}

function QuotesOf({ positions }: { readonly positions: Positions }) {
  const { rows, columns, place, sourceOf, personOf } = positions
  const row = rows[place.row]
  const column = columns[place.column]
  const lines = useMemo(() => (row ? quotesOf(row, column, sourceOf) : []), [row, column, sourceOf])
  if (!row) return null
  const cell = column ? cellAt(row, column) : null
  const nothing = column ? text.view.hasNotSpoken(column.person?.name ?? text.noSpeaker) : text.view.nobody
  return (
    <>
      <header className={styles.head}>
        <p className={styles.wording} dir="auto">
          {row.question.wording}
        </p>
        {column ? (
          cell && <CellHead cell={cell} steps={row.scale.length} since={sinceOf(lines)} />
        ) : (
          <>
            <Sentence parts={rowSentence(row)} className={styles.sentence} />
            <p>
              <Button size="small" icon={PencilLine} chord="Shift+q" onClick={() => runCommand('questions.edit')}>
                {text.view.editQuestion}
              </Button>
            </p>
          </>
        )}
      </header>
      <PaneScroll>
        {lines.length === 0 && (
          <div className={styles.empty}>
            <p>{nothing}</p>
            <p>{text.view.howToFile}</p>
          </div>
        )}
        <QuoteLines
          key={column?.key ?? '-'}
          lines={lines}
          steps={row.scale.length}
          sourceOf={sourceOf}
          personOf={column ? undefined : personOf}
          nothing={nothing}
        />
      </PaneScroll>
    </>
  )
}

function PersonOnly({ positions }: { readonly positions: Positions }) {
  const { matrix, columns, place } = positions
  const column = columns[place.column]
  if (!column) return null
  const cells = matrix.rows.flatMap((row) => cellAt(row, column) ?? [])
  const voices = cells.reduce((sum, cell) => sum + cell.voices.length, 0)
  return (
    <div className={styles.empty}>
      <p>{text.view.spokenElsewhere(voices, cells.length)}</p>
      {column.person && (
        <p>
          <Button size="small" icon={UserRound} chord="p" onClick={() => runCommand('people.page')}>
            {text.view.openPage}
          </Button>
        </p>
      )}
    </div>
  )
}

function UnfiledPane({ positions }: { readonly positions: Positions }) {
  const { unfiled, sourceOf, personOf } = positions
  const lines = useMemo(() => unfiledLines(unfiled, sourceOf), [unfiled, sourceOf])
  return (
    <Pane label={text.view.unfiledTitle}>
      <PaneHead>
        <h2 className="grow clip">{text.view.unfiledTitle}</h2>
        <UnfiledButton count={unfiled.length} />
      </PaneHead>
      <p className={styles.head}>{unfiled.length > 0 ? text.view.unfiledText : text.view.noUnfiled}</p>
      <PaneScroll>
        <QuoteLines lines={lines} steps={0} sourceOf={sourceOf} personOf={personOf} nothing={text.view.noUnfiled} />
      </PaneScroll>
    </Pane>
  )
}

function UnfiledButton({ count }: { readonly count: number }) {
  const shown = usePositionsStore(({ pane }) => pane === 'unfiled')
  if (count === 0 && !shown) return null
  return (
    <Button
      size="small"
      look={shown ? 'outlined' : 'plain'}
      icon={Inbox}
      chord="u"
      aria-pressed={shown}
      onClick={() => {
        showPaneContent(shown ? 'quotes' : 'unfiled')
      }}
    >
      {text.view.unfiled} <span className="num">{count.toLocaleString('en')}</span>
    </Button>
  )
}
