import type { ImportedSource, ImportInput } from '../../shared/formats/import-format.ts'
import type { Result } from '../../shared/result.ts'

/** To the parser: one file. Its bytes are copied; the page keeps its own. */
export interface ParserRequest extends ImportInput {
  /** Comes back with the answer. */
  readonly number: number
}

/** From the parser: what the file gave. To be looked at before it is believed. */
export interface ParserAnswer {
  readonly number: number
  readonly result: Result<ImportedSource>
}
