import { changeEncoding, type ChangedEncoding, type ReadAgain } from '../../../shared/edits/change-encoding.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { broughtBy, lookFor, sayBrought } from '../../editions/bring-over.ts'
import { rememberResolutions } from '../../editions/resolutions.ts'
import { environment } from '../../environment/browser-environment.ts'
import { errorText } from '../../errors/error-text.ts'
import { commit } from '../../storage/commit.ts'
import { readDossierSources, readSourceRemoval } from '../../storage/contents.ts'
import { undo } from '../../storage/history.ts'
import { showUndoLine } from '../../ui/undo-line.tsx'
import { select } from '../library-store.ts'

const words = messages.encodings

/** Gives a source the text of another encoding, in one step, and says so. Answers what went wrong, or null. */
export async function applyEncoding(sourceId: string, read: ReadAgain, label: string): Promise<string | null> {
  const { annotations } = await readSourceRemoval([sourceId])
  const watch = { signal: new AbortController().signal, onProgress: () => undefined }
  // Before the turn to write has come: looking for thousands of passages takes seconds.
  const looked = await lookFor(read.after.text, annotations, watch)
  if (looked.status === 'failed') return messages.editions.failed
  if (looked.status === 'cancelled') return null
  let change: ChangedEncoding | null = null
  const written = await commit(async () => {
    const removal = await readSourceRemoval([sourceId])
    const [old] = removal.sources
    const all = old ? await readDossierSources(old.dossierId) : []
    change = changeEncoding(environment, removal, all, read, looked.found)
    return change?.transaction ?? null
  })
  if (!written.ok) return errorText(written.error)
  // TypeScript does not see that the function above has run.
  const applied = change as ChangedEncoding | null
  if (applied === null) return null
  select(applied.source.id)
  rememberResolutions(applied.source.id, looked.wanted, looked.resolutions)
  if (applied.isEdition) sayBrought(broughtBy(applied.transaction, looked))
  else showUndoLine({ text: words.applied(label), undoLabel: words.undo, onUndo: () => void undo() })
  return null
}
