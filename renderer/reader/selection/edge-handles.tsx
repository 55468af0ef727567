import { type PointerEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import { type Annotation, spanOf } from '../../../shared/model/annotation.ts'
import type { Span } from '../../../shared/model/primitives.ts'
import { kindName } from '../../ui/kind-name.ts'
import { blocksIn } from '../article/sections.ts'
import type { Stage } from '../stage.ts'
import styles from './edge-handles.module.css'
import { dragEdge, type Edge } from './edges.ts'
import { offsetFromPoint } from './hit-test.ts'

interface EdgeHandlesProps {
  readonly stage: Stage
  readonly annotation: Annotation
  readonly text: string
  readonly language: string
  readonly layoutTurn: number
  /** Shown while dragging; null when the drag is over or was given up. */
  readonly onPreview: (span: Span | null) => void
  readonly onMove: (span: Span) => void
}

interface Place {
  readonly left: number
  readonly top: number
  readonly height: number
}

/** Where an edge is drawn, px in the column; null while its block is not on the page. */
function placeOf(stage: Stage, span: Span, edge: Edge): Place | null {
  const origin = stage.column()?.getBoundingClientRect()
  const { from, to } = blocksIn(stage.surface.blocks, span)
  if (!origin || stage.surface.elementOf(edge === 'start' ? from : to - 1) === null) return null
  const at = edge === 'start' ? span.start : span.end - 1
  const rects = stage.surface.rectsOf({ start: at, end: at + 1 })
  const rect = edge === 'start' ? rects[0] : rects.at(-1)
  if (!rect) return null
  const element = stage.surface.elementOf(edge === 'start' ? from : to - 1)
  const isRightToLeft = element !== null && getComputedStyle(element).direction === 'rtl'
  const x = (edge === 'start') === isRightToLeft ? rect.right : rect.left
  return { left: x - origin.left, top: rect.top - origin.top, height: rect.height }
}

/** Two handles at the ends of the selected annotation. Dragging snaps to words; Esc gives it up. */
export function EdgeHandles(props: EdgeHandlesProps) {
  const { stage, annotation, text, language, layoutTurn, onPreview, onMove } = props
  const stored = spanOf(annotation)
  const [dragged, setDragged] = useState<Span | null>(null)
  const [places, setPlaces] = useState<Readonly<Record<Edge, Place | null>>>({ start: null, end: null })
  const drag = useRef<{ readonly edge: Edge; span: Span } | null>(null)
  const { start, end } = dragged ?? stored
  useLayoutEffect(() => {
    const span = { start, end }
    // eslint-disable-next-line react-hooks/set-state-in-effect -- where things stand is known only once they are laid out
    setPlaces({ start: placeOf(stage, span, 'start'), end: placeOf(stage, span, 'end') })
  }, [stage, start, end, layoutTurn])

  const stop = useCallback(() => {
    drag.current = null
    setDragged(null)
    onPreview(null)
  }, [onPreview])
  const isDragging = dragged !== null
  useEffect(() => {
    if (!isDragging) return
    const giveUp = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      stop()
    }
    window.addEventListener('keydown', giveUp, true)
    return () => {
      window.removeEventListener('keydown', giveUp, true)
    }
  }, [isDragging, stop])

  const handle = (edge: Edge) => ({
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      if (event.button !== 0) return
      event.preventDefault()
      event.currentTarget.setPointerCapture(event.pointerId)
      drag.current = { edge, span: stored }
      setDragged(stored)
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
      if (!drag.current) return
      const offset = offsetFromPoint(stage.surface, event.clientX, event.clientY)
      const span = offset === null ? null : dragEdge(text, stored, edge, offset, language)
      if (!span || (span.start === drag.current.span.start && span.end === drag.current.span.end)) return
      drag.current.span = span
      setDragged(span)
      onPreview(span)
    },
    onPointerUp: () => {
      const span = drag.current?.span
      if (!span) return
      if (span.start !== stored.start || span.end !== stored.end) onMove(span)
      stop()
    },
    onPointerCancel: stop,
  })
  return (
    <div data-kind={kindName(annotation.kind)} aria-hidden className={isDragging ? styles.dragging : undefined}>
      {(['start', 'end'] as const).map((edge) => {
        const place = places[edge]
        return (
          place && (
            <div
              key={edge}
              className={styles.handle}
              style={place}
              data-edge={edge}
              title={edge === 'start' ? messages.reader.startEdge : messages.reader.endEdge}
              {...handle(edge)}
            />
          )
        )
      })}
    </div>
  )
}
