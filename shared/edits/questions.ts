import { nameKey } from '../analysis/people/name-key.ts'
import type { Environment } from '../environment.ts'
import type { Annotation } from '../model/annotation.ts'
import { DEFAULT_SCALE, type Question, type Stance } from '../model/question.ts'
import type { Change, Transaction } from '../model/transaction.ts'
import { changed, created, removed, transactionOf } from './transaction-of.ts'

export const newQuestion = (
  environment: Environment,
  dossierId: string,
  wording: string,
  scale: readonly Stance[] = DEFAULT_SCALE,
): Question => ({ id: environment.newId(), dossierId, wording, scale })

export const findQuestion = (questions: readonly Question[], wording: string): Question | null =>
  questions.find((question) => nameKey(question.wording) === nameKey(wording)) ?? null

export const createQuestion = (environment: Environment, question: Question): Transaction =>
  transactionOf(environment, 'question.create', [created('questions', question)])

/** What becomes of a stance: the id of another one; null takes the stance off; left out it stays under its own id. */
export type StanceMap = ReadonlyMap<string, string | null>

/**
 * Changes wording or scale. Annotations whose stance is no longer on the scale keep it, and the matrix shows it behind
 * the scale (`scaleOf`), but for those that `moved` says to move; a step that stays on the scale can be moved from too.
 *
 * @param annotations as they are stored; those of the question are used
 */
export function editQuestion(
  environment: Environment,
  before: Question,
  patch: Partial<Pick<Question, 'wording' | 'scale'>>,
  annotations: readonly Annotation[] = [],
  moved: StanceMap = new Map(),
): Transaction {
  const ofQuestion = annotations.filter(({ questionId }) => questionId === before.id)
  return transactionOf(environment, 'question.edit', [
    changed('questions', before, { ...before, ...patch }),
    ...refiled(environment, ofQuestion, before.id, (stance) => mapped(stance, moved)),
  ])
}

/**
 * A new step for a scale. Its id is readable, because it is what a quote shows whose step was removed, and none that
 * is taken: neither by the scale nor by quotes that hold a removed step.
 */
export function newStance(label: string, taken: Iterable<string>): Stance {
  const ids = new Set(taken)
  const words = label
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['step']
  const base = words.join('-')
  let id = base
  for (let count = 2; ids.has(id); count += 1) id = `${base}-${String(count)}`
  return { id, label }
}

/** Removes a question. What answered it stays, without question and stance. */
export const deleteQuestion = (
  environment: Environment,
  before: Question,
  annotations: readonly Annotation[],
): Transaction =>
  transactionOf(environment, 'question.delete', [
    ...refiled(
      environment,
      annotations.filter(({ questionId }) => questionId === before.id),
      null,
      () => null,
    ),
    removed('questions', before),
  ])

/**
 * Makes two questions one. Stances go to the step of the same id, else of the same label, else stay under their own
 * id behind the scale, unless `moved` says otherwise.
 */
export function mergeQuestions(
  environment: Environment,
  keep: Question,
  drop: Question,
  annotations: readonly Annotation[],
  moved: StanceMap = new Map(),
): Transaction {
  const same = stancesOfSameLabel(drop, keep)
  const ofDropped = annotations.filter(({ questionId }) => questionId === drop.id)
  return transactionOf(environment, 'question.edit', [
    ...refiled(environment, ofDropped, keep.id, (stance) => mapped(stance, new Map([...same, ...moved]))),
    removed('questions', drop),
  ])
}

function stancesOfSameLabel(from: Question, to: Question): StanceMap {
  const ids = new Set(to.scale.map(({ id }) => id))
  return new Map(
    from.scale.flatMap(({ id, label }) => {
      const other = ids.has(id) ? undefined : to.scale.find((step) => nameKey(step.label) === nameKey(label))
      return other ? [[id, other.id] as const] : []
    }),
  )
}

function mapped(stance: string | null, moved: StanceMap): string | null {
  const to = stance === null ? undefined : moved.get(stance)
  return to === undefined ? stance : to
}

/** Annotations under another question or stance; those that nothing changes for are left out. */
function refiled(
  environment: Environment,
  annotations: readonly Annotation[],
  questionId: string | null,
  stanceOf: (stance: string | null) => string | null,
): readonly Change[] {
  const modifiedAt = environment.now()
  return annotations.flatMap((before) => {
    const stance = stanceOf(before.stance)
    if (before.questionId === questionId && before.stance === stance) return []
    return [changed('annotations', before, { ...before, questionId, stance, modifiedAt })]
  })
}
