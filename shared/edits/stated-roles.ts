import { byAsOf } from '../analysis/people/role-at.ts'
import type { Environment } from '../environment.ts'
import type { Person, StatedRole } from '../model/person.ts'
import type { Transaction } from '../model/transaction.ts'
import { changed, transactionOf } from './transaction-of.ts'

const isSame = (a: StatedRole, b: StatedRole): boolean =>
  a.role === b.role && a.affiliation === b.affiliation && a.asOf === b.asOf && a.sourceId === b.sourceId

/**
 * The person with these stated roles, in order and each once. The role beside the name is that of the latest dated
 * one; without any it stays as the analyst wrote it, or is filled from an undated one when it is empty.
 */
export function withStatedRoles(person: Person, stated: readonly StatedRole[]): Person {
  const { statedRoles: _before, ...rest } = person
  const roles = [...stated].sort(byAsOf).filter((role, at, all) => at === 0 || !isSame(role, all[at - 1] as StatedRole))
  if (roles.length === 0) return rest
  const latest = roles.findLast(({ asOf }) => asOf !== null)
  const undated = person.role === null && person.affiliation === null ? roles[0] : undefined
  const { role, affiliation } = latest ?? undated ?? person
  return { ...rest, role, affiliation, statedRoles: roles }
}

/** Adds what a source says somebody is. */
export const addStatedRole = (environment: Environment, before: Person, stated: StatedRole): Transaction =>
  setStatedRoles(environment, before, [...(before.statedRoles ?? []), stated])

/** Edits the list of stated roles: what is left out of it is removed. */
export const setStatedRoles = (environment: Environment, before: Person, stated: readonly StatedRole[]): Transaction =>
  transactionOf(environment, 'person.edit', [changed('people', before, withStatedRoles(before, stated))])
