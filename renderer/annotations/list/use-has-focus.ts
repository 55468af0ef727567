import { type RefObject, useEffect, useState } from 'react'

/** What lies over the page for a moment: the palette and menus act on what had the focus before. */
const OVER = 'dialog, [role=dialog], [role=alertdialog], [role=menu]'

/** Whether the work is in the element: it has the focus, or had it before something was laid over the page. */
export function useHasFocus(element: RefObject<HTMLElement | null>): boolean {
  const [has, setHas] = useState(false)
  useEffect(() => {
    const onMove = ({ target }: Event) => {
      if (!(target instanceof Element)) return
      if (element.current?.contains(target)) setHas(true)
      else if (!target.closest(OVER)) setHas(false)
    }
    document.addEventListener('focusin', onMove)
    // A click on what takes no focus leaves as well.
    document.addEventListener('pointerdown', onMove)
    return () => {
      document.removeEventListener('focusin', onMove)
      document.removeEventListener('pointerdown', onMove)
    }
  }, [element])
  return has
}
