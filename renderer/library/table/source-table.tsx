import { type KeyboardEvent, type MouseEvent, useCallback, useEffect, useRef } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { messages } from '../../../shared/messages/messages.ts'
import type { Source } from '../../../shared/model/source.ts'
import { listTarget } from '../../ui/list-keys.ts'
import { useMediaQuery } from '../../ui/use-media-query.ts'
import type { AlikeView } from '../alike/alike-view.ts'
import { extendTo, select, toggle, useLibrary } from '../library-store.ts'
import type { CountsBySource } from '../select-sources.ts'
import { rowId, SourceRow } from './source-row.tsx'
import { TableHead } from './table-head.tsx'
import styles from './source-table.module.css'

interface SourceTableProps {
  readonly rows: readonly Source[]
  readonly counts: CountsBySource
  readonly marks: AlikeView['marks']
  /** Id of the source with the cursor, if it is shown. */
  readonly cursor: string | null
  readonly onOpen: (source: Source) => void
}

/** px: taller rows where there is room. */
const ROW = 34
const ROW_LARGE = 38
const HEAD = 31

/** The sources, as a grid with one tab stop; only the rows in view are mounted. */
export function SourceTable({ rows, counts, marks, cursor, onOpen }: SourceTableProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const selected = useLibrary((state) => state.selected)
  const rowHeight = useMediaQuery('(min-width: 1700px)') ? ROW_LARGE : ROW
  const index = cursor === null ? -1 : rows.findIndex(({ id }) => id === cursor)
  // eslint-disable-next-line react-hooks/incompatible-library -- no compiler memoises this; the virtualizer re-renders by itself
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    scrollMargin: HEAD,
    // The head sticks: a row is in view only below it.
    scrollPaddingStart: HEAD,
  })

  useEffect(() => {
    virtual.measure()
  }, [rowHeight, virtual])
  useEffect(() => {
    if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a move of the cursor scrolls, not a change of the rows around it
  }, [cursor])
  useEffect(() => {
    if (document.activeElement === document.body) scroller.current?.focus({ preventScroll: true })
  }, [])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== scroller.current || event.ctrlKey || event.metaKey || event.altKey) return
    // Up and down are commands of the library; these belong to the table alone.
    if (event.key.startsWith('Arrow')) return
    const page = Math.floor((scroller.current.clientHeight - HEAD) / rowHeight) - 1
    const target = listTarget(event.key, index, rows.length, page)
    const row = target === null ? undefined : rows[target]
    if (!row) return
    event.preventDefault()
    if (event.shiftKey)
      extendTo(
        row.id,
        rows.map(({ id }) => id),
      )
    else select(row.id)
  }
  // The same function while the rows are the same: a row is only rendered anew when it changes.
  const onRowClick = useCallback(
    (event: MouseEvent, id: string) => {
      if (event.shiftKey)
        extendTo(
          id,
          rows.map((row) => row.id),
        )
      else if (event.ctrlKey || event.metaKey) toggle(id)
      else select(id)
    },
    [rows],
  )

  return (
    <div
      ref={scroller}
      className={styles.table}
      role="grid"
      aria-label={messages.library.table}
      aria-multiselectable="true"
      aria-rowcount={rows.length + 1}
      aria-activedescendant={index >= 0 ? rowId(rows[index]?.id ?? '') : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <TableHead />
      <div className={styles.rows} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index: at, start, size }) => {
          const source = rows[at]
          if (!source) return null
          return (
            <SourceRow
              key={source.id}
              source={source}
              counts={counts}
              mark={marks.get(source.id)}
              position={at + 2}
              top={start - HEAD}
              height={size}
              active={source.id === cursor}
              selected={selected.has(source.id) || source.id === cursor}
              onClick={onRowClick}
              onOpen={onOpen}
            />
          )
        })}
      </div>
    </div>
  )
}
