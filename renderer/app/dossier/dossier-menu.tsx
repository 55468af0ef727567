import { ChevronDown, FolderInput, FolderPlus, Merge, PencilLine, Trash2 } from 'lucide-react'
import { messages } from '../../../shared/messages/messages.ts'
import type { Dossier } from '../../../shared/model/dossier.ts'
import { runCommand } from '../../commands/run-command.ts'
import { useDossiers } from '../../storage/live.ts'
import { Icon } from '../../ui/icon.tsx'
import { Menu, type MenuEntry } from '../../ui/menu.tsx'
import { openDossier } from './use-dossier-session.ts'
import styles from './dossier-menu.module.css'

const text = messages.app.dossier

const ACTIONS: readonly MenuEntry[] = [
  { id: 'dossier.new', label: text.create, icon: FolderPlus, chord: '$mod+n' },
  { id: 'dossier.rename', label: text.rename, icon: PencilLine, chord: 'F2' },
  { id: 'dossier.import', label: text.import, icon: FolderInput, chord: '$mod+o' },
  { id: 'dossier.import-annotations', label: messages.exchangeView.open, icon: Merge, chord: '$mod+Shift+o' },
]
const REMOVAL: readonly MenuEntry[] = [
  { id: 'dossier.delete', label: text.remove, icon: Trash2, chord: '$mod+Shift+Delete' },
]

/** The name of the dossier in front; under it the others, and what can be done with it. */
export function DossierMenu({ dossier }: { readonly dossier: Dossier }) {
  const dossiers = useDossiers() ?? []
  const entries = dossiers.map(({ id, title }) => ({ id, label: title, checked: id === dossier.id }))
  return (
    <Menu
      label={text.menu}
      triggerClassName={styles.trigger}
      trigger={
        <>
          <span className={styles.title} title={dossier.title} dir="auto">
            {dossier.title}
          </span>
          <Icon of={ChevronDown} size={14} className={styles.chevron} />
        </>
      }
      groups={[entries.length > 1 ? entries : [], ACTIONS, REMOVAL]}
      onAction={(id) => {
        if (!runCommand(id)) openDossier(id)
      }}
    />
  )
}
