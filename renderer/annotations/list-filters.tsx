import { ANNOTATION_KINDS, type Annotation, type AnnotationKind } from '../../shared/model/annotation.ts'
import type { Person } from '../../shared/model/person.ts'
import { messages } from '../../shared/messages/messages.ts'
import { ChipButton } from '../ui/chip.tsx'
import { KindMark } from '../ui/kind-mark.tsx'
import { kindName } from '../ui/kind-name.ts'
import { SearchField } from '../ui/text-field.tsx'
import { type AnnotationFilter } from './annotation-filter.ts'
import styles from './annotation-list.module.css'
import { ChoiceField } from './choice-field.tsx'

const words = messages.annotations

interface ListFiltersProps {
  readonly filter: AnnotationFilter
  readonly onChange: (filter: AnnotationFilter) => void
  readonly annotations: readonly Annotation[]
  readonly people: readonly Person[]
}

/** Kind, speaker, words. */
export function ListFilters({ filter, onChange, annotations, people }: ListFiltersProps): React.JSX.Element {
  const count = (kind: AnnotationKind): number => annotations.filter((annotation) => annotation.kind === kind).length
  const speakerIds = new Set(annotations.map(({ speakerId }) => speakerId))
  const speakers = people.filter(({ id }) => speakerIds.has(id))
  return (
    <div className={styles.filters} role="group" aria-label={words.filterByKind}>
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
            <span className="num">{count(kind).toLocaleString('en')}</span>
          </KindMark>
        </ChipButton>
      ))}
      <div className={styles.speaker}>
        <ChoiceField
          label={words.filterBySpeaker}
          none={words.anySpeaker}
          choices={speakers.map(({ id }) => id)}
          wording={Object.fromEntries(speakers.map(({ id, name }) => [id, name]))}
          value={filter.speakerId}
          onChoose={(speakerId) => {
            onChange({ ...filter, speakerId })
          }}
        />
      </div>
      <SearchField
        className={styles.search}
        label={words.showFilter}
        placeholder={words.filterByText}
        value={filter.words}
        onChange={(typed) => {
          onChange({ ...filter, words: typed })
        }}
      />
    </div>
  )
}
