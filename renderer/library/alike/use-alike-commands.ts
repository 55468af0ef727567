import { useMemo } from 'react'
import { GitCompareArrows, Layers } from 'lucide-react'
import { messages } from '../../../shared/messages/messages.ts'
import type { Source } from '../../../shared/model/source.ts'
import type { Command } from '../../commands/command.ts'
import { useCommands } from '../../commands/command-store.ts'
import { changeFilter, useLibrary } from '../library-store.ts'
import type { AlikeView } from './alike-view.ts'
import { compare, likelyPair } from './compare-store.ts'

const words = messages.alike
export const COMPARE_KEY = 'c'
export const ONCE_KEY = 'o'

/** Comparing the source with the cursor with what is like it, and leaving out what is there more than once. */
export function useAlikeCommands(cursor: Source | null, sources: readonly Source[], view: AlikeView): void {
  const pair = useMemo(() => (cursor ? likelyPair(cursor, sources, view) : null), [cursor, sources, view])
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'library.compare',
        label: words.compareCommand,
        group: words.group,
        keys: [COMPARE_KEY],
        icon: GitCompareArrows,
        ...(pair ? { keyLine: words.keyCompare } : {}),
        disabled: pair ? null : words.nothingAlike,
        run: () => {
          compare(pair)
        },
      },
      {
        id: 'library.once',
        label: words.onceCommand,
        group: words.group,
        keys: [ONCE_KEY],
        icon: Layers,
        run: () => {
          changeFilter({ once: !useLibrary.getState().filter.once })
        },
      },
    ],
    [pair],
  )
  useCommands('library alike', commands)
}
