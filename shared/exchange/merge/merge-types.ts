import type { AnchorMethod, OrphanReason } from '../../anchoring/resolution.ts'
import type { AnnotationKind, Target } from '../../model/annotation.ts'
import type { Block } from '../../model/block.ts'
import type { Span } from '../../model/primitives.ts'
import type { IncomingAnnotation, IncomingPerson, IncomingQuestion, IncomingSource } from '../incoming.ts'

/** Not there yet; there and nothing to learn; there, but something is said otherwise. */
export type MergeStatus = 'new' | 'same' | 'conflicting'

/** A field in which two records differ, both sides in words for people; null when one says nothing. */
export interface Difference {
  readonly field: string
  readonly mine: string | null
  readonly theirs: string | null
}

export const SOURCE_MATCHES = ['sha256', 'text', 'address', 'title', 'quotes'] as const
/** By what a source of the file was recognised. */
export type SourceMatch = (typeof SOURCE_MATCHES)[number]

/** A text that is not in the dossier, ready to become a source. */
export interface Arrival {
  /** Canonical. */
  readonly text: string
  readonly blocks: readonly Block[]
  readonly wordCount: number
  readonly language: string
  readonly original: Uint8Array
  readonly sha256: string
}

export interface PlannedSource {
  readonly key: string
  readonly incoming: IncomingSource
  /** Absent: neither in the dossier nor its text in the file; its annotations have nowhere to go. */
  readonly status: MergeStatus | 'absent'
  /** Of the dossier; null when new or absent. */
  readonly sourceId: string | null
  /** The key of the source of the file that is the same one and goes before it; mostly its own. */
  readonly leader: string
  readonly by: SourceMatch | null
  readonly differences: readonly Difference[]
  readonly arrival: Arrival | null
}

export interface PlannedPerson {
  readonly key: string
  readonly incoming: IncomingPerson
  readonly status: MergeStatus
  readonly personId: string | null
  readonly leader: string
  readonly differences: readonly Difference[]
}

export interface PlannedQuestion {
  readonly key: string
  readonly incoming: IncomingQuestion
  readonly status: MergeStatus
  readonly questionId: string | null
  readonly leader: string
  readonly differences: readonly Difference[]
}

export interface PlannedAnnotation {
  readonly key: string
  /** `key` of its source; the source may be missing in the plan when the file does not describe it. */
  readonly sourceKey: string
  readonly incoming: IncomingAnnotation
  /** Needs kind: the file has kinds of its own, and nothing is marked there yet. */
  readonly status: MergeStatus | 'orphaned' | 'needs-kind'
  /** Mine, of what is the same or in conflict; null for what the file itself has twice. */
  readonly annotationId: string | null
  /** Where it stands in the text of the dossier, or of the new source; null when orphaned. */
  readonly selector: Target['selector'] | null
  readonly method: AnchorMethod | null
  readonly differences: readonly Difference[]
  /** Why it has no place. */
  readonly reason: OrphanReason | 'no-source' | null
  /** Places to offer, best first; UTF-16. */
  readonly guesses: readonly Span[]
  /** By the table of tags. */
  readonly suggestedKind: AnnotationKind | null
}

/** What bringing a file in would do. A value without functions: it can be made in a worker. */
export interface MergePlan {
  /** Id of the exchange format, for the records of new sources. */
  readonly formatId: string
  readonly sources: readonly PlannedSource[]
  readonly people: readonly PlannedPerson[]
  readonly questions: readonly PlannedQuestion[]
  /** By source, then as they stand; does not depend on the order in the file. */
  readonly annotations: readonly PlannedAnnotation[]
}

export type Side = 'mine' | 'theirs'

/** What the analyst decides; all by key of the plan. What is left out is decided for what is there already. */
export interface MergeChoices {
  readonly sources?: ReadonlyMap<string, Side>
  readonly people?: ReadonlyMap<string, Side>
  readonly questions?: ReadonlyMap<string, Side>
  readonly annotations?: ReadonlyMap<string, Side | 'both'>
  /** Of those that need a kind; null leaves it out. Goes before `kindsByTag`, which goes before what is suggested. */
  readonly kinds?: ReadonlyMap<string, AnnotationKind | null>
  readonly kindsByTag?: ReadonlyMap<string, AnnotationKind>
  /** Where orphans are to stand. */
  readonly places?: ReadonlyMap<string, Span>
  /** New sources that are not wanted; their annotations stay out too. */
  readonly withoutSources?: ReadonlySet<string>
  /** New annotations that are not wanted. */
  readonly withoutAnnotations?: ReadonlySet<string>
}
