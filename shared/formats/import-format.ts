import type { Block } from '../model/block.ts'
import type { InferableField } from '../model/source.ts'
import type { Result } from '../result.ts'

/** One file as it arrives; the name is not trusted and may be anything. */
export interface ImportInput {
  readonly fileName: string
  readonly bytes: Uint8Array
  /** Of a text, chosen by the analyst instead of the one that would be detected; a name of `ENCODINGS`. */
  readonly encoding?: string
}

/** What the analyst should know of a file that was read all the same. */
export interface ImportNotice {
  /**
   * `import/scanned`: pages without text. `import/partly-read`: something in the file was left out.
   * `import/simplified`: all words are there, but not all of their structure.
   */
  readonly code: 'import/scanned' | 'import/partly-read' | 'import/simplified'
  readonly message: string
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
  /** Where it was published or saved from, when the file says so. */
  readonly address: string | null
  /** `format@version`. */
  readonly extractor: string
  readonly sha256: string
  readonly text: string
  readonly blocks: readonly Block[]
  /** Words outside the fence: counted here because it takes long, and importers run away from the page. */
  readonly wordCount: number
  /** MinHash of its words, by which near-duplicates are found; null for texts too short to compare. */
  readonly sketch: string | null
  readonly notices: readonly ImportNotice[]
}

/** Reads files of one format. Adding one is one file, its names and one line in the registry. */
export interface ImportReader {
  /** True when these bytes can be of no other format, whatever the name of the file says. */
  readonly claims?: (bytes: Uint8Array) => boolean
  /** Never rejects: what goes wrong is an error of this file. */
  readonly read: (input: ImportInput) => Promise<Result<ImportedSource>>
}
