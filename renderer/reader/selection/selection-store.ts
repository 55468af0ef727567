import { createContext, useContext, useEffect } from 'react'
import { createStore, type StoreApi, useStore } from 'zustand'
import type { Span } from '../../../shared/model/primitives.ts'
import type { Surface } from '../article/surface.ts'
import { readSelection, spanOfSelection, type TextSelection, writeSelection } from './dom-selection.ts'
import { offsetFromPoint } from './hit-test.ts'

interface SelectionState {
  /** Null when nothing in the text is selected and no caret stands in it. */
  readonly selection: TextSelection | null
  /** Where the moving end last stood: the cursor goes on from there after a visit to a field. */
  readonly last: number | null
  /** What was selected last: it is again when the keys come back from another text. */
  readonly kept: TextSelection | null
  /** While the button is down the selection is not finished. */
  readonly isDragging: boolean
}

/** What is selected in one text, as it stands on the page. Not to be set: select on the page instead. */
export type SelectionStore = StoreApi<SelectionState>

const NOTHING: SelectionState = { selection: null, last: null, kept: null, isDragging: false }

export const createSelectionStore = (): SelectionStore => createStore(() => NOTHING)

const SelectionContext = createContext<SelectionStore | null>(null)

/** Around one text and all that speaks of its selection: each of two texts side by side has its own. */
export const SelectionProvider = SelectionContext.Provider

/** The selection of the text around, for reading at the moment of a key. */
export function useSelectionStore(): SelectionStore {
  const store = useContext(SelectionContext)
  if (!store) throw new Error('No text is around: SelectionProvider is missing')
  return store
}

/** The selection of the text around, shown. */
export const useSelection = <Value>(select: (state: SelectionState) => Value): Value =>
  useStore(useSelectionStore(), select)

/** Tells at once what was just selected on the page by us: the page's own event comes later than the next key may. */
export const noteSelection = (store: SelectionStore, selection: TextSelection): void => {
  store.setState({ selection, last: selection.focus, kept: selection })
}

/** The passage that is selected; null when it is a mere caret. */
export function selectedSpan(store: SelectionStore): Span | null {
  const { selection } = store.getState()
  return selection && selection.anchor !== selection.focus ? spanOfSelection(selection) : null
}

/** Where reading or selecting last was; null when nothing was ever touched. */
export function cursorOffset(store: SelectionStore): number | null {
  const { selection, last } = store.getState()
  return selection?.focus ?? last
}

const same = (a: TextSelection | null, b: TextSelection | null): boolean =>
  a?.anchor === b?.anchor && a?.focus === b?.focus

/** Follows the page's selection while the text is shown. The page has one: what the other text gets, this one loses. */
export function useSelectionTracking(surface: Surface, article: () => HTMLElement | null): void {
  const store = useSelectionStore()
  useEffect(() => {
    const read = () => {
      const element = article()
      const selection = element ? readSelection(surface, element) : null
      if (same(selection, store.getState().selection)) return
      store.setState(selection ? { selection, last: selection.focus, kept: selection } : { selection })
    }
    const down = (event: PointerEvent) => {
      if (event.button !== 0 || !(event.target instanceof Node) || !article()?.contains(event.target)) return
      // The page forgets its caret more easily than the reader: Shift goes on from where it was.
      const { selection, last } = store.getState()
      if (event.shiftKey && !selection && last !== null) writeSelection(surface, { anchor: last, focus: last })
      store.setState({ isDragging: true })
      // What is begun in the text ends in the text, wherever the mouse goes (article.module.css).
      document.documentElement.dataset['selecting'] = ''
    }
    const up = () => {
      delete document.documentElement.dataset['selecting']
      if (store.getState().isDragging) store.setState({ isDragging: false })
    }
    const click = (event: MouseEvent) => {
      // A click into what was selected leaves nothing at all behind; the cursor goes on from there none the less.
      if (!(event.target instanceof Node) || !article()?.contains(event.target)) return
      const { clientX, clientY } = event
      // The page drops the selection after it has told of the click.
      setTimeout(() => {
        if (document.getSelection()?.type !== 'None') return
        const offset = offsetFromPoint(surface, clientX, clientY)
        if (offset === null) return
        const caret = { anchor: offset, focus: offset }
        if (writeSelection(surface, caret)) noteSelection(store, caret)
      })
    }
    document.addEventListener('click', click)
    document.addEventListener('selectionchange', read)
    document.addEventListener('pointerdown', down, true)
    window.addEventListener('pointerup', up)
    window.addEventListener('pointercancel', up)
    read()
    return () => {
      document.removeEventListener('click', click)
      document.removeEventListener('selectionchange', read)
      document.removeEventListener('pointerdown', down, true)
      window.removeEventListener('pointerup', up)
      window.removeEventListener('pointercancel', up)
      up()
      store.setState(NOTHING)
    }
  }, [store, surface, article])
}
