import { app, session, shell, webContents } from 'electron'
import type { ChosenBackup, WorkProgress } from '../../../shared/ipc/workspace.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { BACKUP_EXTENSION, backUp, backupName, inspectBackup } from '../journal/back-up.ts'
import { erase, eraseWorks, finishErase } from '../journal/erase.ts'
import { workspaceInfo } from '../journal/info.ts'
import type { Jobs } from '../journal/jobs.ts'
import { workspaceFolder } from '../journal/layout.ts'
import { LongWorks } from '../journal/long-work.ts'
import { type MoveObstacle, moveWorkspace, obstacleTo } from '../journal/move.ts'
import { restore, type RestoreFrom } from '../journal/restore.ts'
import { storageFailure } from '../journal/storage-failure.ts'
import type { Workspace } from '../journal/workspace.ts'
import type { WorkspaceLocation } from '../location.ts'
import { FileTokens } from '../services/file-tokens.ts'
import type { Asker, Handlers } from './answer.ts'
import { choosePaths, chooseTarget, filters, tellProblem } from './dialogs.ts'
import { sendEvent } from './send-event.ts'

const words = messages.menu.dialogs

/** Empties the page's database: it is only a cache, and fills itself again. Its files are removed with it. */
const clearDatabase = (origin: string): Promise<void> =>
  session.defaultSession.clearStorageData({ origin, storages: ['indexdb'] })

/** Must run before anything is read from the workspace: an erasure that was interrupted is finished. */
export async function finishInterrupted(root: string, jobs: Jobs, origin: string): Promise<void> {
  const switched = (): Promise<void> => Promise.resolve()
  const at = new Date().toISOString()
  await finishErase(root, eraseWorks({ root, jobs, at, switched, clearPage: () => clearDatabase(origin) }))
}

export interface WorksWorld {
  readonly workspace: Workspace
  readonly location: WorkspaceLocation
  /** Of the page, for its database. */
  readonly origin: string
}

type WorkHandlers = Pick<
  Handlers,
  | 'workspace.info'
  | 'workspace.show'
  | 'workspace.backUp'
  | 'workspace.chooseBackup'
  | 'workspace.restore'
  | 'workspace.erase'
  | 'workspace.move'
  | 'workspace.cancel'
>

/** What a person asks of the whole workspace. */
export function workspaceWorkHandlers(world: WorksWorld): WorkHandlers {
  const { workspace } = world
  const works = new LongWorks()
  const backups = new FileTokens()
  return {
    'workspace.info': () => guarded('Looking at the workspace', () => workspaceInfo(workspace)),
    'workspace.show': () => show(workspace.root),
    'workspace.backUp': async (_request, asker) => backUpTo(world, works, asker),
    'workspace.chooseBackup': async (_request, asker) => chooseBackup(world, works, backups, asker),
    'workspace.restore': ({ from }, asker) => {
      if (from.kind === 'snapshot') return restoreFrom(world, works, from, asker)
      const path = backups.get(from.token)
      if (path === null) return fail('import/not-found', 'This backup was not chosen since the app was started.')
      return path.ok ? restoreFrom(world, works, { kind: 'backup', path: path.value }, asker) : path
    },
    'workspace.erase': ({ dossierId }, asker) => eraseDossier(world, works, dossierId, asker),
    'workspace.move': async (_request, asker) => move(world, works, asker),
    'workspace.cancel': () => {
      works.cancel()
      return ok(null)
    },
  }
}

async function guarded<Value>(doing: string, work: () => Promise<Value>): Promise<Result<Value>> {
  try {
    return ok(await work())
  } catch (error) {
    return storageFailure(doing, error)
  }
}

/** Events go to the page that asked; one that is gone is not an error. */
const tellerOf =
  ({ contentsId }: Asker) =>
  (progress: WorkProgress): void => {
    const contents = webContents.fromId(contentsId)
    if (contents) sendEvent(contents, 'workspace.progress', progress)
  }

/** After the answer: a page that is being loaded again could not take it. */
const reloadSoon = ({ contentsId }: Asker): void => {
  setImmediate(() => webContents.fromId(contentsId)?.reload())
}

async function show(root: string): Promise<Result<null>> {
  const problem = await shell.openPath(workspaceFolder(root))
  return problem === '' ? ok(null) : fail('storage/failed', problem)
}

async function backUpTo(
  { workspace }: WorksWorld,
  works: LongWorks,
  asker: Asker,
): Promise<Result<{ fileName: string } | null>> {
  const path = await chooseTarget(asker, {
    title: words.backUp,
    defaultPath: backupName(new Date()),
    filters: filters(words.backups, [BACKUP_EXTENSION]),
  })
  if (path === null) return ok(null)
  return works.run('back-up', tellerOf(asker), async (options) => ok(await backUp(workspace, path, options)))
}

async function chooseBackup(
  { workspace }: WorksWorld,
  works: LongWorks,
  backups: FileTokens,
  asker: Asker,
): Promise<Result<ChosenBackup | null>> {
  const [path] = await choosePaths(asker, {
    title: words.restore,
    properties: ['openFile'],
    filters: filters(words.backups, [BACKUP_EXTENSION]),
  })
  if (path === undefined) return ok(null)
  return works.run('restore', tellerOf(asker), async (options) => {
    const found = await inspectBackup(workspace, path, options)
    if (!found.ok) return found
    const { at, name, counts } = found.value
    return ok({ token: backups.add(path), name, at, counts })
  })
}

async function restoreFrom(
  { workspace }: WorksWorld,
  works: LongWorks,
  from: RestoreFrom,
  asker: Asker,
): Promise<Result<null>> {
  const result = await works.run('restore', tellerOf(asker), async (options) => {
    await restore(workspace, from, options)
    return ok(null)
  })
  if (result.ok) reloadSoon(asker)
  return result
}

async function eraseDossier(
  { workspace, origin }: WorksWorld,
  works: LongWorks,
  dossierId: string,
  asker: Asker,
): Promise<Result<null>> {
  const { root, jobs } = workspace
  let switched = false
  const result = await works.run('erase', tellerOf(asker), async ({ signal }) => {
    await workspace.pause(() => {
      const tools = { root, jobs, at: workspace.now(), signal, clearPage: () => clearDatabase(origin) }
      const reopen = async (): Promise<void> => {
        switched = true
        await workspace.reopen()
      }
      return erase(root, dossierId, workspace.point.generation, eraseWorks({ ...tools, switched: reopen }))
    })
    return ok(null)
  })
  // Also after a failure: what the page has on its screen is not what the files have any more.
  if (switched) reloadSoon(asker)
  return result
}

async function move(
  { workspace, location }: WorksWorld,
  works: LongWorks,
  asker: Asker,
): Promise<Result<{ folder: string } | null>> {
  const [folder] = await choosePaths(asker, {
    title: words.move,
    buttonLabel: words.moveHere,
    properties: ['openDirectory', 'createDirectory'],
  })
  if (folder === undefined) return ok(null)
  const result = await works.run<{ obstacle: MoveObstacle | null }>('move', tellerOf(asker), async (options) => {
    const obstacle = await obstacleTo(workspace.root, folder)
    if (obstacle !== null) return ok({ obstacle })
    await moveWorkspace(workspace, location, folder, options)
    return ok({ obstacle: null })
  })
  if (!result.ok) return result
  if (result.value.obstacle !== null) {
    await tellProblem(asker, words.moveRefused, words.moveObstacles[result.value.obstacle])
    return ok(null)
  }
  app.relaunch()
  setImmediate(() => app.quit())
  return ok({ folder })
}
