import { askAgain, declineEdition, keepSourcesApart } from '../../../shared/edits/related-sources.ts'
import { messages } from '../../../shared/messages/messages.ts'
import type { Source } from '../../../shared/model/source.ts'
import type { Transaction } from '../../../shared/model/transaction.ts'
import { environment } from '../../environment/browser-environment.ts'
import { errorText } from '../../errors/error-text.ts'
import { commit } from '../../storage/commit.ts'
import { readSources } from '../../storage/contents.ts'
import { undo } from '../../storage/history.ts'
import { announce } from '../../ui/announcer.tsx'
import { showUndoLine } from '../../ui/undo-line.tsx'
import type { Compared } from './compare-store.ts'

const words = messages.alike

type Decide = (older: Source, newer: Source) => Transaction | null

/** Writes what the analyst says of two sources, building on what is stored; says so and offers to take it back. */
async function decide({ older, newer }: Compared, done: string, change: Decide): Promise<void> {
  let isWritten = false
  const written = await commit(async () => {
    const stored = await readSources([older, newer])
    const [one, other] = [stored.find(({ id }) => id === older), stored.find(({ id }) => id === newer)]
    const transaction = one && other ? change(one, other) : null
    isWritten = transaction !== null
    return transaction
  })
  if (!written.ok) announce(errorText(written.error))
  else if (isWritten) showUndoLine({ text: done, undoLabel: words.undo, onUndo: () => void undo() })
}

/** The later one is not offered as the new edition of the earlier one again. */
export const decline = (pair: Compared): Promise<void> =>
  decide(pair, words.declined, (older, newer) => declineEdition(environment, newer, older.id))

/** They are two articles: each is shown for itself, and neither is offered as an edition of the other. */
export const keepApart = (pair: Compared): Promise<void> =>
  decide(pair, words.apart, (older, newer) => keepSourcesApart(environment, newer, older))

/** Whatever was said of the two is taken back. */
export const takeBack = (pair: Compared): Promise<void> =>
  decide(pair, words.asksAgain, (older, newer) => askAgain(environment, older, newer))
