import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Claim, OpenPlan } from '../../../../shared/ipc/workspace.ts'
import type { Frame } from '../../../../shared/journal/frame.ts'
import type { WorkspaceState } from '../../../../shared/journal/workspace-state.ts'
import type { Result } from '../../../../shared/result.ts'
import { Workspace } from '../workspace.ts'
import type { WorkspaceOptions } from '../workspace-options.ts'
import { inProcessJobs } from './in-process-jobs.ts'

export const PAGE = 1
export const EMPTY: Claim = { kind: 'empty' }
export const claimOf = (state: WorkspaceState): Claim => ({ kind: 'state', state })

export const quietLog = { write: () => undefined, error: () => undefined }

export const workspaceAt = (root: string, options: Partial<WorkspaceOptions> = {}): Workspace =>
  new Workspace({ root, jobs: inProcessJobs(), log: quietLog, ...options })

/** @throws Error with the failure, which no test expects there */
export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  return result.value
}

/** As a page would. @throws Error when the plan is another one */
export async function openAs<Plan extends OpenPlan['plan']>(
  workspace: Workspace,
  plan: Plan,
  claim: Claim = EMPTY,
  refused = false,
): Promise<Extract<OpenPlan, { plan: Plan }>> {
  const given = valueOf(await workspace.open(PAGE, claim, refused))
  if (given.plan !== plan) throw new Error(`Planned ${JSON.stringify(given).slice(0, 300)}`)
  return given as Extract<OpenPlan, { plan: Plan }>
}

/** One after the other, as a page would. */
export async function appendAll(workspace: Workspace, frames: readonly Frame[]): Promise<WorkspaceState> {
  for (const frame of frames) valueOf(await workspace.append(workspace.state.sequence, [frame]))
  return workspace.state
}

/** All lines of a stream; the header first. */
export async function readAll(workspace: Workspace): Promise<readonly string[]> {
  const { stream } = valueOf(await workspace.beginRead(PAGE))
  let text = ''
  for (;;) {
    const { bytes, done } = valueOf(await workspace.read(PAGE, stream))
    text += new TextDecoder().decode(bytes)
    if (done) return text.trimEnd().split('\n')
  }
}

/** Hash of every file below a folder, by path. */
export async function bytesBelow(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = await readdir(folder, { recursive: true })
  const hashes: Record<string, string> = {}
  for (const name of names.sort()) {
    const path = join(folder, name)
    const isFile = (await stat(path)).isFile()
    hashes[name] = isFile
      ? createHash('sha256')
          .update(await readFile(path))
          .digest('hex')
      : 'folder'
  }
  return hashes
}
