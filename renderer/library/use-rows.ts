import { useMemo } from 'react'
import type { Source } from '../../shared/model/source.ts'
import type { AlikeView } from './alike/alike-view.ts'
import { isUnfiltered, useLibrary } from './library-store.ts'
import { type CountsBySource, filterSources, sortSources } from './select-sources.ts'
import { useLibrarySearch } from './use-library-search.ts'

export interface Rows {
  /** As shown, in order. */
  readonly rows: readonly Source[]
  /** The source with the cursor: the first row while none has it. */
  readonly cursor: Source | null
  /** What commands act on: the selected rows that are shown, else the cursor. */
  readonly targets: readonly Source[]
  /** Some may be hidden. */
  readonly filtered: boolean
  readonly searching: boolean
}

/** What the table shows of the sources, after search, filter and sort. */
export function useRows(
  dossierId: string | null,
  all: readonly Source[],
  counts: CountsBySource,
  { repeats, offers }: AlikeView,
): Rows {
  const { query, filter, sort, cursor: cursorId, selected } = useLibrary()
  const { once, offers: onlyOffers } = filter
  // By itself: what is typed into the search changes what is shown, and not its order.
  const ordered = useMemo(() => sortSources(all, counts, sort), [all, counts, sort])
  const sources = useMemo(
    () =>
      once || onlyOffers
        ? ordered.filter(({ id }) => !(once && repeats.has(id)) && (!onlyOffers || offers.has(id)))
        : ordered,
    [ordered, once, onlyOffers, repeats, offers],
  )
  const { matching, searching } = useLibrarySearch(dossierId, all, query)
  const rows = useMemo(() => filterSources(sources, filter, matching), [sources, filter, matching])
  const cursor = useMemo(() => rows.find(({ id }) => id === cursorId) ?? rows[0] ?? null, [rows, cursorId])
  const targets = useMemo(() => {
    const chosen = rows.filter(({ id }) => selected.has(id))
    return chosen.length > 0 ? chosen : cursor ? [cursor] : []
  }, [rows, selected, cursor])
  const filtered = matching !== null || !isUnfiltered(filter)
  return { rows, cursor, targets, filtered, searching }
}
