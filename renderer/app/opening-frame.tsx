import { Redo2, Search, Settings2, Undo2 } from 'lucide-react'
import { messages } from '../../shared/messages/messages.ts'
import { Icon } from '../ui/icon.tsx'
import iconButton from '../ui/icon-button.module.css'
import { Loading } from '../ui/loading.tsx'
import frame from './frame.module.css'
import keyLine from './key-line.module.css'
import settings from './settings-popover.module.css'
import topBar from './top-bar.module.css'

const TOOLS = [Undo2, Redo2]

/**
 * The frame while the workspace opens: what stands in the same place whatever is in the workspace, where it
 * will stand. Nothing that depends on a dossier (its title, and the views beside it) and nothing about the disk.
 * The page is built with this as its first markup (electron.vite.config.ts), so it is on the screen before
 * any script runs; nothing here may need the browser. `bar`: a thin bar when it takes long, unless something
 * else tells of the progress.
 */
export function OpeningFrame({ bar = true }: { readonly bar?: boolean }) {
  return (
    <div className={frame.app} inert aria-busy="true">
      <header className={topBar.bar}>
        <div className={topBar.find}>
          <Icon of={Search} />
          <span className="grow clip">{messages.app.top.find}</span>
        </div>
        <div className={topBar.tools}>
          {TOOLS.map((icon, index) => (
            <button key={index} type="button" className={iconButton.button} aria-disabled="true">
              <Icon of={icon} />
            </button>
          ))}
          <span className={settings.trigger}>
            <Icon of={Settings2} />
          </span>
        </div>
      </header>
      <main className={frame.body}>{bar && <Loading />}</main>
      <footer className={keyLine.line} />
    </div>
  )
}
