import { useState } from 'react'
import { CalendarOff, ChevronDown, ChevronUp, FilePlus2, type LucideIcon } from 'lucide-react'
import { messages } from '../../../shared/messages/messages.ts'
import { READING_STATES } from '../../../shared/model/source.ts'
import { Icon } from '../../ui/icon.tsx'
import { Pane, PaneScroll } from '../../ui/pane.tsx'
import type { AlikeView } from '../alike/alike-view.ts'
import { languageName } from '../format.ts'
import { changeFilter, isUnfiltered, resetFilter, useLibrary } from '../library-store.ts'
import type { Facet, Facets } from '../select-sources.ts'
import styles from './filters-pane.module.css'

const text = messages.library
const FEW = 5

/** What the sources can be narrowed to, with how many each choice would show. */
export function FiltersPane({ facets, alike }: { readonly facets: Facets; readonly alike: AlikeView }) {
  const filter = useLibrary((state) => state.filter)
  return (
    <Pane label={text.filters}>
      <PaneScroll className={styles.facets ?? ''}>
        <h3>{text.facets.state}</h3>
        <Choice label={text.facets.all} count={facets.total} chosen={isUnfiltered(filter)} onChoose={resetFilter} />
        {READING_STATES.map((state) => (
          <Choice
            key={state}
            label={text.states[state]}
            count={facets.states[state]}
            chosen={filter.state === state}
            onChoose={() => {
              changeFilter({ state: filter.state === state ? null : state })
            }}
          />
        ))}
        {alike.repeats.size > 0 && (
          <Choice
            label={messages.alike.once}
            count={facets.total - alike.repeats.size}
            chosen={filter.once}
            onChoose={() => {
              changeFilter({ once: !filter.once })
            }}
          />
        )}
        {(facets.undated > 0 || filter.undated || alike.offers.size > 0 || filter.offers) && (
          <h3>{text.facets.needsYou}</h3>
        )}
        {(alike.offers.size > 0 || filter.offers) && (
          <Choice
            label={messages.alike.needs}
            icon={FilePlus2}
            count={alike.offers.size}
            chosen={filter.offers}
            onChoose={() => {
              changeFilter({ offers: !filter.offers })
            }}
          />
        )}
        {(facets.undated > 0 || filter.undated) && (
          <>
            <Choice
              label={text.facets.undated}
              icon={CalendarOff}
              count={facets.undated}
              chosen={filter.undated}
              onChoose={() => {
                changeFilter({ undated: !filter.undated })
              }}
            />
          </>
        )}
        <FacetGroup
          title={text.facets.language}
          facets={facets.languages}
          chosen={filter.language}
          nameOf={languageName}
          onChoose={(language) => {
            changeFilter({ language })
          }}
        />
        <FacetGroup
          title={text.facets.outlet}
          facets={facets.outlets}
          chosen={filter.outlet}
          nameOf={(outlet) => outlet || text.facets.noOutlet}
          onChoose={(outlet) => {
            changeFilter({ outlet })
          }}
        />
      </PaneScroll>
    </Pane>
  )
}

interface FacetGroupProps {
  readonly title: string
  readonly facets: readonly Facet[]
  readonly chosen: string | null
  readonly nameOf: (value: string) => string
  readonly onChoose: (value: string | null) => void
}

/** The most frequent values, and the rest on demand. */
function FacetGroup({ title, facets, chosen, nameOf, onChoose }: FacetGroupProps) {
  const [all, setAll] = useState(false)
  if (facets.length === 0) return null
  const foldable = facets.length > FEW + 1
  const shown = all || !foldable ? facets : facets.filter(({ value }, index) => index < FEW || value === chosen)
  return (
    <>
      <h3>{title}</h3>
      {shown.map(({ value, count }) => (
        <Choice
          key={value}
          label={nameOf(value)}
          count={count}
          chosen={chosen === value}
          onChoose={() => {
            onChoose(chosen === value ? null : value)
          }}
        />
      ))}
      {foldable && (
        <button
          type="button"
          className={styles.more}
          aria-expanded={all}
          onClick={() => {
            setAll(!all)
          }}
        >
          <span className="grow">{all ? text.facets.fewer : text.facets.more(facets.length - shown.length)}</span>
          <Icon of={all ? ChevronUp : ChevronDown} size={14} />
        </button>
      )}
    </>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly count: number
  readonly chosen: boolean
  readonly icon?: LucideIcon
  readonly onChoose: () => void
}

function Choice({ label, count, chosen, icon, onChoose }: ChoiceProps) {
  return (
    <button type="button" className={styles.choice} aria-pressed={chosen} title={label} onClick={onChoose}>
      {icon && <Icon of={icon} size={14} />}
      <span className="grow clip">
        <bdi>{label}</bdi>
      </span>
      <span className={styles.count}>{text.number(count)}</span>
    </button>
  )
}
