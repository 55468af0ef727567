import { type KeyboardEvent, type RefObject, useMemo, useState } from 'react'
import { listTarget } from '../../ui/list-keys.ts'
import type { DrawerRow, Insertable } from './drawer-rows.ts'

export interface DrawerActs {
  readonly onInsert: (row: Insertable, thenStay: boolean) => void
  /** A letter was typed: on to the search. */
  readonly onType: (letter: string) => void
  /** Esc: back to the text. */
  readonly onLeave: () => void
}

/** The row that has the cursor, which steps over headings, and what the keys do with it. */
export function useDrawerCursor(
  rows: readonly DrawerRow[],
  scroller: RefObject<HTMLElement | null>,
  rowHeight: number,
  { onInsert, onType, onLeave }: DrawerActs,
) {
  const options = useMemo(() => rows.flatMap((row, at) => (row.type === 'heading' ? [] : [at])), [rows])
  const [activeKey, setActiveKey] = useState<string | null>(null)
  const active = activeKey === null ? -1 : options.findIndex((at) => rows[at]?.key === activeKey)
  const activeRow = active < 0 ? undefined : options[active]
  const goTo = (option: number): void => {
    const row = rows[options[option] ?? -1]
    if (row) setActiveKey(row.key)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = activeRow === undefined ? undefined : rows[activeRow]
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1)
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
  const goToFirst = (): void => {
    if (active < 0) goTo(0)
  }
  return { activeKey, activeRow, setActiveKey, goToFirst, onKeyDown }
}
