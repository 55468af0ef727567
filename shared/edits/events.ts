import type { Environment } from '../environment.ts'
import type { Dossier, DossierEvent } from '../model/dossier.ts'
import type { Transaction } from '../model/transaction.ts'
import { changed, transactionOf } from './transaction-of.ts'

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Adds something that happened to the timeline. */
export const addEvent = (environment: Environment, before: Dossier, event: Omit<DossierEvent, 'id'>): Transaction =>
  withEvents(environment, before, [...(before.events ?? []), { ...event, id: environment.newId() }])

/** Changes date or label; an id that is not there changes nothing. */
export const editEvent = (
  environment: Environment,
  before: Dossier,
  id: string,
  patch: Partial<Omit<DossierEvent, 'id'>>,
): Transaction =>
  withEvents(
    environment,
    before,
    (before.events ?? []).map((event) => (event.id === id ? { ...event, ...patch } : event)),
  )

export const removeEvent = (environment: Environment, before: Dossier, id: string): Transaction =>
  withEvents(
    environment,
    before,
    (before.events ?? []).filter((event) => event.id !== id),
  )

function withEvents(environment: Environment, before: Dossier, events: readonly DossierEvent[]): Transaction {
  const { events: _before, ...rest } = before
  const inOrder = [...events].sort(
    (a, b) => compare(a.date, b.date) || compare(a.label, b.label) || compare(a.id, b.id),
  )
  const after = inOrder.length === 0 ? rest : { ...rest, events: inOrder }
  return transactionOf(environment, 'event.edit', [changed('dossiers', before, after)])
}
