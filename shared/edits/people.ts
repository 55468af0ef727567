import { nameKey } from '../analysis/people/name-key.ts'
import type { Environment } from '../environment.ts'
import type { Person } from '../model/person.ts'
import type { Transaction } from '../model/transaction.ts'
import { changed, created, transactionOf } from './transaction-of.ts'

export { nameKey } from '../analysis/people/name-key.ts'

/** The person printed as `name`, by name or alias; null when there is none or when two could be meant. */
export function findPerson(people: readonly Person[], name: string): Person | null {
  const key = nameKey(name)
  const byName = people.filter((person) => nameKey(person.name) === key)
  const found =
    byName.length > 0 ? byName : people.filter((person) => person.aliases.some((alias) => nameKey(alias) === key))
  return found.length === 1 ? (found[0] ?? null) : null
}

export type PersonFields = Pick<Person, 'name'> & Partial<Pick<Person, 'aliases' | 'role' | 'affiliation' | 'standing'>>

export const newPerson = (environment: Environment, dossierId: string, fields: PersonFields): Person => ({
  aliases: [],
  role: null,
  affiliation: null,
  standing: 'other',
  ...fields,
  id: environment.newId(),
  dossierId,
})

export const createPerson = (environment: Environment, person: Person): Transaction =>
  transactionOf(environment, 'person.edit', [created('people', person)])

export const editPerson = (environment: Environment, before: Person, patch: Partial<PersonFields>): Transaction =>
  transactionOf(environment, 'person.edit', [changed('people', before, { ...before, ...patch })])
