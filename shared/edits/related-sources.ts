import type { Environment } from '../environment.ts'
import type { Source } from '../model/source.ts'
import type { Transaction } from '../model/transaction.ts'
import { changed, transactionOf } from './transaction-of.ts'

/** What the analyst has said of two sources that look alike; each a field of the record. */
const DECISIONS = ['notEditionOf', 'notSameAs'] as const
type Decision = (typeof DECISIONS)[number]

/** The analyst says that a source is no new edition of another: it is not offered again. Null when it is so already. */
export const declineEdition = (environment: Environment, newer: Source, olderId: string): Transaction | null =>
  withDecision(environment, 'edition.decline', 'notEditionOf', newer, olderId)

/** The analyst says that two sources are two articles, however alike. Null when it is so already. */
export const keepSourcesApart = (environment: Environment, source: Source, other: Source): Transaction | null =>
  other.notSameAs?.includes(source.id)
    ? null
    : withDecision(environment, 'source.keep-apart', 'notSameAs', source, other.id)

/** Takes back both of what was said of two sources, on whichever of them it is written. Null when there is nothing. */
export function askAgain(environment: Environment, one: Source, other: Source): Transaction | null {
  const changes = [
    { source: one, id: other.id },
    { source: other, id: one.id },
  ].flatMap(({ source, id }) => {
    const after = DECISIONS.reduce(
      (record, decision) => withIds(record, decision, without(record[decision], id)),
      source,
    )
    return DECISIONS.some((decision) => source[decision]?.includes(id)) ? [changed('sources', source, after)] : []
  })
  return changes.length === 0 ? null : transactionOf(environment, 'source.ask-again', changes)
}

/** The same source with other ids of the sources it names; the same object when none of them changes. */
export function withRelatedIds(source: Source, rename: (id: string) => string): Source {
  const { supersedes } = source
  const superseded = supersedes === undefined ? undefined : rename(supersedes)
  const linked = superseded === undefined || superseded === supersedes ? source : { ...source, supersedes: superseded }
  return DECISIONS.reduce((record, decision) => {
    const ids = record[decision]
    const renamed = ids?.map(rename)
    return ids === undefined || renamed?.every((id, at) => id === ids[at]) ? record : withIds(record, decision, renamed)
  }, linked)
}

function withDecision(
  environment: Environment,
  label: 'edition.decline' | 'source.keep-apart',
  decision: Decision,
  source: Source,
  id: string,
): Transaction | null {
  const ids = source[decision] ?? []
  if (ids.includes(id)) return null
  return transactionOf(environment, label, [changed('sources', source, withIds(source, decision, [...ids, id]))])
}

const without = (ids: readonly string[] | undefined, id: string) => ids?.filter((each) => each !== id)

function withIds(source: Source, decision: Decision, ids: readonly string[] | undefined): Source {
  const { [decision]: _before, ...rest } = source
  return ids === undefined || ids.length === 0 ? rest : { ...rest, [decision]: ids }
}
