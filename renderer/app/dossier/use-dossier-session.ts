import { useEffect } from 'react'
import { createDossier } from '../../../shared/edits/dossier.ts'
import { messages } from '../../../shared/messages/messages.ts'
import type { Dossier } from '../../../shared/model/dossier.ts'
import { environment } from '../../environment/browser-environment.ts'
import { useNavigation } from '../../navigation/navigation-store.ts'
import { platform } from '../../platform/platform.ts'
import { seed } from '../../storage/commit.ts'
import { useDossiers } from '../../storage/live.ts'
import { workspaceState } from '../../storage/session.ts'
import { readStored, writeStored } from '../../ui/stored-value.ts'

const LAST = 'variorum.dossier'

/** One first dossier, however often effects run before the store shows it. */
let creating = false

async function createFirst(): Promise<void> {
  // The journal knows better than a database that has silently lost its rows and is about to be repaired.
  if (creating || (workspaceState()?.counts.dossiers ?? 0) > 0) return
  creating = true
  await seed(createDossier(environment, messages.app.dossier.untitled))
  creating = false
}

/**
 * Dossiers that have been shown. One that is gone now was deleted, or its creation undone; one that is
 * not there yet was only just written, and the live query is about to bring it.
 */
const seen = new Set<string>()

/** Goes to a dossier's library. */
export function openDossier(id: string): void {
  useNavigation.getState().go({ view: 'library', dossierId: id, sourceId: null, annotationId: null })
}

/**
 * The dossier in front; null while it loads. There always is one: the last one open, else the newest,
 * else a new untitled one.
 */
export function useDossierSession(): Dossier | null {
  const dossiers = useDossiers()
  const dossierId = useNavigation(({ place }) => place.dossierId)
  const dossier = dossiers?.find(({ id }) => id === dossierId) ?? null

  useEffect(() => {
    if (!dossiers) return
    if (dossiers.length === 0) void createFirst()
    else if (dossier) {
      seen.add(dossier.id)
      writeStored(LAST, dossier.id)
    } else if (dossierId === null || seen.has(dossierId)) {
      const last = readStored(LAST)
      const next = dossiers.find(({ id }) => id === last) ?? dossiers.at(-1)
      if (next) openDossier(next.id)
    }
  }, [dossiers, dossier, dossierId])

  const title = dossier?.title
  useEffect(() => {
    if (title !== undefined) void platform.setTitle(`${title} – ${messages.app.name}`)
  }, [title])
  return dossier
}
