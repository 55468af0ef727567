import { useMemo } from 'react'
import { Merge, Split, UserRound, Users } from 'lucide-react'
import { messages } from '../../shared/messages/messages.ts'
import type { Command } from '../commands/command.ts'
import { useCommands } from '../commands/command-store.ts'
import { openSheet } from '../navigation/sheet-store.ts'

const words = messages.people
const group = words.group

/** The list of people and what may be merged: from everywhere. Once, in the frame. */
export function usePeopleListCommands(): void {
  useCommands('people', EVERYWHERE)
}

const EVERYWHERE: readonly Command[] = [
  {
    id: 'people.list',
    label: words.list.open,
    group,
    keys: ['$mod+Shift+p'],
    icon: Users,
    run: () => {
      openSheet({ kind: 'people' })
    },
  },
  {
    id: 'people.alike',
    label: words.alike.open,
    group,
    keys: ['$mod+Shift+m'],
    icon: Users,
    run: () => {
      openSheet({ kind: 'alike-people' })
    },
  },
]

interface PeopleCommandsOptions {
  /** Who is selected in the view; null when nobody is. */
  readonly personId?: string | null
  /** Shows their page in the view's own place, instead of in a dialog. */
  readonly onPage?: (personId: string) => void
}

/** What can be done with people from a view that shows them. Memoise `onPage`. */
export function usePeopleCommands({ personId = null, onPage }: PeopleCommandsOptions = {}): void {
  const commands = useMemo<readonly Command[]>(() => {
    const disabled = personId === null ? words.chooseFirst : null
    return [
      {
        id: 'people.page',
        label: words.page.open,
        group,
        keys: ['p'],
        keyLine: words.page.keyLine,
        icon: UserRound,
        disabled,
        run: () => {
          if (personId === null) return
          if (onPage) onPage(personId)
          else openSheet({ kind: 'person', personId })
        },
      },
      {
        id: 'people.merge',
        label: words.merge.open,
        group,
        keys: ['m'],
        keyLine: words.merge.keyLine,
        icon: Merge,
        run: () => {
          openSheet({ kind: 'merge-people', personIds: personId === null ? [] : [personId] })
        },
      },
      {
        id: 'people.split',
        label: words.split.open,
        group,
        keys: ['Shift+m'],
        icon: Split,
        disabled,
        run: () => {
          if (personId !== null) openSheet({ kind: 'split-person', personId })
        },
      },
    ]
  }, [personId, onPage])
  useCommands('people.view', commands)
}
