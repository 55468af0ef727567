import { Copy } from 'lucide-react'
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import type { AnnotationKind } from '../../../shared/model/annotation.ts'
import { Icon } from '../../ui/icon.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { KindMark } from '../../ui/kind-mark.tsx'
import { kindName } from '../../ui/kind-name.ts'
import { classNames } from '../../ui/class-names.ts'
import type { Surface } from '../article/surface.ts'
import { spanOfSelection } from './dom-selection.ts'
import styles from './selection-bar.module.css'
import { useSelection } from './selection-store.ts'
import { TAG_KEYS } from './tag-keys.ts'

const words = messages.reader
interface SelectionBarProps {
  readonly surface: Surface
  /** What the bar is positioned in. */
  readonly column: () => HTMLElement | null
  /** Changes when lines may have moved. */
  readonly layoutTurn: number
  readonly onTag: (kind: AnnotationKind) => void
  readonly onCopy: () => void
}

interface Place {
  /** px in the column. */
  readonly top: number
  readonly left: number
  readonly isBelow: boolean
}

const ROOM_ABOVE = 52
/** Characters measured to find the first line. */
const FIRST_LINE = 300

/** The three kinds at the selection. It never takes the focus by itself, so that the keys stay with the text. */
export function SelectionBar({ surface, column, layoutTurn, onTag, onCopy }: SelectionBarProps) {
  const selection = useSelection((state) => state.selection)
  const isDragging = useSelection((state) => state.isDragging)
  const [place, setPlace] = useState<Place | null>(null)
  const bar = useRef<HTMLDivElement>(null)
  const isShown = selection !== null && selection.anchor !== selection.focus && !isDragging

  useLayoutEffect(() => {
    const frame = column()
    // eslint-disable-next-line react-hooks/set-state-in-effect -- measured after layout: nothing else tells where a selection stands
    setPlace(isShown && selection && frame ? placeOf(surface, spanOfSelection(selection), frame) : null)
  }, [surface, column, selection, isShown, layoutTurn])

  useLayoutEffect(() => {
    const element = bar.current
    const frame = column()
    if (!element || !frame || !place) return
    const limit = frame.clientWidth - element.offsetWidth
    const left = Math.max(0, Math.min(limit, place.left - element.offsetWidth / 2))
    element.style.left = `${String(left)}px`
    element.style.setProperty('--tip', `${String(place.left - left)}px`)
  }, [place, column])

  if (!place) return null
  return (
    <div
      ref={bar}
      className={classNames(styles.bar, place.isBelow && styles.below)}
      style={{ top: place.top }}
      role="toolbar"
      aria-label={words.bar}
      data-selection-bar
      onMouseDown={(event) => {
        event.preventDefault()
      }}
      onKeyDown={moveAlongBar}
    >
      {TAG_KEYS.map(({ kind, key, label }, index) => (
        <button
          key={kind}
          type="button"
          tabIndex={index === 0 ? 0 : -1}
          onClick={() => {
            onTag(kind)
          }}
        >
          <KindMark kind={kindName(kind)} /> {label} <Kbd chord={key} />
        </button>
      ))}
      <span className={styles.rule} />
      <button
        type="button"
        tabIndex={-1}
        aria-label={words.copyWithReference}
        title={words.copyWithReference}
        onClick={onCopy}
      >
        <Icon of={Copy} />
      </button>
    </div>
  )
}

function moveAlongBar(event: KeyboardEvent<HTMLDivElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  if (at === -1 || step === 0) return
  event.preventDefault()
  event.stopPropagation()
  buttons[(at + step + buttons.length) % buttons.length]?.focus()
}

function placeOf(surface: Surface, span: { start: number; end: number }, frame: HTMLElement): Place | null {
  const origin = frame.getBoundingClientRect()
  const [first] = surface.rectsOf({ start: span.start, end: Math.min(span.end, span.start + FIRST_LINE) })
  const last = surface.rectsOf({ start: Math.max(span.start, span.end - 1), end: span.end }).at(-1)
  if (!first) return null
  const visible = frame.closest('[data-scroller]')?.getBoundingClientRect()
  const isBelow = visible !== undefined && first.top - visible.top < ROOM_ABOVE
  const line = isBelow ? (last ?? first) : first
  return {
    top: (isBelow ? line.bottom + 9 : line.top - 9) - origin.top,
    left: (line === first ? (line.left + line.right) / 2 : line.right) - origin.left,
    isBelow,
  }
}
