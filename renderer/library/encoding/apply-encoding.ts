import { changeEncoding, type ChangedEncoding, type ReadAgain } from '../../../shared/edits/change-encoding.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { bringOver, sayBrought } from '../../editions/bring-over.ts'
import { environment } from '../../environment/browser-environment.ts'
import { errorText } from '../../errors/error-text.ts'
import { commit } from '../../storage/commit.ts'
import { readDossierSources, readSourceRemoval } from '../../storage/contents.ts'
import { undo } from '../../storage/history.ts'
import { showUndoLine } from '../../ui/undo-line.tsx'
import { select } from '../library-store.ts'

const words = messages.encodings

/** Gives a source the text of another encoding, and says so. Answers what went wrong, or null. */
export async function applyEncoding(sourceId: string, read: ReadAgain, label: string): Promise<string | null> {
  let change: ChangedEncoding | null = null
  const written = await commit(async () => {
    const removal = await readSourceRemoval([sourceId])
    const [old] = removal.sources
    const all = old ? await readDossierSources(old.dossierId) : []
    const followers = all.filter(({ supersedes }) => supersedes === sourceId)
    change = changeEncoding(environment, removal, followers, read)
    return change?.transaction ?? null
  })
  if (!written.ok) return errorText(written.error)
  // TypeScript does not see that the function above has run.
  const applied = change as ChangedEncoding | null
  if (applied === null) return null
  select(applied.source.id)
  if (!applied.isEdition) {
    showUndoLine({ text: words.applied(label), undoLabel: words.undo, onUndo: () => void undo() })
    return null
  }
  const watch = { signal: new AbortController().signal, onProgress: () => undefined }
  const outcome = await bringOver(applied.source, read.after.text, sourceId, watch)
  if (outcome.status === 'brought') sayBrought(outcome.brought)
  return outcome.status === 'failed' ? (outcome.error ? errorText(outcome.error) : messages.editions.failed) : null
}
