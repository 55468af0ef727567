import { memo, useCallback, useEffect, useMemo, useRef } from 'react'
import { ClipboardPaste, Import, ListFilter } from 'lucide-react'
import { messages } from '../../shared/messages/messages.ts'
import type { Source } from '../../shared/model/source.ts'
import { runCommand } from '../commands/run-command.ts'
import { useNavigation } from '../navigation/navigation-store.ts'
import { useViewStatus } from '../navigation/view-status.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PaneButton } from '../ui/pane-button.tsx'
import { PaneLayout } from '../ui/pane-layout.tsx'
import { Pane } from '../ui/pane.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { SearchField } from '../ui/text-field.tsx'
import { useLate } from '../ui/use-late.ts'
import { CompareDialog } from './alike/compare-dialog.tsx'
import { OffersBar } from './alike/offers-bar.tsx'
import { useAlike } from './alike/use-alike.ts'
import { useAlikeCommands } from './alike/use-alike-commands.ts'
import { FiltersPane } from './filters/filters-pane.tsx'
import { ImportBar } from './import/import-bar.tsx'
import { isUnfiltered, resetFilter, select, setQuery, useLibrary } from './library-store.ts'
import { PreviewPane } from './preview/preview-pane.tsx'
import { ReadAhead } from './read-ahead.tsx'
import { annotationCount, type CountsBySource, facetsOf } from './select-sources.ts'
import { SourceTable } from './table/source-table.tsx'
import { RESET_KEY, useLibraryCommands } from './use-library-commands.ts'
import { useRows } from './use-rows.ts'
import styles from './library-view.module.css'

const text = messages.library
const SHOWN_MARK = 'library-shown'
const LAYOUT = 'library'
/** px: the filters and their width; narrower windows drop them. */
const FILTERS = { size: 192, dropBelow: 1340 }

interface SourcesBodyProps {
  readonly dossierId: string | null
  readonly sources: readonly Source[]
  readonly counts: CountsBySource
}

const read = (source: Source, annotationId: string | null = null): void => {
  useNavigation.getState().go({ view: 'read', sourceId: source.id, annotationId })
}

/** The moment from which the library can be used, for whoever measures the start. */
function useShownMark(): void {
  useEffect(() => {
    if (performance.getEntriesByName(SHOWN_MARK).length === 0) performance.mark(SHOWN_MARK)
  }, [])
}

/** Filters, table and preview. */
export const SourcesBody = memo(function SourcesBody({ dossierId, sources, counts }: SourcesBodyProps) {
  const search = useRef<HTMLInputElement>(null)
  const query = useLibrary((state) => state.query)
  const alike = useAlike(dossierId, sources)
  const shown = useRows(dossierId, sources, counts, alike)
  const { rows, cursor, targets, filtered, searching } = shown
  const isNarrowed = useLibrary((state) => !isUnfiltered(state.filter))
  const facets = useMemo(() => facetsOf(sources), [sources])
  const onSearch = useCallback(() => {
    search.current?.focus()
    search.current?.select()
  }, [])
  const onRead = useCallback((source: Source, annotationId?: string) => {
    read(source, annotationId ?? null)
  }, [])
  // The last owner comes first in the key line.
  useAlikeCommands(cursor, sources, alike)
  useLibraryCommands({ rows, cursor, targets, filtered, onRead, onSearch })
  useComingBack()
  useShownMark()
  useStatus(sources, rows.length, targets.length)

  return (
    <PaneLayout
      name={LAYOUT}
      left={{ label: text.filters, ...FILTERS, content: <FiltersPane facets={facets} alike={alike} /> }}
      right={{
        label: text.preview,
        size: 316,
        min: 260,
        dropBelow: 1120,
        content: (
          <PreviewPane source={cursor} selectedCount={targets.length} sources={sources} alike={alike} onRead={onRead} />
        ),
      }}
    >
      <Pane label={text.table} surface="page">
        <ReadAhead
          dossierId={dossierId}
          sourceId={cursor?.id ?? null}
          annotationCount={cursor ? annotationCount(counts, cursor) : 0}
        />
        <h1 className="unseen">{text.group}</h1>
        <div className={styles.tools}>
          <SearchField
            ref={search}
            className={styles.search}
            label={text.search.label}
            placeholder={text.search.placeholder}
            value={query}
            chord="/"
            onChange={setQuery}
            onSubmit={() => document.querySelector<HTMLElement>('[role=grid]')?.focus()}
          />
          {filtered && <span className={styles.shown}>{messages.app.listCount(rows.length, sources.length)}</span>}
          <span className="grow" />
          <PaneButton layout={LAYOUT} side="left" dropBelow={FILTERS.dropBelow} icon={ListFilter}>
            {messages.app.panes.filters(isNarrowed)}
          </PaneButton>
          <Button icon={ClipboardPaste} chord="$mod+v" onClick={() => runCommand('library.paste')}>
            {text.first.paste}
          </Button>
          <Button look="primary" icon={Import} chord="i" onClick={() => runCommand('library.import-files')}>
            {text.importing.label}
          </Button>
        </div>
        <Searching searching={searching} />
        {rows.length === 0 && sources.length > 0 && !searching ? (
          <EmptyState
            title={text.search.nothing}
            action={
              <Button chord={RESET_KEY} onClick={resetFilter}>
                {text.search.reset}
              </Button>
            }
          >
            {query !== '' && text.search.nothingText}
          </EmptyState>
        ) : (
          <SourceTable rows={rows} counts={counts} marks={alike.marks} cursor={cursor?.id ?? null} onOpen={onRead} />
        )}
        <OffersBar offers={alike.offers} cursorId={cursor?.id ?? null} />
        <ImportBar />
        <CompareDialog sources={sources} offers={alike.offers} />
      </Pane>
    </PaneLayout>
  )
})

/** A bar without a height of its own: nothing moves when it comes and goes. */
function Searching({ searching }: { readonly searching: boolean }) {
  const late = useLate(searching)
  return <div className={styles.searching}>{late && <ProgressBar label={text.search.running} />}</div>
}

/** Back from reading, the cursor is on what was read, however it was opened. */
function useComingBack(): void {
  useEffect(() => {
    const { place, past } = useNavigation.getState()
    if (place.sourceId !== null && past.at(-1)?.place.view === 'read') select(place.sourceId)
  }, [])
}

function useStatus(sources: readonly Source[], shown: number, selected: number): void {
  const words = useMemo(() => sources.reduce((sum, { wordCount }) => sum + wordCount, 0), [sources])
  const status =
    shown < sources.length ? text.statusFiltered(shown, sources.length) : text.status(sources.length, words)
  useViewStatus(selected > 1 ? `${status}, ${text.statusSelected(selected)}` : status)
}
