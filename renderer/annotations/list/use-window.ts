import { type RefObject, type UIEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useHeight } from '../../ui/use-height.ts'
import { afterPaint } from '../after-paint.ts'
import { HEADER_HEIGHT, heightOf, type ListLayout, placeOf, ROW_HEIGHT, topOf, visibleGroups } from './layout.ts'
import type { Place, VisibleGroup } from './layout.ts'

/** px of the window's height that are not the list's, as last measured. */
let around = 0
const likelyHeight = (): number => Math.max(ROW_HEIGHT, window.innerHeight - around)
function remember(height: number): void {
  if (height > 0) around = window.innerHeight - height
}

/** Rows above and below what is on the screen, so that scrolling does not outrun them. */
const MORE_ROWS = 4

interface ListWindow {
  readonly scrollerRef: RefObject<HTMLDivElement | null>
  readonly visible: readonly VisibleGroup[]
  /** Rows that fit on the screen, at least one. */
  readonly pageRows: number
  readonly onScroll: (event: UIEvent<HTMLElement>) => void
}

/**
 * Which rows are mounted: those on the screen and a few more. The cursor is brought into view when it moved (`cursorKey`)
 * or other rows were asked for (`rowsKey`), but not when somebody scrolls away from it.
 */
export function useWindow(layout: ListLayout, row: number, cursorKey: string, rowsKey: string): ListWindow {
  // Until it has been measured a list is taken to be as high as the last one, or as the window: that needs no layout.
  const { ref: scrollerRef, height } = useHeight<HTMLDivElement>(likelyHeight, 'grow-at-once')
  useEffect(() => {
    remember(height)
  }, [height])
  const [top, setTop] = useState(() => firstTop(layout, row, height))
  // The first frame is that of the rows in it.
  const [more, setMore] = useState(0)
  useEffect(() => {
    let isGone = false
    void afterPaint().then(() => {
      if (!isGone) setMore(MORE_ROWS)
    })
    return () => {
      isGone = true
    }
  }, [])
  const lastRows = useRef(rowsKey)
  useLayoutEffect(() => {
    const element = scrollerRef.current
    if (!element) return
    const place = placeOf(layout, row)
    if (place) bringIntoView(element, layout, place)
    else if (lastRows.current !== rowsKey) element.scrollTop = 0
    lastRows.current = rowsKey
    // eslint-disable-next-line react-hooks/exhaustive-deps -- one annotation more or less moves nothing
  }, [cursorKey, rowsKey])
  useLayoutEffect(() => {
    // No event tells of a list that did not have to scroll as far as was thought.
    setTop((thought) => (thought > 0 ? stepAt(scrollerRef.current?.scrollTop ?? 0) : thought))
  }, [scrollerRef])
  const from = Math.max(0, Math.min(top, heightOf(layout) - height))
  // In steps of a row what begins above the window reaches into it; at the very top nothing does.
  const below = more === 0 && from === 0 ? 0 : more + 1
  const visible = useMemo(
    () => visibleGroups(layout, from - more * ROW_HEIGHT, from + height + below * ROW_HEIGHT),
    [layout, from, height, more, below],
  )
  return {
    scrollerRef,
    visible,
    pageRows: Math.max(1, Math.floor(height / ROW_HEIGHT) - 1),
    onScroll: ({ currentTarget: { scrollTop } }) => {
      // At once: what is scrolled to is drawn in the same frame. In steps of a row: what lies between is mounted already.
      flushSync(() => {
        setTop(stepAt(scrollTop))
      })
    },
  }
}

/** px: where a list begins that is shown with its cursor in view, in steps of a row. */
function firstTop(layout: ListLayout, row: number, height: number): number {
  const place = placeOf(layout, row)
  if (!place) return 0
  return Math.max(0, stepAt(endOf(layout, place) - height))
}

const stepAt = (px: number): number => Math.floor(px / ROW_HEIGHT) * ROW_HEIGHT

const endOf = (layout: ListLayout, place: Place): number =>
  topOf(layout, place) + (place.item < 0 ? HEADER_HEIGHT : ROW_HEIGHT)

function bringIntoView(element: HTMLElement, layout: ListLayout, place: Place): void {
  const start = topOf(layout, place)
  // The header stays at the top of its group and would lie over the row.
  const head = layout.headed && place.item >= 0 ? HEADER_HEIGHT : 0
  const end = endOf(layout, place)
  if (start - head < element.scrollTop) element.scrollTop = start - head
  else if (end > element.scrollTop + element.clientHeight) element.scrollTop = end - element.clientHeight
}
