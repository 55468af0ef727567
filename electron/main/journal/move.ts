import { mkdir, readdir, realpath, rm, statfs, writeFile } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'
import { wipeAll } from './wipe.ts'
import { errorCode, temporaryName, unlessMissing } from './layout.ts'
import type { LongWorkOptions } from './long-work.ts'
import type { Workspace } from './workspace.ts'
import { filesOf, WorkspaceCopy } from './workspace-copy.ts'
import type { WorkspaceLocation } from '../location.ts'

/** Why a workspace can't go to a folder; a person can choose another. */
export type MoveObstacle = 'inside' | 'not-empty' | 'no-room' | 'not-writable'

/** What systems put into every folder or disk: a folder with nothing else is empty. */
const SYSTEM_NAMES = new Set(['.ds_store', 'desktop.ini', 'lost+found', 'system volume information', '.trashes'])
const NOT_WRITABLE: ReadonlySet<unknown> = new Set(['EACCES', 'EEXIST', 'ENOTDIR', 'EPERM', 'EROFS'])
/** Space that must remain: for what is written between the check and the end of the copy. */
const SPARE_BYTES = 64 * 1_048_576
const isWithin = (path: string, folder: string): boolean => path === folder || path.startsWith(folder + sep)

/** The real path of a folder that may not be there yet. */
async function realpathOf(path: string): Promise<string> {
  return (await unlessMissing(realpath(path))) ?? join(await realpath(dirname(path)), basename(path))
}

/** @returns why the workspace below `root` can't be moved into `target`; null when it can */
export async function obstacleTo(root: string, target: string): Promise<MoveObstacle | null> {
  try {
    // The old folder is removed in the end, and with it whatever is inside.
    if (isWithin(await realpathOf(target), await realpath(root))) return 'inside'
    const names = (await unlessMissing(readdir(target))) ?? []
    if (names.some((name) => !SYSTEM_NAMES.has(name.toLowerCase()))) return 'not-empty'
    await tryToWrite(target)
    const { bavail, bsize } = await statfs(target)
    const needed = [...(await filesOf(root)).values()].reduce((sum, { bytes }) => sum + bytes, 0)
    return bavail * bsize < needed + SPARE_BYTES ? 'no-room' : null
  } catch (error) {
    if (NOT_WRITABLE.has(errorCode(error))) return 'not-writable'
    throw error
  }
}

async function tryToWrite(target: string): Promise<void> {
  const probe = join(target, temporaryName())
  await mkdir(target, { recursive: true })
  await writeFile(probe, '')
  await rm(probe)
}

type Moved = Pick<Workspace, 'root' | 'pause' | 'close'>

/**
 * Brings the workspace to `target`, which must have no obstacle. When it resolves the workspace here is closed
 * for good, and the app has to be started again; the next start is at the new place. Interrupted anywhere
 * before, everything stays as it was.
 * @throws what the file system throws, an AbortError after `signal`; then nothing of it is left at `target`
 */
export async function moveWorkspace(
  workspace: Moved,
  location: Pick<WorkspaceLocation, 'moveTo'>,
  target: string,
  { signal, onProgress }: LongWorkOptions,
): Promise<void> {
  const copy = new WorkspaceCopy(workspace.root, target)
  const { closed } = await copyAll().catch(async (error: unknown) => {
    await copy.undo()
    throw error
  })
  await closed

  async function copyAll(): Promise<{ readonly closed: Promise<void> }> {
    // Nearly everything is copied while the person can go on; what came meanwhile, while nothing can come.
    await copy.round({ signal, onProgress })
    return workspace.pause(async () => {
      await copy.round({ signal })
      signal.throwIfAborted()
      await location.moveTo(target)
      // Begun before anything that waits can be written here, where nobody would look for it.
      return { closed: workspace.close() }
    })
  }
}

/**
 * Removes what was left at the place before: only after everything has been opened at the new one.
 * @throws what the file system throws; then it is tried again at the next start
 */
export async function removeLeftBehind(location: Pick<WorkspaceLocation, 'leftBehind' | 'settled'>): Promise<void> {
  await wipeAll(location.leftBehind)
  await location.settled()
}
