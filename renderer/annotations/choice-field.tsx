import styles from './choice-field.module.css'

interface ChoiceFieldProps<Choice extends string> {
  readonly label: string
  /** The word for no choice. */
  readonly none: string
  readonly choices: readonly Choice[]
  readonly wording: Readonly<Record<Choice, string>>
  readonly value: Choice | null
  readonly onChoose: (choice: Choice | null) => void
}

/** One of a few words. The system's own list: it knows every keyboard and every screen reader. */
export function ChoiceField<Choice extends string>(props: ChoiceFieldProps<Choice>): React.JSX.Element {
  const { label, none, choices, wording, value, onChoose } = props
  return (
    <select
      className={styles.choice}
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => {
        onChoose(choices.find((choice) => choice === event.currentTarget.value) ?? null)
      }}
    >
      <option value="">{none}</option>
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {wording[choice]}
        </option>
      ))}
    </select>
  )
}
