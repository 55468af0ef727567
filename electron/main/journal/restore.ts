import { rm } from 'node:fs/promises'
import { SCHEMA_VERSION } from '../../../shared/journal/schema.ts'
import type { BuildJob } from './job-types.ts'
import { generationFolder, parseSnapshotName } from './layout.ts'
import type { LongWorkOptions } from './long-work.ts'
import type { Workspace } from './workspace.ts'

export type RestoreFrom =
  { readonly kind: 'backup'; readonly path: string } | { readonly kind: 'snapshot'; readonly id: string }

type Target = Pick<
  Workspace,
  'root' | 'jobs' | 'now' | 'isOpen' | 'generationFolder' | 'snapshotNow' | 'pause' | 'replaceBy'
>

/**
 * Makes the workspace what it was then. What it was before this is set aside as a whole. Until the very end the
 * present one is in force and untouched, and can be written to.
 * @throws what the worker and the file system throw, an AbortError after `signal`; then nothing has changed
 */
export async function restore(
  workspace: Target,
  from: RestoreFrom,
  { signal, onProgress }: LongWorkOptions,
): Promise<void> {
  if (workspace.isOpen) await workspace.snapshotNow('regular')
  signal.throwIfAborted()
  const { root, jobs } = workspace
  const job = {
    kind: 'build',
    root,
    at: workspace.now(),
    schema: SCHEMA_VERSION,
    from: sourceOf(workspace, from),
  } as const
  const { generation } = await jobs.run(job, { signal, onProgress })
  if (signal.aborted) await rm(generationFolder(root, generation), { recursive: true, force: true })
  signal.throwIfAborted()
  await workspace.pause(() => workspace.replaceBy(generation, 'before-restoring'))
}

function sourceOf({ generationFolder: folder }: Target, from: RestoreFrom): BuildJob['from'] {
  if (from.kind === 'backup') return from
  // The id is part of a path.
  if (parseSnapshotName(from.id) === null) throw new RangeError('There is no such snapshot.')
  return { kind: 'snapshot', folder, id: from.id }
}
