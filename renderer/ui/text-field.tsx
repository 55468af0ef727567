import { type InputHTMLAttributes, type Ref, useId } from 'react'
import { Search, X } from 'lucide-react'
import { messages } from '../../shared/messages/messages.ts'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import { Kbd } from './kbd.tsx'
import styles from './text-field.module.css'

interface TextFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> {
  readonly label: string
  /** Said, not shown: something beside the field names it already. */
  readonly labelUnseen?: boolean
  readonly value: string
  readonly onChange: (value: string) => void
  /** What is wrong with the value. */
  readonly error?: string | null
  readonly ref?: Ref<HTMLInputElement>
}

/** One line of text. */
export function TextField({ label, labelUnseen = false, value, onChange, error, className, ...rest }: TextFieldProps) {
  const id = useId()
  return (
    <div className={classNames(styles.field, className)}>
      <label htmlFor={id} className={labelUnseen ? 'unseen' : styles.label}>
        {label}
      </label>
      <input
        dir="auto"
        spellCheck={false}
        autoComplete="off"
        {...rest}
        id={id}
        className={styles.input}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => {
          onChange(event.target.value)
        }}
      />
      {error && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}

interface SearchFieldProps {
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** The key that leads here. */
  readonly chord?: string
  /** Enter or arrow down: on to the results. */
  readonly onSubmit?: () => void
  readonly className?: string | undefined
  readonly ref?: Ref<HTMLInputElement>
}

/** A search box: Esc empties it, and when it is empty leaves it. */
export function SearchField({
  label,
  placeholder,
  value,
  onChange,
  chord,
  onSubmit,
  className,
  ref,
}: SearchFieldProps) {
  return (
    <div className={classNames(styles.search, className)} role="search">
      <Icon of={Search} className={styles.icon} />
      <input
        ref={ref}
        className={styles.bare}
        type="text"
        dir="auto"
        aria-label={label}
        placeholder={placeholder}
        value={value}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          onChange(event.target.value)
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape') {
            if (value === '') event.currentTarget.blur()
            else onChange('')
          } else if ((event.key === 'Enter' || event.key === 'ArrowDown') && onSubmit) onSubmit()
          else return
          event.preventDefault()
        }}
      />
      {value === '' ? (
        chord !== undefined && <Kbd chord={chord} />
      ) : (
        <button
          type="button"
          className={styles.clear}
          aria-label={messages.app.clearSearch}
          onClick={() => {
            onChange('')
          }}
        >
          <Icon of={X} size={14} />
        </button>
      )}
    </div>
  )
}
