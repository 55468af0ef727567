import { cpSync, existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { writeFileAtomic } from './services/atomic-write.ts'

const FILE = 'location.json'
const FORMAT = 'variorum-location'
const VERSION = 1
/** Below the root, when that is not the user data folder itself: Chromium's own files, the database among them. */
const PROFILE = 'profile'
/** Where the page keeps its settings. */
const SETTINGS = 'Local Storage'

/** What Chromium keeps in a profile and could hold words of a source. The rest is of the program, not of the person. */
export const CHROMIUM_FOLDERS = [
  'IndexedDB',
  'Session Storage',
  SETTINGS,
  'WebStorage',
  'Service Worker',
  'File System',
  'blob_storage',
  'Cache',
  'Code Cache',
] as const

/** Where everything lies. `from`: where it was before it was moved, while anything may still be there. */
export type Place =
  | { readonly kind: 'there'; readonly root: string; readonly from: string | null }
  /** It was moved to a folder that is not there now: a drive that is not plugged in, a share that is not mounted. */
  | { readonly kind: 'missing'; readonly root: string }
  /** It was moved, and where to can't be read. */
  | { readonly kind: 'unreadable'; readonly file: string }

interface LocationFile {
  readonly workspace: string
  readonly from: string | null
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/** By hand, not by a schema: it stands before the first window. */
function parseLocation(text: string): LocationFile {
  const given: unknown = JSON.parse(text)
  if (typeof given !== 'object' || given === null) throw new TypeError('The location is no object.')
  const { format, version, workspace, from } = given as Record<string, unknown>
  if (format !== FORMAT || version !== VERSION) throw new TypeError('The location is of another format.')
  if (typeof workspace !== 'string' || !isAbsolute(workspace)) throw new TypeError('The location has no folder.')
  return { workspace, from: typeof from === 'string' && isAbsolute(from) ? from : null }
}

function readPlace(userData: string): Place {
  const file = join(userData, FILE)
  if (!existsSync(file)) return { kind: 'there', root: userData, from: null }
  try {
    const { workspace, from } = parseLocation(readFileSync(file, 'utf8'))
    // The folder itself may be there as an empty mount point: what was moved into it must be there too.
    if (!isFolder(join(workspace, 'workspace'))) return { kind: 'missing', root: workspace }
    return { kind: 'there', root: workspace, from }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { kind: 'unreadable', file }
  }
}

/**
 * Where the workspace is: in the user data folder, or where it was moved to, which a small file in the user
 * data folder says. A place that is missing is never replaced by an empty one.
 */
export class WorkspaceLocation {
  /** As it was when the app was started; it holds until the app ends. */
  readonly place: Place

  constructor(readonly userData: string) {
    this.place = readPlace(userData)
  }

  /** Chromium's folder of this place; null for the one that it has anyway. */
  get profile(): string | null {
    const { place, userData } = this
    return place.kind === 'there' && place.root !== userData ? join(place.root, PROFILE) : null
  }

  /** True when the place was not there at the start and is there now: the app has to be started again for it. */
  get hasReturned(): boolean {
    return this.place.kind !== 'there' && readPlace(this.userData).kind === 'there'
  }

  /** Carries the page's settings along, once, before Chromium opens the new profile. */
  bringSettings(): void {
    const { place, profile } = this
    if (profile === null || place.kind !== 'there' || place.from === null || existsSync(profile)) return
    const before = join(profileAt(place.from, this.userData), SETTINGS)
    if (!existsSync(before)) return
    const building = `${profile}.building`
    rmSync(building, { recursive: true, force: true })
    cpSync(before, join(building, SETTINGS), { recursive: true })
    renameSync(building, profile)
  }

  /** From the next start on everything is at `root`. @throws what the file system throws; then nothing has changed */
  async moveTo(root: string): Promise<void> {
    if (this.place.kind !== 'there') throw new Error('A workspace that is not there can not be moved.')
    try {
      await writeLocation(this.userData, { workspace: root, from: this.place.root })
    } catch (error) {
      // Renamed, and then the folder could not be flushed: the next start reads the new place.
      const now = readPlace(this.userData)
      if (now.kind !== 'there' || now.root !== root) throw error
    }
  }

  /** What is left at the place before the last move, folders and their contents; empty when nothing can be. */
  get leftBehind(): readonly string[] {
    const { place, userData } = this
    if (place.kind !== 'there' || place.from === null || place.from === place.root) return []
    const chromium =
      place.from === userData ? CHROMIUM_FOLDERS.map((name) => join(userData, name)) : [join(place.from, PROFILE)]
    return [join(place.from, 'workspace'), ...chromium].filter((path) => existsSync(path))
  }

  /** Nothing is left behind any more. */
  async settled(): Promise<void> {
    if (this.place.kind !== 'there' || this.place.from === null) return
    await writeLocation(this.userData, { workspace: this.place.root, from: null })
  }
}

const profileAt = (root: string, userData: string): string => (root === userData ? userData : join(root, PROFILE))

async function writeLocation(userData: string, { workspace, from }: LocationFile): Promise<void> {
  const content = { format: FORMAT, version: VERSION, workspace, from }
  await writeFileAtomic(join(userData, FILE), new TextEncoder().encode(`${JSON.stringify(content)}\n`))
}
