import type { Environment } from '../environment.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Transaction } from '../model/transaction.ts'
import { changed, transactionOf } from './transaction-of.ts'

/**
 * Counts quotations on their own although other sources print the same words of the same person, or not any more.
 * @returns null when all of them are so already
 */
export function setOwnVoice(
  environment: Environment,
  annotations: readonly Annotation[],
  own: boolean,
): Transaction | null {
  const modifiedAt = environment.now()
  const changes = annotations
    .filter(({ ownVoice }) => (ownVoice ?? false) !== own)
    .map((before) => {
      const { ownVoice: _before, ...rest } = before
      return changed('annotations', before, own ? { ...rest, ownVoice: true, modifiedAt } : { ...rest, modifiedAt })
    })
  return changes.length === 0 ? null : transactionOf(environment, 'annotation.own-voice', changes)
}
