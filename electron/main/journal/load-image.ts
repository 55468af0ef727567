import type { Finding } from '../../../shared/ipc/workspace.ts'
import type { Frame } from '../../../shared/journal/frame.ts'
import type { WorkspaceState } from '../../../shared/journal/workspace-state.ts'
import { ImageError, type WorkspaceImage } from './image.ts'
import { DamagedFrameError } from './journal-errors.ts'
import { scanJournal, type VisitFrame } from './journal-scan.ts'
import { errorCode, journalFolder } from './layout.ts'
import { readSnapshot, type SnapshotHeader } from './snapshot-file.ts'
import { headerOf, isUnusable, listSnapshots, type SnapshotFile } from './snapshots.ts'
import type { EntryHead, JournalPoint } from './types.ts'

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
  /** Take frames whose starting point is not what is there (see `UnevenGenerationError`); otherwise that is thrown. */
  readonly mend?: boolean | undefined
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
 * Frames were made from other rows than the journal knows of: the page's database had lost some without a sign.
 * Nothing is lost, but states and rows do not agree any more; a new generation has to begin with what comes of it.
 */
export class UnevenGenerationError extends Error {
  override readonly name = 'UnevenGenerationError'
}

/**
 * The workspace as the files of a generation have it: the newest snapshot that is whole, and the journal after
 * it. Writes nothing and moves nothing.
 * @throws DamagedGenerationError when no snapshot can be used; UnevenGenerationError; NewerVersionError; what the
 * file system throws
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
  const frames = new FrameTaker(image, header.at, options.mend === true)
  const until = upTo ? { until: upTo.sequence } : {}
  const visit: VisitFrame = (head, frame) => {
    signal?.throwIfAborted()
    frames.take(head, frame)
  }
  const scan = await scanJournal(journal, header.point, visit, until)
  const loaded = { image, at: frames.at, base: header }
  const findings = [...scan.findings, ...frames.findings]
  if (frames.fault === null) return { ...loaded, point: scan.end, findings }
  // Whole frames that can't be understood: what is there up to them is still the best that there is.
  const { sequence } = image.state
  const { end } = await scanJournal(journal, header.point, undefined, { until: sequence })
  const lost = { steps: scan.end.sequence - sequence, from: null, to: scan.last?.at ?? null }
  const fault: Finding = { what: 'journal', file: snapshot.id, detail: frames.fault.slice(0, 500), lost }
  const point = sequence === header.point.sequence ? header.point : end
  return { ...loaded, point, findings: [...findings, fault] }
}

/** Applies frame after frame, and remembers what was odd about them. */
class FrameTaker {
  /** When the last one that was taken was written. */
  at: string
  /** Why nothing more could be taken. */
  fault: string | null = null
  readonly findings: Finding[] = []

  constructor(
    private readonly image: WorkspaceImage,
    at: string,
    private readonly mend: boolean,
  ) {
    this.at = at
  }

  take({ sequence, at, state }: EntryHead, frame: () => Frame): void {
    if (this.fault !== null) return
    try {
      this.#apply(frame(), state, sequence)
      this.at = at
    } catch (error) {
      if (!(error instanceof ImageError || error instanceof DamagedFrameError)) throw error
      this.fault = error.message
    }
  }

  #apply(frame: Frame, state: WorkspaceState, sequence: number): void {
    if (this.findings.length > 0) {
      this.image.applyAnyway(frame)
      return
    }
    try {
      this.image.apply({ frame, state })
    } catch (error) {
      if (!(error instanceof ImageError)) throw error
      if (!this.mend) throw new UnevenGenerationError(error.message, { cause: error })
      this.image.applyAnyway(frame)
      const detail = `Step ${String(sequence)} was made from a row that the database had lost. What was written holds.`
      this.findings.push({ what: 'journal', file: '', detail, lost: null })
    }
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
