import { useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { Person } from '../../../shared/model/person.ts'
import type { Question } from '../../../shared/model/question.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { announce } from '../../ui/announcer.tsx'
import { filterAnnotations, isFiltering, type Names } from './filter.ts'
import { foldAhead } from './folded.ts'
import { groupAnnotations } from './groups.ts'
import { keptPerList } from './kept.ts'
import { layoutOf } from './layout.ts'
import { setListFilter, useClosedGroups, useGrouping, useListFilter } from './list-store.ts'

const words = messages.annotations

// Kept beyond the life of the pane: it is shown again without a look at all of the annotations.
const peopleById = keptPerList((people: readonly Person[]) => new Map(people.map((person) => [person.id, person])))
const questionsById = keptPerList(
  (questions: readonly Question[]) => new Map(questions.map((question) => [question.id, question])),
)
const namesOf = keptPerList((people: readonly Person[], questions: readonly Question[]): Names => ({
  people: peopleById(people),
  questions: questionsById(questions),
}))
const filtered = keptPerList(filterAnnotations)
const grouped = keptPerList(groupAnnotations)

/** What is shown of the annotations, and how. */
export function useRows(
  sourceId: string,
  annotations: readonly Annotation[],
  people: readonly Person[],
  questions: readonly Question[],
) {
  const names = namesOf(people, questions)
  const filter = useListFilter(sourceId)
  const setFilter = useCallback(
    (next: typeof filter) => {
      setListFilter(sourceId, next)
    },
    [sourceId],
  )
  // A letter that is typed is seen at once, the rows follow.
  const asked = useDeferredValue(filter)
  const grouping = useGrouping()
  const closed = useClosedGroups()
  const matching = filtered(annotations, asked, names)
  const groups = grouped(matching, grouping, names)
  const layout = useMemo(() => layoutOf(groups, grouping !== 'none', closed), [groups, grouping, closed])
  useEffect(() => foldAhead(annotations), [annotations])
  useSayingCount(isFiltering(asked), matching.length, annotations.length)
  return { names, filter, setFilter, asked, matching, layout, grouping }
}

/** Has screen readers say how many match, whenever the filter lets other ones through. */
function useSayingCount(isFiltered: boolean, count: number, total: number): void {
  const last = useRef<string | null>(null)
  const text = isFiltered ? words.shownOf(count, total) : total.toLocaleString('en')
  useEffect(() => {
    if (last.current !== null && (isFiltered || last.current.includes(' '))) announce(text)
    last.current = text
  }, [text, isFiltered])
}
