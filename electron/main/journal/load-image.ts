import type { Finding } from '../../../shared/ipc/workspace.ts'
import { ImageError, type WorkspaceImage } from './image.ts'
import { DamagedFrameError } from './journal-errors.ts'
import { scanJournal } from './journal-scan.ts'
import { errorCode, journalFolder } from './layout.ts'
import { readSnapshot, type SnapshotHeader } from './snapshot-file.ts'
import { headerOf, isUnusable, listSnapshots, type SnapshotFile } from './snapshots.ts'
import type { JournalPoint } from './types.ts'

export interface LoadedImage {
  readonly image: WorkspaceImage
  /** Where the image stands. */
  readonly point: JournalPoint
  /** When the last frame was written, or the snapshot when there is none after it; ISO instant. */
  readonly at: string
  /** Of the snapshot that the image was made from. */
  readonly base: SnapshotHeader
  /** Empty when everything up to the wanted point is there and in order. */
  readonly findings: readonly Finding[]
}

export interface LoadOptions {
  /** Frames after this are left out, such as those that are being written meanwhile. */
  readonly upTo?: JournalPoint | undefined
  readonly signal?: AbortSignal | undefined
  /** Newest schema of the records that is understood, if not that of this version. */
  readonly schema?: number | undefined
}

/** Nothing can be said about the content of a generation, or not about all that is asked for. */
export class DamagedGenerationError extends Error {
  override readonly name = 'DamagedGenerationError'

  constructor(readonly findings: readonly Finding[]) {
    super(findings.map(({ file, detail }) => `${file}: ${detail}`).join(' ') || 'There is no snapshot.')
  }
}

/**
 * The workspace as the files of a generation have it: the newest snapshot that is whole, and the journal after
 * it. Writes nothing and moves nothing.
 * @throws DamagedGenerationError when no snapshot can be used; NewerVersionError; what the file system throws
 */
export async function loadImage(folder: string, options: LoadOptions = {}): Promise<LoadedImage> {
  const unusable: UnusableSnapshot[] = []
  for (const snapshot of await listSnapshots(folder)) {
    // A snapshot of a later moment than the wanted one can't be wound back.
    if (options.upTo && snapshot.sequence > options.upTo.sequence) continue
    options.signal?.throwIfAborted()
    try {
      const loaded = await loadFrom(folder, snapshot, options)
      return { ...loaded, findings: [...(await snapshotFindings(unusable, loaded)), ...loaded.findings] }
    } catch (error) {
      if (!isUnusable(error)) throw error
      // One that is gone was removed by the rotation meanwhile.
      if (errorCode(error) !== 'ENOENT') unusable.push({ ...snapshot, why: messageOf(error) })
    }
  }
  throw new DamagedGenerationError(unusable.map((snapshot) => findingOf(snapshot, null)))
}

async function loadFrom(folder: string, snapshot: SnapshotFile, options: LoadOptions): Promise<LoadedImage> {
  const { upTo, signal, schema } = options
  const { header, image } = await readSnapshot(snapshot.path, { signal, schema })
  const journal = journalFolder(folder)
  const applied: { at: string; fault: string | null } = { at: header.at, fault: null }
  const until = upTo ? { until: upTo.sequence } : {}
  const scan = await scanJournal(
    journal,
    header.point,
    ({ at, state }, frame) => {
      signal?.throwIfAborted()
      applied.fault ??= faultOf(() => image.apply({ frame: frame(), state }))
      if (applied.fault === null) applied.at = at
    },
    until,
  )
  const loaded = { image, at: applied.at, base: header }
  if (applied.fault === null) return { ...loaded, point: scan.end, findings: scan.findings }
  // Whole frames that fit nothing: what is there up to them is still the best that there is.
  const { sequence } = image.state
  const { end } = await scanJournal(journal, header.point, undefined, { until: sequence })
  const lost = { steps: scan.end.sequence - sequence, from: null, to: scan.last?.at ?? null }
  const fault: Finding = { what: 'journal', file: snapshot.id, detail: applied.fault.slice(0, 500), lost }
  const point = sequence === header.point.sequence ? header.point : end
  return { ...loaded, point, findings: [...scan.findings, fault] }
}

function faultOf(apply: () => void): string | null {
  try {
    apply()
    return null
  } catch (error) {
    if (error instanceof ImageError || error instanceof DamagedFrameError) return error.message
    throw error
  }
}

interface UnusableSnapshot extends SnapshotFile {
  readonly why: string
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const findingOf = ({ id, why }: UnusableSnapshot, lost: Finding['lost']): Finding => ({
  what: 'snapshot',
  file: id,
  detail: why.slice(0, 500),
  lost,
})

/**
 * An older snapshot and the journal make good for a damaged one, unless the journal breaks before the place
 * where it stood: then the steps in between were in it alone.
 */
async function snapshotFindings(
  unusable: readonly UnusableSnapshot[],
  { point, at, findings }: LoadedImage,
): Promise<readonly Finding[]> {
  let known = point.sequence + findings.reduce((sum, { lost }) => sum + (lost?.steps ?? 0), 0)
  const result: Finding[] = []
  for (const snapshot of unusable) {
    const steps = snapshot.sequence - known
    const to = steps > 0 ? ((await headerOf(snapshot.path))?.at ?? null) : null
    result.push(findingOf(snapshot, steps > 0 ? { steps, from: at, to } : null))
    known = Math.max(known, snapshot.sequence)
  }
  return result
}
