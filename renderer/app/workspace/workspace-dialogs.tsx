import { RecoveryDialog } from '../recovery/recovery-dialog.tsx'
import { WorkDialogs } from './work-dialogs.tsx'
import { WorkspaceDialog } from './workspace-dialog.tsx'
import { showWorkspacePanel, useWorkspaceDialogs } from './workspace-store.ts'

const close = () => {
  showWorkspacePanel(null)
}

/** The dialogs about the whole workspace; a work in hand stands over the panel that began it. */
export function WorkspaceDialogs() {
  const panel = useWorkspaceDialogs((state) => state.panel)
  return (
    <>
      {panel === 'info' && <WorkspaceDialog onClose={close} />}
      {panel === 'recovery' && <RecoveryDialog onClose={close} />}
      <WorkDialogs />
    </>
  )
}
