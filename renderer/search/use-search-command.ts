import { useMemo } from 'react'
import { TextSearch } from 'lucide-react'
import { messages } from '../../shared/messages/messages.ts'
import type { Command } from '../commands/command.ts'
import { useCommands } from '../commands/command-store.ts'
import { useNavigation } from '../navigation/navigation-store.ts'
import { focusSearch } from './search-store.ts'

const text = messages.search

/** Goes to the search, from everywhere; there, back into its field. */
export function useSearchCommand(): void {
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'search.open',
        label: text.open,
        group: messages.app.groups.go,
        keys: ['$mod+Shift+f'],
        whileTyping: true,
        icon: TextSearch,
        run: () => {
          focusSearch()
          useNavigation.getState().go({ view: 'search' })
        },
      },
    ],
    [],
  )
  useCommands('search-everywhere', commands)
}
