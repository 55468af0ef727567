import type { Annotation } from './annotation.ts'
import type { Block } from './block.ts'
import type { BriefRecord } from './brief.ts'
import type { Dossier } from './dossier.ts'
import type { Person } from './person.ts'
import type { Question } from './question.ts'
import type { Source } from './source.ts'

/** A source with everything that belongs to it. */
export interface SourceContents {
  readonly source: Source
  readonly text: string
  readonly blocks: readonly Block[]
  /** The original bytes, when they were asked for. */
  readonly original: Uint8Array | null
}

/** A whole dossier as a value: what exporters, checks and analyses are functions of. */
export interface DossierContents {
  readonly dossier: Dossier
  readonly sources: readonly SourceContents[]
  readonly annotations: readonly Annotation[]
  readonly people: readonly Person[]
  readonly questions: readonly Question[]
  /** Heads and parts. */
  readonly briefs: readonly BriefRecord[]
}
