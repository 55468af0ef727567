import { useMemo } from 'react'
import { messages } from '../../shared/messages/messages.ts'
import type { Command } from '../commands/command.ts'
import { useCommands } from '../commands/command-store.ts'
import { isUnfiltered } from './allowed.ts'
import { kindKey, OPEN_KEY, RESET_KEY, SCOPE_KEY } from './keys.ts'
import { SEARCH_KINDS } from './protocol.ts'
import { changeSearchFilter, focusSearch, resetSearchFilter, switchScope, useSearch } from './search-store.ts'

const text = messages.search
const group = text.group

const kindCommands: readonly Command[] = ([null, ...SEARCH_KINDS] as const).map((kind, index) => ({
  id: `search.kind.${kind ?? 'all'}`,
  label: `${text.kind}: ${text.kinds[kind ?? 'all']}`,
  group,
  keys: [kindKey(index)],
  whileTyping: true,
  run: () => {
    changeSearchFilter({ kind })
  },
}))

/** What can be done in the search. Moving among the results is the list's own. `onOpen`: null when none is chosen. */
export function useSearchCommands(onOpen: (() => void) | null): void {
  const hasFilter = useSearch(({ filter }) => !isUnfiltered(filter))
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'search.open-result',
        label: text.openResult,
        group,
        keys: [OPEN_KEY],
        keyLine: text.keys.open,
        disabled: onOpen ? null : text.noResult,
        run: () => {
          onOpen?.()
        },
      },
      {
        id: 'edit.find',
        label: text.toField,
        group,
        keys: ['/', '$mod+f'],
        keyLine: text.keys.field,
        run: focusSearch,
      },
      {
        id: 'search.scope',
        label: text.otherScope,
        group,
        keys: [SCOPE_KEY],
        keyLine: text.keys.scope,
        whileTyping: true,
        run: switchScope,
      },
      {
        id: 'search.reset-filters',
        label: text.reset,
        group,
        keys: [RESET_KEY, '0'],
        whileTyping: true,
        disabled: hasFilter ? null : text.noFilter,
        run: resetSearchFilter,
      },
      ...kindCommands,
    ],
    [hasFilter, onOpen],
  )
  useCommands('search', commands)
}
