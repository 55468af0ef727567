import { memo, useMemo, useState } from 'react'
import { ListFilter, ListTree } from 'lucide-react'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Popover } from '../../ui/popover.tsx'
import { Choose } from './choose.tsx'
import { type Facet, facetsOf } from './facets.ts'
import { type AnnotationFilter, CHOICES, type Names } from './filter.ts'
import styles from './filter-bar.module.css'
import { GROUPINGS } from './groups.ts'
import { GROUPING_KEYS } from './keys.ts'
import { groupBy, useGrouping } from './list-store.ts'

const words = messages.annotations

interface ListToolsProps {
  readonly filter: AnnotationFilter
  readonly onChange: (filter: AnnotationFilter) => void
  readonly annotations: readonly Annotation[]
  readonly names: Names
}

/** In the head of the pane: the filters that need room, and the grouping. */
export const ListTools = memo(function ListTools(props: ListToolsProps) {
  const [open, setOpen] = useState(false)
  const on = CHOICES.filter((choice) => props.filter[choice] !== null).length
  return (
    <div className={styles.tools}>
      <Popover
        label={words.moreFilters}
        trigger={<Icon of={ListFilter} />}
        triggerLabel={on > 0 ? words.moreFiltersOn(on) : words.moreFilters}
        triggerClassName={classNames(styles.tool, on > 0 && styles.on)}
        open={open}
        onOpenChange={setOpen}
      >
        <MoreFilters {...props} />
      </Popover>
      <GroupingMenu />
    </div>
  )
})

/** Mounted while the popover is open: nothing is counted before. */
function MoreFilters({ filter, onChange, annotations, names }: ListToolsProps) {
  const facets = useMemo(() => facetsOf(annotations, names, words.without), [annotations, names])
  return (
    <div className={styles.form}>
      {CHOICES.map((choice) => (
        <Choose
          key={choice}
          label={words.filterBy[choice]}
          none={words.anyOf[choice]}
          options={withChosen(facets[choice], filter[choice]).map(({ value, name, count }) => ({
            value,
            label: words.withCount(name, count),
          }))}
          value={filter[choice]}
          onChoose={(value) => {
            onChange({ ...filter, [choice]: value })
          }}
        />
      ))}
    </div>
  )
}

/** What is chosen stays in the list when nothing has it any more. */
const withChosen = (facets: readonly Facet[], chosen: string | null): readonly Facet[] =>
  chosen === null || facets.some(({ value }) => value === chosen)
    ? facets
    : [...facets, { value: chosen, name: chosen, count: 0 }]

function GroupingMenu() {
  const chosen = useGrouping()
  return (
    <Menu
      label={words.grouping}
      trigger={
        <>
          <Icon of={ListTree} />
          <span className="unseen">{words.groupedBy(words.groupings[chosen])}</span>
        </>
      }
      triggerClassName={classNames(styles.tool, chosen !== 'none' && styles.on)}
      groups={[
        GROUPINGS.map((grouping) => ({
          id: grouping,
          label: words.groupedBy(words.groupings[grouping]),
          chord: GROUPING_KEYS[grouping],
          checked: grouping === chosen,
        })),
      ]}
      onAction={(id) => {
        const grouping = GROUPINGS.find((candidate) => candidate === id)
        if (grouping) groupBy(grouping)
      }}
    />
  )
}
