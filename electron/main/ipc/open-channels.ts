import { join } from 'node:path'
import { app, session, type WebContents, webContents } from 'electron'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { Jobs } from '../journal/jobs.ts'
import { removeLeftBehind } from '../journal/move.ts'
import { copyAside } from '../journal/set-aside.ts'
import { Workspace } from '../journal/workspace.ts'
import type { WorkspaceLocation } from '../location.ts'
import { PAGE_ORIGIN } from '../origin.ts'
import { DatabaseAside } from '../services/database-aside.ts'
import { FileTokens } from '../services/file-tokens.ts'
import type { LogFile } from '../services/log-file.ts'
import type { ShellState } from '../services/shell-state.ts'
import { fileHandlers } from './files.ts'
import { parserChannels } from './parser.ts'
import { registerIpc } from './register.ts'
import { shellHandlers } from './shell.ts'
import { finishInterrupted, workspaceWorkHandlers } from './workspace-works.ts'
import { workspaceHandlers } from './workspace.ts'

export interface ChannelWorld {
  readonly state: ShellState
  readonly log: LogFile
  /** Address of Vite's server; null in a build. */
  readonly devServer: string | null
  readonly location: WorkspaceLocation
}

export interface OpenChannels {
  /** Settles when everything that was acknowledged or is under way is on disk, within bounds. */
  readonly close: () => Promise<void>
}

/**
 * Everything that a page can ask of the main process. Loaded while the page's process starts: the
 * schemas take longer to make than all the rest of the main process.
 */
export function openChannels({ state, log, devServer, location }: ChannelWorld): OpenChannels {
  const root = rootOf(location)
  const jobs = new Jobs()
  const origin = devServer === null ? PAGE_ORIGIN : new URL(devServer).origin
  const workspace = new Workspace({
    root,
    jobs,
    log,
    available: () => availability(location),
    finishInterrupted: () => finishInterrupted(root, jobs, origin),
    onOpened: () => {
      removeLeftBehind(location).catch((error: unknown) => log.error('workspace', error))
    },
  })
  const parser = parserChannels(devServer)
  const handlers = {
    ...parser.handlers,
    ...fileHandlers(new FileTokens()),
    ...shellHandlers(state, log),
    ...workspaceHandlers(
      workspace,
      databaseAside(workspace, origin),
      (id) => webContents.fromId(id)?.reload(),
      sessionData(),
    ),
    ...workspaceWorkHandlers({ workspace, location, origin }),
  }
  registerIpc(handlers, log, devServer)
  dropStreamsWithPages(workspace)
  // The page will ask for it: meanwhile its process starts and its script is read.
  void workspace.ready()
  return {
    close: () => {
      parser.close()
      return workspace.close()
    },
  }
}

/** Where it isn't known, nothing is written: `availability` sees to that. */
const rootOf = ({ place, userData }: WorkspaceLocation): string => (place.kind === 'unreadable' ? userData : place.root)

/** A workspace that was moved and can't be found is not replaced by an empty one. */
function availability(location: WorkspaceLocation): Result<null> {
  const { place } = location
  if (place.kind === 'there') return ok(null)
  if (location.hasReturned) {
    // Chromium's own files are there too, and it looks for them only once.
    app.relaunch()
    app.quit()
  }
  const where = place.kind === 'missing' ? place.root : place.file
  return fail('storage/failed', `The workspace is not there: ${where}`)
}

/** Where Chromium keeps what it keeps of the page. */
const sessionData = (): string => session.defaultSession.storagePath ?? app.getPath('sessionData')

function databaseAside({ root, log }: Workspace, origin: string): DatabaseAside {
  const { defaultSession } = session
  return new DatabaseAside({
    databaseFolder: join(sessionData(), 'IndexedDB'),
    copyAside: (paths) => copyAside(root, paths, 'database'),
    clear: () => defaultSession.clearStorageData({ origin, storages: ['indexdb'] }),
    log: (message, cause) =>
      log.write('warning', 'database', message, cause instanceof Error ? (cause.stack ?? null) : null),
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
