import { useMemo } from 'react'
import { FileX2, GitCompareArrows, Layers, Unlink2 } from 'lucide-react'
import { messages } from '../../../shared/messages/messages.ts'
import type { Source } from '../../../shared/model/source.ts'
import type { Command } from '../../commands/command.ts'
import { useCommands } from '../../commands/command-store.ts'
import { changeFilter, useLibrary } from '../library-store.ts'
import type { AlikeView } from './alike-view.ts'
import { compare, likelyPair, nearestPrint } from './compare-store.ts'
import { decline, keepApart } from './decide.ts'

const words = messages.alike
export const COMPARE_KEY = 'c'
export const ONCE_KEY = 'o'
export const DECLINE_KEY = 'x'
export const KEEP_APART_KEY = 'Shift+x'

/** What can be done with sources that are like the one with the cursor: comparing, telling apart, leaving out. */
export function useAlikeCommands(cursor: Source | null, sources: readonly Source[], view: AlikeView): void {
  const pair = useMemo(() => (cursor ? likelyPair(cursor, sources, view) : null), [cursor, sources, view])
  const offer = cursor ? view.offers.get(cursor.id) : undefined
  const print = useMemo(() => (cursor ? nearestPrint(cursor, sources, view) : null), [cursor, sources, view])
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
        id: 'library.decline-edition',
        label: words.declineCommand,
        group: words.group,
        keys: [DECLINE_KEY],
        icon: FileX2,
        disabled: offer ? null : words.nothingOffered,
        run: () => {
          if (offer) void decline(offer)
        },
      },
      {
        id: 'library.keep-apart',
        label: words.keepApartCommand,
        group: words.group,
        keys: [KEEP_APART_KEY],
        icon: Unlink2,
        disabled: print ? null : words.nothingSame,
        run: () => {
          if (print) void keepApart(print)
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
    [pair, offer, print],
  )
  useCommands('library alike', commands)
}
