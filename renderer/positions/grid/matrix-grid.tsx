import { type DragEvent, type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { MatrixRow } from '../../../shared/analysis/matrix/matrix.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { useMediaQuery } from '../../ui/use-media-query.ts'
import { type Column, cursorAt, type GridPlace } from '../columns.ts'
import { droppedQuote, holdsQuote } from '../filing/drag.ts'
import { type Filing, focusGiven, giveKeysTo, moveTo, usePositionsStore } from '../positions-store.ts'
import { ColumnHeads } from './column-heads.tsx'
import { focusCell } from './focus-cell.ts'
import { gridTarget } from './grid-target.ts'
import { MatrixLine } from './matrix-line.tsx'
import styles from './matrix.module.css'
import { useRowsAhead } from './use-rows-ahead.ts'
import { useShownColumns } from './use-shown-columns.ts'
import { withCursor } from './with-cursor.ts'

const text = messages.positions.view

/** px */
const ROW = 74
const ROW_LARGE = 80
const HEAD = 60

interface MatrixGridProps {
  readonly rows: readonly MatrixRow[]
  readonly columns: readonly Column[]
  readonly place: GridPlace
  /** Enter or double click on a cell. */
  readonly onOpen: () => void
  /** A quote was dropped on a cell. */
  readonly onFile: (filing: Filing) => void
}

/** Questions by people, as a grid with one tab stop. The rows in view are mounted first, and the one with the cursor. */
export function MatrixGrid({ rows, columns, place, onOpen, onFile }: MatrixGridProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const rowHeight = useMediaQuery('(min-width: 1700px)') ? ROW_LARGE : ROW
  const ahead = useRowsAhead(rows.length, columns.length)
  // eslint-disable-next-line react-hooks/incompatible-library -- no compiler memoises this; the virtualizer re-renders by itself
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: ahead,
    scrollMargin: HEAD,
    scrollPaddingStart: HEAD,
    // The row with the cursor has the focus: it stays while it is scrolled out of view.
    rangeExtractor: (range) => [...withCursor(defaultRangeExtractor(range), place.row)],
  })
  useEffect(() => {
    virtual.measure()
  }, [rowHeight, virtual])
  const { moveBy, onKeyDown } = useGridKeys(rows, columns, place, () =>
    Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD) / rowHeight),
  )
  const shown = useShownColumns(scroller, columns.length)
  useReturnToCell()
  const drop = useDrop(rows, columns, onFile)
  return (
    <div
      ref={scroller}
      className={styles.grid}
      style={{ '--columns': columns.length } as Record<string, number>}
      role="grid"
      data-matrix
      aria-label={text.matrix}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.defaultPrevented) {
          event.preventDefault()
          onOpen()
        } else onKeyDown(event)
      }}
      onDoubleClick={onOpen}
      onDragOver={drop.onDragOver}
      onDragLeave={drop.onDragLeave}
      onDrop={drop.onDrop}
    >
      <ColumnHeads columns={columns} shown={shown} cursor={place.row < 0 ? place.column : null} onPoint={moveBy} />
      <div className={styles.rows} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          if (!row) return null
          return (
            <MatrixLine
              key={row.question.id}
              row={row}
              index={index}
              columns={columns}
              shown={shown}
              cursor={index === place.row ? place.column : null}
              over={drop.over?.row === index ? drop.over.column : null}
              top={start - HEAD}
              height={rowHeight}
              onPoint={moveBy}
            />
          )
        })}
      </div>
    </div>
  )
}

/** Moves the cursor, and the focus with it. */
function useGridKeys(
  rows: readonly MatrixRow[],
  columns: readonly Column[],
  place: GridPlace,
  page: () => number,
): { readonly moveBy: (to: GridPlace) => void; readonly onKeyDown: (event: KeyboardEvent) => void } {
  const focus = usePositionsStore((state) => state.focus)
  const moveBy = useCallback(
    (to: GridPlace) => {
      moveTo(cursorAt(to, rows, columns))
    },
    [rows, columns],
  )
  // Whenever it is drawn: the rows come a moment after the grid.
  useLayoutEffect(() => {
    if (focus === 'cell' && focusCell()) focusGiven()
  })
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey || event.shiftKey || event.defaultPrevented) return
    const size = { rows: rows.length, columns: columns.length, page: page() }
    const to = gridTarget(event.key, event.ctrlKey, place, size)
    if (!to) return
    event.preventDefault()
    moveBy(to)
  }
  return { moveBy, onKeyDown }
}

/** Who comes to the view, or back to it, is on the cell. */
function useReturnToCell(): void {
  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement === null) giveKeysTo('cell')
  }, [])
}

/** A quote dropped on a cell is filed there. */
function useDrop(rows: readonly MatrixRow[], columns: readonly Column[], onFile: (filing: Filing) => void) {
  const [over, setOver] = useState<GridPlace | null>(null)
  return {
    over,
    onDragOver: (event: DragEvent): void => {
      if (!holdsQuote(event)) return
      const at = placeUnder(event)
      if (at?.row !== over?.row || at?.column !== over?.column) setOver(at)
      if (!at) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'move'
    },
    onDragLeave: (event: DragEvent): void => {
      if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(null)
    },
    onDrop: (event: DragEvent): void => {
      const at = placeUnder(event)
      const annotationId = droppedQuote(event)
      setOver(null)
      const question = at ? rows[at.row]?.question : undefined
      if (!at || !question || annotationId === null) return
      event.preventDefault()
      onFile({ annotationId, questionId: question.id, personId: columns[at.column]?.person?.id ?? null })
    },
  }
}

function placeUnder({ target }: DragEvent): GridPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
  if (!cell) return null
  return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) }
}
