import { ChevronDown, ChevronUp, type LucideIcon, X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { classNames } from './class-names.ts'
import styles from './find-bar.module.css'
import { IconButton } from './icon-button.tsx'

/** A way to look: a sign that is pressed or not. */
export interface FindToggle {
  readonly sign: string
  readonly label: string
  readonly isOn: boolean
  readonly isDisabled?: boolean
  readonly onToggle: () => void
}

interface FindBarProps {
  readonly words: Readonly<Record<'label' | 'placeholder' | 'previous' | 'next' | 'close', string>>
  /** Keys that are shown with the arrows: tinykeys syntax. */
  readonly previousKey: string
  readonly nextKey: string
  readonly query: string
  readonly onQuery: (query: string) => void
  /** How many there are, or why none can be found. */
  readonly outcome: string
  readonly toggles: readonly FindToggle[]
  readonly onStep: (by: 1 | -1) => void
  readonly onClose: () => void
  /** Keys of its own, before Enter and Esc: true when it was one. */
  readonly onKey?: (event: KeyboardEvent) => boolean
  /** With each new one the field has the focus, and its words are selected. */
  readonly turn: number
  /** Where it stands over the text. */
  readonly className: string | undefined
  /** Buttons beside the arrows. */
  readonly more?: ReactNode
  /** Lines below. */
  readonly children?: ReactNode
}

/** A field over a text: what to look for, how, and how many there are. */
export function FindBar({ words, query, onQuery, outcome, toggles, onStep, onClose, ...props }: FindBarProps) {
  const { previousKey, nextKey, onKey, turn, className, more, children } = props
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [turn])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (!onKey?.(event)) {
      if (event.key === 'Escape') onClose()
      else if (event.key === 'Enter' && event.target === field.current) onStep(event.shiftKey ? -1 : 1)
      else return
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={classNames(styles.bar, className)} role="search" aria-label={words.label} onKeyDown={onKeyDown}>
      <div className={styles.line}>
        <input
          ref={field}
          type="text"
          dir="auto"
          spellCheck={false}
          autoComplete="off"
          aria-label={words.label}
          placeholder={words.placeholder}
          value={query}
          onChange={(event) => {
            onQuery(event.target.value)
          }}
        />
        <span className={styles.count} role="status">
          {outcome}
        </span>
        {toggles.map((toggle) => (
          <Toggle key={toggle.label} toggle={toggle} />
        ))}
        <Step icon={ChevronUp} label={words.previous} chord={previousKey} by={-1} onStep={onStep} />
        <Step icon={ChevronDown} label={words.next} chord={nextKey} by={1} onStep={onStep} />
        {more}
        <IconButton icon={X} label={words.close} chord="Escape" onClick={onClose} />
      </div>
      {children}
    </div>
  )
}

interface StepProps {
  readonly icon: LucideIcon
  readonly label: string
  readonly chord: string
  readonly by: 1 | -1
  readonly onStep: (by: 1 | -1) => void
}

const Step = ({ by, onStep, ...button }: StepProps) => (
  <IconButton
    {...button}
    onClick={() => {
      onStep(by)
    }}
  />
)

function Toggle({ toggle: { sign, label, isOn, isDisabled = false, onToggle } }: { readonly toggle: FindToggle }) {
  return (
    <button
      type="button"
      className={styles.toggle}
      title={label}
      aria-label={label}
      aria-pressed={isOn}
      disabled={isDisabled}
      onClick={onToggle}
    >
      {sign}
    </button>
  )
}
