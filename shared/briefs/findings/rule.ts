import type { BriefBlock } from '../../model/brief.ts'
import type { Span } from '../../model/primitives.ts'
import type { BriefIndex } from '../annotated-brief/brief-index.ts'
import type { FindingKind, Fix } from './finding.ts'

/** A finding before it is known which block of the brief it is in. */
export interface LocalFinding {
  readonly kind: FindingKind
  readonly refuses: boolean
  readonly span: Span | null
  readonly quote: string | null
  readonly detail: string
  /** What it is about, in words or ids: together with the kind it tells it from others. */
  readonly key: string
  /** @param block index of its block */
  readonly fixes: (block: number) => readonly Fix[]
}

/** What is wrong with a block, whatever stands around it: looked for again only when block or dossier change. */
export type BlockRule = (block: BriefBlock, index: BriefIndex) => readonly LocalFinding[]

export interface PlacedFinding extends LocalFinding {
  readonly block: number | null
}

/** What is wrong with a brief as a whole. Runs after each change, so that it may only look at what is kept by block. */
export type BriefRule = (blocks: readonly BriefBlock[], index: BriefIndex) => readonly PlacedFinding[]

export const NO_FIXES = (): readonly Fix[] => []
