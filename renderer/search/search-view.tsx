import { useCallback, useEffect, useMemo, useRef } from 'react'
import { messages } from '../../shared/messages/messages.ts'
import { useNavigation } from '../navigation/navigation-store.ts'
import { useViewStatus } from '../navigation/view-status.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState, ErrorState } from '../ui/empty-state.tsx'
import { PaneLayout } from '../ui/pane-layout.tsx'
import { Pane } from '../ui/pane.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { SearchField } from '../ui/text-field.tsx'
import { useLate } from '../ui/use-late.ts'
import { VirtualList, type VirtualListHandle } from '../ui/virtual-list.tsx'
import { isUnfiltered } from './allowed.ts'
import { SearchFilters } from './filters-pane.tsx'
import { openResult } from './open-result.ts'
import { ResultLine } from './result-row.tsx'
import { type ResultRow, resultRows } from './result-rows.ts'
import { resetSearchFilter, setCursor, setTyped, useSearch } from './search-store.ts'
import styles from './search.module.css'
import { useResults } from './use-results.ts'
import { useSearchCommands } from './use-search-commands.ts'

const text = messages.search
/** px of a line before it is measured. */
const LINE = 48

const keyOf = ({ key }: ResultRow): string => key

/** Everything that is in a dossier, or in all, by words. */
export function SearchView() {
  const dossierId = useNavigation(({ place }) => place.dossierId)
  const { typed, filter, answer, whole, cursor } = useSearch()
  const results = useResults(dossierId)
  const rows = useMemo(() => (answer ? resultRows(answer, whole) : []), [answer, whole])
  const isAsked = typed.trim() !== '' || !isUnfiltered(filter)
  const list = useRef<VirtualListHandle>(null)
  const field = useRef<HTMLInputElement>(null)
  useSearchCommands()
  useFieldFocus(field, list)
  const count = isAsked && answer ? text.count(answer.sourceCount, answer.annotationCount) : ''
  useViewStatus(count)
  const onOpen = useCallback(
    (row: ResultRow) => {
      if (row.kind === 'more') results.openWhole(row.source.sourceId)
      else openResult(row)
    },
    [results],
  )
  const toResults = (): void => {
    const first = rows[0]
    if (!first) return
    if (cursor === null) setCursor(first.key)
    list.current?.focus()
  }
  return (
    <PaneLayout
      name="search"
      left={{ label: text.filters, size: 232, dropBelow: 960, content: <SearchFilters dossierId={dossierId} /> }}
    >
      <Pane label={text.title} surface="page">
        <h1 className="unseen">{text.title}</h1>
        <div className={styles.tools}>
          <SearchField
            ref={field}
            className={styles.field}
            label={text.label}
            placeholder={text.placeholder}
            value={typed}
            chord="/"
            onChange={setTyped}
            onSubmit={toResults}
          />
          <span className={styles.count}>{count}</span>
        </div>
        <Progress results={results} />
        <div className={styles.list}>
          {results.hasFailed ? (
            <Failed onRetry={results.retry} />
          ) : !isAsked ? (
            <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
          ) : rows.length === 0 && answer && !results.isSearching ? (
            <Nothing isFiltered={!isUnfiltered(filter)} />
          ) : (
            <VirtualList
              ref={list}
              label={text.results}
              items={rows}
              keyOf={keyOf}
              rowHeight={LINE}
              measured
              activeKey={cursor}
              onActiveChange={setCursor}
              onOpen={onOpen}
              renderRow={(row) => <ResultLine row={row} onNext={results.next} />}
            />
          )}
        </div>
      </Pane>
    </PaneLayout>
  )
}

/** The field has the focus when the search is opened; who comes back from a result is on it again. */
function useFieldFocus(
  field: React.RefObject<HTMLInputElement | null>,
  list: React.RefObject<VirtualListHandle | null>,
): void {
  const turn = useSearch(({ focusTurn }) => focusTurn)
  const seen = useRef<number | null>(null)
  useEffect(() => {
    const isBack = seen.current === null && lastTurn === turn && useSearch.getState().cursor !== null
    seen.current = turn
    lastTurn = turn
    if (isBack) list.current?.focus()
    else {
      field.current?.focus()
      field.current?.select()
    }
  }, [turn, field, list])
}

/** Survives the view: whether it was opened by its key or come back to. */
let lastTurn = 0

function Progress({ results }: { readonly results: ReturnType<typeof useResults> }) {
  const isLate = useLate(results.isSearching)
  const { progress } = results
  const total = progress?.total ?? 0
  return (
    <div className={styles.progress}>
      {isLate && total > 0 && progress && (
        <ProgressBar label={text.preparing(progress.done, total)} value={progress.done} max={total} />
      )}
      {isLate && total === 0 && <ProgressBar label={text.searching} />}
    </div>
  )
}

function Failed({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <ErrorState title={text.failedTitle} action={<Button onClick={onRetry}>{text.retry}</Button>}>
      {text.failedText}
    </ErrorState>
  )
}

function Nothing({ isFiltered }: { readonly isFiltered: boolean }) {
  return (
    <EmptyState
      title={text.nothingTitle}
      {...(isFiltered && {
        action: (
          <Button chord="0" onClick={resetSearchFilter}>
            {text.reset}
          </Button>
        ),
      })}
    >
      {isFiltered ? text.nothingFiltered : text.nothingText}
    </EmptyState>
  )
}
