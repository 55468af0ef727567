import { type KeyboardEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useMemo } from 'react'
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { messages } from '../../../shared/messages/messages.ts'
import type { Person } from '../../../shared/model/person.ts'
import { changeFigures, useFigures } from '../figures-store.ts'
import { type FigureLine, type LedgerLine, lineTarget } from '../ledger-lines.ts'
import { type Column, fieldOf, isEditable, templateOf } from './columns.ts'
import { EditRow } from './edit-row.tsx'
import { GroupRow } from './group-row.tsx'
import { cellId, LedgerRow } from './ledger-row.tsx'
import styles from './ledger.module.css'
import { TableHead } from './table-head.tsx'

const words = messages.figures.view
/** px */
const ROW_HEIGHT = 28
const GROUP_HEIGHT = 48
const HEAD_HEIGHT = 31
const EDIT_HEIGHT = 82
/** px of the window that are not the table's, nearly: only what is seen is mounted for the first frame. */
const AROUND = 150
const MORE_ROWS = 12

interface LedgerTableProps {
  readonly ref: RefObject<HTMLDivElement | null>
  readonly lines: readonly LedgerLine[]
  readonly columns: readonly Column[]
  /** Key of the line with the cursor. */
  readonly cursor: string | null
  readonly inConflict: ReadonlySet<string>
  /** The figure that is edited, and the field that had the focus first. */
  readonly editing: { readonly id: string; readonly field: string } | null
  readonly people: readonly Person[]
  readonly measures: readonly string[]
  readonly onOpen: (line: FigureLine) => void
  readonly onEdit: (id: string, field: string) => void
  readonly onLeaveEdit: () => void
}

/** The figures as a grid with one tab stop. Only the lines in view are mounted. */
export function LedgerTable(props: LedgerTableProps) {
  const { ref, lines, columns, cursor, inConflict, editing, onOpen, onEdit, onLeaveEdit } = props
  const grouping = useFigures((state) => state.grouping)
  const columnAt = useFigures((state) => state.column)
  const column = columns[Math.min(columnAt, columns.length - 1)]
  const at = useMemo(() => lines.findIndex(({ key }) => key === cursor), [lines, cursor])
  const rows = useLines(lines, at, editing?.id ?? null, ref)

  useEffect(() => {
    // The view was opened by its key: the arrows work at once. A focus that is elsewhere stays there.
    if (document.activeElement === document.body) ref.current?.focus()
  }, [ref])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (step !== undefined) {
      changeFigures({ column: Math.min(columns.length - 1, Math.max(0, columnAt + step)) })
      event.preventDefault()
      return
    }
    // Up and down are commands of the view; these belong to the table alone.
    if (event.key.startsWith('Arrow')) return
    const page = Math.floor(((ref.current?.clientHeight ?? ROW_HEIGHT) - HEAD_HEIGHT) / ROW_HEIGHT) - 1
    const target = lineTarget(lines, at, event.key, page)
    if (target === null) return
    event.preventDefault()
    changeFigures({ cursor: lines[target]?.key ?? null })
  }
  const onChoose = useCallback(
    (id: string, chosen: Column | null) => {
      const next = chosen === null ? -1 : columns.indexOf(chosen)
      changeFigures({ cursor: id, ...(next >= 0 ? { column: next } : {}) })
    },
    [columns],
  )
  const onOpenCell = useCallback(
    (line: FigureLine, chosen: Column | null) => {
      if (chosen !== null && isEditable(chosen)) onEdit(line.key, fieldOf(chosen))
      else onOpen(line)
    },
    [onEdit, onOpen],
  )

  return (
    <div
      ref={ref}
      className={styles.grid}
      role="grid"
      aria-label={words.tableLabels[grouping]}
      aria-rowcount={lines.length + 1}
      aria-colcount={columns.length}
      aria-activedescendant={at >= 0 && column && cursor !== editing?.id ? cellId(cursor ?? '', column) : undefined}
      tabIndex={0}
      style={{ '--columns': templateOf(columns) } as Record<string, string>}
      onKeyDown={onKeyDown}
    >
      <TableHead columns={columns} />
      <div className={styles.lines} role="rowgroup" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start, size }) => {
          const line = lines[index]
          if (!line) return null
          const place = { position: index + 2, top: start - HEAD_HEIGHT, height: size }
          if (line.type === 'group') return <GroupRow key={key} line={line} columns={columns.length} {...place} />
          if (line.key === editing?.id) {
            const { people, measures } = props
            const of = { people, measures, first: editing.field, onLeave: onLeaveEdit }
            return <EditRow key={key} line={line} {...of} {...place} />
          }
          return (
            <LedgerRow
              key={key}
              line={line}
              columns={columns}
              isInConflict={inConflict.has(line.key)}
              active={index === at}
              activeColumn={index === at ? (column ?? null) : null}
              onChoose={onChoose}
              onOpen={onOpenCell}
              {...place}
            />
          )
        })}
      </div>
    </div>
  )
}

/** px: who comes back finds the figure with the cursor in the middle of the window. */
function firstTop(lines: readonly LedgerLine[], at: number): number {
  let top = 0
  for (const { type } of lines.slice(0, Math.max(0, at))) top += type === 'group' ? GROUP_HEIGHT : ROW_HEIGHT
  const room = window.innerHeight - AROUND
  return top + ROW_HEIGHT <= room ? 0 : top - room / 2
}

/** Which lines are mounted: those in view, and that with the cursor wherever it is, since the grid points at it. */
function useLines(
  lines: readonly LedgerLine[],
  at: number,
  editing: string | null,
  scroller: RefObject<HTMLDivElement | null>,
) {
  const heightOf = (line: LedgerLine | undefined): number =>
    line?.type === 'group' ? GROUP_HEIGHT : line !== undefined && line.key === editing ? EDIT_HEIGHT : ROW_HEIGHT
  // eslint-disable-next-line react-hooks/incompatible-library -- no compiler memoises this; the virtualizer re-renders by itself
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(lines[index]),
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: MORE_ROWS,
    scrollMargin: HEAD_HEIGHT,
    initialOffset: () => firstTop(lines, at),
    initialRect: { width: window.innerWidth, height: window.innerHeight - AROUND },
    rangeExtractor: (range: Range) => {
      const seen = defaultRangeExtractor(range)
      return at < 0 || seen.includes(at) ? seen : [...seen, at].sort((a, b) => a - b)
    },
  })
  useEffect(() => {
    rows.measure()
  }, [editing, lines, rows])
  const key = lines[at]?.key ?? null
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || at < 0) return
    let top = HEAD_HEIGHT
    for (const line of lines.slice(0, at)) top += heightOf(line)
    const bottom = top + heightOf(lines[at])
    // The first figure of a group comes with the head of it; what sticks at the top covers as much as it is high.
    const above = HEAD_HEIGHT + (lines[at - 1]?.type === 'group' ? GROUP_HEIGHT : 0)
    if (top - above < element.scrollTop) element.scrollTop = top - above
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a move of the cursor scrolls, not a change of the rows around it
  }, [key, editing])
  return rows
}
