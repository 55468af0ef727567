import { type PointerEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { kindName } from '../../ui/kind-name.ts'
import { firstVisibleOffset, lastVisibleOffset, scrollToOffset, type Stage } from '../stage.ts'
import { useScroll } from '../use-scroll.ts'
import { marksOf } from './marks.ts'
import styles from './minimap.module.css'
import type { ProgressMap } from './progress-map.ts'

interface MinimapProps {
  readonly stage: Stage
  readonly annotations: readonly Annotation[]
  readonly progress: ProgressMap
  readonly layoutTurn: number
}

/** The whole source at a glance: where annotations of each kind lie, and what part is on the screen. */
export function Minimap({ stage, annotations, progress, layoutTurn }: MinimapProps) {
  const map = useRef<HTMLDivElement>(null)
  const [height, setHeight] = useState(0)
  const [view, setView] = useState({ from: 0, to: 0 })
  const measure = useCallback(() => {
    const from = progress.fractionOf(firstVisibleOffset(stage) ?? 0)
    const to = progress.fractionOf(lastVisibleOffset(stage) ?? 0)
    setView((before) => (before.from === from && before.to === to ? before : { from, to }))
  }, [stage, progress])
  useScroll(stage.scroller, measure)
  useLayoutEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- where things stand is known only once they are laid out
    measure()
  }, [measure, layoutTurn])
  useEffect(() => {
    const element = map.current
    if (!element) return
    const observer = new ResizeObserver(() => {
      setHeight(element.clientHeight)
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [])

  const marks = useMemo(
    () => (height === 0 ? [] : marksOf(annotations, progress, height)),
    [annotations, progress, height],
  )
  const goTo = (event: PointerEvent<HTMLDivElement>) => {
    const { top, height: tall } = event.currentTarget.getBoundingClientRect()
    scrollToOffset(stage, progress.offsetAt((event.clientY - top) / tall))
  }
  return (
    <div
      ref={map}
      className={styles.minimap}
      role="img"
      aria-label={messages.reader.map(annotations.length, Math.round(view.to * 100))}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        goTo(event)
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) goTo(event)
      }}
    >
      <span
        className={styles.view}
        style={{ top: view.from * height, height: Math.max(8, (view.to - view.from) * height) }}
      />
      {marks.map(({ kind, top, height: tall }) => (
        <i key={`${kind}${String(top)}`} data-kind={kindName(kind)} style={{ top, height: tall }} />
      ))}
    </div>
  )
}
