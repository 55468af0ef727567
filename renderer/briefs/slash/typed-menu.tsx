import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import type { LexicalEditor } from 'lexical'
import { type RefObject, useEffect, useId, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { messages } from '../../../shared/messages/messages.ts'
import { Icon } from '../../ui/icon.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { KindMark } from '../../ui/kind-mark.tsx'
import { kindName } from '../../ui/kind-name.ts'
import { CaretEntry, CaretMenu, optionId } from '../../writing/caret-menu.tsx'
import type { MenuEntry } from './menu-entry.ts'
import styles from './typed-menu.module.css'
import type { TypedQuery } from './typed-query.ts'
import type { TypedMenuState } from './use-typed-menu.ts'

const words = messages.briefLive.menu

/** What a `/` or an `@` can become, at the sign. */
export function TypedMenu({ menu }: { readonly menu: TypedMenuState }) {
  const [editor] = useLexicalComposerContext()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const { query, found, active } = menu
  usePlaced(list, editor, query)
  useActiveOption(editor, id, found.shown.length === 0 ? null : optionId(id, active))
  return createPortal(
    <CaretMenu
      ref={list}
      id={id}
      label={query.trigger === '/' ? words.insert : words.cite}
      foundText={words.found}
      noneText={words.none}
      menu={menu}
      keyOf={({ key }) => key}
      className={styles.menu}
    >
      {(entry) => <Entry entry={entry} />}
    </CaretMenu>,
    document.body,
  )
}

function Entry({ entry: { mark, label, detail, chord } }: { readonly entry: MenuEntry }) {
  const isKind = typeof mark === 'string'
  const sign = isKind ? (
    <KindMark kind={kindName(mark)} label={messages.annotations.kinds[mark]} />
  ) : (
    <Icon of={mark} size={14} />
  )
  return (
    <>
      <CaretEntry mark={sign} label={label} isQuote={isKind} detail={detail} />
      {chord !== undefined && <Kbd chord={chord} />}
    </>
  )
}

/** px: as high as the menu can be, and its distance from the line. */
const MOST_HEIGHT = 320
const GAP = 6
const MARGIN = 12

/** Shows the menu at the sign, and keeps it there. */
function usePlaced(menu: RefObject<HTMLDivElement | null>, editor: LexicalEditor, query: TypedQuery): void {
  const { nodeKey, start } = query
  useLayoutEffect(() => {
    const place = (): void => {
      const sign = rectOf(editor, nodeKey, start)
      if (menu.current && sign) showAt(menu.current, sign)
    }
    place()
    window.addEventListener('scroll', place, { capture: true, passive: true })
    // Panes beside the text come and go after the window has another size.
    const observer = new ResizeObserver(place)
    const root = editor.getRootElement()
    if (root) observer.observe(root)
    return () => {
      window.removeEventListener('scroll', place, { capture: true })
      observer.disconnect()
    }
  }, [menu, editor, nodeKey, start])
}

/** Under the line of the sign, or over it where there is no room. */
function showAt(menu: HTMLElement, sign: DOMRect): void {
  menu.showPopover()
  const below = window.innerHeight - sign.bottom
  const isOver = below < MOST_HEIGHT + GAP + MARGIN && sign.top > below
  const left = Math.max(MARGIN, Math.min(sign.left, window.innerWidth - menu.offsetWidth - MARGIN))
  menu.style.left = `${String(left)}px`
  menu.style.top = isOver ? 'auto' : `${String(sign.bottom + GAP)}px`
  menu.style.bottom = isOver ? `${String(window.innerHeight - sign.top + GAP)}px` : 'auto'
}

function rectOf(editor: LexicalEditor, nodeKey: string, offset: number): DOMRect | null {
  const text = editor.getElementByKey(nodeKey)?.firstChild
  if (!(text instanceof Text) || text.length <= offset) return null
  const range = document.createRange()
  range.setStart(text, offset)
  range.setEnd(text, offset + 1)
  return range.getBoundingClientRect()
}

/** The text field says what is active in a list that belongs to it. */
function useActiveOption(editor: LexicalEditor, listId: string, optionId: string | null): void {
  useEffect(() => {
    const root = editor.getRootElement()
    if (!root) return undefined
    root.setAttribute('aria-controls', listId)
    if (optionId === null) root.removeAttribute('aria-activedescendant')
    else root.setAttribute('aria-activedescendant', optionId)
    return () => {
      root.removeAttribute('aria-controls')
      root.removeAttribute('aria-activedescendant')
    }
  }, [editor, listId, optionId])
}
