import { useMemo, useState } from 'react'
import { messages } from '../../shared/messages/messages.ts'
import { PartialDate } from '../../shared/model/primitives.ts'
import { READING_STATES, ReadingState } from '../../shared/model/source.ts'
import { usePeople, useSources } from '../storage/live.ts'
import { Button } from '../ui/button.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { Pane, PaneScroll } from '../ui/pane.tsx'
import { Segments } from '../ui/segments.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { isUnfiltered } from './allowed.ts'
import { SEARCH_KINDS } from './protocol.ts'
import { changeSearchFilter, resetSearchFilter, setScope, useSearch } from './search-store.ts'
import styles from './search.module.css'

const text = messages.search

const inOrder = (values: Iterable<string>): readonly string[] => [...new Set(values)].sort((a, b) => a.localeCompare(b))

/** What the search is narrowed to. */
export function SearchFilters({ dossierId }: { readonly dossierId: string | null }) {
  const { filter, scope } = useSearch()
  const people = usePeople(dossierId)
  const sources = useSources(dossierId)
  const names = useMemo(() => inOrder((people ?? []).map(({ name }) => name)), [people])
  const outlets = useMemo(() => inOrder((sources ?? []).flatMap(({ outlet }) => outlet ?? [])), [sources])
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
          <SelectField
            label={text.person}
            value={filter.person}
            onChange={(person) => {
              changeSearchFilter({ person })
            }}
          >
            <option value="">{text.anybody}</option>
            {names.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </SelectField>
          <SelectField
            label={text.outlet}
            value={filter.outlet}
            onChange={(outlet) => {
              changeSearchFilter({ outlet })
            }}
          >
            <option value="">{text.anyOutlet}</option>
            {outlets.map((outlet) => (
              <option key={outlet}>{outlet}</option>
            ))}
          </SelectField>
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
          <div className={styles.dates}>
            <DateField edge="from" />
            <DateField edge="to" />
          </div>
          {!isUnfiltered(filter) && (
            <Button chord="0" onClick={resetSearchFilter}>
              {text.reset}
            </Button>
          )}
        </div>
      </PaneScroll>
    </Pane>
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
          <Kbd chord={`Alt+${String(index + 1)}`} />
        </button>
      ))}
    </div>
  )
}

/** A year, a month or a day; what is not one yet is not asked for. */
function DateField({ edge }: { readonly edge: 'from' | 'to' }) {
  const asked = useSearch(({ filter }) => filter[edge])
  const [typed, setTyped] = useState(asked)
  const [known, setKnown] = useState(asked)
  if (known !== asked) {
    setKnown(asked)
    setTyped(asked)
  }
  const isDate = typed === '' || PartialDate.safeParse(typed).success
  return (
    <TextField
      label={text[edge]}
      title={isDate ? text.dateHint : text.badDate}
      aria-invalid={!isDate}
      value={typed}
      onChange={(value) => {
        setTyped(value)
        const next = value.trim()
        if (next !== '' && !PartialDate.safeParse(next).success) return
        setKnown(next)
        changeSearchFilter({ [edge]: next })
      }}
    />
  )
}
