import { useMemo } from 'react'
import { Check, Search, Trash2 } from 'lucide-react'
import { messages } from '../../shared/messages/messages.ts'
import type { Source } from '../../shared/model/source.ts'
import type { Command } from '../commands/command.ts'
import { useCommands } from '../commands/command-store.ts'
import { runCommand } from '../commands/run-command.ts'
import { useNavigation } from '../navigation/navigation-store.ts'
import { advanceState, nextState, removeSources } from './library-actions.ts'
import { COLUMNS, extendTo, resetFilter, select, selectAll, sortBy, toggle } from './library-store.ts'

const text = messages.library

/** Works in the search field too, where `0` is a character. */
export const RESET_KEY = 'Alt+0'

export interface LibraryContext {
  /** As shown, in order. */
  readonly rows: readonly Source[]
  /** The source with the cursor. */
  readonly cursor: Source | null
  /** What commands act on: the selection, else the cursor. */
  readonly targets: readonly Source[]
  readonly filtered: boolean
  readonly onRead: (source: Source) => void
  readonly onSearch: () => void
}

const group = text.group

/** Where the cursor goes: a command each way, alone and with Shift. */
function moveCommands({ rows, cursor }: LibraryContext): readonly Command[] {
  const ids = rows.map(({ id }) => id)
  const at = cursor ? ids.indexOf(cursor.id) : -1
  const disabled = rows.length === 0 ? text.search.nothing : null
  const move = (step: number, then: (id: string) => void) => () => {
    const id = ids[Math.min(ids.length - 1, Math.max(0, at + step))]
    if (id !== undefined) then(id)
  }
  const extend = (id: string) => {
    extendTo(id, ids)
  }
  const common = { group, disabled }
  return [
    {
      ...common,
      id: 'library.previous',
      label: text.commands.previous,
      keys: ['ArrowUp', 'k'],
      keyLine: text.keys.move,
      repeats: true,
      run: move(-1, select),
    },
    {
      ...common,
      id: 'library.next',
      label: text.commands.next,
      keys: ['ArrowDown', 'j'],
      keyLine: text.keys.move,
      repeats: true,
      run: move(1, select),
    },
    {
      ...common,
      id: 'library.extend-up',
      label: text.commands.extendUp,
      keys: ['Shift+ArrowUp'],
      run: move(-1, extend),
    },
    {
      ...common,
      id: 'library.extend-down',
      label: text.commands.extendDown,
      keys: ['Shift+ArrowDown'],
      run: move(1, extend),
    },
    {
      ...common,
      id: 'library.select-all',
      label: text.commands.selectAll,
      keys: ['$mod+a'],
      run: () => {
        selectAll(ids)
      },
    },
    { ...common, id: 'library.toggle', label: text.commands.toggle, keys: ['$mod+Space'], run: move(0, toggle) },
  ]
}

function targetCommands({ cursor, targets, onRead }: LibraryContext): readonly Command[] {
  const disabled = cursor ? null : text.commands.nothingSelected
  const state = targets[0]?.state ?? 'new'
  return [
    {
      id: 'library.read',
      label: text.commands.read,
      group,
      keys: ['Enter'],
      keyLine: text.keys.read,
      disabled,
      run: () => {
        if (cursor) onRead(cursor)
      },
    },
    {
      // With nothing read yet, the Read view opens what the cursor is on.
      id: 'view.read',
      label: messages.app.views.goTo(messages.app.views.read),
      group: messages.app.groups.views,
      keys: ['$mod+2'],
      whileTyping: true,
      run: () => {
        if (cursor && useNavigation.getState().place.sourceId === null) onRead(cursor)
        else useNavigation.getState().go({ view: 'read' })
      },
    },
    {
      id: 'library.preview',
      label: text.commands.preview,
      group,
      keys: ['Space'],
      keyLine: text.keys.preview,
      disabled,
      run: () => {
        runCommand('view.toggle-right')
      },
    },
    {
      id: 'library.state',
      label: text.commands.markAs[nextState(state)],
      group,
      keys: ['u'],
      keyLine: text.keys.state,
      icon: Check,
      disabled,
      run: () => void advanceState(targets),
    },
    {
      id: 'library.remove',
      label: text.commands.remove,
      group,
      keys: ['Delete', 'Backspace'],
      keyLine: text.keys.remove,
      icon: Trash2,
      disabled,
      run: () => void removeSources(targets.map(({ id }) => id)),
    },
  ]
}

function tableCommands({ filtered, onSearch }: LibraryContext): readonly Command[] {
  return [
    {
      id: 'edit.find',
      label: text.commands.search,
      group,
      keys: ['/', '$mod+f'],
      keyLine: text.keys.search,
      icon: Search,
      run: onSearch,
    },
    {
      id: 'library.reset-filters',
      label: text.commands.resetFilters,
      group,
      keys: ['0', RESET_KEY],
      whileTyping: true,
      disabled: filtered ? null : text.commands.noFilter,
      run: resetFilter,
    },
    ...COLUMNS.map((column, index) => ({
      id: `library.sort.${column}`,
      label: text.commands.sortBy(text.columns[column]),
      group,
      keys: [`Alt+${String(index + 1)}`],
      run: () => {
        sortBy(column)
      },
    })),
  ]
}

/** What can be done with the sources in the table. Importing has commands of its own. */
export function useLibraryCommands(context: LibraryContext): void {
  const { rows, cursor, targets, filtered, onRead, onSearch } = context
  const commands = useMemo(() => {
    const given = { rows, cursor, targets, filtered, onRead, onSearch }
    return [...moveCommands(given), ...targetCommands(given), ...tableCommands(given)]
  }, [rows, cursor, targets, filtered, onRead, onSearch])
  useCommands('library', commands)
}
