import type { Outcome } from './outcome.ts'
import type { HeadlessWorld } from './world.ts'

/** One verb of the command line. Adding one is one file and one line in the registry. */
export interface Verb {
  readonly name: string
  /** What follows the program's name in the usage line. */
  readonly usage: string
  readonly run: (argv: readonly string[], world: HeadlessWorld) => Promise<Outcome>
}
