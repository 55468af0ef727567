import { useMemo, useState } from 'react'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Person } from '../../shared/model/person.ts'
import type { Question } from '../../shared/model/question.ts'
import type { Source } from '../../shared/model/source.ts'
import { messages } from '../../shared/messages/messages.ts'
import { useNavigation } from '../navigation/navigation-store.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PaneHead } from '../ui/pane.tsx'
import { VirtualList } from '../ui/virtual-list.tsx'
import { EVERYTHING, filterAnnotations } from './annotation-filter.ts'
import styles from './annotation-list.module.css'
import { AnnotationRow } from './annotation-row.tsx'
import { ListFilters } from './list-filters.tsx'

const words = messages.annotations

/** px, of a row with two lines of quote. Rows are measured. */
const ROW_ESTIMATE = 78

interface AnnotationListProps {
  readonly source: Source
  /** In reading order. */
  readonly annotations: readonly Annotation[]
  readonly people: readonly Person[]
  readonly questions: readonly Question[]
}

/** All annotations of the source, in reading order, with filters. */
export function AnnotationList({ source, annotations, people, questions }: AnnotationListProps): React.JSX.Element {
  const [filter, setFilter] = useState(EVERYTHING)
  const annotationId = useNavigation(({ place }) => place.annotationId)
  const go = useNavigation((state) => state.go)
  const names = useMemo(
    () => ({
      people: new Map(people.map((person) => [person.id, person])),
      questions: new Map(questions.map((question) => [question.id, question])),
    }),
    [people, questions],
  )
  const shown = useMemo(() => filterAnnotations(annotations, filter, names), [annotations, filter, names])
  return (
    <div className={styles.pane}>
      <PaneHead title={words.title} count={annotations.length.toLocaleString('en')} />
      <ListFilters filter={filter} onChange={setFilter} annotations={annotations} people={people} />
      {annotations.length === 0 && <EmptyState title={words.emptyTitle}>{words.emptyHint}</EmptyState>}
      {annotations.length > 0 && shown.length === 0 && (
        <EmptyState
          title={words.noneMatch}
          action={
            <Button
              onClick={() => {
                setFilter(EVERYTHING)
              }}
            >
              {words.clearFilter}
            </Button>
          }
        />
      )}
      {shown.length > 0 && (
        <VirtualList
          className={styles.list}
          label={words.list}
          items={shown}
          keyOf={({ id }) => id}
          rowHeight={ROW_ESTIMATE}
          measured
          activeKey={annotationId}
          total={annotations.length}
          onActiveChange={(id) => {
            go({ annotationId: id })
          }}
          renderRow={(annotation) => <AnnotationRow annotation={annotation} names={names} language={source.language} />}
        />
      )}
    </div>
  )
}
