import type { MergePlan } from '../../shared/exchange/merge/merge-types.ts'
import type { WorkAnswer } from '../platform/run-in-worker.ts'

/** To the worker: a file, and the dossier that it is to be brought into. */
export interface PlanRequest {
  readonly dossierId: string
  readonly fileName: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

export interface Planned {
  readonly plan: MergePlan
  /** Of the texts in the dossier, by source: UTF-16 code units. */
  readonly lengths: ReadonlyMap<string, number>
  /** Of the format, for people. */
  readonly format: string
  /** What the file holds and nobody here can keep, in a sentence each. */
  readonly left: readonly string[]
}

export type PlanAnswer = WorkAnswer<Planned>
