import { findPerson, newPerson } from '../../shared/edits/people.ts'
import { type AnnotationFields, EMPTY_FIGURE } from '../../shared/edits/annotation.ts'
import { created } from '../../shared/edits/transaction-of.ts'
import type { Environment } from '../../shared/environment.ts'
import type { Annotation, AnnotationKind } from '../../shared/model/annotation.ts'
import type { Block } from '../../shared/model/block.ts'
import type { Figure } from '../../shared/model/figure.ts'
import type { Person } from '../../shared/model/person.ts'
import type { Span } from '../../shared/model/primitives.ts'
import type { Source } from '../../shared/model/source.ts'
import type { Change } from '../../shared/model/transaction.ts'
import { figureOf, speakerOf } from './read-ahead.ts'
import { STANDING_OF_KIND } from './standing.ts'

/** What is known about the source that is being read. */
export interface TaggingContext {
  readonly source: Source
  readonly text: string
  readonly blocks: readonly Block[]
  /** All annotations of the source. */
  readonly annotations: readonly Annotation[]
  /** All people of the dossier. */
  readonly people: readonly Person[]
}

/** Why a speaker was filled in; shown beside the name until the analyst changes it. */
export type SpeakerBasis = 'sentence' | 'paragraph' | 'pronoun' | 'last-used'

export interface Prefill {
  readonly fields: Partial<Omit<AnnotationFields, 'kind'>>
  /** The person, when named here for the first time. */
  readonly alongside: readonly Change[]
  readonly basis: SpeakerBasis | null
}

/** Fills in what the text tells, so that nothing is asked that can be known. */
export function prefill(environment: Environment, context: TaggingContext, span: Span, kind: AnnotationKind): Prefill {
  const speaker = namedSpeaker(environment, context, span, kind) ?? lastSpeaker(context, kind)
  const figure = kind === 'figure' ? parsedFigure(context, span) : null
  return {
    fields: { speakerId: speaker?.person.id ?? null, figure },
    alongside: speaker?.isNew ? [created('people', speaker.person)] : [],
    basis: speaker?.basis ?? null,
  }
}

interface Speaker {
  readonly person: Person
  readonly isNew: boolean
  readonly basis: SpeakerBasis
}

function namedSpeaker(
  environment: Environment,
  context: TaggingContext,
  span: Span,
  kind: AnnotationKind,
): Speaker | null {
  const { source, people } = context
  const found = speakerOf(context, span, kind)
  if (!found) return null
  const { name, role, affiliation, basis } = found
  const known = people.find(({ id }) => id === found.personId) ?? findPerson(people, name)
  if (known) return { person: known, isNew: false, basis }
  const standing = found.standing === 'other' ? STANDING_OF_KIND[kind] : found.standing
  const person = newPerson(environment, source.dossierId, { name, role, affiliation, standing })
  return { person, isNew: true, basis }
}

/** The speaker of the latest annotation of this kind in the source. A figure's speaker is never carried over. */
function lastSpeaker({ annotations, people }: TaggingContext, kind: AnnotationKind): Speaker | null {
  if (kind === 'figure') return null
  let latest: Annotation | null = null
  for (const annotation of annotations) {
    if (annotation.kind !== kind || annotation.speakerId === null) continue
    if (latest === null || latest.createdAt < annotation.createdAt) latest = annotation
  }
  const person = people.find(({ id }) => id === latest?.speakerId)
  return person ? { person, isNew: false, basis: 'last-used' } : null
}

function parsedFigure(context: TaggingContext, span: Span): Figure {
  return { ...EMPTY_FIGURE, ...figureOf(context, span) }
}
