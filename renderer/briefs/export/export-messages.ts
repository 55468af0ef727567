import type { ExportOptions } from '../../../shared/formats/export-format.ts'
import type { Result } from '../../../shared/result.ts'

export type ExportStage = 'reading' | 'writing' | 'printing' | 'saving'

export interface ExportRequest {
  readonly formatId: string
  readonly dossierId: string
  readonly options: ExportOptions
}

/** To the worker: what is to be written, and later what was printed for it. */
export type ToExporter =
  | ({ readonly type: 'export' } & ExportRequest)
  | { readonly type: 'printed'; readonly result: Result<Uint8Array<ArrayBuffer>> }

export interface Exported {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Of the brief, or of the dossier: names the file. */
  readonly title: string
}

/** From the worker: where it is, what only the page can have printed, and the answer. */
export type FromExporter =
  | { readonly type: 'stage'; readonly stage: ExportStage }
  | { readonly type: 'print'; readonly html: string }
  | { readonly type: 'done'; readonly result: Result<Exported> }
