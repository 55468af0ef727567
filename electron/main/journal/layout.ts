import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { SnapshotInfo } from '../../../shared/ipc/workspace.ts'

export { syncFolder } from '../services/atomic-write.ts'

/** Where everything of a workspace is. `root` is the folder that holds the `workspace` folder. */
export const workspaceFolder = (root: string): string => join(root, 'workspace')
export const pointerFile = (root: string): string => join(workspaceFolder(root), 'CURRENT')
export const lockFile = (root: string): string => join(workspaceFolder(root), 'lock')
export const setAsideFolder = (root: string): string => join(workspaceFolder(root), 'set-aside')
export const generationsFolder = (root: string): string => join(workspaceFolder(root), 'generations')
export const generationFolder = (root: string, generation: string): string => join(generationsFolder(root), generation)

/** Within the folder of a generation. */
export const journalFolder = (folder: string): string => join(folder, 'journal')
export const snapshotsFolder = (folder: string): string => join(folder, 'snapshots')
export const objectsFolder = (folder: string): string => join(folder, 'objects')

/** What is not whole yet: removed at the next start. */
export const BUILDING = '.building'
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
export const isGenerationName = (name: string): boolean => UUID.test(name)

export type SnapshotReason = SnapshotInfo['reason']

export interface SnapshotName {
  /** File name, which is also its id. */
  readonly id: string
  readonly sequence: number
  readonly reason: SnapshotReason
  /** The second of the two that a generation begins with. */
  readonly copy: boolean
}

const SNAPSHOT_NAME = /^(\d{12})-(base|regular|before-migration)(-copy)?\.snapshot$/

export const snapshotName = (sequence: number, reason: SnapshotReason, copy = false): string =>
  `${String(sequence).padStart(12, '0')}-${reason}${copy ? '-copy' : ''}.snapshot`

/** Null for the name of anything else. */
export function parseSnapshotName(id: string): SnapshotName | null {
  const [, sequence, reason, copy] = SNAPSHOT_NAME.exec(id) ?? []
  if (sequence === undefined || reason === undefined) return null
  return { id, sequence: Number(sequence), reason: reason as SnapshotReason, copy: copy !== undefined }
}

/** A name beside the final one that no reader takes for it. */
export const temporaryName = (): string => `.${randomUUID()}.tmp`

/** The Node code of a failed call of the file system, such as `ENOENT`; null for any other error. */
export const errorCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null

/** @returns null instead of what `work` gives when the file or folder is not there */
export async function unlessMissing<Value>(work: Promise<Value>): Promise<Value | null> {
  try {
    return await work
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}
