import { type ReactNode, useId, useState } from 'react'
import { messages } from '../../shared/messages/messages.ts'
import { Button } from '../ui/button.tsx'
import styles from './import-annotations.module.css'

const SHOWN_AT_ONCE = 40

interface SectionProps {
  readonly title: string
  readonly count?: number
  readonly text?: string
  readonly children: ReactNode
}

/** A part of the preview, with its heading and a sentence. */
export function Section({ title, count, text, children }: SectionProps) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id}>
        {title} {count !== undefined && <span className="faint num">{count}</span>}
      </h3>
      {text !== undefined && <p className="quiet">{text}</p>}
      {children}
    </section>
  )
}

interface SomeOfProps<Item> {
  readonly items: readonly Item[]
  readonly keyOf: (item: Item) => string
  readonly renderItem: (item: Item) => ReactNode
}

/** A list that shows its first items, and more of them when they are asked for. */
export function SomeOf<Item>({ items, keyOf, renderItem }: SomeOfProps<Item>) {
  const [limit, setLimit] = useState(SHOWN_AT_ONCE)
  return (
    <>
      <ul className={styles.list}>
        {items.slice(0, limit).map((item) => (
          <li key={keyOf(item)}>{renderItem(item)}</li>
        ))}
      </ul>
      {items.length > limit && (
        <Button
          size="small"
          look="plain"
          onClick={() => {
            setLimit(limit + SHOWN_AT_ONCE)
          }}
        >
          {messages.exchangeView.more(items.length - limit)}
        </Button>
      )}
    </>
  )
}
