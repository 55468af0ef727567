import { useMemo } from 'react'
import type { MergePlan } from '../../shared/exchange/merge/merge-types.ts'
import { messages } from '../../shared/messages/messages.ts'
import styles from './import-annotations.module.css'
import { Section, SomeOf } from './section.tsx'

const words = messages.exchangeView

/** Passages that have no place, each with the reason. */
export function OrphanSection({ plan }: { readonly plan: MergePlan }) {
  const orphans = useMemo(() => plan.annotations.filter(({ status }) => status === 'orphaned'), [plan])
  if (orphans.length === 0) return null
  return (
    <Section title={words.orphans} count={orphans.length} text={words.orphansText}>
      <SomeOf
        items={orphans}
        keyOf={({ key }) => key}
        renderItem={({ incoming, reason }) => (
          <div className={styles.source}>
            <span className={styles.quote} dir="auto">
              {incoming.exact}
            </span>
            <span className={styles.warning}>{words.reasons[reason ?? 'not-found']}</span>
          </div>
        )}
      />
    </Section>
  )
}

/** What the file holds and nobody here can keep. */
export function LeftSection({ left }: { readonly left: readonly string[] }) {
  if (left.length === 0) return null
  return (
    <Section title={words.left}>
      <ul className={styles.sentences}>
        {left.map((sentence) => (
          <li key={sentence} dir="auto">
            {sentence}
          </li>
        ))}
      </ul>
    </Section>
  )
}
