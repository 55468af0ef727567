import type { Environment } from '../environment.ts'
import { DEFAULT_SCALE, type Question, type Stance } from '../model/question.ts'
import type { Transaction } from '../model/transaction.ts'
import { nameKey } from './people.ts'
import { changed, transactionOf } from './transaction-of.ts'

export const newQuestion = (
  environment: Environment,
  dossierId: string,
  wording: string,
  scale: readonly Stance[] = DEFAULT_SCALE,
): Question => ({ id: environment.newId(), dossierId, wording, scale })

export const findQuestion = (questions: readonly Question[], wording: string): Question | null =>
  questions.find((question) => nameKey(question.wording) === nameKey(wording)) ?? null

export const editQuestion = (
  environment: Environment,
  before: Question,
  patch: Partial<Pick<Question, 'wording' | 'scale'>>,
): Transaction => transactionOf(environment, 'question.edit', [changed('questions', before, { ...before, ...patch })])
