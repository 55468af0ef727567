import type { Finding } from '../../../shared/ipc/workspace.ts'
import type { StateHeader } from '../../../shared/journal/state-lines.ts'
import type { WorkspaceState } from '../../../shared/journal/workspace-state.ts'
import type { SnapshotReason } from './layout.ts'
import type { JournalPoint } from './types.ts'

/**
 * Makes a snapshot from the one before and the journal, puts texts and originals of the journal into files of
 * their own, and removes old snapshots and segments that are not needed any more. Fails with
 * `DamagedGenerationError` (and its findings), writing nothing, when the files do not reach `upTo`.
 *
 * In all jobs `folder` is that of a generation, `at` an ISO instant, `schema` that of the records.
 */
export interface SnapshotJob {
  readonly kind: 'snapshot'
  readonly folder: string
  /** Of the last frame that belongs to it; frames may be written behind it meanwhile. */
  readonly upTo: JournalPoint
  readonly at: string
  readonly reason: SnapshotReason
  readonly schema: number
}
export interface SnapshotMade {
  readonly id: string
  /** Of the file. */
  readonly bytes: number
  readonly point: JournalPoint
  readonly findings: readonly Finding[]
}

/** Makes a whole new generation; it is not the present one before `switchTo`. */
export interface BuildJob {
  readonly kind: 'build'
  readonly root: string
  readonly at: string
  readonly schema: number
  readonly from:
    | { readonly kind: 'empty' }
    /** File of lines (shared/journal/state-lines.ts) that the page gave. */
    | { readonly kind: 'hand-over'; readonly path: string }
    | { readonly kind: 'backup'; readonly path: string }
    /** `id` is the file name. */
    | { readonly kind: 'snapshot'; readonly folder: string; readonly id: string }
    /** Older regular snapshots come along, without the dossier and without any history. */
    | {
        readonly kind: 'without-dossier'
        readonly folder: string
        /** Absent: everything that the files have. */
        readonly upTo?: JournalPoint
        readonly dossierId: string
      }
    /** Everything that the files have, brought from the schema of its newest snapshot to `schema`, and made even. */
    | { readonly kind: 'renewed'; readonly folder: string }
}
export interface GenerationBuilt {
  readonly generation: string
  readonly point: JournalPoint
  readonly state: WorkspaceState
  /** Payload that could be found nowhere is left out of the state. */
  readonly findings: readonly Finding[]
}

/** The whole state at `upTo` as a file of one's own. */
export interface BackUpJob {
  readonly kind: 'back-up'
  readonly folder: string
  readonly upTo: JournalPoint
  readonly path: string
  readonly at: string
  readonly schema: number
}
export interface BackedUp {
  readonly bytes: number
  readonly findings: readonly Finding[]
}

/** Reads a backup from its first to its last byte, and checks every row. */
export interface InspectBackupJob {
  readonly kind: 'inspect-backup'
  readonly path: string
}

/** Checks the two newest snapshots and all objects; objects are healed from the journal where it has them. */
export interface VerifyJob {
  readonly kind: 'verify'
  readonly folder: string
  /** With it the journal is read again too, as far as this. */
  readonly upTo?: JournalPoint
}
export interface Verified {
  /** Paths. */
  readonly damagedSnapshots: readonly string[]
  /** Ids of texts and hashes of originals that can be found nowhere in the files. */
  readonly texts: readonly string[]
  readonly originals: readonly string[]
  readonly findings: readonly Finding[]
}

/** The whole state at `upTo` as lines, header first. */
export interface StreamJob {
  readonly kind: 'stream'
  readonly folder: string
  readonly upTo: JournalPoint
  readonly at: string
  readonly schema: number
}
export interface Streamed {
  readonly findings: readonly Finding[]
}

interface Results {
  readonly snapshot: SnapshotMade
  readonly build: GenerationBuilt
  readonly 'back-up': BackedUp
  readonly 'inspect-backup': StateHeader
  readonly verify: Verified
}

export type Job = SnapshotJob | BuildJob | BackUpJob | InspectBackupJob | VerifyJob
export type ResultOf<AnyJob extends Job> = Results[AnyJob['kind']]

/** Rows; `total` is 0 when it isn't known. */
export type OnProgress = (done: number, total: number) => void

export interface JobOptions {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: OnProgress | undefined
}

/** A failure as it goes from one thread to the other. */
export interface ThrownError {
  readonly name: string
  readonly code: string | null
  readonly message: string
  readonly stack: string | null
  readonly findings: readonly Finding[]
}

export type ToWorker =
  | { readonly type: 'run'; readonly id: number; readonly job: Job }
  | { readonly type: 'stream'; readonly id: number; readonly job: StreamJob }
  | { readonly type: 'pull'; readonly id: number }
  | { readonly type: 'cancel'; readonly id: number }

export type FromWorker =
  | { readonly type: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  | { readonly type: 'piece'; readonly id: number; readonly bytes: Uint8Array }
  | { readonly type: 'done'; readonly id: number; readonly result: unknown }
  | { readonly type: 'failed'; readonly id: number; readonly error: ThrownError }
