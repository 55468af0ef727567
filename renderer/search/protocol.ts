import type { AnnotationKind } from '../../shared/model/annotation.ts'
import type { ReadingState } from '../../shared/model/source.ts'
import type { TableName } from '../../shared/model/records.ts'
import type { Passage } from '../../shared/search/passages.ts'

/** What can be looked through: the texts, the notes, the annotations of a kind. */
export const SEARCH_KINDS = ['text', 'expert_view', 'official_statement', 'figure', 'note'] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

export interface SearchFilter {
  /** Null: everything. */
  readonly kind: SearchKind | null
  /** Name of who speaks, or empty; then only annotations are found. */
  readonly person: string
  /** Empty: any. */
  readonly outlet: string
  /** Partial dates: of the statement, else of the source. Empty: open. */
  readonly from: string
  readonly to: string
  readonly state: ReadingState | null
}

export const NO_SEARCH_FILTER: SearchFilter = { kind: null, person: '', outlet: '', from: '', to: '', state: null }

export interface SearchQuestion {
  readonly dossierIds: readonly string[]
  readonly typed: string
  readonly filter: SearchFilter
}

export interface FoundAnnotation {
  readonly id: string
  readonly kind: AnnotationKind
  readonly speaker: string | null
  readonly quote: Passage
  /** When the words stand in the note. */
  readonly note: Passage | null
  readonly tags: readonly string[]
  readonly question: string | null
}

/** A source with what was found in it. */
export interface FoundSource {
  readonly sourceId: string
  readonly dossierId: string
  /** Its title, whole, with what was found in it. */
  readonly title: Passage
  readonly outlet: string | null
  readonly publishedAt: string | null
  readonly language: string
  readonly passages: readonly Passage[]
  /** More passages were found than are given. */
  readonly hasMore: boolean
  readonly annotations: readonly FoundAnnotation[]
  readonly annotationCount: number
}

/** Somebody, or a question, that goes by the words. */
export interface FoundName {
  readonly kind: 'person' | 'question'
  readonly id: string
  readonly dossierId: string
  readonly name: Passage
  readonly detail: string
}

export interface SearchAnswer {
  readonly names: readonly FoundName[]
  /** The first of them, best first. */
  readonly sources: readonly FoundSource[]
  readonly sourceCount: number
  readonly annotationCount: number
}

/** What a search can be narrowed to by name, in order. */
export interface SearchChoices {
  readonly people: readonly string[]
  readonly outlets: readonly string[]
}

/** A record that is another now, or gone. */
export interface ChangedRecord {
  readonly table: TableName
  readonly id: string
  readonly dossierId: string
}

export interface SearchProgress {
  readonly done: number
  readonly total: number
}

export type SearchRequest =
  /** Makes what is kept of a dossier's texts, without reading it. */
  | { readonly kind: 'prepare'; readonly dossierId: string }
  | { readonly kind: 'search'; readonly question: SearchQuestion; readonly first: number; readonly count: number }
  /** One source with all that was found in it. */
  | { readonly kind: 'whole'; readonly question: SearchQuestion; readonly sourceId: string }
  /** Ids of all sources in which something was found. */
  | { readonly kind: 'matching'; readonly dossierId: string; readonly typed: string }
  | { readonly kind: 'choices'; readonly dossierIds: readonly string[] }
  | { readonly kind: 'changed'; readonly records: readonly ChangedRecord[] }

export interface SearchAnswers {
  readonly prepare: null
  readonly search: SearchAnswer
  readonly whole: FoundSource | null
  readonly matching: readonly string[]
  readonly choices: SearchChoices
  readonly changed: null
}

export type ToWorker = SearchRequest & { readonly id: number }

export type FromWorker =
  | { readonly id: number; readonly value: SearchAnswers[SearchRequest['kind']] }
  | { readonly id: number; readonly progress: SearchProgress }
  | { readonly id: number; readonly error: string }
