import { useCallback, useMemo } from 'react'
import { dossierSentence } from '../../shared/analysis/matrix/dossier-sentence.ts'
import { rowSentence } from '../../shared/analysis/matrix/row-sentence.ts'
import { messages } from '../../shared/messages/messages.ts'
import { PersonPage } from '../people/person-page.tsx'
import { Button } from '../ui/button.tsx'
import { PaneLayout } from '../ui/pane-layout.tsx'
import { Pane } from '../ui/pane.tsx'
import { useMediaQuery } from '../ui/use-media-query.ts'
import { asksOf, fileQuote } from './filing/file-quote.ts'
import { FileDialog } from './filing/file-dialog.tsx'
import { MatrixGrid } from './grid/matrix-grid.tsx'
import { askToFile, closePane, type Filing, giveKeysTo, moveTo, usePositionsStore } from './positions-store.ts'
import { NothingShown } from './nothing-shown.tsx'
import { QuotesPane } from './quotes/quotes-pane.tsx'
import { Sentence } from './sentence.tsx'
import { TimelinePane } from './timeline/timeline-pane.tsx'
import { FilterLine } from './tools/filter-line.tsx'
import { ToolBar } from './tools/tool-bar.tsx'
import type { Positions } from './use-positions.ts'
import styles from './positions-view.module.css'

const text = messages.positions

/** px: from here on there is room for the quotes beside the matrix. */
const WIDE = 1420
const PANE = 332

interface BoardProps {
  readonly positions: Positions
  readonly filterOpen: boolean
  readonly onFilterOpen: (open: boolean) => void
}

/** The matrix with the timeline under it, and the quotes: beside them, or over the timeline where there is no room. */
export function Board({ positions, filterOpen, onFilterOpen }: BoardProps) {
  const isWide = useMediaQuery(`(min-width: ${String(WIDE)}px)`)
  const timeline = usePositionsStore((state) => state.timeline)
  const paneOver = usePositionsStore((state) => state.paneOver)
  const filing = usePositionsStore((state) => state.filing)
  const { rows, columns, place } = positions
  const onFile = useFiling(positions)
  const openQuotes = useCallback(() => {
    giveKeysTo('quotes')
  }, [])
  const side = <SidePane positions={positions} />
  const annotation = filing && positions.input.annotations.find(({ id }) => id === filing.annotationId)
  return (
    <>
      <PaneLayout
        name="positions"
        {...(isWide
          ? { right: { label: text.view.quotesPane, size: PANE, min: 280, max: 640, dropBelow: WIDE, content: side } }
          : {})}
      >
        <Pane label={text.title} surface="page">
          <ToolBar positions={positions} filterOpen={filterOpen} onFilterOpen={onFilterOpen} />
          <FilterLine positions={positions} />
          <InWords positions={positions} />
          {rows.length > 0 ? (
            <MatrixGrid rows={rows} columns={columns} place={place} onOpen={openQuotes} onFile={onFile} />
          ) : (
            <NothingShown positions={positions} />
          )}
          {!isWide && paneOver ? (
            <div className={styles.over}>
              {side}
              <Button size="small" look="plain" chord="Escape" className={styles.close} onClick={closePane}>
                {text.view.closePane}
              </Button>
            </div>
          ) : (
            timeline && rows.length > 0 && <TimelinePane positions={positions} />
          )}
        </Pane>
      </PaneLayout>
      {filing && annotation && <FileDialog positions={positions} annotation={annotation} filing={filing} />}
    </>
  )
}

function SidePane({ positions }: { readonly positions: Positions }) {
  const pane = usePositionsStore((state) => state.pane)
  const personId = usePositionsStore((state) => state.personId)
  if (pane === 'person' && personId !== null) {
    return (
      <Pane label={text.view.openPage}>
        <PersonPage personId={personId} onClose={closePane} />
      </Pane>
    )
  }
  return <QuotesPane positions={positions} />
}

/** The whole in one sentence, and the question with the cursor in another. */
function InWords({ positions }: { readonly positions: Positions }) {
  const { matrix, rows, place } = positions
  const row = rows[place.row]
  const whole = useMemo(() => dossierSentence(matrix), [matrix])
  const own = useMemo(() => (row ? rowSentence(row) : null), [row])
  return (
    <section className={styles.words} aria-label={text.view.summary}>
      <Sentence parts={whole} className={styles.whole} />
      {own && <Sentence parts={own} className={styles.own} />}
    </section>
  )
}

/** Files what is dropped on a cell at once when there is nothing to ask, and goes there. */
function useFiling({ input, columns }: Positions): (filing: Filing) => void {
  return useCallback(
    (filing) => {
      const annotation = input.annotations.find(({ id }) => id === filing.annotationId)
      const question = input.questions.find(({ id }) => id === filing.questionId)
      if (!annotation || !question) return
      const speakerId = annotation.speakerId ?? filing.personId
      const columnKey = columns.find(({ key }) => key === (filing.personId ?? speakerId))?.key ?? null
      moveTo({ questionId: question.id, columnKey })
      const asks = asksOf(annotation, filing)
      if (asks.stance || asks.speaker) askToFile(filing)
      else void fileQuote(annotation.id, { question, stance: annotation.stance, speakerId })
    },
    [input, columns],
  )
}
