import type { Frame } from '../../../../shared/journal/frame.ts'
import { Workspace } from '../workspace.ts'
import { DirectJobs } from './direct-jobs.ts'
import { instant } from './entries.ts'

const PAGE = 1

/** A workspace that a page has opened. */
export async function openWorkspace(root: string, jobs = new DirectJobs()): Promise<Workspace> {
  let clock = 0
  const workspace = new Workspace({
    root,
    jobs,
    log: { write: () => undefined, error: () => undefined },
    now: () => instant((clock += 1)),
  })
  const plan = await workspace.open(PAGE, { kind: 'empty' }, false)
  if (!plan.ok) throw new Error(plan.error.message)
  return workspace
}

/** As a page does it after it was loaded again. */
export async function openAgain(workspace: Workspace): Promise<void> {
  const plan = await workspace.open(PAGE, { kind: 'empty' }, false)
  if (!plan.ok) throw new Error(plan.error.message)
}

/** @throws when one can't be written */
export async function appendAll(workspace: Workspace, frames: readonly Frame[]): Promise<void> {
  for (const frame of frames) {
    const written = await workspace.append(workspace.state.sequence, frame)
    if (!written.ok) throw new Error(written.error.message)
  }
}
