import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { classNames } from './class-names.ts'
import styles from './segments.module.css'

export interface Segment<Value extends string> {
  readonly value: Value
  readonly content: ReactNode
  /** Needed when the content alone does not say it. */
  readonly label?: string
}

interface SegmentsProps<Value extends string> {
  readonly label: string
  readonly segments: readonly Segment<Value>[]
  /** Null: none chosen. */
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly className?: string | undefined
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** One choice of a few, side by side: a radio group, one tab stop, arrows choose. */
export function Segments<Value extends string>({ label, segments, value, onChange, className }: SegmentsProps<Value>) {
  const group = useRef<HTMLDivElement>(null)
  const current = segments.findIndex((segment) => segment.value === value)

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const next = (Math.max(current, step < 0 ? 0 : -1) + step + segments.length) % segments.length
    const chosen = segments[next]
    if (!chosen) return
    onChange(chosen.value)
    group.current?.querySelectorAll<HTMLElement>('[role=radio]')[next]?.focus()
  }

  return (
    <div ref={group} className={classNames(styles.segments, className)} role="radiogroup" aria-label={label}>
      {segments.map((segment, index) => (
        <button
          key={segment.value}
          type="button"
          role="radio"
          aria-checked={index === current}
          aria-label={segment.label}
          title={segment.label}
          tabIndex={index === Math.max(current, 0) ? 0 : -1}
          onKeyDown={onKeyDown}
          onClick={() => {
            onChange(segment.value)
          }}
        >
          {segment.content}
        </button>
      ))}
    </div>
  )
}
