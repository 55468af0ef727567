import { nameKey } from '../../analysis/people/name-key.ts'
import { EMPTY_FIGURE } from '../../edits/annotation.ts'
import type { Annotation, AnnotationKind } from '../../model/annotation.ts'
import { canonicalJson } from '../../model/canonical-json.ts'
import type { Figure } from '../../model/figure.ts'
import { DEFAULT_SCALE, type Stance } from '../../model/question.ts'
import { renameLinks } from '../../notes/rename-links.ts'
import type { IncomingAnnotation } from '../incoming.ts'
import { differencesOf, wordsOf } from './differences.ts'
import type { Difference, PlannedPerson, PlannedQuestion } from './merge-types.ts'

/** The fields of an annotation that a file can state. */
export type Stated = Partial<
  Pick<
    Annotation,
    'speakerId' | 'questionId' | 'stance' | 'date' | 'figure' | 'note' | 'tags' | 'quotationOnly' | 'ownVoice'
  >
>

/** What the keys of a file stand for: ids of the dossier, or names that stand in for what is not made yet. */
export interface KeyMeanings {
  readonly person: (key: string) => string | null
  readonly question: (key: string) => string | null
  /** The scale of a question by what `question` answers. */
  readonly scaleOf: (question: string) => readonly Stance[]
  /** The scale that the file gives a question by its key. */
  readonly theirScale: (key: string) => readonly Stance[]
}

/** Before anything is made: who and what is new is named by its key. */
export function plannedMeanings(
  people: readonly PlannedPerson[],
  questions: readonly PlannedQuestion[],
  scales: ReadonlyMap<string, readonly Stance[]>,
): KeyMeanings {
  const persons = new Map(people.map((person) => [person.key, person.personId ?? `new:${person.leader}`]))
  const asked = new Map(questions.map((question) => [question.key, question.questionId ?? `new:${question.leader}`]))
  const theirs = new Map(questions.map(({ key, incoming }) => [key, incoming.scale]))
  return {
    person: (key) => persons.get(key) ?? null,
    question: (key) => asked.get(key) ?? null,
    scaleOf: (id) => scales.get(id) ?? theirs.get(id.slice('new:'.length)) ?? [],
    theirScale: (key) => theirs.get(key) ?? [],
  }
}

/** The id of a stance on my scale: the same id, else the same label; else what the file says, behind the scale. */
function stanceOn(mine: readonly Stance[], theirs: readonly Stance[], stance: string): string {
  const scale = mine.length > 0 ? mine : DEFAULT_SCALE
  if (scale.some(({ id }) => id === stance)) return stance
  const label = theirs.find(({ id }) => id === stance)?.label ?? stance
  return scale.find((step) => nameKey(step.label) === nameKey(label))?.id ?? stance
}

/**
 * What a file states about a passage, in the terms of the dossier. What the file leaves open is not in it, and is
 * therefore never a difference.
 *
 * @param mine the annotation it is compared with; null for a new one
 */
export function statedBy(
  incoming: IncomingAnnotation,
  kind: AnnotationKind,
  mine: Annotation | null,
  meanings: KeyMeanings,
): Stated {
  const speakerId = incoming.personKey === null ? null : meanings.person(incoming.personKey)
  const questionId = incoming.questionKey === null ? null : meanings.question(incoming.questionKey)
  const asked = questionId ?? mine?.questionId ?? null
  const theirScale = incoming.questionKey === null ? [] : meanings.theirScale(incoming.questionKey)
  const stance =
    incoming.stance === null
      ? null
      : stanceOn(asked === null ? [] : meanings.scaleOf(asked), theirScale, incoming.stance)
  const tags = [...new Set(incoming.tags.filter((tag) => tag !== ''))]
  const figure = kind === 'figure' && incoming.figure ? figureWith(mine?.figure ?? EMPTY_FIGURE, incoming.figure) : null
  return {
    ...(speakerId === null ? {} : { speakerId }),
    ...(questionId === null ? {} : { questionId }),
    // A stance is one of its question's scale: another question leaves none behind.
    ...(stance !== null || (questionId !== null && mine !== null && questionId !== mine.questionId) ? { stance } : {}),
    ...(incoming.date === null ? {} : { date: incoming.date }),
    ...(figure === null ? {} : { figure }),
    ...(incoming.note === '' ? {} : { note: incoming.note }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(incoming.quotationOnly ? { quotationOnly: true } : {}),
    ...(incoming.ownVoice ? { ownVoice: true } : {}),
  }
}

/** The fields that are stated, over those that are there; which figures are kept apart is for the caller. */
function figureWith(mine: Figure, stated: Figure): Figure {
  const { keptApartFrom: _ids, scale, ...fields } = stated
  const said = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Partial<Figure>
  return { ...mine, ...said, ...(scale === 1 ? {} : { scale }) }
}

/** Links lead to ids, which are others in every file: for comparing, all lead nowhere. */
const withoutLinks = (note: string): string => renameLinks(note, () => '-')

type Comparable = Omit<Stated, 'figure'> & Partial<Record<`figure.${string}`, unknown>>

function comparable({ figure, ...fields }: Stated): Comparable {
  const parts = Object.entries(figure ?? {}).map(([field, value]) => [`figure.${field}`, value] as const)
  return {
    ...fields,
    ...(fields.note === undefined ? {} : { note: withoutLinks(fields.note) }),
    ...Object.fromEntries(parts),
  }
}

/** The words for values that are ids. */
export interface Names {
  readonly person: (id: string) => string | null
  readonly question: (id: string) => string | null
  readonly stance: (question: string | null, stance: string) => string
}

/** The fields in which what a file states differs from an annotation, in words. */
export function annotationDifferences(mine: Annotation, stated: Stated, names: Names): readonly Difference[] {
  return differencesOf<Comparable>(comparable(mine), comparable(stated), (field, value) => {
    if (typeof value !== 'string') return wordsOf(value)
    if (field === 'speakerId') return names.person(value)
    if (field === 'questionId') return names.question(value)
    return field === 'stance' ? names.stance(stated.questionId ?? mine.questionId, value) : wordsOf(value)
  })
}

/** Whether an annotation says already all that is stated. */
export const saysAll = (mine: Annotation, stated: Stated): boolean => {
  const own: Readonly<Record<string, unknown>> = { ...comparable(mine) }
  return Object.entries(comparable(stated)).every(
    ([field, value]) => canonicalJson(value ?? null) === canonicalJson(own[field] ?? null),
  )
}
