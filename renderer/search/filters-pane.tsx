import { useState } from 'react'
import { messages } from '../../shared/messages/messages.ts'
import { PartialDate } from '../../shared/model/primitives.ts'
import { READING_STATES, ReadingState } from '../../shared/model/source.ts'
import { Button } from '../ui/button.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { Pane, PaneScroll } from '../ui/pane.tsx'
import { Segments } from '../ui/segments.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { isUnfiltered } from './allowed.ts'
import { kindKey, RESET_KEY } from './keys.ts'
import { SEARCH_KINDS } from './protocol.ts'
import { changeSearchFilter, resetSearchFilter, setScope, useSearch } from './search-store.ts'
import styles from './search.module.css'
import { useChoices } from './use-choices.ts'
import type { Searched } from './use-searched.ts'

const text = messages.search

/** What the search is narrowed to. */
export function SearchFilters({ searched }: { readonly searched: Searched | null }) {
  const { filter, scope } = useSearch()
  const { people, outlets } = useChoices(searched)
  return (
    <Pane label={text.filters}>
      <PaneScroll className={styles.filters ?? ''}>
        <div className={styles.fields}>
          <Segments
            label={text.scope}
            segments={[
              { value: 'dossier', content: text.scopes.dossier },
              { value: 'all', content: text.scopes.all },
            ]}
            value={scope}
            onChange={setScope}
          />
        </div>
        <Kinds />
        <div className={styles.fields}>
          <NameField
            label={text.person}
            any={text.anybody}
            names={people}
            value={filter.person}
            onChange={(person) => {
              changeSearchFilter({ person })
            }}
          />
          <NameField
            label={text.outlet}
            any={text.anyOutlet}
            names={outlets}
            value={filter.outlet}
            onChange={(outlet) => {
              changeSearchFilter({ outlet })
            }}
          />
          <SelectField
            label={text.state}
            value={filter.state ?? ''}
            onChange={(value) => {
              const state = ReadingState.safeParse(value)
              changeSearchFilter({ state: state.success ? state.data : null })
            }}
          >
            <option value="">{text.anyState}</option>
            {READING_STATES.map((state) => (
              <option key={state} value={state}>
                {messages.library.states[state]}
              </option>
            ))}
          </SelectField>
          <DateField edge="from" />
          <DateField edge="to" />
          {!isUnfiltered(filter) && (
            <Button chord={RESET_KEY} onClick={resetSearchFilter}>
              {text.reset}
            </Button>
          )}
        </div>
      </PaneScroll>
    </Pane>
  )
}

interface NameFieldProps {
  readonly label: string
  /** What stands for no choice. */
  readonly any: string
  readonly names: readonly string[]
  readonly value: string
  readonly onChange: (value: string) => void
}

function NameField({ label, any, names, value, onChange }: NameFieldProps) {
  // What is chosen is shown, also when no dossier that is searched has it any more.
  const shown = value === '' || names.includes(value) ? names : [value, ...names]
  return (
    <SelectField label={label} value={value} onChange={onChange}>
      <option value="">{any}</option>
      {shown.map((name) => (
        <option key={name}>{name}</option>
      ))}
    </SelectField>
  )
}

function Kinds() {
  const chosen = useSearch(({ filter }) => filter.kind)
  return (
    <div className={styles.kinds} role="group" aria-label={text.kind}>
      <h3>{text.kind}</h3>
      {([null, ...SEARCH_KINDS] as const).map((kind, index) => (
        <button
          key={kind ?? 'all'}
          type="button"
          className={styles.choice}
          aria-pressed={chosen === kind}
          onClick={() => {
            changeSearchFilter({ kind })
          }}
        >
          <span className="grow clip">{text.kinds[kind ?? 'all']}</span>
          <Kbd chord={kindKey(index)} />
        </button>
      ))}
    </div>
  )
}

/** A year, a month or a day; what is not one yet is not asked for, and said to be none when the field is left. */
function DateField({ edge }: { readonly edge: 'from' | 'to' }) {
  const asked = useSearch(({ filter }) => filter[edge])
  const [typed, setTyped] = useState(asked)
  const [known, setKnown] = useState(asked)
  if (known !== asked) {
    setKnown(asked)
    setTyped(asked)
  }
  const [isLeft, setIsLeft] = useState(false)
  const isDate = typed.trim() === '' || PartialDate.safeParse(typed.trim()).success
  return (
    <TextField
      label={text[edge]}
      placeholder={text.dateHint}
      error={isLeft && !isDate ? text.badDate : null}
      value={typed}
      onBlur={() => {
        setIsLeft(true)
      }}
      onChange={(value) => {
        setTyped(value)
        setIsLeft(false)
        const next = value.trim()
        if (next !== '' && !PartialDate.safeParse(next).success) return
        setKnown(next)
        changeSearchFilter({ [edge]: next })
      }}
    />
  )
}
