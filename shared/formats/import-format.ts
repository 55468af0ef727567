import type { Block } from '../model/block.ts'
import type { InferableField } from '../model/source.ts'
import type { Result } from '../result.ts'

/** One file as it arrives; the name is not trusted and may be anything. */
export interface ImportInput {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** What an importer makes of one file: the SOURCE of the headless contract without its identity. */
export interface ImportedSource {
  readonly title: string
  readonly subtitle: string | null
  readonly authors: readonly string[]
  readonly outlet: string | null
  /** `YYYY-MM-DD`. */
  readonly publishedAt: string | null
  /** BCP 47, `und` when it can't be told. */
  readonly language: string
  readonly inferred: readonly InferableField[]
  readonly format: string
  /** WHATWG label, null for formats that fix their encoding. */
  readonly encoding: string | null
  /** `format@version`. */
  readonly extractor: string
  readonly sha256: string
  readonly text: string
  readonly blocks: readonly Block[]
  /** Words outside the fence: counted here because it takes long, and importers run away from the page. */
  readonly wordCount: number
}

/** A way to read files. Adding one is one file and one line in the registry. */
export interface ImportFormat {
  readonly id: string
  readonly label: string
  /** Lower case, without the dot. */
  readonly extensions: readonly string[]
  readonly read: (input: ImportInput) => Result<ImportedSource>
}
