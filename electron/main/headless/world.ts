import type { ImportedSource, ImportInput } from '../../../shared/formats/import-format.ts'
import type { ExportWorld } from '../../../shared/formats/export-format.ts'
import type { Result } from '../../../shared/result.ts'

/** All that the verbs take from outside, so that tests run them in-process. */
export interface HeadlessWorld extends ExportWorld {
  /** A path as it was given, made absolute. */
  readonly resolvePath: (path: string) => string
  readonly readFile: (path: string) => Promise<Result<Uint8Array>>
  /** Writes all of a file or leaves what was there; throws what the file system throws. */
  readonly writeFile: (path: string, bytes: Uint8Array) => Promise<void>
  readonly writeOut: (text: string) => Promise<void>
  readonly writeError: (text: string) => void
  readonly importFile: (input: ImportInput) => Promise<Result<ImportedSource>>
  /** ISO 8601 UTC. */
  readonly now: () => string
}
