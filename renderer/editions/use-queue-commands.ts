import { useMemo } from 'react'
import { messages } from '../../shared/messages/messages.ts'
import type { Command } from '../commands/command.ts'
import { useCommands } from '../commands/command-store.ts'
import { QUEUE_KEYS } from './queue-keys.ts'
import type { Queue } from './use-queue.ts'

const words = messages.editions

/** What can be done with the annotation to place that has the cursor, from anywhere in the view. */
export function useQueueCommands({ active, guesses, chosen, choose, actions }: Queue): void {
  const commands = useMemo<readonly Command[]>(() => {
    const isKept = active?.quotationOnly === true
    const none = active === null || isKept ? words.nothingActive : null
    const noGuess = none ?? (guesses.length === 0 ? words.noGuessToAttach : null)
    return [
      {
        id: 'editions.attach-guess',
        label: words.attachGuess,
        group: words.group,
        keys: [QUEUE_KEYS.attachGuess],
        disabled: noGuess,
        run: actions.attachGuess,
      },
      {
        id: 'editions.attach-selection',
        label: words.attachSelection,
        group: words.group,
        keys: [QUEUE_KEYS.attachSelection],
        disabled: none,
        run: actions.attachSelection,
      },
      {
        id: 'editions.keep',
        label: isKept ? words.takeBack : words.keep,
        group: words.group,
        keys: [QUEUE_KEYS.keep],
        disabled: active === null ? words.nothingActive : null,
        run: actions.keep,
      },
      { id: 'editions.show-guess', label: words.showGuess, group: words.group, disabled: noGuess, run: actions.show },
      {
        id: 'editions.next-guess',
        label: words.nextGuess,
        group: words.group,
        disabled: noGuess,
        run: () => {
          choose((chosen + 1) % guesses.length)
        },
      },
    ]
  }, [active, guesses, chosen, choose, actions])
  useCommands('editions.queue', commands)
}
