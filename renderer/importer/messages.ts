import type { ImportedSource } from '../../shared/formats/import-format.ts'
import type { Result } from '../../shared/result.ts'

/** To the worker: one file. The bytes are handed over, not copied. */
export interface ImportRequest {
  readonly fileName: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** From the worker: what the file gave, and its bytes back. */
export interface ImportResponse {
  readonly result: Result<ImportedSource>
  readonly bytes: Uint8Array<ArrayBuffer>
}
