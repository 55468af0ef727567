import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { BriefIndex } from '../../../shared/briefs/annotated-brief/brief-index.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { listTarget } from '../../ui/list-keys.ts'
import { LIVE_TYPE } from '../editor/drop-plugin.tsx'
import { DrawerLine } from './drawer-line.tsx'
import type { DrawerRow, Insertable } from './drawer-rows.ts'
import styles from './drawer.module.css'
import { bindingOf } from './insert-row.ts'

/** px: as rows are thought to be until they are measured. */
const HEIGHTS = { heading: 44, annotation: 92, matrix: 34, timeline: 34, 'source-list': 44 } as const
const OVERSCAN = 6

export interface DrawerListHandle {
  /** Goes to the row that has the cursor, else to the first. */
  readonly focus: () => void
}

interface DrawerListProps {
  readonly rows: readonly DrawerRow[]
  /** Ids of the annotations that are in the brief already. */
  readonly used: ReadonlySet<string>
  readonly index: BriefIndex
  readonly onInsert: (row: Insertable, thenStay: boolean) => void
  /** A letter was typed: on to the search. */
  readonly onType: (letter: string) => void
  /** Esc: back to the text. */
  readonly onLeave: () => void
  readonly ref?: Ref<DrawerListHandle>
}

/** The rows as one listbox with one tab stop; only those in view are mounted. The cursor steps over headings. */
export function DrawerList({ rows, used, index, onInsert, onType, onLeave, ref }: DrawerListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const id = useId()
  const options = useMemo(() => rows.flatMap((row, at) => (row.type === 'heading' ? [] : [at])), [rows])
  const [activeKey, setActiveKey] = useState<string | null>(null)
  const active = activeKey === null ? -1 : options.findIndex((at) => rows[at]?.key === activeKey)
  const activeRow = active < 0 ? undefined : options[active]
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
  const goTo = (option: number): void => {
    const row = rows[options[option] ?? -1]
    if (row) setActiveKey(row.key)
  }
  useImperativeHandle(ref, () => ({
    focus: () => {
      if (active < 0) goTo(0)
      scroller.current?.focus()
    },
  }))
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = activeRow === undefined ? undefined : rows[activeRow]
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / HEIGHTS.annotation) - 1)
    const target = isPlain && !event.shiftKey ? listTarget(event.key, active, options.length, page) : null
    if (target !== null) {
      // Above the first row lies the search.
      if (event.key === 'ArrowUp' && active === 0) onType('')
      else goTo(target)
    } else if (event.key === 'Enter' && !event.altKey && row && row.type !== 'heading') {
      const isStaying = event.ctrlKey || event.metaKey
      onInsert(row, isStaying)
      // The text takes the focus with its caret.
      if (isStaying) scroller.current?.focus()
    } else if (event.key === 'Escape') onLeave()
    else if (isPlain && [...event.key].length === 1 && event.key !== ' ') onType(event.key === '/' ? '' : event.key)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const rowAt = (event: MouseEvent | DragEvent): Insertable | null => {
    const at = event.target instanceof Element ? event.target.closest('[data-index]')?.getAttribute('data-index') : null
    const row = rows[Number(at ?? -1)]
    return row && row.type !== 'heading' ? row : null
  }
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="listbox"
      aria-label={messages.briefLive.drawer.list}
      aria-activedescendant={activeRow === undefined ? undefined : `${id}-${String(activeRow)}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const row = rowAt(event)
        if (row) setActiveKey(row.key)
      }}
      onDoubleClick={(event) => {
        const row = rowAt(event)
        if (row) onInsert(row, false)
      }}
      onDragStart={(event) => {
        const row = rowAt(event)
        if (!row) return
        setActiveKey(row.key)
        event.dataTransfer.setData(LIVE_TYPE, JSON.stringify(bindingOf(row)))
        event.dataTransfer.effectAllowed = 'copy'
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
