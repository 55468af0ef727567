import { createDossier, deleteDossier, renameDossier, restoreDossier } from '../../../shared/edits/dossier.ts'
import { messages } from '../../../shared/messages/messages.ts'
import type { Dossier } from '../../../shared/model/dossier.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { environment } from '../../environment/browser-environment.ts'
import { platform } from '../../platform/platform.ts'
import { commit } from '../../storage/commit.ts'
import { readDossier, readDossierContents } from '../../storage/contents.ts'
import { announce } from '../../ui/announcer.tsx'
import { showUndoLine } from '../../ui/undo-line.tsx'
import { runCommand } from '../../commands/run-command.ts'
import { openDossierDialog } from './dossier-dialog-store.ts'
import { openDossier } from './use-dossier-session.ts'
import { withNewIds } from './with-new-ids.ts'

const text = messages.app.dossier

export async function createNamed(title: string): Promise<Result<void>> {
  const transaction = createDossier(environment, title)
  const written = await commit(transaction)
  const id = transaction.changes[0]?.id
  if (written.ok && id !== undefined) openDossier(id)
  return written
}

export const rename = (dossier: Dossier, title: string): Promise<Result<void>> =>
  commit(async () => {
    const now = await readDossier(dossier.id)
    return now && now.title !== title ? renameDossier(environment, now, title) : null
  })

export async function remove(dossier: Dossier): Promise<Result<void>> {
  const written = await commit(async () => {
    const contents = await readDossierContents(dossier.id, { originals: false })
    return contents && deleteDossier(environment, contents)
  })
  if (written.ok) {
    showUndoLine({
      text: text.removed(dossier.title),
      undoLabel: messages.app.top.undo,
      onUndo: () => {
        runCommand('edit.undo')
      },
    })
  }
  return written
}

/** Asks for an exported dossier and brings it in; a failure opens a dialog that says why. */
export async function importDossier(): Promise<void> {
  const picked = await platform.files.pickDossier({})
  if (!picked.ok) {
    openDossierDialog({ kind: 'import-failed', name: '', error: picked.error })
    return
  }
  if (!picked.value) return
  const { token, name } = picked.value
  const done = await bringIn(token)
  if (!done.ok) openDossierDialog({ kind: 'import-failed', name, error: done.error })
}

async function bringIn(token: string): Promise<Result<void>> {
  const bytes = await platform.files.read({ token })
  if (!bytes.ok) return bytes
  // The reader of the format is large and rarely needed.
  const { readDossierJson } = await import('../../../shared/formats/dossier-json/read-dossier-json.ts')
  const read = readDossierJson(bytes.value)
  if (!read.ok) return read
  const present = await readDossierContents(read.value.dossier.id, { originals: false })
  // A dossier that is here already comes in beside it, as another one: nothing is overwritten.
  const contents = present ? withNewIds(environment, read.value) : read.value
  const written = await commit(restoreDossier(environment, contents))
  if (!written.ok) return written
  openDossier(contents.dossier.id)
  announce(text.imported(contents.dossier.title))
  return ok(undefined)
}
