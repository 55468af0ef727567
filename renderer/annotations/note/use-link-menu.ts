import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { BLUR_COMMAND, COMMAND_PRIORITY_CRITICAL, COMMAND_PRIORITY_LOW, KEY_DOWN_COMMAND, mergeRegister } from 'lexical'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { LinkTarget } from '../../../shared/notes/note.ts'
import { listTarget } from '../../ui/list-keys.ts'
import { findLinks, type FoundLinks, type LinkCandidate } from './link-candidates.ts'
import { $insertLink, $linkQuery, type LinkQuery } from './link-query.ts'

export interface LinkMenuState {
  readonly found: FoundLinks
  /** Index of the one that Enter takes. */
  readonly active: number
  readonly setActive: (index: number) => void
  readonly choose: (candidate: LinkCandidate) => void
}

const PAGE_ROWS = 6

const sameQuery = (a: LinkQuery | null, b: LinkQuery | null): boolean =>
  a?.nodeKey === b?.nodeKey && a?.start === b?.start && a?.words === b?.words

/**
 * The menu of an `@`: null while there is none. Arrows choose, Enter and Tab take, Esc leaves the `@` as it is. It
 * goes by itself when nothing is found for more than one word: then the `@` was meant as a sign.
 */
export function useLinkMenu(candidates: readonly LinkCandidate[], own: LinkTarget): LinkMenuState | null {
  const [editor] = useLexicalComposerContext()
  const [query, setQuery] = useState<LinkQuery | null>(null)
  const [active, setActive] = useState(0)
  /** The `@` for which the person closed the menu. */
  const dismissed = useRef<string | null>(null)
  const found = query ? findLinks(candidates, query.words, own) : null
  const isOpen = found !== null && !(found.count === 0 && /\S\s/.test(query?.words ?? ''))

  useEffect(
    () =>
      mergeRegister(
        editor.registerUpdateListener(({ editorState }) => {
          const next = document.activeElement === editor.getRootElement() ? editorState.read($linkQuery) : null
          const place = next ? `${next.nodeKey} ${String(next.start)}` : null
          if (place === null || place !== dismissed.current) dismissed.current = null
          const shown = dismissed.current === null ? next : null
          setQuery((before) => {
            if (!sameQuery(before, shown)) setActive(0)
            return sameQuery(before, shown) ? before : shown
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

  const choose = useCallback(
    ({ target, label }: LinkCandidate) => {
      if (!query) return
      setQuery(null)
      editor.update(() => {
        // The menu is of the last render; what was typed since belongs to the query too.
        $insertLink($linkQuery() ?? query, target, label)
      })
    },
    [editor, query],
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
      else if (chosen) choose(chosen)
      else if (event.key === 'Escape') {
        dismissed.current = `${query.nodeKey} ${String(query.start)}`
        setQuery(null)
      } else return false
      event.preventDefault()
      event.stopPropagation()
      return true
    }
    return editor.registerCommand(KEY_DOWN_COMMAND, onKey, COMMAND_PRIORITY_CRITICAL)
  }, [editor, isOpen, query, shown, active, choose])

  return isOpen && found ? { found, active, setActive, choose } : null
}
