import styles from './filter-bar.module.css'

interface ChooseProps {
  readonly label: string
  /** The word for no choice. */
  readonly none: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** Why nothing can be chosen; shown under it. */
  readonly disabled?: string | null
  /** Null: no choice. The empty string is one. */
  readonly value: string | null
  readonly onChoose: (value: string | null) => void
}

/** An option has a string only, and the empty one may be a choice. */
const NONE = 'none'
const optionOf = (value: string | null): string => (value === null ? NONE : `=${value}`)

/** One of a list, under its label. The system's own: it knows every keyboard and every screen reader. */
export function Choose({ label, none, options, disabled = null, value, onChoose }: ChooseProps) {
  return (
    <label className={styles.field}>
      {label}
      <select
        value={optionOf(value)}
        disabled={disabled !== null}
        onChange={(event) => {
          const chosen = event.currentTarget.value
          onChoose(chosen === NONE ? null : chosen.slice(1))
        }}
      >
        <option value={NONE}>{none}</option>
        {options.map((option) => (
          <option key={option.value} value={optionOf(option.value)}>
            {option.label}
          </option>
        ))}
      </select>
      {disabled}
    </label>
  )
}
