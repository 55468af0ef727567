import type { Environment } from '../../environment.ts'
import type { BriefBlock } from '../../model/brief.ts'
import type { BriefIndex } from '../annotated-brief/brief-index.ts'

/** What a new brief begins with. */
export interface Drafted {
  readonly title: string
  readonly blocks: readonly BriefBlock[]
}

/** A brief generated from a dossier, to be written on. */
export interface BriefTemplate {
  readonly id: string
  readonly label: string
  /** One sentence: what it holds. */
  readonly description: string
  /** The same index gives the same blocks. */
  readonly draft: (index: BriefIndex, environment: Environment) => Drafted
}
