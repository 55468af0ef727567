import { useEffect } from 'react'
import { create } from 'zustand'
import type { Surface } from '../article/surface.ts'
import { readSelection, type TextSelection } from './dom-selection.ts'

interface SelectionState {
  /** Null when nothing in the text is selected and no caret stands in it. */
  readonly selection: TextSelection | null
  /** Where the moving end last stood: the cursor goes on from there after a visit to a field. */
  readonly last: number | null
  /** While the button is down the selection is not finished. */
  readonly isDragging: boolean
}

/** What is selected in the text, as it stands on the page. Not to be set: select on the page instead. */
export const useSelection = create<SelectionState>()(() => ({ selection: null, last: null, isDragging: false }))

/** Tells at once what was just selected on the page by us: the page's own event comes later than the next key may. */
export const noteSelection = (selection: TextSelection): void => {
  useSelection.setState({ selection, last: selection.focus })
}

const same = (a: TextSelection | null, b: TextSelection | null): boolean =>
  a?.anchor === b?.anchor && a?.focus === b?.focus

/** Follows the page's selection while the text is shown. */
export function useSelectionTracking(surface: Surface, article: () => HTMLElement | null): void {
  useEffect(() => {
    const read = () => {
      const element = article()
      const selection = element ? readSelection(surface, element) : null
      if (same(selection, useSelection.getState().selection)) return
      useSelection.setState(selection ? { selection, last: selection.focus } : { selection })
    }
    const down = (event: PointerEvent) => {
      if (event.button !== 0 || !(event.target instanceof Node) || !article()?.contains(event.target)) return
      useSelection.setState({ isDragging: true })
      // What is begun in the text ends in the text, wherever the mouse goes (article.module.css).
      document.documentElement.dataset['selecting'] = ''
    }
    const up = () => {
      delete document.documentElement.dataset['selecting']
      if (useSelection.getState().isDragging) useSelection.setState({ isDragging: false })
    }
    document.addEventListener('selectionchange', read)
    document.addEventListener('pointerdown', down, true)
    window.addEventListener('pointerup', up)
    window.addEventListener('pointercancel', up)
    read()
    return () => {
      document.removeEventListener('selectionchange', read)
      document.removeEventListener('pointerdown', down, true)
      window.removeEventListener('pointerup', up)
      window.removeEventListener('pointercancel', up)
      up()
      useSelection.setState({ selection: null, last: null, isDragging: false })
    }
  }, [surface, article])
}
