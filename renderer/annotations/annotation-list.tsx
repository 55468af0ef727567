import { useCallback, useRef, useState } from 'react'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Person } from '../../shared/model/person.ts'
import type { Question } from '../../shared/model/question.ts'
import type { Source } from '../../shared/model/source.ts'
import { messages } from '../../shared/messages/messages.ts'
import { useNavigation } from '../navigation/navigation-store.ts'
import { PaneHead } from '../ui/pane.tsx'
import { bulkRemove } from './list/bulk.ts'
import { BulkProgress } from './list/bulk-bar.tsx'
import { countKinds } from './list/facets.ts'
import { keptPerList } from './list/kept.ts'
import { type AnnotationFilter, EVERYTHING, isFiltering } from './list/filter.ts'
import { FilterBar } from './list/filter-bar.tsx'
import type { Grouping } from './list/groups.ts'
import type { ListLayout } from './list/layout.ts'
import styles from './list/list.module.css'
import { ListBox, type ListBoxHandle } from './list/list-box.tsx'
import { ListEmpty } from './list/list-empty.tsx'
import { closeGroups } from './list/list-store.ts'
import { ListTools } from './list/list-tools.tsx'
import { survivor } from './list/survivor.ts'
import { useHasFocus } from './list/use-has-focus.ts'
import { useListCommands } from './list/use-list-commands.ts'
import { useListCursor } from './list/use-list-cursor.ts'
import { useRows } from './list/use-rows.ts'
import { useTargets } from './list/use-targets.ts'
import { WithSelected } from './list/with-selected.tsx'

const words = messages.annotations

const kindsOf = keptPerList(countKinds)

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
  const clearFilter = useCallback(() => {
    setFilter(EVERYTHING)
  }, [setFilter])
  const edit = useCallback(() => {
    setEditing(true)
  }, [])
  const count = targets.length
  const { pane, list, focusList } = usePaneCommands({ layout, grouping, filter, clearFilter, edit, count })
  const hasFocus = useHasFocus(pane)
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
        counts={kindsOf(annotations)}
        names={names}
        onSubmit={focusList}
      />
      {matching.length === 0 ? (
        <ListEmpty isFiltered={total > 0} onClear={clearFilter} />
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
      <WithSelected
        targets={targets}
        names={names}
        context={{ dossierId: source.dossierId, people, questions }}
        takesKeys={hasFocus && matching.length > 0}
        isEditing={editing}
        onEdit={setEditing}
        onSelectAll={cursor.selectAll}
        onRemove={remove}
        onDrop={cursor.selectOne}
      />
    </div>
  )
}

interface PaneCommands {
  readonly layout: ListLayout
  readonly grouping: Grouping
  readonly filter: AnnotationFilter
  readonly clearFilter: () => void
  readonly edit: () => void
  /** How many are selected. */
  readonly count: number
}

/** @returns the pane and its rows, to be put where they are; and what brings the focus to them, or else to the filter */
function usePaneCommands({ layout, grouping, filter, clearFilter, edit, count }: PaneCommands) {
  const pane = useRef<HTMLDivElement>(null)
  const list = useRef<ListBoxHandle>(null)
  const focusFilter = useCallback(() => pane.current?.querySelector<HTMLElement>('[role=search] input')?.focus(), [])
  const focusList = useCallback(() => {
    if (list.current) list.current.focus()
    else focusFilter()
  }, [focusFilter])
  const setAllOpen = useCallback(
    (open: boolean) => {
      closeGroups(open ? [] : layout.groups.map(({ key }) => key))
    },
    [layout],
  )
  useListCommands({
    grouping,
    isFiltered: isFiltering(filter),
    isMany: count > 0,
    focusList,
    focusFilter,
    clearFilter,
    setAllOpen,
    edit,
  })
  return { pane, list, focusList }
}
