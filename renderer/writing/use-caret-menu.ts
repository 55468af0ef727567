import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import {
  BLUR_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { listTarget } from '../ui/list-keys.ts'

/** A sign with what was typed after it, up to the caret. */
export interface CaretQuery {
  /** The sign, where there are several. */
  readonly trigger?: string
  readonly nodeKey: NodeKey
  /** Of the sign in its node, UTF-16. */
  readonly start: number
  readonly end: number
  readonly words: string
}

export interface FoundEntries<Entry> {
  /** The first of them, best first. */
  readonly shown: readonly Entry[]
  /** How many there are. */
  readonly count: number
}

interface CaretMenuSource<Query, Entry> {
  /** The query that the caret is at the end of; null without one. */
  readonly $query: () => Query | null
  readonly find: (query: Query) => FoundEntries<Entry>
  /** Puts an entry where the query is. What was typed since the menu was drawn belongs to the query too. */
  readonly take: (editor: LexicalEditor, query: Query, entry: Entry) => void
}

export interface CaretMenuState<Query, Entry> {
  readonly query: Query
  readonly found: FoundEntries<Entry>
  /** Index of the one that Enter takes. */
  readonly active: number
  readonly setActive: (index: number) => void
  readonly choose: (entry: Entry) => void
}

const PAGE_ROWS = 6

const sameQuery = (a: CaretQuery | null, b: CaretQuery | null): boolean =>
  a?.nodeKey === b?.nodeKey && a?.start === b?.start && a?.words === b?.words && a?.trigger === b?.trigger

const placeOf = ({ nodeKey, start }: CaretQuery): string => `${nodeKey} ${String(start)}`

/**
 * The menu of a sign that is typed: null while there is none. Arrows choose, Enter and Tab take, Esc leaves the sign as
 * it is. It goes by itself when nothing is found for more than one word: then the sign was meant as a sign. What it is
 * given must stay the same while it means the same.
 */
export function useCaretMenu<Query extends CaretQuery, Entry>({
  $query,
  find,
  take,
}: CaretMenuSource<Query, Entry>): CaretMenuState<Query, Entry> | null {
  const [editor] = useLexicalComposerContext()
  const { query, setQuery, active, setActive, dismiss } = useQuery($query)
  const found = useMemo(() => (query ? find(query) : null), [query, find])
  const isOpen = found !== null && !(found.count === 0 && /\S\s/.test(query?.words ?? ''))

  const choose = useCallback(
    (entry: Entry) => {
      if (!query) return
      setQuery(null)
      take(editor, query, entry)
    },
    [editor, query, setQuery, take],
  )

  const shown = found?.shown
  useEffect(() => {
    if (!isOpen || !query || !shown) return undefined
    const onKey = (event: KeyboardEvent): boolean => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false
      const target = /^(Arrow(Up|Down)|Page)/.test(event.key)
        ? listTarget(event.key, active, shown.length, PAGE_ROWS)
        : null
      const chosen = event.key === 'Enter' || event.key === 'Tab' ? shown[active] : undefined
      if (target !== null) setActive(target)
      else if (chosen) {
        // After the editor's own turn: in it, nothing could be kept at once.
        queueMicrotask(() => {
          choose(chosen)
        })
      } else if (event.key === 'Escape') dismiss(query)
      else return false
      event.preventDefault()
      event.stopPropagation()
      return true
    }
    return editor.registerCommand(KEY_DOWN_COMMAND, onKey, COMMAND_PRIORITY_CRITICAL)
  }, [editor, isOpen, query, shown, active, setActive, choose, dismiss])

  return isOpen && found && query ? { query, found, active, setActive, choose } : null
}

/** What is typed after a sign, unless the person closed the menu for that sign. */
function useQuery<Query extends CaretQuery>($query: () => Query | null) {
  const [editor] = useLexicalComposerContext()
  const [query, setQuery] = useState<Query | null>(null)
  const [active, setActive] = useState(0)
  const dismissed = useRef<string | null>(null)
  useEffect(
    () =>
      mergeRegister(
        editor.registerUpdateListener(({ editorState }) => {
          const next = document.activeElement === editor.getRootElement() ? editorState.read($query) : null
          if (next === null || placeOf(next) !== dismissed.current) dismissed.current = null
          const shown = dismissed.current === null ? next : null
          setQuery((before) => {
            if (sameQuery(before, shown)) return before
            setActive(0)
            return shown
          })
        }),
        editor.registerCommand(
          BLUR_COMMAND,
          () => {
            setQuery(null)
            return false
          },
          COMMAND_PRIORITY_LOW,
        ),
      ),
    [editor, $query],
  )
  const dismiss = useCallback((at: CaretQuery) => {
    dismissed.current = placeOf(at)
    setQuery(null)
  }, [])
  return { query, setQuery, active, setActive, dismiss }
}
