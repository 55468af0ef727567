import { mergeTransaction } from '../../shared/edits/merge-incoming.ts'
import type { MergeChoices, MergePlan } from '../../shared/exchange/merge/merge-types.ts'
import { messages } from '../../shared/messages/messages.ts'
import type { Result } from '../../shared/result.ts'
import { environment } from '../environment/browser-environment.ts'
import { commit } from '../storage/commit.ts'
import { readDossierContents } from '../storage/contents.ts'
import { undo } from '../storage/history.ts'
import { showUndoLine } from '../ui/undo-line.tsx'

const words = messages.exchangeView

/** Brings in what was planned and chosen, as one step, and offers to take it back. */
export async function merge(
  dossierId: string,
  fileName: string,
  plan: MergePlan,
  choices: MergeChoices,
): Promise<Result<void>> {
  let isChanged = false
  const done = await commit(async () => {
    const contents = await readDossierContents(dossierId, { originals: false })
    const transaction = contents && mergeTransaction(environment, contents, plan, choices)
    isChanged = transaction !== null
    return transaction
  })
  if (done.ok && isChanged) {
    showUndoLine({ text: words.undoText(fileName), undoLabel: words.undo, onUndo: () => void undo() })
  }
  return done
}
