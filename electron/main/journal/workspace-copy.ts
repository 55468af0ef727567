import { mkdir, rm } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { copyVerified, type FileStamp, listFiles, syncFolders } from './copy-files.ts'
import { BUILDING, syncFolder, unlessMissing, workspaceFolder } from './layout.ts'

/** Belongs to the process, not to the workspace; and what is not whole yet. */
const isLeftOut = (path: string): boolean =>
  /^lock(\.|$)/.test(path) || path.split(sep).some((name) => name.endsWith(BUILDING) || name.endsWith('.tmp'))

/** What makes up the workspace below `root`, with paths from its folder. */
export async function filesOf(root: string): Promise<ReadonlyMap<string, FileStamp>> {
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
