import { Redo2, Search, Undo2 } from 'lucide-react'
import { messages } from '../../shared/messages/messages.ts'
import type { Dossier } from '../../shared/model/dossier.ts'
import { runCommand } from '../commands/run-command.ts'
import { useNavigation, VIEWS } from '../navigation/navigation-store.ts'
import { useHistory } from '../storage/live.ts'
import { chordText } from '../ui/chord.ts'
import { Icon } from '../ui/icon.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { DossierMenu } from './dossier/dossier-menu.tsx'
import { SettingsPopover } from './settings-popover.tsx'
import type { FramePanel } from './use-frame-commands.ts'
import styles from './top-bar.module.css'

const text = messages.app

interface TopBarProps {
  readonly dossier: Dossier
  readonly panel: FramePanel | null
  readonly onPanel: (panel: FramePanel | null) => void
}

export function TopBar({ dossier, panel, onPanel }: TopBarProps) {
  return (
    <header className={styles.bar}>
      <DossierMenu dossier={dossier} />
      <Views />
      <button
        type="button"
        className={styles.find}
        aria-haspopup="dialog"
        onClick={() => {
          onPanel('palette')
        }}
      >
        <Icon of={Search} />
        <span className="grow clip">{text.top.find}</span>
        <Kbd chord="$mod+k" />
      </button>
      <Tools panel={panel} onPanel={onPanel} />
    </header>
  )
}

function Views() {
  const view = useNavigation(({ place }) => place.view)
  return (
    <nav className={styles.views} aria-label={text.views.label}>
      {VIEWS.map((name, index) => (
        <button
          key={name}
          type="button"
          aria-current={name === view ? 'page' : undefined}
          title={chordText(`$mod+${String(index + 1)}`)}
          onClick={() => {
            runCommand(`view.${name}`)
          }}
        >
          <span className={styles.word} data-word={text.views[name]}>
            {text.views[name]}
          </span>
          <span className={styles.digit} aria-hidden="true">
            {index + 1}
          </span>
        </button>
      ))}
    </nav>
  )
}

function Tools({ panel, onPanel }: Omit<TopBarProps, 'dossier'>) {
  const history = useHistory()
  return (
    <div className={styles.tools} role="toolbar" aria-label={text.top.tools}>
      <IconButton
        icon={Undo2}
        label={history?.undo ? text.top.undoWhat(text.steps[history.undo]) : text.top.nothingToUndo}
        chord="$mod+z"
        aria-disabled={!history?.undo}
        onClick={() => {
          runCommand('edit.undo')
        }}
      />
      <IconButton
        icon={Redo2}
        label={history?.redo ? text.top.redoWhat(text.steps[history.redo]) : text.top.nothingToRedo}
        chord="$mod+Shift+z"
        aria-disabled={!history?.redo}
        onClick={() => {
          runCommand('edit.redo')
        }}
      />
      <SettingsPopover
        open={panel === 'settings'}
        onOpenChange={(open) => {
          onPanel(open ? 'settings' : null)
        }}
      />
    </div>
  )
}
