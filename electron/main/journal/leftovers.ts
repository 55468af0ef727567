import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import {
  BUILDING,
  generationFolder,
  generationsFolder,
  objectsFolder,
  snapshotsFolder,
  unlessMissing,
  workspaceFolder,
} from './layout.ts'
import { listGenerations } from './pointer.ts'

const isTemporary = (name: string): boolean => name.endsWith('.tmp') || name.startsWith('lock.')

/**
 * Removes what interrupted works have left behind: generations that never became whole, and temporary files.
 * Only for whoever has the lock, before anything is begun, and after an interrupted erasure was finished.
 * @throws what the file system throws
 */
export async function removeLeftovers(root: string): Promise<void> {
  await removeIn(workspaceFolder(root), isTemporary)
  await removeIn(generationsFolder(root), (name) => name.endsWith(BUILDING) || isTemporary(name))
  for (const generation of await listGenerations(root)) {
    const folder = generationFolder(root, generation)
    for (const part of [snapshotsFolder(folder), objectsFolder(folder)]) await removeIn(part, isTemporary)
  }
}

async function removeIn(folder: string, isLeftover: (name: string) => boolean): Promise<void> {
  const names = (await unlessMissing(readdir(folder))) ?? []
  for (const name of names.filter(isLeftover)) await rm(join(folder, name), { recursive: true, force: true })
}
