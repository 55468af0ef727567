import type { AnnotationKind } from '../model/annotation.ts'
import type { Block } from '../model/block.ts'
import type { Figure } from '../model/figure.ts'
import type { Standing, StatedRole } from '../model/person.ts'
import type { Stance } from '../model/question.ts'

/**
 * What a file of another program, or of another analyst, says: not yet a part of the dossier. Keys are those of the
 * file and mean nothing outside of it. What the file does not say is null or empty, never guessed.
 */
export interface Incoming {
  readonly sources: readonly IncomingSource[]
  readonly people: readonly IncomingPerson[]
  readonly questions: readonly IncomingQuestion[]
  readonly annotations: readonly IncomingAnnotation[]
  /** What the file holds and nobody here can keep, in a sentence each, for people. */
  readonly left: readonly string[]
}

export interface IncomingSource {
  readonly key: string
  readonly title: string
  readonly subtitle: string | null
  readonly authors: readonly string[]
  readonly outlet: string | null
  /** `YYYY-MM-DD`. */
  readonly publishedAt: string | null
  /** BCP 47; `und` when the file does not say. */
  readonly language: string
  readonly fileName: string | null
  readonly address: string | null
  /** Of the original bytes, when the file states it. */
  readonly sha256: string | null
  /** Its text, when the file carries it. */
  readonly text: string | null
  /** With the text, when the file says what its parts are. */
  readonly blocks: readonly Block[] | null
  /** The original bytes, when the file carries them. */
  readonly original: Uint8Array | null
}

export interface IncomingPerson {
  readonly key: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly role: string | null
  readonly affiliation: string | null
  readonly standing: Standing
  readonly statedRoles: readonly StatedRole[]
}

export interface IncomingQuestion {
  readonly key: string
  readonly wording: string
  /** Empty: the default scale. */
  readonly scale: readonly Stance[]
}

export interface IncomingAnnotation {
  readonly key: string
  readonly sourceKey: string
  /** Null: the file knows kinds of its own; they are among the tags, and the analyst is asked. */
  readonly kind: AnnotationKind | null
  /** UTF-16 into the text of the source, when the file states a position; never trusted before it is resolved. */
  readonly start: number | null
  readonly end: number | null
  readonly exact: string
  /** Context, empty when the file has none. */
  readonly prefix: string
  readonly suffix: string
  readonly personKey: string | null
  readonly questionKey: string | null
  /** Id or label of a stance of the question. */
  readonly stance: string | null
  readonly date: string | null
  readonly figure: Figure | null
  /** Markdown. */
  readonly note: string
  readonly tags: readonly string[]
  readonly quotationOnly: boolean
  readonly ownVoice: boolean
  readonly createdAt: string | null
  readonly modifiedAt: string | null
}
