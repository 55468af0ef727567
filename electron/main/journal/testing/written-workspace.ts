import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Claim } from '../../../../shared/ipc/workspace.ts'
import type { Frame } from '../../../../shared/journal/frame.ts'
import type { WorkspaceState } from '../../../../shared/journal/workspace-state.ts'
import { journalFolder, setAsideFolder } from '../layout.ts'
import type { Workspace } from '../workspace.ts'
import { segmentNames } from './journal-folder.ts'
import { appendAll, openAs, PAGE, readAll, valueOf, workspaceAt } from './open-workspace.ts'
import { plainFrames } from './test-generation.ts'

export const frames = plainFrames(12)
/** One for where it must not come to be written. */
export const [FRAME] = plainFrames(1) as readonly [Frame]

/** Twelve frames, two snapshots among them, and the process has ended without a word. */
export async function written(root: string): Promise<{ state: WorkspaceState; folder: string }> {
  const workspace = workspaceAt(root)
  await openAs(workspace, 'use')
  await appendAll(workspace, frames.slice(0, 4))
  await workspace.snapshotNow('regular')
  await appendAll(workspace, frames.slice(4, 8))
  await workspace.snapshotNow('regular')
  const state = await appendAll(workspace, frames.slice(8))
  const folder = workspace.generationFolder
  await workspace.close()
  return { state, folder }
}

export const newestSegment = async (folder: string): Promise<string> =>
  join(journalFolder(folder), (await segmentNames(journalFolder(folder))).at(-1) ?? '')

export const asideNames = (root: string): Promise<readonly string[]> => readdir(setAsideFolder(root)).catch(() => [])

/** What a page does whose database knows more than the files. */
export async function giveBack(workspace: Workspace, lines: readonly string[]): Promise<WorkspaceState> {
  const { stream } = valueOf(await workspace.beginHandOver(PAGE))
  for (const line of lines) valueOf(await workspace.handOver(PAGE, stream, new TextEncoder().encode(`${line}\n`)))
  return valueOf(await workspace.finishHandOver(PAGE, stream))
}

/** The state as lines, as the database would have it. */
export async function linesOf(root: string, claim: Claim): Promise<readonly string[]> {
  const workspace = workspaceAt(root)
  valueOf(await workspace.open(PAGE, claim, false))
  const lines = await readAll(workspace)
  await workspace.close()
  return lines
}
