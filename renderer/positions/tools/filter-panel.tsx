import { useState } from 'react'
import type { PositionFilter } from '../../../shared/analysis/matrix/matrix.ts'
import { messages } from '../../../shared/messages/messages.ts'
import type { AnnotationKind } from '../../../shared/model/annotation.ts'
import { STANDINGS } from '../../../shared/model/person.ts'
import { PartialDate } from '../../../shared/model/primitives.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { changeFilter, clearFilter, isFiltered, usePositionsStore } from '../positions-store.ts'
import type { Positions } from '../use-positions.ts'
import { TickList } from './tick-list.tsx'
import styles from './tools.module.css'

const text = messages.positions.view

/** A figure is no position. */
const KINDS = ['expert_view', 'official_statement'] as const satisfies readonly AnnotationKind[]

/** What of the positions is let through. */
export function FilterPanel({ positions }: { readonly positions: Positions }) {
  const filter = usePositionsStore((state) => state.filter)
  const { whole, input } = positions
  const sources = [...input.sources].sort((a, b) => (a.title < b.title ? -1 : 1))
  return (
    <div className={styles.panel}>
      <div className={styles.pair}>
        <TickList
          label={text.facets.standings}
          choices={STANDINGS.map((id) => ({ id, label: text.standings[id] }))}
          chosen={filter.standings}
          onChange={(standings) => {
            changeFilter({ standings })
          }}
        />
        <TickList
          label={text.facets.kinds}
          choices={KINDS.map((id) => ({ id, label: text.kinds[id] }))}
          chosen={kindsOf(filter)}
          onChange={(kinds) => {
            changeFilter({ kinds })
          }}
        />
      </div>
      <Period />
      <TickList
        label={text.facets.people}
        choices={whole.people.map(({ id, name }) => ({ id, label: name }))}
        chosen={filter.personIds}
        onChange={(personIds) => {
          changeFilter({ personIds })
        }}
      />
      <TickList
        label={text.facets.sources}
        choices={sources.map(({ id, title, outlet }) => ({ id, label: title || (outlet ?? id) }))}
        chosen={filter.sourceIds}
        onChange={(sourceIds) => {
          changeFilter({ sourceIds })
        }}
      />
      <Button size="small" disabled={!isFiltered(filter)} onClick={clearFilter}>
        {text.clear}
      </Button>
    </div>
  )
}

const kindsOf = ({ kinds }: PositionFilter): ReadonlySet<(typeof KINDS)[number]> | null =>
  kinds && new Set(KINDS.filter((kind) => kinds.has(kind)))

function Period() {
  return (
    <fieldset className={styles.facet}>
      <legend>{text.facets.period}</legend>
      <div className={styles.pair}>
        <DateEnd end="from" label={text.facets.from} />
        <DateEnd end="to" label={text.facets.to} />
      </div>
    </fieldset>
  )
}

/** One end of the period; taken as soon as it is a date. */
function DateEnd({ end, label }: { readonly end: 'from' | 'to'; readonly label: string }) {
  const value = usePositionsStore(({ filter }) => filter[end])
  const [draft, setDraft] = useState<string | null>(null)
  const shown = draft ?? value ?? ''
  return (
    <TextField
      label={label}
      placeholder={text.facets.datePlaceholder}
      value={shown}
      error={shown === '' || shown.length < 4 || PartialDate.safeParse(shown).success ? null : text.facets.dateWrong}
      onChange={(typed) => {
        const date = PartialDate.safeParse(typed.trim())
        setDraft(typed)
        if (date.success || typed.trim() === '') changeFilter({ [end]: date.success ? date.data : null })
      }}
      onBlur={() => {
        setDraft(null)
      }}
    />
  )
}
