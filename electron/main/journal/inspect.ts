import type { Finding } from '../../../shared/ipc/workspace.ts'
import type { WorkspaceState } from '../../../shared/journal/workspace-state.ts'
import { scanJournal } from './journal-scan.ts'
import { generationFolder, journalFolder } from './layout.ts'
import { DamagedGenerationError, loadImage } from './load-image.ts'
import { readPointer } from './pointer.ts'
import { headerOf, listSnapshots } from './snapshots.ts'
import type { JournalPoint } from './types.ts'

/** What the files of a workspace say, read without the app. For the fault suite. */
export interface Inspection {
  readonly generation: string
  readonly schema: number
  /** By sequence: of every frame that can be read since the second newest snapshot, and of every snapshot. */
  readonly states: Readonly<Record<number, WorkspaceState>>
  /** The newest state that snapshot and journal give, and what its rows come to when all are hashed anew. */
  readonly newest: {
    readonly state: WorkspaceState
    readonly recount: Pick<WorkspaceState, 'counts' | 'digest'>
    readonly findings: readonly Finding[]
  } | null
  readonly snapshots: readonly string[]
}

/** Snapshots from whose place on the journal is read: what is older was compacted away. */
const KEPT_BACK = 2

/**
 * Reads the workspace below `root` and writes nothing.
 * @returns null when there is none
 * @throws NewerVersionError; what the file system throws
 */
export async function inspect(root: string): Promise<Inspection | null> {
  const { pointer } = await readPointer(root)
  if (!pointer) return null
  const folder = generationFolder(root, pointer.generation)
  const snapshots = await listSnapshots(folder)
  const states: Record<number, WorkspaceState> = {}
  const passed = new Set<number>()
  for (const { path } of snapshots) {
    const header = await headerOf(path)
    if (!header) continue
    states[header.state.sequence] = header.state
    if (passed.size >= KEPT_BACK || passed.has(header.point.sequence)) continue
    passed.add(header.point.sequence)
    await scanJournal(journalFolder(folder), header.point, ({ sequence, state }) => {
      states[sequence] = state
    })
  }
  return { ...pointer, states, newest: await newestOf(folder), snapshots: snapshots.map(({ id }) => id) }
}

async function newestOf(folder: string): Promise<Inspection['newest']> {
  try {
    const { image, findings } = await loadImage(folder)
    return { state: image.state, recount: image.computeState(), findings }
  } catch (error) {
    if (error instanceof DamagedGenerationError) return null
    throw error
  }
}

/** The frames of a journal folder, in their unbroken chain. */
export interface ReadJournal {
  readonly heads: readonly { readonly sequence: number; readonly digest: string }[]
  readonly findings: readonly Finding[]
}

/** @throws NewerVersionError; what the file system throws */
export async function readSegments(folder: string, from: JournalPoint): Promise<ReadJournal> {
  const heads: { sequence: number; digest: string }[] = []
  const { findings } = await scanJournal(folder, from, ({ sequence, state }, frame) => {
    // Decoded too: what can't be must not be in the chain.
    frame()
    heads.push({ sequence, digest: state.digest })
  })
  return { heads, findings }
}

/** The journal of the present generation, since its oldest snapshot from whose place on it is unbroken. */
export async function readJournal(
  root: string,
): Promise<(ReadJournal & { readonly folder: string; readonly from: JournalPoint }) | null> {
  const { pointer } = await readPointer(root)
  if (!pointer) return null
  const folder = generationFolder(root, pointer.generation)
  for (const { path } of [...(await listSnapshots(folder))].reverse()) {
    const header = await headerOf(path)
    const read = header && (await readSegments(journalFolder(folder), header.point))
    if (read && read.findings.length === 0) return { ...read, folder: journalFolder(folder), from: header.point }
  }
  return null
}
