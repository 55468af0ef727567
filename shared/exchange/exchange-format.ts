import type { Result } from '../result.ts'
import type { Incoming } from './incoming.ts'

/** A file with annotations that can be read in. */
export interface ExchangeFormat {
  readonly id: string
  readonly label: string
  /** Lower case, without the dot. */
  readonly extensions: readonly string[]
  /** Whether the bytes look like this format; cheap, and never throws. */
  readonly looksLike: (bytes: Uint8Array, fileName: string) => boolean
  /** Reads hostile bytes: `import/malformed`, `import/too-large`, `import/encoding`, `import/newer-version`. */
  readonly read: (bytes: Uint8Array) => Result<Incoming>
}
