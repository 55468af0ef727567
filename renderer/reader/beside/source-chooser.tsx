import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import type { Source } from '../../../shared/model/source.ts'
import { useSources } from '../../storage/live.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { listTarget } from '../../ui/list-keys.ts'
import { LISTED, sourceChoices } from './source-choices.ts'
import styles from './source-chooser.module.css'

const words = messages.reader.beside
const PAGE = 8
const NONE: readonly never[] = []

interface SourceChooserProps {
  readonly dossierId: string
  readonly currentId: string
  readonly onChoose: (sourceId: string) => void
  readonly onClose: () => void
}

/** Asks which source of the dossier is to be opened beside the current one. */
export function SourceChooser({ dossierId, currentId, onChoose, onClose }: SourceChooserProps) {
  const sources = useSources(dossierId)
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const found = useMemo(() => sourceChoices(sources ?? NONE, query, currentId), [sources, query, currentId])
  const listed = found.slice(0, LISTED)
  const current = Math.min(at, listed.length - 1)
  const listId = useId()
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [current, listed.length])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const chosen = listed[current]
    if (event.key === 'Enter') {
      if (chosen) onChoose(chosen.id)
    } else {
      // Home and End belong to the field.
      const to = /^(Arrow(Up|Down)|Page)/.test(event.key) ? listTarget(event.key, current, listed.length, PAGE) : null
      if (to === null) return
      setAt(to)
    }
    event.preventDefault()
  }
  return (
    <Dialog title={words.chooseTitle} onClose={onClose} className={styles.dialog}>
      <input
        autoFocus
        className={styles.field}
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={current >= 0 ? `${listId}-${String(current)}` : undefined}
        aria-autocomplete="list"
        aria-label={words.choose}
        placeholder={words.placeholder}
        dir="auto"
        spellCheck={false}
        autoComplete="off"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <ul ref={list} id={listId} className={styles.list} role="listbox" aria-label={words.choose}>
        {listed.map((source, index) => (
          <li
            key={source.id}
            id={`${listId}-${String(index)}`}
            className={styles.choice}
            role="option"
            aria-selected={index === current}
            onClick={() => {
              onChoose(source.id)
            }}
          >
            <Choice source={source} isCurrent={source.id === currentId} />
          </li>
        ))}
      </ul>
      {sources && found.length === 0 && <p className={styles.note}>{words.noSource}</p>}
      {found.length > LISTED && <p className={styles.note}>{words.shown(LISTED, found.length)}</p>}
    </Dialog>
  )
}

const Choice = ({ source, isCurrent }: { readonly source: Source; readonly isCurrent: boolean }) => {
  const { title, outlet, publishedAt } = source
  const where = [outlet, publishedAt && messages.reader.date(publishedAt)].filter(Boolean)
  return (
    <>
      <span className={styles.title} dir="auto">
        {title}
      </span>
      <span className={styles.where}>{isCurrent ? words.same : where.join(messages.reader.metadataSeparator)}</span>
    </>
  )
}
