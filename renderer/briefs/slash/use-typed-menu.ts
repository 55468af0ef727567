import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import {
  BLUR_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  HISTORY_MERGE_TAG,
  KEY_DOWN_COMMAND,
  mergeRegister,
} from 'lexical'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { BriefIndex } from '../../../shared/briefs/annotated-brief/brief-index.ts'
import { listTarget } from '../../ui/list-keys.ts'
import { findEntries } from './find-entries.ts'
import type { FoundEntries, MenuEntry } from './menu-entry.ts'
import { $takeQuery, $typedQuery, type TypedQuery } from './typed-query.ts'

export interface TypedMenuState {
  readonly query: TypedQuery
  readonly found: FoundEntries
  /** Index of the one that Enter takes. */
  readonly active: number
  readonly setActive: (index: number) => void
  readonly choose: (entry: MenuEntry) => void
}

const PAGE_ROWS = 6

const sameQuery = (a: TypedQuery | null, b: TypedQuery | null): boolean =>
  a?.nodeKey === b?.nodeKey && a?.start === b?.start && a?.words === b?.words && a?.trigger === b?.trigger

const placeOf = ({ nodeKey, start }: TypedQuery): string => `${nodeKey} ${String(start)}`

/**
 * The menu of a `/` or an `@`: null while there is none. Arrows choose, Enter and Tab take, Esc leaves the sign as it
 * is. It goes by itself when nothing is found for more than one word: then the sign was meant as a sign.
 */
export function useTypedMenu(index: BriefIndex): TypedMenuState | null {
  const [editor] = useLexicalComposerContext()
  const { query, setQuery, active, setActive, dismiss } = useQuery()
  const found = useMemo(() => (query ? findEntries(query, index) : null), [query, index])
  const isOpen = found !== null && !(found.count === 0 && /\S\s/.test(query?.words ?? ''))

  const choose = useCallback(
    (entry: MenuEntry) => {
      if (!query) return
      setQuery(null)
      editor.update(
        () => {
          // The menu is of the last render; what was typed since belongs to the query too.
          $takeQuery($typedQuery() ?? query)
        },
        { discrete: true, tag: HISTORY_MERGE_TAG },
      )
      entry.run(editor)
    },
    [editor, query, setQuery],
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
function useQuery() {
  const [editor] = useLexicalComposerContext()
  const [query, setQuery] = useState<TypedQuery | null>(null)
  const [active, setActive] = useState(0)
  const dismissed = useRef<string | null>(null)
  useEffect(
    () =>
      mergeRegister(
        editor.registerUpdateListener(({ editorState }) => {
          const next = document.activeElement === editor.getRootElement() ? editorState.read($typedQuery) : null
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
    [editor],
  )
  const dismiss = useCallback((at: TypedQuery) => {
    dismissed.current = placeOf(at)
    setQuery(null)
  }, [])
  return { query, setQuery, active, setActive, dismiss }
}
