import { mkdir, readdir, realpath, rm, statfs, writeFile } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'
import { copyVerified, type FileStamp, listFiles, syncFolders } from './copy-files.ts'
import { BUILDING, errorCode, syncFolder, temporaryName, unlessMissing, workspaceFolder } from './layout.ts'

/** Why a workspace can't go to a folder; a person can choose another. */
export type MoveObstacle = 'inside' | 'not-empty' | 'no-room' | 'not-writable'

/** What systems put into every folder or disk: a folder with nothing else is empty. */
const SYSTEM_NAMES = new Set(['.ds_store', 'desktop.ini', 'lost+found', 'system volume information', '.trashes'])
const NOT_WRITABLE: ReadonlySet<unknown> = new Set(['EACCES', 'EEXIST', 'ENOTDIR', 'EPERM', 'EROFS'])
/** Space that must remain: for what is written between the check and the end of the copy. */
const SPARE_BYTES = 64 * 1_048_576
/** Belongs to the process, not to the workspace; and what is not whole yet. */
const isLeftOut = (path: string): boolean =>
  /^lock(\.|$)/.test(path) || path.split(sep).some((name) => name.endsWith(BUILDING) || name.endsWith('.tmp'))

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
    const needed = totalOf(await filesOf(root))
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

const totalOf = (files: ReadonlyMap<string, FileStamp>): number =>
  [...files.values()].reduce((sum, { bytes }) => sum + bytes, 0)

async function filesOf(root: string): Promise<ReadonlyMap<string, FileStamp>> {
  const files = await listFiles(workspaceFolder(root))
  return new Map([...files].filter(([path]) => !isLeftOut(path)))
}

export interface MoveOptions {
  readonly signal?: AbortSignal
  /** Bytes. */
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Copies the workspace below one root to another. It can run while the workspace is being written to: `round`
 * copies what is new or changed since the last one, and drops what is no more. A last round while nothing is
 * written makes both equal. Each file is read back from the disk and compared by its hash.
 */
export class WorkspaceCopy {
  readonly #copied = new Map<string, FileStamp>()
  readonly #links = new Map<string, string>()

  constructor(
    private readonly root: string,
    private readonly target: string,
  ) {}

  /** @throws what the file system throws; an AbortError after `signal` */
  async round({ signal, onProgress }: MoveOptions = {}): Promise<void> {
    const wanted = await filesOf(this.root)
    const fresh = [...wanted].filter(([path, stamp]) => this.#copied.get(path)?.version !== stamp.version)
    const total = fresh.reduce((sum, [, { bytes }]) => sum + bytes, 0)
    let done = 0
    for (const path of this.#copied.keys()) if (!wanted.has(path)) await this.#drop(path)
    for (const [path, stamp] of fresh) {
      signal?.throwIfAborted()
      await this.#take(path, stamp, signal)
      done += stamp.bytes
      onProgress?.(done, total)
    }
    await syncFolders(workspaceFolder(this.target))
    await syncFolder(this.target)
  }

  /** Takes back what was copied; a folder that was there before stays. */
  async undo(): Promise<void> {
    await rm(workspaceFolder(this.target), { recursive: true, force: true })
  }

  async #take(path: string, stamp: FileStamp, signal: AbortSignal | undefined): Promise<void> {
    const to = join(workspaceFolder(this.target), path)
    await this.#drop(path)
    await mkdir(dirname(to), { recursive: true, mode: 0o700 })
    const twin = stamp.links > 1 ? this.#links.get(stamp.inode) : undefined
    const from = join(workspaceFolder(this.root), path)
    // What is removed meanwhile (an old segment, a snapshot) is no more in the next round either.
    const taken = await unlessMissing(copyVerified(from, to, { twin, signal }).then(() => true))
    if (taken === null) return
    this.#copied.set(path, stamp)
    if (stamp.links > 1) this.#links.set(stamp.inode, to)
  }

  async #drop(path: string): Promise<void> {
    this.#copied.delete(path)
    await rm(join(workspaceFolder(this.target), path), { force: true })
  }
}
