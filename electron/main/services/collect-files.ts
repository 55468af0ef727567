import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

export interface FolderLimits {
  /** Files listed at most; what is left out is told by `truncated`. */
  readonly files: number
  /** Folders within folders. */
  readonly depth: number
  /** Entries looked at, of any kind: choosing the root of a disk must come to an end. */
  readonly entries: number
}

export const FOLDER_LIMITS: FolderLimits = { files: 10_000, depth: 24, entries: 500_000 }

export interface CollectedFiles {
  /** In the order of their paths. */
  readonly paths: readonly string[]
  /** Folders that could not be listed. */
  readonly unreadable: readonly string[]
  readonly truncated: boolean
}

/** Left by systems and archivers; never an article. Hidden names start with a dot. */
const SYSTEM_NAMES = new Set(['thumbs.db', 'desktop.ini', '__macosx', '$recycle.bin', 'system volume information'])
const isSystemName = (name: string): boolean => name.startsWith('.') || SYSTEM_NAMES.has(name.toLowerCase())

class Walk {
  readonly paths: string[] = []
  readonly unreadable: string[] = []
  readonly #seen = new Set<string>()
  #entries = 0
  truncated = false

  constructor(
    private readonly root: string,
    private readonly extensions: ReadonlySet<string>,
    private readonly limits: FolderLimits,
  ) {}

  async folder(path: string, depth: number): Promise<void> {
    const real = await realpath(path)
    // A link may point back up: every real folder is entered once.
    if (this.#seen.has(real)) return
    this.#seen.add(real)
    for (const entry of await this.#list(path)) {
      if (this.truncated) return
      await this.#entry(path, entry, depth)
    }
  }

  async #list(path: string): Promise<readonly Dirent[]> {
    try {
      const entries = await readdir(path, { withFileTypes: true })
      return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
    } catch (error) {
      if (!(error instanceof Error)) throw error
      this.unreadable.push(path)
      return []
    }
  }

  async #entry(folder: string, entry: Dirent, depth: number): Promise<void> {
    this.#entries += 1
    if (this.#entries > this.limits.entries) this.truncated = true
    if (this.truncated || isSystemName(entry.name)) return
    const path = join(folder, entry.name)
    const kind = entry.isSymbolicLink() ? await this.#linked(path) : entry
    if (kind?.isDirectory()) {
      if (depth < this.limits.depth) await this.folder(path, depth + 1)
      else this.truncated = true
    } else if (kind?.isFile() && this.extensions.has(extname(path).slice(1).toLowerCase())) {
      if (this.paths.length >= this.limits.files) this.truncated = true
      else this.paths.push(path)
    }
  }

  /** What a link points at, null when it points nowhere or out of the folder that the person chose. */
  async #linked(path: string): Promise<{ isDirectory: () => boolean; isFile: () => boolean } | null> {
    try {
      const real = await realpath(path)
      return real.startsWith(this.root + sep) ? await stat(real) : null
    } catch (error) {
      if (!(error instanceof Error)) throw error
      return null
    }
  }
}

/** Files below `folder` whose extension (lower case, no dot) is in `extensions`. Throws if `folder` is not there. */
export async function collectFiles(
  folder: string,
  extensions: ReadonlySet<string>,
  limits: FolderLimits = FOLDER_LIMITS,
): Promise<CollectedFiles> {
  const walk = new Walk(await realpath(folder), extensions, limits)
  await walk.folder(folder, 0)
  return { paths: walk.paths, unreadable: walk.unreadable, truncated: walk.truncated }
}
