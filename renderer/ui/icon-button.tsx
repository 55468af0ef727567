import type { ButtonHTMLAttributes, Ref } from 'react'
import type { LucideIcon } from 'lucide-react'
import { chordForAria, chordText } from './chord.ts'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import styles from './icon-button.module.css'

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly icon: LucideIcon
  /** Said and shown as the tooltip. */
  readonly label: string
  readonly chord?: string | undefined
  /** Makes it a toggle. */
  readonly pressed?: boolean | undefined
  readonly ref?: Ref<HTMLButtonElement>
}

/** An icon alone: for toolbars only. The tooltip names it and its key. */
export function IconButton({ icon, label, chord, pressed, className, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button
      title={chord === undefined ? label : `${label} (${chordText(chord)})`}
      {...rest}
      type={type}
      className={classNames(styles.button, className)}
      aria-label={label}
      aria-pressed={pressed}
      aria-keyshortcuts={chord === undefined ? undefined : chordForAria(chord)}
    >
      <Icon of={icon} />
    </button>
  )
}
