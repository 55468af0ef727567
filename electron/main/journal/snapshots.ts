import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DamagedFileError } from './file-errors.ts'
import { errorCode, parseSnapshotName, type SnapshotName, snapshotsFolder, unlessMissing } from './layout.ts'
import { readSnapshotHeader, type SnapshotHeader } from './snapshot-file.ts'

export interface SnapshotFile extends SnapshotName {
  readonly path: string
}

/** Of a generation, newest first; of two with the same content, the first before its copy. */
export async function listSnapshots(folder: string): Promise<readonly SnapshotFile[]> {
  const parent = snapshotsFolder(folder)
  const names = (await unlessMissing(readdir(parent))) ?? []
  return names
    .map(parseSnapshotName)
    .filter((name) => name !== null)
    .map((name) => ({ ...name, path: join(parent, name.id) }))
    .sort((a, b) => b.sequence - a.sequence || Number(a.copy) - Number(b.copy) || (a.id < b.id ? -1 : 1))
}

/** True when a snapshot can't be used but another one may: damaged, or removed by the rotation meanwhile. */
export const isUnusable = (error: unknown): boolean =>
  error instanceof DamagedFileError || errorCode(error) === 'ENOENT'

/**
 * Header of the newest snapshot of a generation that has a readable one; its body is not looked at.
 * @returns null when none has
 * @throws NewerVersionError and whatever the file system throws
 */
export async function newestHeader(folder: string): Promise<SnapshotHeader | null> {
  for (const { path } of await listSnapshots(folder)) {
    const header = await headerOf(path)
    if (header !== null) return header
  }
  return null
}

/** Null when it can't be read. */
export async function headerOf(path: string): Promise<SnapshotHeader | null> {
  try {
    return await readSnapshotHeader(path)
  } catch (error) {
    if (isUnusable(error)) return null
    throw error
  }
}
