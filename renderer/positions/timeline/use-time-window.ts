import { type PointerEvent, type RefObject, useEffect, useMemo, useState } from 'react'
import type { Timeline } from '../../../shared/analysis/timeline/timeline.ts'
import { NAMES, STANCES } from './measures.ts'
import { dotUnder } from './picture.tsx'
import { between, dayAt, lengthOf, panned, showing, type TimeWindow, wholeOf, zoomed } from './time-window.ts'

const STEP = 1.5
/** px: less is a click with an unsteady hand. */
const LEAST_DRAG = 8

/** px from the left edge of the picture. */
export interface Marked {
  readonly from: number
  readonly to: number
}

export interface TimeWindowControl {
  readonly window: TimeWindow | null
  readonly isWhole: boolean
  readonly marked: Marked | null
  /** About a moment that is to stay where it is, else about the middle. */
  readonly zoomIn: (about?: number) => void
  readonly zoomOut: (about?: number) => void
  readonly reset: () => void
  readonly show: (day: number) => void
  readonly onPointerDown: (event: PointerEvent) => void
  readonly onPointerMove: (event: PointerEvent) => void
  readonly onPointerUp: (event: PointerEvent) => void
}

/** Which part of time is drawn: by keys, by Ctrl and the wheel, by marking a stretch. Another question shows all of it. */
export function useTimeWindow(
  timeline: Timeline | null,
  scroller: RefObject<HTMLElement | null>,
  width: number,
): TimeWindowControl {
  const first = timeline?.days?.first
  const last = timeline?.days?.last
  const whole = useMemo(
    () => (first === undefined || last === undefined ? null : wholeOf({ first, last })),
    [first, last],
  )
  const [zoom, setZoom] = useState<{ readonly of: TimeWindow; readonly window: TimeWindow } | null>(null)
  const [marked, setMarked] = useState<Marked | null>(null)
  const window = zoom && zoom.of === whole ? zoom.window : whole
  const part = Math.max(1, width - NAMES - STANCES)

  const change = (next: (window: TimeWindow, whole: TimeWindow) => TimeWindow): void => {
    setZoom((now) => {
      if (!whole) return null
      const before = now && now.of === whole ? now.window : whole
      const after = next(before, whole)
      return lengthOf(after) >= lengthOf(whole) - 1e-6 ? null : { of: whole, window: after }
    })
  }
  const zoomBy = (factor: number) => (about?: number) => {
    change((now, all) => zoomed(now, factor, about ?? (now.from + now.to) / 2, all))
  }
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    // React's own listener is passive: the page would zoom as well.
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.shiftKey) return
      event.preventDefault()
      const x = event.clientX - element.getBoundingClientRect().left - NAMES
      const by = event.deltaY === 0 ? event.deltaX : event.deltaY
      change((now, all) =>
        event.ctrlKey
          ? zoomed(now, Math.exp(by / 400), dayAt(Math.min(part, Math.max(0, x)), now, part), all)
          : panned(now, (by / part) * lengthOf(now), all),
      )
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => {
      element.removeEventListener('wheel', onWheel)
    }
  })
  const xOf = (event: PointerEvent): number =>
    Math.min(part, Math.max(0, event.clientX - event.currentTarget.getBoundingClientRect().left - NAMES)) + NAMES
  return {
    window,
    isWhole: window === whole,
    marked: marked && Math.abs(marked.to - marked.from) >= LEAST_DRAG ? marked : null,
    zoomIn: zoomBy(1 / STEP),
    zoomOut: zoomBy(STEP),
    reset: () => {
      setZoom(null)
    },
    show: (day) => {
      change((now, all) => showing(day, now, all))
    },
    onPointerDown: (event) => {
      if (event.button !== 0 || dotUnder(event.target)) return
      event.currentTarget.setPointerCapture(event.pointerId)
      setMarked({ from: xOf(event), to: xOf(event) })
    },
    onPointerMove: (event) => {
      if (marked) setMarked({ from: marked.from, to: xOf(event) })
    },
    onPointerUp: (event) => {
      setMarked(null)
      if (!marked || !window || Math.abs(xOf(event) - marked.from) < LEAST_DRAG) return
      const [a, b] = [marked.from, xOf(event)].map((x) => dayAt(x - NAMES, window, part))
      change((_, all) => between(a ?? 0, b ?? 0, all))
    },
  }
}
