import { type CSSProperties, type ReactNode, type RefObject, useEffect } from 'react'
import { messages } from '../../shared/messages/messages.ts'
import { announce } from '../ui/announcer.tsx'
import { classNames } from '../ui/class-names.ts'
import styles from './caret-menu.module.css'
import type { CaretMenuState } from './use-caret-menu.ts'

export const optionId = (listId: string, index: number): string => `${listId}-${String(index)}`

interface CaretMenuProps<Entry> {
  readonly ref: RefObject<HTMLDivElement | null>
  /** Of the list, for the field that it belongs to. */
  readonly id: string
  readonly label: string
  /** Said whenever there are others. */
  readonly foundText: (count: number) => string
  readonly noneText: string
  readonly menu: Omit<CaretMenuState<unknown, Entry>, 'query'>
  readonly keyOf: (entry: Entry) => string
  /** What an option shows. */
  readonly children: (entry: Entry) => ReactNode
  readonly className: string | undefined
  readonly style?: CSSProperties
}

/** What a sign in a text can become. The focus stays in the text; the text says which option is active. */
export function CaretMenu<Entry>({
  ref,
  id,
  label,
  foundText,
  noneText,
  menu,
  keyOf,
  ...props
}: CaretMenuProps<Entry>) {
  const { found, active, setActive, choose } = menu
  useEffect(() => {
    ref.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [ref, active, found])
  useEffect(() => {
    announce(foundText(found.count))
  }, [foundText, found.count])
  return (
    <div
      ref={ref}
      className={classNames(styles.menu, props.className)}
      popover="manual"
      style={props.style}
      // Focus stays in the text.
      onMouseDown={(event) => {
        event.preventDefault()
      }}
    >
      <div id={id} role="listbox" aria-label={label}>
        {found.shown.map((entry, index) => (
          <div
            key={keyOf(entry)}
            id={optionId(id, index)}
            role="option"
            aria-selected={index === active}
            aria-setsize={found.count}
            aria-posinset={index + 1}
            className={styles.option}
            onMouseMove={() => {
              setActive(index)
            }}
            onClick={() => {
              choose(entry)
            }}
          >
            {props.children(entry)}
          </div>
        ))}
      </div>
      {found.count === 0 && <p className={styles.more}>{noneText}</p>}
      {found.count > found.shown.length && (
        <p className={styles.more}>{messages.app.listCount(found.shown.length, found.count)}</p>
      )}
    </div>
  )
}

interface CaretEntryProps {
  readonly mark: ReactNode
  readonly label: string
  /** The label is words of a source or a title of one. */
  readonly isQuote: boolean
  /** Empty when there is nothing to say. */
  readonly detail: string
}

/** An option: its mark, what it is called, and one line on what it is. */
export function CaretEntry({ mark, label, isQuote, detail }: CaretEntryProps) {
  return (
    <>
      <span className={styles.mark}>{mark}</span>
      <span className={styles.words}>
        <span className={isQuote ? styles.quote : styles.label} dir="auto">
          {label}
        </span>
        {detail !== '' && (
          <span className={styles.detail} dir="auto">
            {detail}
          </span>
        )}
      </span>
    </>
  )
}
