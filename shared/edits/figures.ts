import type { Environment } from '../environment.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Change, Transaction } from '../model/transaction.ts'
import { changed, transactionOf } from './transaction-of.ts'

/**
 * The analyst says that two figures are of different things: they are never compared again. Both records say so, so
 * that the deletion of one leaves no half of it that matters.
 * @returns null when it is so already, or when one of the two is not a figure
 */
export const keepFiguresApart = (environment: Environment, a: Annotation, b: Annotation): Transaction | null =>
  editBoth(environment, a, b, (ids, other) => (ids.includes(other) ? ids : [...ids, other]))

/** Takes `keepFiguresApart` back: the two are compared again. @returns null when nothing keeps them apart */
export const bringTogether = (environment: Environment, a: Annotation, b: Annotation): Transaction | null =>
  editBoth(environment, a, b, (ids, other) => (ids.includes(other) ? ids.filter((id) => id !== other) : ids))

type Edit = (ids: readonly string[], other: string) => readonly string[]

const NONE: readonly string[] = []

function editBoth(environment: Environment, a: Annotation, b: Annotation, edit: Edit): Transaction | null {
  if (!a.figure || !b.figure || a.id === b.id) return null
  const at = environment.now()
  const changes = [...changesOf(a, b.id, edit, at), ...changesOf(b, a.id, edit, at)]
  return changes.length === 0 ? null : transactionOf(environment, 'figure.keep-apart', changes)
}

/** A record that says so already stays as it is. */
function changesOf(before: Annotation, other: string, edit: Edit, modifiedAt: string): readonly Change[] {
  if (!before.figure) return []
  const { keptApartFrom = NONE, ...rest } = before.figure
  const ids = edit(keptApartFrom, other)
  if (ids === keptApartFrom) return []
  const figure = ids.length === 0 ? rest : { ...rest, keptApartFrom: ids }
  return [changed('annotations', before, { ...before, figure, modifiedAt })]
}
