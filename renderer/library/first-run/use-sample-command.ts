import { useMemo, useState } from 'react'
import { BookOpenText } from 'lucide-react'
import { restoreDossier } from '../../../shared/edits/dossier.ts'
import { messages } from '../../../shared/messages/messages.ts'
import type { Result } from '../../../shared/result.ts'
import type { Command } from '../../commands/command.ts'
import { useCommands } from '../../commands/command-store.ts'
import { environment } from '../../environment/browser-environment.ts'
import { errorText } from '../../errors/error-text.ts'
import { useNavigation } from '../../navigation/navigation-store.ts'
import { commit } from '../../storage/commit.ts'

/** Brings the sample in as a dossier of its own and opens it. */
async function openSample(): Promise<Result<void>> {
  const { loadSampleDossier } = await import('../../sample/sample-dossier.ts')
  const loaded = loadSampleDossier()
  if (!loaded.ok) return loaded
  const written = await commit(restoreDossier(environment, loaded.value))
  if (written.ok) {
    useNavigation
      .getState()
      .go({ view: 'library', dossierId: loaded.value.dossier.id, sourceId: null, annotationId: null })
  }
  return written
}

/** Offers the sample (`S`) while the library is empty. Answers what went wrong, or null. */
export function useSampleCommand(): string | null {
  const [error, setError] = useState<string | null>(null)
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'library.sample',
        label: messages.library.commands.sample,
        group: messages.library.group,
        keys: ['s'],
        keyLine: messages.library.keys.sample,
        icon: BookOpenText,
        run: () => {
          void openSample().then((opened) => {
            setError(opened.ok ? null : errorText(opened.error))
          })
        },
      },
    ],
    [],
  )
  useCommands('sample', commands)
  return error
}
