import type { ReactNode } from 'react'
import type { LucideIcon } from 'lucide-react'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import styles from './chip.module.css'

interface ChipProps {
  readonly children: ReactNode
  readonly title?: string
  readonly className?: string | undefined
}

/** A small label: a tag, a count. */
export function Chip({ children, title, className }: ChipProps) {
  return (
    <span className={classNames(styles.chip, className)} title={title}>
      {children}
    </span>
  )
}

export type StateName = 'stale' | 'altered' | 'missing' | 'conflict' | 'ok'

interface StateMarkProps {
  readonly state: StateName
  readonly icon: LucideIcon
  /** The word: a state is never told by colour alone. */
  readonly children: ReactNode
  readonly chip?: boolean
  readonly title?: string
}

/** The state of a quote or a figure: icon and word. */
export function StateMark({ state, icon, children, chip = false, title }: StateMarkProps) {
  return (
    <span className={classNames(styles.state, chip && styles.stateChip)} data-state={state} title={title}>
      <Icon of={icon} size={14} />
      {children}
    </span>
  )
}

interface ChipButtonProps {
  readonly pressed: boolean
  readonly onPress: () => void
  readonly label?: string
  readonly children: ReactNode
}

/** A chip that filters: on or off. */
export function ChipButton({ pressed, onPress, label, children }: ChipButtonProps) {
  return (
    <button
      type="button"
      className={classNames(styles.chip, styles.chipButton)}
      aria-pressed={pressed}
      aria-label={label}
      onClick={onPress}
    >
      {children}
    </button>
  )
}
