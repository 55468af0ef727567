import { SelectField } from '../../ui/select-field.tsx'

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

/** One of a list, or none. */
export function Choose({ label, none, options, disabled = null, value, onChoose }: ChooseProps) {
  return (
    <SelectField
      label={label}
      value={optionOf(value)}
      disabled={disabled}
      onChange={(chosen) => {
        onChoose(chosen === NONE ? null : chosen.slice(1))
      }}
    >
      <option value={NONE}>{none}</option>
      {options.map((option) => (
        <option key={option.value} value={optionOf(option.value)}>
          {option.label}
        </option>
      ))}
    </SelectField>
  )
}
