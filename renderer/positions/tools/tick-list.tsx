import { useId, useState } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { fold } from '../../ui/fold.ts'
import { TextField } from '../../ui/text-field.tsx'
import styles from './tools.module.css'

const text = messages.positions.view.facets

/** So many choices are seen at once; more can be searched. */
const FEW = 8

interface TickListProps<Id extends string> {
  readonly label: string
  readonly choices: readonly { readonly id: Id; readonly label: string }[]
  /** Null: all. */
  readonly chosen: ReadonlySet<Id> | null
  readonly onChange: (chosen: ReadonlySet<Id> | null) => void
}

/** What is let through: boxes to tick, all of them at first. */
export function TickList<Id extends string>({ label, choices, chosen, onChange }: TickListProps<Id>) {
  const [query, setQuery] = useState('')
  const id = useId()
  const wanted = fold(query.trim())
  const shown = wanted === '' ? choices : choices.filter((choice) => fold(choice.label).includes(wanted))
  const set = (next: ReadonlySet<Id>): void => {
    onChange(choices.every((choice) => next.has(choice.id)) ? null : next)
  }
  const toggle = (which: Id): void => {
    const next = new Set(chosen ?? choices.map((choice) => choice.id))
    if (!next.delete(which)) next.add(which)
    set(next)
  }
  return (
    <section className={styles.facet} aria-labelledby={id}>
      <header>
        <h3 id={id}>{label}</h3>
        <Button
          size="small"
          look="plain"
          onClick={() => {
            if (wanted === '') onChange(chosen === null ? new Set() : null)
            else set(new Set(shown.map((choice) => choice.id)))
          }}
        >
          {chosen === null && wanted === '' ? text.none : text.all}
        </Button>
      </header>
      {choices.length > FEW && (
        <TextField label={text.find} labelUnseen placeholder={text.find} value={query} onChange={setQuery} />
      )}
      <div className={styles.ticks}>
        {shown.map((choice) => (
          <label key={choice.id}>
            <input
              type="checkbox"
              checked={chosen === null || chosen.has(choice.id)}
              onChange={() => {
                toggle(choice.id)
              }}
            />
            <bdi className="clip" title={choice.label}>
              {choice.label}
            </bdi>
          </label>
        ))}
      </div>
    </section>
  )
}
