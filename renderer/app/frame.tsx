import { Suspense, useEffect, useState } from 'react'
import { useCommandKeys } from '../commands/use-command-keys.ts'
import { useNavigation } from '../navigation/navigation-store.ts'
import { useSheets } from '../navigation/sheet-store.ts'
import { usePeopleListCommands } from '../people/use-people-commands.ts'
import { SearchAhead } from '../search/search-ahead.tsx'
import { useSearchCommand } from '../search/use-search-command.ts'
import { Announcer } from '../ui/announcer.tsx'
import { Loading } from '../ui/loading.tsx'
import { UndoLine } from '../ui/undo-line.tsx'
import { AnalysisAhead } from './dossier/analysis-ahead.tsx'
import { DossierDialogs } from './dossier/dossier-dialogs.tsx'
import { useDossierCommands } from './dossier/use-dossier-commands.ts'
import { useDossierSession } from './dossier/use-dossier-session.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { type FramePanel, useFrameCommands } from './use-frame-commands.ts'
import { HelpDialog } from './help-dialog.tsx'
import { KeyLine } from './key-line.tsx'
import { laterView } from './later-view.tsx'
import { OpeningFrame } from './opening-frame.tsx'
import { Palette } from './palette/palette.tsx'
import { TopBar } from './top-bar.tsx'
import { RecoveryLine } from './recovery/recovery-line.tsx'
import { useMenuCommands } from './use-menu-commands.ts'
import { loadOtherViews, VIEW_COMPONENTS } from './views.tsx'
import { useWorkspaceCommands } from './workspace/use-workspace-commands.ts'
import { useWorkspaceDialogs } from './workspace/workspace-store.ts'
import styles from './frame.module.css'

/** Top bar, the view in front, key line; and what opens over them. */
export function Frame() {
  const [panel, setPanel] = useState<FramePanel | null>(null)
  const { view, dossierId, sourceId } = useNavigation(({ place }) => place)
  const dossier = useDossierSession()
  useCommandKeys()
  useMenuCommands()
  useFrameCommands(panel, setPanel)
  useDossierCommands(dossier)
  useWorkspaceCommands()
  usePeopleListCommands()
  useSearchCommand()
  const ready = dossier !== null
  useEffect(() => (ready ? loadOtherViews() : undefined), [ready])
  const close = () => {
    setPanel(null)
  }

  if (!dossier) return <OpeningFrame />
  const View = VIEW_COMPONENTS[view]
  return (
    <div className={styles.app}>
      <TopBar dossier={dossier} panel={panel} onPanel={setPanel} />
      <main className={styles.body}>
        <ErrorBoundary resetKey={`${view} ${dossierId ?? ''} ${sourceId ?? ''}`}>
          <Suspense fallback={<Loading />}>
            <View key={dossier.id} />
          </Suspense>
        </ErrorBoundary>
      </main>
      <RecoveryLine />
      <KeyLine />
      <UndoLine />
      <Announcer />
      {panel === 'palette' && <Palette dossierId={dossier.id} onClose={close} />}
      {panel === 'help' && <HelpDialog onClose={close} />}
      <AnalysisAhead key={dossier.id} dossierId={dossier.id} />
      <SearchAhead key={`search ${dossier.id}`} dossierId={dossier.id} />
      <DossierDialogs dossier={dossier} />
      <LaterDialogs />
    </div>
  )
}

/** Loaded when one of them is first wanted: none is at a start. */
const WORKSPACE = laterView(async () => (await import('./workspace/workspace-dialogs.tsx')).WorkspaceDialogs)
const SHEETS = laterView(async () => (await import('./sheets.tsx')).Sheets)

function LaterDialogs() {
  const wanted = useWorkspaceDialogs(({ panel, step }) => panel !== null || step !== null)
  const hasSheets = useSheets(({ sheets }) => sheets.length > 0)
  return (
    <Suspense fallback={null}>
      {wanted && <WORKSPACE.Component />}
      {hasSheets && <SHEETS.Component />}
    </Suspense>
  )
}
