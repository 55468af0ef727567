import type { ButtonHTMLAttributes, Ref } from 'react'
import type { LucideIcon } from 'lucide-react'
import { chordForAria } from './chord.ts'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import { Kbd } from './kbd.tsx'
import styles from './button.module.css'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'outlined' | 'primary' | 'plain'
  readonly size?: 'normal' | 'small' | 'large'
  readonly icon?: LucideIcon
  /** The key that does the same, shown after the label: tinykeys syntax. */
  readonly chord?: string | undefined
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button with a word; `icon` and `chord` stand before and after it. */
export function Button({
  look = 'outlined',
  size = 'normal',
  icon,
  chord,
  children,
  className,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={classNames(styles.button, styles[look], styles[size], className)}
      aria-keyshortcuts={chord === undefined ? undefined : chordForAria(chord)}
    >
      {icon && <Icon of={icon} size={size === 'small' ? 14 : 16} />}
      {children}
      {chord !== undefined && (
        <span aria-hidden="true" className={styles.cap}>
          <Kbd chord={chord} />
        </span>
      )}
    </button>
  )
}
