import { type KeyboardEvent, type Ref, useEffect, useId, useMemo, useRef, useState } from 'react'
import { messages } from '../../shared/messages/messages.ts'
import { classNames } from './class-names.ts'
import { type ComboOption, completions } from './completions.ts'
import { listTarget } from './list-keys.ts'
import styles from './combo-box.module.css'

export interface ComboChoice {
  /** The option chosen, or null for a value of one's own. */
  readonly id: string | null
  /** What stands in the field, trimmed. */
  readonly text: string
}

interface ComboBoxProps {
  readonly label: string
  readonly labelUnseen?: boolean
  readonly value: string
  readonly options: readonly ComboOption[]
  /** Enter, Tab, a click on an option, or leaving the field after a change. */
  readonly onCommit: (choice: ComboChoice) => void
  readonly placeholder?: string
  readonly className?: string | undefined
  readonly ref?: Ref<HTMLInputElement>
}

const LIMIT = 50
const PAGE = 8

const exactly = (options: readonly ComboOption[], text: string): ComboOption | undefined =>
  options.find(({ label }) => label === text)

/**
 * A field that completes from a list and takes any other value too. Arrows choose, Enter keeps, Esc
 * closes the list and then brings the old value back.
 */
export function ComboBox(props: ComboBoxProps) {
  const { label, labelUnseen = false, value, options, onCommit, placeholder, className, ref } = props
  const id = useId()
  const listId = `${id}-list`
  const [draft, setDraft] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const list = useRef<HTMLDivElement>(null)
  const text = draft ?? value
  const shown = useMemo(() => (open ? completions(options, draft ?? '', LIMIT) : []), [open, options, draft])

  useEffect(() => {
    const popup = list.current
    if (!popup) return
    if (open && shown.length > 0) popup.showPopover()
    else popup.hidePopover()
  }, [open, shown.length])
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const close = () => {
    setOpen(false)
    setActive(-1)
  }
  const commit = (choice: ComboChoice) => {
    close()
    setDraft(null)
    if (choice.text !== value || choice.id !== null) onCommit(choice)
  }
  const commitText = () => {
    const chosen = shown[active]
    if (chosen) commit({ id: chosen.id, text: chosen.label })
    else if (draft !== null) commit({ id: exactly(options, draft.trim())?.id ?? null, text: draft.trim() })
    else close()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Tab') {
      commitText()
      return
    }
    if (event.key === 'Enter') {
      if (!open && draft === null) return
      commitText()
    } else if (event.key === 'Escape') {
      if (open) close()
      else if (draft !== null) setDraft(null)
      else return
    } else if (event.key.startsWith('Arrow') || (open && event.key.startsWith('Page'))) {
      const target = listTarget(event.key, active, open ? shown.length : options.length, PAGE)
      if (target === null) return
      setOpen(true)
      setActive(open ? target : -1)
    } else return
    event.preventDefault()
    // Enter may also end what the field belongs to.
    if (event.key !== 'Enter') event.stopPropagation()
  }

  return (
    <div className={classNames(styles.field, className)}>
      <label htmlFor={id} className={labelUnseen ? 'unseen' : styles.label}>
        {label}
      </label>
      <input
        ref={ref}
        id={id}
        className={styles.input}
        style={{ anchorName: `--combo-${CSS.escape(id)}` } as Record<string, string>}
        role="combobox"
        aria-expanded={open && shown.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${listId}-${String(active)}` : undefined}
        dir="auto"
        spellCheck={false}
        autoComplete="off"
        placeholder={placeholder}
        value={text}
        onChange={(event) => {
          setDraft(event.target.value)
          setOpen(true)
          setActive(-1)
        }}
        onMouseDown={() => {
          setOpen(true)
        }}
        onBlur={commitText}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={listId}
        popover="manual"
        role="listbox"
        aria-label={label}
        className={styles.list}
        style={{ positionAnchor: `--combo-${CSS.escape(id)}` } as Record<string, string>}
      >
        {shown.map((option, index) => (
          <div
            key={option.id}
            id={`${listId}-${String(index)}`}
            role="option"
            aria-selected={index === active}
            className={styles.option}
            onMouseDown={(event) => {
              // Focus stays in the field, so that leaving it does not commit what was typed first.
              event.preventDefault()
              commit({ id: option.id, text: option.label })
            }}
          >
            <bdi>{option.label}</bdi>
            {option.detail !== undefined && <span className={styles.detail}>{option.detail}</span>}
          </div>
        ))}
        {shown.length === LIMIT && options.length > LIMIT && (
          <p className={styles.more}>{messages.app.listCount(LIMIT, options.length)}</p>
        )}
      </div>
    </div>
  )
}
