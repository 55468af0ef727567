import { useMemo } from 'react'
import { Archive, FolderCog, History } from 'lucide-react'
import { messages } from '../../../shared/messages/messages.ts'
import type { Command } from '../../commands/command.ts'
import { useCommands } from '../../commands/command-store.ts'
import { useRecovery } from '../../storage/recovery-store.ts'
import { showWorkspacePanel } from './workspace-store.ts'
import { backUp, chooseBackup } from './workspace-works.ts'

const { group, commands: text } = messages.workspace

/** What can be done with the workspace as a whole; the menu gives the first three by their ids. */
export function useWorkspaceCommands(): void {
  const recovered = useRecovery(({ items }) => items.length > 0)
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'workspace.back-up',
        label: text.backUp,
        group,
        keys: ['$mod+Shift+s'],
        whileTyping: true,
        icon: Archive,
        run: () => void backUp(),
      },
      { id: 'workspace.restore', label: text.restore, group, icon: History, run: () => void chooseBackup() },
      {
        id: 'workspace.info',
        label: text.info,
        group,
        icon: FolderCog,
        run: () => {
          showWorkspacePanel('info')
        },
      },
      {
        id: 'workspace.recovery',
        label: text.recovery,
        group,
        icon: History,
        disabled: recovered ? null : text.recoveryNothing,
        run: () => {
          showWorkspacePanel('recovery')
        },
      },
    ],
    [recovered],
  )
  useCommands('workspace', commands)
}
