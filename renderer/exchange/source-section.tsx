import type { MergePlan, PlannedSource } from '../../shared/exchange/merge/merge-types.ts'
import { messages } from '../../shared/messages/messages.ts'
import styles from './import-annotations.module.css'
import type { Chosen } from './merge-choices.ts'
import { Section, SomeOf } from './section.tsx'

const words = messages.exchangeView

interface SourceSectionProps {
  readonly plan: MergePlan
  readonly chosen: Chosen
  readonly onChange: (part: Partial<Chosen>) => void
}

/** The sources of the file: which were recognised, which are new, which are nowhere. */
export function SourceSection({ plan, chosen, onChange }: SourceSectionProps) {
  const { withoutSources } = chosen
  return (
    <Section title={words.sources} count={plan.sources.length}>
      <SomeOf
        items={plan.sources}
        keyOf={({ key }) => key}
        renderItem={(source) => (
          <OneSource
            source={source}
            isWanted={!withoutSources.has(source.key)}
            onWanted={(isWanted) => {
              const next = new Set(withoutSources)
              if (isWanted) next.delete(source.key)
              else next.add(source.key)
              onChange({ withoutSources: next })
            }}
          />
        )}
      />
    </Section>
  )
}

interface OneSourceProps {
  readonly source: PlannedSource
  readonly isWanted: boolean
  readonly onWanted: (isWanted: boolean) => void
}

function OneSource({ source: { incoming, status, by }, isWanted, onWanted }: OneSourceProps) {
  const title = incoming.title === '' ? words.untitled : incoming.title
  return (
    <div className={styles.source}>
      {status === 'new' && (
        <input
          type="checkbox"
          aria-label={words.addSource(title)}
          checked={isWanted}
          onChange={(event) => {
            onWanted(event.target.checked)
          }}
        />
      )}
      <span className={styles.quote} dir="auto" title={title}>
        {title}
      </span>
      <span
        className={status === 'absent' ? styles.warning : 'quiet'}
        title={status === 'absent' ? words.absentHelp : ''}
      >
        {by === null ? words.sourceStatus[status] : `${words.sourceStatus[status]}: ${words.sourceBy[by]}`}
      </span>
    </div>
  )
}
