import { memo, type Ref } from 'react'
import { X } from 'lucide-react'
import { ANNOTATION_KINDS } from '../../../shared/model/annotation.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { ChipButton } from '../../ui/chip.tsx'
import { Icon } from '../../ui/icon.tsx'
import { KindMark } from '../../ui/kind-mark.tsx'
import { kindName } from '../../ui/kind-name.ts'
import { SearchField } from '../../ui/text-field.tsx'
import type { KindCounts } from './facets.ts'
import { type AnnotationFilter, type Choice, CHOICES, EVERYTHING, isFiltering, type Names, WITHOUT } from './filter.ts'
import styles from './filter-bar.module.css'
import { FILTER_KEY } from './keys.ts'

const words = messages.annotations

interface FilterBarProps {
  readonly filter: AnnotationFilter
  readonly onChange: (filter: AnnotationFilter) => void
  readonly counts: KindCounts
  readonly names: Names
  /** Enter or arrow down in the field. */
  readonly onSubmit: () => void
  readonly ref?: Ref<HTMLDivElement>
}

/** Words and kinds; what else is filtered by stands under them until it is dropped. */
export const FilterBar = memo(function FilterBar({ filter, onChange, counts, names, onSubmit, ref }: FilterBarProps) {
  return (
    <div ref={ref} className={styles.bar}>
      <SearchField
        label={words.showFilter}
        placeholder={words.filterByText}
        value={filter.words}
        chord={FILTER_KEY}
        onSubmit={onSubmit}
        onChange={(typed) => {
          onChange({ ...filter, words: typed })
        }}
      />
      <div className={styles.chips} role="group" aria-label={words.filterByKind}>
        <ChipButton
          pressed={filter.kind === null}
          onPress={() => {
            onChange({ ...filter, kind: null })
          }}
        >
          {words.all}
        </ChipButton>
        {ANNOTATION_KINDS.map((kind) => (
          <ChipButton
            key={kind}
            pressed={filter.kind === kind}
            onPress={() => {
              onChange({ ...filter, kind: filter.kind === kind ? null : kind })
            }}
          >
            <KindMark kind={kindName(kind)} label={words.kinds[kind]}>
              <span className="num">{counts[kind].toLocaleString('en')}</span>
            </KindMark>
          </ChipButton>
        ))}
      </div>
      {isFiltering(filter) && (
        <div className={styles.chips}>
          {CHOICES.map((choice) => {
            const name = chosenName(choice, filter[choice], names)
            return (
              name !== null && (
                <button
                  key={choice}
                  type="button"
                  className={styles.chosen}
                  aria-label={words.dropFilter(name)}
                  title={name}
                  onClick={() => {
                    onChange({ ...filter, [choice]: null })
                  }}
                >
                  <bdi className="clip">{name}</bdi>
                  <Icon of={X} size={12} />
                </button>
              )
            )
          })}
          <button
            type="button"
            className={styles.clear}
            onClick={() => {
              onChange(EVERYTHING)
            }}
          >
            {words.clearFilter}
          </button>
        </div>
      )}
    </div>
  )
})

/** What the filter asks for, in words; null when it asks for nothing of the sort. */
function chosenName(choice: Choice, value: string | null, { people, questions }: Names): string | null {
  if (value === null) return null
  if (value === WITHOUT) return words.without[choice]
  if (choice === 'tag') return value
  return (choice === 'speakerId' ? people.get(value)?.name : questions.get(value)?.wording) ?? words.filterBy[choice]
}
