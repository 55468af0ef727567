import { type RefObject, useEffect, useRef } from 'react'
import type { Cursor } from '../selection/use-cursor.ts'
import type { Stage } from '../stage.ts'

/**
 * Puts the focus into the text when the keys become its own, at the start or from the other text. What was
 * selected in it is selected again; where the mouse put the focus already, it stays.
 */
export function useTakeKeys(
  section: RefObject<HTMLElement | null>,
  stage: Stage,
  cursor: Cursor,
  isCurrent: boolean,
): void {
  const latest = useRef({ stage, cursor })
  useEffect(() => {
    latest.current = { stage, cursor }
  }, [stage, cursor])
  useEffect(() => {
    if (!isCurrent || section.current?.contains(document.activeElement)) return
    latest.current.stage.article()?.focus({ preventScroll: true })
    latest.current.cursor.resume()
  }, [section, isCurrent])
}
