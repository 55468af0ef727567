import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { firstVisibleOffset, lastVisibleOffset, type Stage } from '../stage.ts'
import { useScroll, useScrollNowAndThen } from '../use-scroll.ts'
import type { ProgressMap } from './progress-map.ts'

/** Of what is on the screen, so that it can be seen in a text of any length. px */
const LEAST = 8

interface ViewInput {
  readonly stage: Stage
  readonly progress: ProgressMap
  readonly layoutTurn: number
  /** Of the map, px. */
  readonly height: number
}

interface View {
  /** Element whose scroll position shows where the text stands: at `height` all of it is below. */
  readonly track: RefObject<HTMLDivElement | null>
  /** How much is read. */
  readonly percent: number
  /** How tall the part on the screen is drawn, px. */
  readonly tall: number
}

/**
 * Which part of the text is on the screen. It is moved with each frame, by a scroll position: that is the one way
 * to move something that changes no style, so that the highlights of the text are left as they are. What it says,
 * and how tall it is, follow some times a second.
 */
export function useView({ stage, progress, layoutTurn, height }: ViewInput): View {
  const track = useRef<HTMLDivElement>(null)
  const [percent, setPercent] = useState(0)
  const [tall, setTall] = useState(LEAST)
  const move = useCallback(() => {
    const from = progress.fractionOf(firstVisibleOffset(stage) ?? 0)
    if (track.current) track.current.scrollTop = height * (1 - from)
    return from
  }, [stage, progress, height])
  const measure = useCallback(() => {
    const to = progress.fractionOf(lastVisibleOffset(stage) ?? 0)
    setPercent(Math.round(to * 100))
    setTall(Math.max(LEAST, Math.round((to - move()) * height)))
  }, [stage, progress, height, move])
  useScroll(stage.scroller, move)
  useScrollNowAndThen(stage.scroller, measure)
  useLayoutEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- where things stand is known only once they are laid out
    measure()
  }, [measure, layoutTurn])
  useLayoutEffect(() => {
    // What can be scrolled grew or shrank.
    move()
  }, [move, tall])
  return { track, percent, tall }
}
