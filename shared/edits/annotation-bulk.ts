import type { Environment } from '../environment.ts'
import type { Annotation, AnnotationKind } from '../model/annotation.ts'
import type { Question } from '../model/question.ts'
import type { Change, Transaction } from '../model/transaction.ts'
import { type AnnotationFields, withFields } from './annotation.ts'
import { changed, transactionOf } from './transaction-of.ts'

/** What becomes of many annotations at once; what is left out stays. */
export interface BulkPatch {
  readonly kind?: AnnotationKind
  readonly speakerId?: string | null
  readonly questionId?: string | null
  /** Set where the annotation's question has it on its scale; null clears it everywhere. */
  readonly stance?: string | null
  readonly addTags?: readonly string[]
  readonly removeTags?: readonly string[]
}

type Questions = ReadonlyMap<string, Question>

/** How many of the annotations the patch would change. */
export const countChanged = (annotations: readonly Annotation[], patch: BulkPatch, questions: Questions): number =>
  annotations.reduce((count, annotation) => count + (fieldsFor(annotation, patch, questions) ? 1 : 0), 0)

/**
 * Changes many annotations in one step. Those that the patch leaves as they are, are not in it.
 * @param questions those that stances are taken from, by id, with the one in `alongside`
 * @param alongside changes that belong to it, such as the person who is named for the first time
 * @returns null when no annotation would change; then `alongside` is not needed either
 */
export function editAnnotations(
  environment: Environment,
  annotations: readonly Annotation[],
  patch: BulkPatch,
  questions: Questions,
  alongside: readonly Change[] = [],
): Transaction | null {
  const at = environment.now()
  const changes = annotations.flatMap((before) => {
    const fields = fieldsFor(before, patch, questions)
    return fields ? [changed('annotations', before, withFields(before, fields, at))] : []
  })
  return changes.length === 0 ? null : transactionOf(environment, 'annotation.edit', [...alongside, ...changes])
}

/** The fields of this annotation that the patch changes; null when it changes none. */
function fieldsFor(before: Annotation, patch: BulkPatch, questions: Questions): Partial<AnnotationFields> | null {
  const { kind = before.kind, speakerId = before.speakerId, questionId = before.questionId } = patch
  const stance = stanceFor(before, patch, questionId, questions)
  const tags = tagsFor(before.tags, patch)
  const isSame =
    kind === before.kind &&
    speakerId === before.speakerId &&
    questionId === before.questionId &&
    stance === before.stance &&
    tags === before.tags
  return isSame ? null : { kind, speakerId, questionId, stance, tags }
}

function stanceFor(
  before: Annotation,
  { stance }: BulkPatch,
  questionId: string | null,
  questions: Questions,
): string | null {
  if (stance === null) return null
  const scale = questionId === null ? undefined : questions.get(questionId)?.scale
  if (stance !== undefined && scale?.some(({ id }) => id === stance)) return stance
  return questionId === before.questionId ? before.stance : null
}

/** The same array when nothing changes. */
function tagsFor(tags: readonly string[], { addTags = [], removeTags = [] }: BulkPatch): readonly string[] {
  const added = [...new Set(addTags)].filter((tag) => !tags.includes(tag))
  const kept = tags.filter((tag) => !removeTags.includes(tag))
  return added.length === 0 && kept.length === tags.length ? tags : [...kept, ...added]
}
