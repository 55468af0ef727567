import type { ForeignQuotation } from '../../../shared/briefs/foreign/check-foreign.ts'
import type { WorkAnswer } from '../../platform/run-in-worker.ts'

/** To the worker: a text that was written elsewhere, and the dossier whose sources it is held against. */
export interface ForeignRequest {
  readonly dossierId: string
  readonly fileName: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** A quotation with what the source has in its place, as far as that is known. */
export interface CheckedForeign extends Pick<
  ForeignQuotation,
  'quotation' | 'status' | 'abridged' | 'differences' | 'isShort'
> {
  readonly sourceId: string | null
  readonly sourceTitle: string
  /** UTF-16, into the text of the source. */
  readonly start: number | null
}

export type ForeignAnswer = WorkAnswer<readonly CheckedForeign[]>
