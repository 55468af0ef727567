import { useMemo } from 'react'
import { Download, FolderInput, FolderOpen, FolderPlus, Merge, PencilLine, Trash2 } from 'lucide-react'
import { messages } from '../../../shared/messages/messages.ts'
import type { Dossier } from '../../../shared/model/dossier.ts'
import type { Command } from '../../commands/command.ts'
import { useCommands } from '../../commands/command-store.ts'
import { pickAnnotations } from '../../exchange/pick-annotations.ts'
import { useNavigation } from '../../navigation/navigation-store.ts'
import { useDossiers } from '../../storage/live.ts'
import { importDossier } from './dossier-actions.ts'
import { openDossierDialog } from './dossier-dialog-store.ts'
import { openDossier } from './use-dossier-session.ts'

const text = messages.app.dossier

/** New, rename, delete, import, export, and one command for every other dossier. */
export function useDossierCommands(dossier: Dossier | null): void {
  const dossiers = useDossiers()
  const commands = useMemo<readonly Command[]>(() => {
    const group = messages.app.groups.dossier
    const opens = (kind: 'create' | 'rename' | 'remove') => () => {
      openDossierDialog({ kind })
    }
    const others = (dossiers ?? []).filter(({ id }) => id !== dossier?.id)
    return [
      { id: 'dossier.new', label: text.create, group, keys: ['$mod+n'], icon: FolderPlus, run: opens('create') },
      { id: 'dossier.rename', label: text.rename, group, keys: ['F2'], icon: PencilLine, run: opens('rename') },
      {
        id: 'dossier.import',
        label: text.import,
        group,
        keys: ['$mod+o'],
        icon: FolderInput,
        run: () => void importDossier(),
      },
      {
        id: 'dossier.import-annotations',
        label: messages.exchangeView.open,
        group,
        keys: ['$mod+Shift+o'],
        icon: Merge,
        run: () => void pickAnnotations(),
      },
      {
        id: 'dossier.export',
        label: text.export,
        group,
        keys: ['$mod+Shift+e'],
        icon: Download,
        run: () => {
          useNavigation.getState().go({ view: 'brief' })
        },
      },
      {
        id: 'dossier.delete',
        label: text.remove,
        group,
        keys: ['$mod+Shift+Delete'],
        icon: Trash2,
        run: opens('remove'),
      },
      ...others.map(({ id, title }) => ({
        id: `dossier.open.${id}`,
        label: text.switchTo(title),
        group,
        icon: FolderOpen,
        run: () => {
          openDossier(id)
        },
      })),
    ]
  }, [dossiers, dossier])
  useCommands('dossier', commands)
}
