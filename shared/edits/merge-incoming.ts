import type { Environment } from '../environment.ts'
import { mergedAnnotations } from '../exchange/merge/merged-annotations.ts'
import { mergedPeople, mergedQuestions } from '../exchange/merge/merged-records.ts'
import { mergedSources } from '../exchange/merge/merged-sources.ts'
import type { MergeChoices, MergePlan } from '../exchange/merge/merge-types.ts'
import type { DossierContents } from '../model/dossier-contents.ts'
import type { Transaction } from '../model/transaction.ts'
import { transactionOf } from './transaction-of.ts'

/**
 * Brings in what was planned, as the analyst chose: one step. Records are built on those given, which are the stored
 * ones: what was removed since the plan was made stays away, and what says already all that the file says is not
 * written again. Bringing in the same file with the same choices a second time therefore changes nothing.
 *
 * @param contents the dossier as it is stored now; originals are not needed
 * @returns null when nothing would change
 */
export function mergeTransaction(
  environment: Environment,
  contents: DossierContents,
  plan: MergePlan,
  choices: MergeChoices = {},
): Transaction | null {
  const sources = mergedSources(environment, contents, plan, choices)
  const people = mergedPeople(environment, contents, plan, choices, sources.idOf)
  const questions = mergedQuestions(environment, contents, plan, choices)
  const { idOf, scaleOf, theirScale } = questions
  const meanings = { person: people.idOf, question: idOf, scaleOf, theirScale }
  const annotations = mergedAnnotations(environment, contents, plan, choices, { meanings, sources })
  const changes = [...sources.changes, ...people.changes, ...questions.changes, ...annotations]
  return changes.length === 0 ? null : transactionOf(environment, 'annotation.merge', changes, sources.payload)
}
