import { useEffect } from 'react'
import { ArrowLeft, ArrowRight, Redo2, Search, Undo2 } from 'lucide-react'
import { messages } from '../../shared/messages/messages.ts'
import type { Dossier } from '../../shared/model/dossier.ts'
import { runCommand } from '../commands/run-command.ts'
import { useNavigation } from '../navigation/navigation-store.ts'
import { VIEWS } from '../navigation/place.ts'
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
      <Ways />
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

/** Back and forward, as in a browser. */
function Ways() {
  const canBack = useNavigation(({ past }) => past.length > 0)
  const canForward = useNavigation(({ future }) => future.length > 0)
  useSideButtons()
  return (
    <div className={styles.ways} role="group" aria-label={text.top.ways}>
      <IconButton
        icon={ArrowLeft}
        label={canBack ? text.top.back : text.top.noBack}
        chord="$mod+["
        aria-disabled={!canBack}
        onClick={() => {
          runCommand('go.back')
        }}
      />
      <IconButton
        icon={ArrowRight}
        label={canForward ? text.top.forward : text.top.noForward}
        chord="$mod+]"
        aria-disabled={!canForward}
        onClick={() => {
          runCommand('go.forward')
        }}
      />
    </div>
  )
}

/** The side buttons that many mice have. */
function useSideButtons(): void {
  useEffect(() => {
    const up = ({ button }: MouseEvent) => {
      if (document.querySelector('dialog[open]') !== null) return
      if (button === 3) runCommand('go.back')
      else if (button === 4) runCommand('go.forward')
    }
    window.addEventListener('mouseup', up)
    return () => {
      window.removeEventListener('mouseup', up)
    }
  }, [])
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
