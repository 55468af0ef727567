import type { Outcome } from './outcome.ts'
import type { HeadlessWorld } from './world.ts'

/** What a verb does with the arguments after its name. */
export type RunVerb = (argv: readonly string[], world: HeadlessWorld) => Promise<Outcome>

/** One verb of the command line. Adding one is one file and one entry in the registry. */
export interface Verb {
  readonly name: string
  /** What follows the program's name in the usage line. */
  readonly usage: string
  /** True when files are imported: what reads them can be started ahead. */
  readonly readsSources: boolean
  /** Loads what it does: a call pays for one verb. */
  readonly load: () => Promise<RunVerb>
}
