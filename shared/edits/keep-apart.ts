import type { Environment } from '../environment.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Transaction } from '../model/transaction.ts'
import { keepFiguresApart } from './figures.ts'
import { changed, transactionOf } from './transaction-of.ts'

/**
 * The analyst says that a figure is of another thing than each of `others`: one step, however many they are.
 * @returns null when all of it is so already
 */
export function keepApartFromAll(
  environment: Environment,
  figure: Annotation,
  others: readonly Annotation[],
): Transaction | null {
  const before = new Map([figure, ...others].map((annotation) => [annotation.id, annotation]))
  const after = new Map(before)
  for (const { id } of others) {
    const [one, other] = [after.get(figure.id), after.get(id)]
    const step = one && other ? keepFiguresApart(environment, one, other) : null
    for (const change of step?.changes ?? [])
      if (change.table === 'annotations' && change.after) after.set(change.id, change.after)
  }
  const changes = [...before.values()].flatMap((was) => {
    const now = after.get(was.id)
    return now && now !== was ? [changed('annotations', was, now)] : []
  })
  return changes.length === 0 ? null : transactionOf(environment, 'figure.keep-apart', changes)
}
