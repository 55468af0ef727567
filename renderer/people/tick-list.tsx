import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { listTarget } from '../ui/list-keys.ts'
import styles from './tick-list.module.css'

interface TickListProps<Item> {
  readonly label: string
  readonly items: readonly Item[]
  readonly keyOf: (item: Item) => string
  /** What stands beside the box, and names it. */
  readonly renderItem: (item: Item) => ReactNode
  readonly ticked: ReadonlySet<string>
  readonly onTick: (key: string, ticked: boolean) => void
}

const PAGE = 8

/** Boxes to tick, one below the other: one tab stop, arrows move, Space ticks. */
export function TickList<Item>({ label, items, keyOf, renderItem, ticked, onTick }: TickListProps<Item>) {
  const [cursor, setCursor] = useState<string | null>(null)
  const stop = Math.max(
    0,
    items.findIndex((item) => keyOf(item) === cursor),
  )
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const target = listTarget(event.key, stop, items.length, PAGE)
    if (target === null) return
    event.preventDefault()
    event.currentTarget.querySelectorAll('input')[target]?.focus()
  }
  return (
    <ul className={styles.list} aria-label={label} onKeyDown={onKeyDown}>
      {items.map((item, index) => {
        const key = keyOf(item)
        return (
          <li key={key} className={styles.item}>
            <label className={styles.row}>
              <input
                type="checkbox"
                checked={ticked.has(key)}
                tabIndex={index === stop ? 0 : -1}
                onFocus={() => {
                  setCursor(key)
                }}
                onChange={(event) => {
                  onTick(key, event.target.checked)
                }}
              />
              <span className={styles.words}>{renderItem(item)}</span>
            </label>
          </li>
        )
      })}
    </ul>
  )
}

/** `ticked` with or without `key`. */
export function withTick(ticked: ReadonlySet<string>, key: string, isTicked: boolean): ReadonlySet<string> {
  const next = new Set(ticked)
  if (isTicked) next.add(key)
  else next.delete(key)
  return next
}
