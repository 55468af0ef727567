import { join } from 'node:path'
import { app, session, type WebContents, webContents } from 'electron'
import { Jobs } from '../journal/jobs.ts'
import { copyAside } from '../journal/set-aside.ts'
import { Workspace } from '../journal/workspace.ts'
import type { WorkspaceLocation } from '../location.ts'
import { PAGE_ORIGIN } from '../origin.ts'
import { DatabaseAside } from '../services/database-aside.ts'
import { FileTokens } from '../services/file-tokens.ts'
import type { LogFile } from '../services/log-file.ts'
import type { ShellState } from '../services/shell-state.ts'
import { fileHandlers } from './files.ts'
import { registerIpc } from './register.ts'
import { shellHandlers } from './shell.ts'
import { workspaceHandlers } from './workspace.ts'

export interface OpenChannels {
  /** Settles when everything that was acknowledged or is under way is on disk, within bounds. */
  readonly close: () => Promise<void>
}

/**
 * Everything that a page can ask of the main process. Loaded while the page's process starts: the
 * schemas take longer to make than all the rest of the main process.
 */
export function openChannels(
  state: ShellState,
  log: LogFile,
  devServer: string | null,
  location: WorkspaceLocation,
): OpenChannels {
  const workspace = new Workspace({ root: location.place.kind === 'unreadable' ? '' : location.place.root, jobs: new Jobs(), log })
  const handlers = {
    ...fileHandlers(new FileTokens()),
    ...shellHandlers(state, log),
    ...workspaceHandlers(workspace, databaseAside(workspace, devServer), (id) => webContents.fromId(id)?.reload()),
  }
  registerIpc(handlers, log, devServer)
  dropStreamsWithPages(workspace)
  // The page will ask for it: meanwhile its process starts and its script is read.
  void workspace.ready()
  return { close: () => workspace.close() }
}

function databaseAside({ root, log }: Workspace, devServer: string | null): DatabaseAside {
  const { defaultSession } = session
  return new DatabaseAside({
    databaseFolder: join(defaultSession.storagePath ?? app.getPath('sessionData'), 'IndexedDB'),
    copyAside: (paths) => copyAside(root, paths, 'database'),
    clear: () =>
      defaultSession.clearStorageData({
        origin: devServer === null ? PAGE_ORIGIN : new URL(devServer).origin,
        storages: ['indexdb'],
      }),
    log: (message, cause) => log.write('warning', 'database', message, cause instanceof Error ? (cause.stack ?? null) : null),
  })
}

/** Nobody will read the streams of a page that has ended or is being loaded again. */
function dropStreamsWithPages(workspace: Workspace): void {
  const watch = (contents: WebContents): void => {
    const { id } = contents
    const drop = (): void => void workspace.drop(id)
    contents.on('destroyed', drop)
    contents.on('render-process-gone', drop)
    contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) drop()
    })
  }
  for (const contents of webContents.getAllWebContents()) watch(contents)
  app.on('web-contents-created', (_event, contents) => watch(contents))
}
