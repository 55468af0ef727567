import { useMemo } from 'react'
import { Scale } from 'lucide-react'
import { summarise } from '../../shared/analysis/summary.ts'
import { messages } from '../../shared/messages/messages.ts'
import { useNavigation } from '../navigation/navigation-store.ts'
import { useViewStatus } from '../navigation/view-status.ts'
import { useDossierAnnotations, usePeople, useQuestions, useSources } from '../storage/live.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loading } from '../ui/loading.tsx'
import { Pane, PaneHead, PaneScroll } from '../ui/pane.tsx'
import { QuoteList } from './quote-list.tsx'
import { QuestionSection } from './question-section.tsx'
import styles from './positions-view.module.css'

const text = messages.positions

/** Per question, who holds which stance and in what words; every quote opens its passage. */
export function PositionsView() {
  const { dossierId } = useNavigation(({ place }) => place)
  const sources = useSources(dossierId)
  const annotations = useDossierAnnotations(dossierId)
  const people = usePeople(dossierId)
  const questions = useQuestions(dossierId)
  const summary = useMemo(
    () =>
      sources && annotations && people && questions
        ? summarise({ sources, annotations, people, questions })
        : undefined,
    [sources, annotations, people, questions],
  )
  const sourceById = useMemo(() => new Map(sources?.map((source) => [source.id, source])), [sources])
  const split = summary?.questions.filter((question) => question.split).length ?? 0
  useViewStatus(summary && summary.questions.length > 0 ? text.splitCount(split, summary.questions.length) : '')

  if (!summary || !people) return <Loading label={text.loading} />
  const { withoutQuestion } = summary
  if (summary.questions.length === 0 && withoutQuestion.length === 0) {
    return (
      <EmptyState ofView icon={Scale} title={text.emptyTitle}>
        <p>{text.emptyText}</p>
      </EmptyState>
    )
  }
  return (
    <Pane label={text.title} surface="page">
      <PaneHead ofView title={text.title} count={text.counts(summary.questions.length, people.length)} />
      <PaneScroll>
        <div className={styles.page}>
          {summary.questions.map((question) => (
            <QuestionSection key={question.question.id} summary={question} sourceById={sourceById} />
          ))}
          {withoutQuestion.length > 0 && (
            <section className={styles.question} aria-labelledby="without-question">
              <h2 id="without-question" className={styles.wording}>
                {text.withoutQuestion}
              </h2>
              <QuoteList annotations={withoutQuestion} sourceById={sourceById} people={people} />
            </section>
          )}
        </div>
      </PaneScroll>
    </Pane>
  )
}
