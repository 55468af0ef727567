import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { SnapshotInfo, WorkspaceInfo } from '../../../shared/ipc/workspace.ts'
import type { WorkspaceState } from '../../../shared/journal/workspace-state.ts'
import { bytesOf, listFiles } from './copy-files.ts'
import { setAsideFolder, unlessMissing, workspaceFolder } from './layout.ts'
import { headerOf, listSnapshots } from './snapshots.ts'

/** What is needed to describe a workspace. */
export interface Described {
  readonly root: string
  readonly generationFolder: string
  readonly state: WorkspaceState
}

/** What is on the disk, for a person to see. Writes nothing. @throws what the file system throws */
export async function workspaceInfo({ root, generationFolder, state }: Described): Promise<WorkspaceInfo> {
  const folder = workspaceFolder(root)
  const [files, snapshots, setAside] = await Promise.all([
    listFiles(folder),
    snapshotsOf(generationFolder),
    setAsideOf(root),
  ])
  return { folder, bytes: bytesOf(files), state, snapshots, setAside }
}

/** Newest first. One whose header can't be read can't be restored from either, and is left out. */
async function snapshotsOf(generationFolder: string): Promise<readonly SnapshotInfo[]> {
  const files = await listFiles(join(generationFolder, 'snapshots'))
  const found: SnapshotInfo[] = []
  for (const { id, path, sequence, copy } of await listSnapshots(generationFolder)) {
    // The copy is there for when the first is damaged; to a person they are one.
    if (copy && found.at(-1)?.sequence === sequence) continue
    const header = await headerOf(path)
    if (header === null) continue
    const { at, reason, point, state } = header
    found.push({ id, at, sequence: point.sequence, bytes: files.get(id)?.bytes ?? 0, reason, counts: state.counts })
  }
  return found
}

/** Newest first: the names begin with the time. */
async function setAsideOf(root: string): Promise<WorkspaceInfo['setAside']> {
  const parent = setAsideFolder(root)
  const names = (await unlessMissing(readdir(parent))) ?? []
  const sized = names.map(async (name) => ({ name, bytes: bytesOf(await listFiles(join(parent, name))) }))
  return (await Promise.all(sized)).sort((a, b) => (a.name < b.name ? 1 : -1))
}
