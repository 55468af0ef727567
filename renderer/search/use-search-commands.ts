import { useMemo } from 'react'
import { messages } from '../../shared/messages/messages.ts'
import type { Command } from '../commands/command.ts'
import { useCommands } from '../commands/command-store.ts'
import { isUnfiltered } from './allowed.ts'
import { SEARCH_KINDS } from './protocol.ts'
import { changeSearchFilter, focusSearch, resetSearchFilter, setScope, useSearch } from './search-store.ts'

const text = messages.search
const group = text.group

const kindCommands: readonly Command[] = ([null, ...SEARCH_KINDS] as const).map((kind, index) => ({
  id: `search.kind.${kind ?? 'all'}`,
  label: `${text.kind}: ${text.kinds[kind ?? 'all']}`,
  group,
  keys: [`Alt+${String(index + 1)}`],
  whileTyping: true,
  run: () => {
    changeSearchFilter({ kind })
  },
}))

/** What can be done in the search. Moving among the results is the list's own. */
export function useSearchCommands(): void {
  const hasFilter = useSearch(({ filter }) => !isUnfiltered(filter))
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'edit.find',
        label: text.toField,
        group,
        keys: ['/', '$mod+f'],
        keyLine: text.toField,
        run: focusSearch,
      },
      {
        id: 'search.scope',
        label: text.otherScope,
        group,
        keys: ['Alt+0'],
        keyLine: text.otherScope,
        whileTyping: true,
        run: () => {
          setScope(useSearch.getState().scope === 'all' ? 'dossier' : 'all')
        },
      },
      {
        id: 'search.reset-filters',
        label: text.reset,
        group,
        keys: ['0'],
        disabled: hasFilter ? null : text.noFilter,
        run: resetSearchFilter,
      },
      ...kindCommands,
    ],
    [hasFilter],
  )
  useCommands('search', commands)
}
