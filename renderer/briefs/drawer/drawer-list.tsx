import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type DragEvent,
  type MouseEvent,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
} from 'react'
import type { BriefIndex } from '../../../shared/briefs/annotated-brief/brief-index.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { LIVE_TYPE } from '../editor/drop-plugin.tsx'
import { DrawerLine } from './drawer-line.tsx'
import type { DrawerRow, Insertable } from './drawer-rows.ts'
import styles from './drawer.module.css'
import { bindingOf } from './insert-row.ts'
import { type DrawerActs, useDrawerCursor } from './use-drawer-cursor.ts'

/** px: as rows are thought to be until they are measured. */
const HEIGHTS = { heading: 44, annotation: 92, matrix: 34, timeline: 34, 'source-list': 44 } as const
const OVERSCAN = 6

export interface DrawerListHandle {
  /** Goes to the row that has the cursor, else to the first. */
  readonly focus: () => void
}

interface DrawerListProps extends DrawerActs {
  readonly rows: readonly DrawerRow[]
  /** Ids of the annotations that are in the brief already. */
  readonly used: ReadonlySet<string>
  readonly index: BriefIndex
  readonly ref?: Ref<DrawerListHandle>
}

/** The rows as one listbox with one tab stop; only those in view are mounted. The cursor steps over headings. */
export function DrawerList({ rows, used, index, ref, ...acts }: DrawerListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const id = useId()
  const cursor = useDrawerCursor(rows, scroller, HEIGHTS.annotation, acts)
  const { activeKey, activeRow, setActiveKey } = cursor
  const scales = useMemo(
    () => new Map(index.contents.questions.map((question) => [question.id, question.scale])),
    [index],
  )
  // eslint-disable-next-line react-hooks/incompatible-library -- no compiler memoises this; the virtualizer re-renders by itself
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => HEIGHTS[rows[at]?.type ?? 'annotation'],
    overscan: OVERSCAN,
    getItemKey: (at) => rows[at]?.key ?? at,
  })
  useEffect(() => {
    // The first of a group brings its heading with it.
    const isFirst = activeRow !== undefined && rows[activeRow - 1]?.type === 'heading'
    if (isFirst) virtual.scrollToIndex(activeRow - 1, { align: 'auto' })
    if (activeRow !== undefined) virtual.scrollToIndex(activeRow, { align: 'auto' })
  }, [activeKey]) // eslint-disable-line react-hooks/exhaustive-deps -- only a move of the cursor scrolls
  useImperativeHandle(ref, () => ({
    focus: () => {
      cursor.goToFirst()
      scroller.current?.focus()
    },
  }))
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="listbox"
      aria-label={messages.briefLive.drawer.list}
      aria-activedescendant={activeRow === undefined ? undefined : `${id}-${String(activeRow)}`}
      tabIndex={0}
      onKeyDown={cursor.onKeyDown}
      onClick={(event) => {
        const row = rowAt(rows, event)
        if (row) setActiveKey(row.key)
      }}
      onDoubleClick={(event) => {
        const row = rowAt(rows, event)
        if (row) acts.onInsert(row, false)
      }}
      onDragStart={(event) => {
        const row = rowAt(rows, event)
        if (row) {
          setActiveKey(row.key)
          drag(event, row)
        }
      }}
    >
      <div className={styles.rows} role="presentation" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index]
          if (row === undefined) return null
          const isOption = row.type !== 'heading'
          return (
            <div
              key={item.key}
              id={`${id}-${String(item.index)}`}
              ref={virtual.measureElement}
              data-index={item.index}
              className={isOption ? styles.row : styles.heading}
              role={isOption ? 'option' : 'presentation'}
              aria-selected={isOption ? item.index === activeRow : undefined}
              draggable={isOption && row.type !== 'source-list'}
              style={{ transform: `translateY(${String(item.start)}px)` }}
            >
              <DrawerLine row={row} index={index} scales={scales} isUsed={used.has(row.key)} />
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** What the pointer is on; null on a heading. */
function rowAt(rows: readonly DrawerRow[], { target }: MouseEvent | DragEvent): Insertable | null {
  const at = target instanceof Element ? target.closest('[data-index]')?.getAttribute('data-index') : null
  const row = rows[Number(at ?? -1)]
  return row && row.type !== 'heading' ? row : null
}

function drag({ dataTransfer }: DragEvent, row: Insertable): void {
  dataTransfer.setData(LIVE_TYPE, JSON.stringify(bindingOf(row)))
  dataTransfer.effectAllowed = 'copy'
}
