import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useId, useImperativeHandle, useRef } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { messages } from '../../shared/messages/messages.ts'
import { classNames } from './class-names.ts'
import { listTarget } from './list-keys.ts'
import styles from './virtual-list.module.css'

export interface VirtualListHandle {
  readonly focus: () => void
  readonly scrollTo: (index: number) => void
}

interface VirtualListProps<Item> {
  readonly label: string
  readonly items: readonly Item[]
  readonly keyOf: (item: Item) => string
  readonly renderRow: (item: Item, row: { readonly active: boolean; readonly index: number }) => ReactNode
  /** px: the height of every row, or the estimate when rows are `measured`. */
  readonly rowHeight: number
  /** Rows have heights of their own. */
  readonly measured?: boolean
  /** Key of the row with the cursor. */
  readonly activeKey: string | null
  /** The cursor moved, by key or click. */
  readonly onActiveChange: (key: string) => void
  /** Enter or double click. */
  readonly onOpen?: (item: Item) => void
  /** Before filters; when there are more than shown the list says "40 of 10,000". */
  readonly total?: number
  readonly className?: string | undefined
  readonly ref?: Ref<VirtualListHandle>
}

/** A list of any length as a listbox with one tab stop. Only the rows in view are mounted. */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { label, items, keyOf, renderRow, rowHeight, measured = false, activeKey, onActiveChange, onOpen } = props
  const scroller = useRef<HTMLDivElement>(null)
  const id = useId()
  // eslint-disable-next-line react-hooks/incompatible-library -- no compiler memoises this; the virtualizer re-renders by itself
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    getItemKey: (index) => {
      const item = items[index]
      return item === undefined ? index : keyOf(item)
    },
  })
  const active = activeKey === null ? -1 : items.findIndex((item) => keyOf(item) === activeKey)

  useEffect(() => {
    if (active >= 0) rows.scrollToIndex(active, { align: 'auto' })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a move of the cursor scrolls, not a change of the rows around it
  }, [activeKey])
  useImperativeHandle(props.ref, () => ({
    focus: () => {
      scroller.current?.focus()
    },
    scrollTo: (index) => {
      rows.scrollToIndex(index, { align: 'center' })
    },
  }))

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== scroller.current || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const current = items[active]
    if (event.key === 'Enter' && current !== undefined && onOpen) onOpen(current)
    else {
      const page = Math.floor((scroller.current.clientHeight || rowHeight) / rowHeight) - 1
      const target = listTarget(event.key, active, items.length, page)
      const item = target === null ? undefined : items[target]
      if (item === undefined) return
      onActiveChange(keyOf(item))
    }
    event.preventDefault()
  }

  return (
    <div className={classNames(styles.frame, props.className)}>
      <div
        ref={scroller}
        className={styles.scroller}
        role="listbox"
        aria-label={label}
        tabIndex={0}
        aria-activedescendant={active >= 0 ? `${id}-${String(active)}` : undefined}
        onKeyDown={onKeyDown}
      >
        <div className={styles.rows} role="presentation" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((row) => {
            const item = items[row.index]
            if (item === undefined) return null
            return (
              <div
                key={row.key}
                id={`${id}-${String(row.index)}`}
                ref={measured ? rows.measureElement : undefined}
                data-index={row.index}
                className={styles.row}
                role="option"
                aria-selected={row.index === active}
                aria-setsize={items.length}
                aria-posinset={row.index + 1}
                style={{ transform: `translateY(${String(row.start)}px)`, ...(measured ? {} : { height: rowHeight }) }}
                onClick={() => {
                  onActiveChange(keyOf(item))
                }}
                onDoubleClick={() => onOpen?.(item)}
              >
                {renderRow(item, { active: row.index === active, index: row.index })}
              </div>
            )
          })}
        </div>
      </div>
      {props.total !== undefined && props.total > items.length && (
        <p className={styles.count}>{messages.app.listCount(items.length, props.total)}</p>
      )}
    </div>
  )
}
