import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Person } from '../../shared/model/person.ts'
import type { Question } from '../../shared/model/question.ts'
import type { Source } from '../../shared/model/source.ts'
import { messages } from '../../shared/messages/messages.ts'
import { useNavigation } from '../navigation/navigation-store.ts'
import { announce } from '../ui/announcer.tsx'
import { PaneHead } from '../ui/pane.tsx'
import { bulkRemove } from './list/bulk.ts'
import { BulkBar, BulkProgress } from './list/bulk-bar.tsx'
import { BulkDialog } from './list/bulk-dialog.tsx'
import { countKinds } from './list/facets.ts'
import { EVERYTHING, filterAnnotations, isFiltering, type Names } from './list/filter.ts'
import { FilterBar } from './list/filter-bar.tsx'
import { foldAhead } from './list/folded.ts'
import { groupAnnotations } from './list/groups.ts'
import { layoutOf } from './list/layout.ts'
import styles from './list/list.module.css'
import { ListBox, type ListBoxHandle } from './list/list-box.tsx'
import { ListEmpty } from './list/list-empty.tsx'
import { closeGroups, setListFilter, useClosedGroups, useGrouping, useListFilter } from './list/list-store.ts'
import { ListTools } from './list/list-tools.tsx'
import { SelectionCommands } from './list/selection-commands.tsx'
import { survivor } from './list/survivor.ts'
import { useHasFocus } from './list/use-has-focus.ts'
import { useListCommands } from './list/use-list-commands.ts'
import { type ListCursor, useListCursor } from './list/use-list-cursor.ts'

const words = messages.annotations

interface AnnotationListProps {
  readonly source: Source
  /** In reading order. */
  readonly annotations: readonly Annotation[]
  readonly people: readonly Person[]
  readonly questions: readonly Question[]
  /** Enter or double click on a row: the passage is in view already, the focus is to go there. */
  readonly onGoToPassage?: () => void
}

/** All annotations of the source, in reading order, in groups if asked for, with filters and bulk edits. */
export function AnnotationList({ source, annotations, people, questions, onGoToPassage }: AnnotationListProps) {
  const { names, filter, setFilter, asked, matching, layout, grouping } = useRows(
    source.id,
    annotations,
    people,
    questions,
  )
  const cursor = useListCursor(layout)
  const targets = useTargets(matching, cursor)
  const [editing, setEditing] = useState(false)
  const pane = useRef<HTMLDivElement>(null)
  const list = useRef<ListBoxHandle>(null)
  const hasFocus = useHasFocus(pane)
  const focusFilter = useCallback(() => pane.current?.querySelector<HTMLElement>('[role=search] input')?.focus(), [])
  const focusList = useCallback(() => {
    if (list.current) list.current.focus()
    else focusFilter()
  }, [focusFilter])
  useListCommands({
    grouping,
    isFiltered: isFiltering(filter),
    isMany: targets.length > 0,
    focusList,
    focusFilter,
    clearFilter: useCallback(() => {
      setFilter(EVERYTHING)
    }, [setFilter]),
    setAllOpen: useCallback(
      (open: boolean) => {
        closeGroups(open ? [] : layout.groups.map(({ key }) => key))
      },
      [layout],
    ),
    edit: useCallback(() => {
      setEditing(true)
    }, []),
  })
  const remove = () => {
    const next = survivor(layout, cursor.row, new Set(targets.map(({ id }) => id)))
    useNavigation.getState().go({ annotationId: next })
    void bulkRemove(targets)
  }
  const total = annotations.length
  return (
    <div ref={pane} className={styles.pane}>
      <PaneHead
        title={words.title}
        count={isFiltering(asked) ? words.shownOf(matching.length, total) : total.toLocaleString('en')}
      >
        <ListTools filter={filter} onChange={setFilter} annotations={annotations} names={names} />
      </PaneHead>
      <FilterBar
        filter={filter}
        onChange={setFilter}
        counts={useMemo(() => countKinds(annotations), [annotations])}
        names={names}
        onSubmit={focusList}
      />
      {matching.length === 0 ? (
        <ListEmpty
          isFiltered={total > 0}
          onClear={() => {
            setFilter(EVERYTHING)
          }}
        />
      ) : (
        <ListBox
          ref={list}
          label={grouping === 'none' ? words.list : words.inGroups(words.groupings[grouping])}
          layout={layout}
          cursor={cursor}
          rowsKey={JSON.stringify([grouping, asked])}
          names={names}
          language={source.language}
          onGoToPassage={() => onGoToPassage?.()}
        />
      )}
      <BulkProgress />
      {targets.length > 0 && (
        <BulkBar
          count={targets.length}
          onEdit={() => {
            setEditing(true)
          }}
          onRemove={remove}
          onDrop={cursor.selectOne}
        />
      )}
      {hasFocus && matching.length > 0 && (
        <SelectionCommands
          targets={targets}
          names={names}
          onSelectAll={cursor.selectAll}
          onRemove={remove}
          onDrop={cursor.selectOne}
        />
      )}
      {editing && targets.length > 0 && (
        <BulkDialog
          dossierId={source.dossierId}
          annotations={targets}
          people={people}
          questions={questions}
          onClose={() => {
            setEditing(false)
          }}
        />
      )}
    </div>
  )
}

/** What is shown of the annotations, and how. */
function useRows(
  sourceId: string,
  annotations: readonly Annotation[],
  people: readonly Person[],
  questions: readonly Question[],
) {
  const names = useMemo<Names>(
    () => ({
      people: new Map(people.map((person) => [person.id, person])),
      questions: new Map(questions.map((question) => [question.id, question])),
    }),
    [people, questions],
  )
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
  const matching = useMemo(() => filterAnnotations(annotations, asked, names), [annotations, asked, names])
  const groups = useMemo(() => groupAnnotations(matching, grouping, names), [matching, grouping, names])
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

const NONE: readonly Annotation[] = []

/** The annotations that bulk edits are about: none when the active one alone is selected, which has its own commands. */
function useTargets(matching: readonly Annotation[], { many, selected }: ListCursor): readonly Annotation[] {
  const activeId = useNavigation(({ place }) => place.annotationId)
  const targets = useMemo(() => {
    if (!many) return NONE
    const chosen = matching.filter(({ id }) => selected.has(id))
    return chosen.length === 1 && chosen[0]?.id === activeId ? NONE : chosen
  }, [matching, many, selected, activeId])
  const count = targets.length
  useEffect(() => {
    // After what the text says of the passage that became active with it.
    if (count > 0)
      queueMicrotask(() => {
        announce(words.bulk.selected(count))
      })
  }, [count])
  return targets
}
