import { type KeyboardEvent, type MouseEvent, type Ref, useId, useImperativeHandle } from 'react'
import type { Names } from './filter.ts'
import { GroupPart } from './group-part.tsx'
import { annotationAt, heightOf, isOpen, type ListLayout, placeOf } from './layout.ts'
import type { VisibleGroup } from './layout.ts'
import { listAction } from './list-keys.ts'
import styles from './list.module.css'
import { setGroupOpen } from './list-store.ts'
import type { ListCursor } from './use-list-cursor.ts'
import { useWindow } from './use-window.ts'

export interface ListBoxHandle {
  readonly focus: () => void
}

interface ListBoxProps {
  readonly label: string
  readonly layout: ListLayout
  readonly cursor: ListCursor
  /** Another one when other rows were asked for. */
  readonly rowsKey: string
  readonly names: Names
  readonly language: string
  /** Enter or double click. */
  readonly onGoToPassage: () => void
  readonly ref?: Ref<ListBoxHandle>
}

/**
 * The rows, of which only those in view are mounted. Without groups a listbox; with groups a tree, because the
 * options of a listbox cannot be opened and closed. One tab stop; several can be selected.
 */
export function ListBox({ ref, ...props }: ListBoxProps) {
  const { layout, cursor, label } = props
  const id = useId()
  const { scrollerRef, visible, pageRows, onScroll } = useWindow(layout, cursor.row, cursor.key, props.rowsKey)
  useImperativeHandle(ref, () => ({
    focus: () => {
      scrollerRef.current?.focus()
    },
  }))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== scrollerRef.current) return
    if (event.key === 'Escape' && cursor.many) cursor.selectOne()
    else {
      const action = listAction(layout, cursor.row, event, pageRows)
      if (!action) return
      if (action.act === 'move') cursor.move(action.row, action.how)
      else if (action.act === 'set-open') setGroupOpen(action.group, action.open)
      else props.onGoToPassage()
    }
    event.preventDefault()
  }
  const onClick = (event: MouseEvent) => {
    const row = rowOfElement(event.target)
    if (row === null) return
    if (event.shiftKey) cursor.move(row, 'extend')
    else if (event.ctrlKey || event.metaKey) cursor.move(row, 'toggle')
    else {
      cursor.move(row, 'alone')
      const place = placeOf(layout, row)
      const group = place && place.item < 0 ? layout.groups[place.group] : undefined
      if (place && group) setGroupOpen(group.key, !isOpen(layout, place.group))
    }
  }
  return (
    <div
      ref={scrollerRef}
      className={styles.scroller}
      role={layout.headed ? 'tree' : 'listbox'}
      aria-label={label}
      aria-multiselectable
      tabIndex={0}
      aria-activedescendant={isMounted(layout, visible, cursor.row) ? `${id}-${String(cursor.row)}` : undefined}
      onKeyDown={onKeyDown}
      onScroll={onScroll}
      onMouseDown={(event) => {
        // Shift would select the words between.
        if (!event.shiftKey) return
        event.preventDefault()
        scrollerRef.current?.focus()
      }}
      onClick={onClick}
      onDoubleClick={(event) => {
        const row = rowOfElement(event.target)
        if (row !== null && annotationAt(layout, row)) props.onGoToPassage()
      }}
    >
      <div className={styles.rows} role="presentation" style={{ height: heightOf(layout) }}>
        {visible.map((part) => (
          <GroupPart
            key={layout.groups[part.group]?.key}
            part={part}
            layout={layout}
            cursor={cursor}
            names={props.names}
            language={props.language}
            id={id}
          />
        ))}
      </div>
    </div>
  )
}

/** Rows are told by an attribute: a handler for each would be made anew for each at every move. */
function rowOfElement(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest('[data-row]')?.getAttribute('data-row') : null
  return row ? Number(row) : null
}

function isMounted(layout: ListLayout, visible: readonly VisibleGroup[], row: number): boolean {
  const place = placeOf(layout, row)
  return visible.some(
    ({ group, from, to }) => group === place?.group && (place.item < 0 || (place.item >= from && place.item < to)),
  )
}
