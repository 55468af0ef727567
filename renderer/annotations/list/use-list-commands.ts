import { useMemo } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import type { Command } from '../../commands/command.ts'
import { useCommands } from '../../commands/command-store.ts'
import { EDIT_KEY, FILTER_KEY, GROUPING_KEYS, LIST_KEY } from './keys.ts'
import { type Grouping, GROUPINGS } from './groups.ts'
import { groupBy } from './list-store.ts'

const words = messages.annotations
const { group } = words.bulk

export interface ListCommandInput {
  readonly grouping: Grouping
  readonly isFiltered: boolean
  /** Whether more than the active annotation is selected. */
  readonly isMany: boolean
  readonly focusList: () => void
  readonly focusFilter: () => void
  readonly clearFilter: () => void
  readonly setAllOpen: (open: boolean) => void
  readonly edit: () => void
}

/** What can be done with the list from anywhere in the view. */
export function useListCommands(input: ListCommandInput): void {
  const { grouping, isFiltered, isMany, focusList, focusFilter, clearFilter, setAllOpen, edit } = input
  const commands = useMemo<readonly Command[]>(() => {
    const notGrouped = grouping === 'none' ? words.notGrouped : null
    return [
      { id: 'annotations.focus-list', label: words.bulk.focusList, group, keys: [LIST_KEY], run: focusList },
      { id: 'annotations.focus-filter', label: words.bulk.focusFilter, group, keys: [FILTER_KEY], run: focusFilter },
      {
        id: 'annotations.clear-filter',
        label: words.bulk.clearFilter,
        group,
        keys: ['Shift+l'],
        disabled: isFiltered ? null : words.nothingFiltered,
        run: clearFilter,
      },
      ...GROUPINGS.map((by) => ({
        id: `annotations.group-by-${by}`,
        label: `${words.grouping} ${words.groupings[by]}`,
        group,
        keys: [GROUPING_KEYS[by]],
        run: () => {
          groupBy(by)
        },
      })),
      {
        id: 'annotations.open-groups',
        label: words.openAll,
        group,
        keys: ['Alt+='],
        disabled: notGrouped,
        run: () => {
          setAllOpen(true)
        },
      },
      {
        id: 'annotations.close-groups',
        label: words.closeAll,
        group,
        keys: ['Alt+-'],
        disabled: notGrouped,
        run: () => {
          setAllOpen(false)
        },
      },
      {
        id: 'annotations.edit-selected',
        label: words.bulk.editAll,
        group,
        keys: [EDIT_KEY],
        disabled: isMany ? null : words.bulk.severalFirst,
        run: edit,
      },
    ]
  }, [grouping, isFiltered, isMany, focusList, focusFilter, clearFilter, setAllOpen, edit])
  useCommands('annotations.list', commands)
}
