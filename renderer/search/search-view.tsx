import { type Ref, useCallback, useMemo, useRef } from 'react'
import { ListFilter } from 'lucide-react'
import { messages } from '../../shared/messages/messages.ts'
import { useNavigation } from '../navigation/navigation-store.ts'
import { useViewStatus } from '../navigation/view-status.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PaneButton } from '../ui/pane-button.tsx'
import { PaneLayout } from '../ui/pane-layout.tsx'
import { Pane } from '../ui/pane.tsx'
import { SearchField } from '../ui/text-field.tsx'
import { useLate } from '../ui/use-late.ts'
import { VirtualList, type VirtualListHandle } from '../ui/virtual-list.tsx'
import { isUnfiltered } from './allowed.ts'
import { SearchFilters } from './filters-pane.tsx'
import { openResult } from './open-result.ts'
import { ResultLine } from './result-row.tsx'
import { type ResultRow, resultRows } from './result-rows.ts'
import { Failed, Nothing, Progress, waitingWords } from './search-states.tsx'
import { setCursor, setTyped, useSearch } from './search-store.ts'
import styles from './search.module.css'
import { useFieldFocus } from './use-field-focus.ts'
import { type Results, useResults } from './use-results.ts'
import { useSearchCommands } from './use-search-commands.ts'
import { type Searched, useSearched } from './use-searched.ts'

const text = messages.search
/** px of a line before it is measured. */
const LINE = 48
/** px: the filters and their width; narrower windows drop them. */
const FILTERS = { size: 232, dropBelow: 960 }
const LAYOUT = 'search'

const keyOf = ({ key }: ResultRow): string => key

/** Everything that is in a dossier, or in all, by words. */
export function SearchView() {
  const dossierId = useNavigation(({ place }) => place.dossierId)
  const { typed, filter, answer, whole, cursor } = useSearch()
  const searched = useSearched(dossierId)
  const results = useResults(searched)
  const rows = useMemo(() => (answer ? resultRows(answer, whole) : []), [answer, whole])
  const isLate = useLate(results.isSearching)
  const isAsked = typed.trim() !== '' || !isUnfiltered(filter)
  const list = useRef<VirtualListHandle>(null)
  const field = useRef<HTMLInputElement>(null)
  useFieldFocus(field, list)
  const count = isAsked && answer ? text.count(answer.sourceCount, answer.annotationCount) : ''
  useViewStatus(count)
  const onOpen = useOpening(results.openWhole, rows, cursor)
  const toResults = (): void => {
    const first = rows[0]
    if (!first) return
    if (cursor === null) setCursor(first.key)
    list.current?.focus()
  }
  return (
    <PaneLayout
      name={LAYOUT}
      left={{ label: text.filters, ...FILTERS, content: <SearchFilters searched={searched} /> }}
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
          <span className={styles.count}>{isLate ? waitingWords(results.progress) : count}</span>
          <span className="grow" />
          <PaneButton layout={LAYOUT} side="left" dropBelow={FILTERS.dropBelow} icon={ListFilter}>
            {messages.app.panes.filters(!isUnfiltered(filter))}
          </PaneButton>
        </div>
        {isLate && <Progress progress={results.progress} />}
        <div className={styles.list}>
          {isAsked || results.hasFailed ? (
            <Found ref={list} rows={rows} results={results} searched={searched} onOpen={onOpen} />
          ) : (
            <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
          )}
        </div>
      </Pane>
    </PaneLayout>
  )
}

/** Opens a line; by its key the one with the cursor, wherever the focus is. */
function useOpening(
  openWhole: Results['openWhole'],
  rows: readonly ResultRow[],
  cursor: string | null,
): (row: ResultRow) => void {
  const onOpen = useCallback(
    (row: ResultRow) => {
      if (row.kind === 'more') openWhole(row.source.sourceId)
      else openResult(row)
    },
    [openWhole],
  )
  const openChosen = useMemo(() => {
    const chosen = rows.find(({ key }) => key === cursor)
    if (!chosen) return null
    return () => {
      onOpen(chosen)
    }
  }, [rows, cursor, onOpen])
  useSearchCommands(openChosen)
  return onOpen
}

interface FoundProps {
  readonly rows: readonly ResultRow[]
  readonly results: Results
  readonly searched: Searched | null
  readonly onOpen: (row: ResultRow) => void
  readonly ref: Ref<VirtualListHandle>
}

/** What was found, or why there is nothing. */
function Found({ rows, results, searched, onOpen, ref }: FoundProps) {
  const { typed, filter, answer, cursor } = useSearch()
  if (results.hasFailed) return <Failed onRetry={results.retry} />
  if (rows.length === 0 && answer && !results.isSearching)
    return <Nothing typed={typed} isFiltered={!isUnfiltered(filter)} areOthers={searched?.areOthers === true} />
  return (
    <VirtualList
      ref={ref}
      label={text.results}
      items={rows}
      keyOf={keyOf}
      rowHeight={LINE}
      measured
      activeKey={cursor}
      onActiveChange={setCursor}
      onOpen={onOpen}
      renderRow={(row) => (
        <ResultLine row={row} titles={searched?.titles ?? null} onNext={results.next} onOpen={onOpen} />
      )}
    />
  )
}
