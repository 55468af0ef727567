import { withStatedRoles } from '../../shared/edits/stated-roles.ts'
import type { Person, StatedRole } from '../../shared/model/person.ts'

/** A role as it is being typed: nothing is empty text. */
export interface RoleDraft {
  readonly role: string
  readonly affiliation: string
  readonly asOf: string
  /** Empty: the analyst says so. */
  readonly sourceId: string
}

export const EMPTY_ROLE: RoleDraft = { role: '', affiliation: '', asOf: '', sourceId: '' }

export const draftOf = ({ role, affiliation, asOf, sourceId }: StatedRole): RoleDraft => ({
  role: role ?? '',
  affiliation: affiliation ?? '',
  asOf: asOf ?? '',
  sourceId: sourceId ?? '',
})

const orNull = (typed: string): string | null => typed.trim() || null

/** The role that a draft says; null when it names neither a role nor an affiliation. */
export function roleOf({ role, affiliation, asOf, sourceId }: RoleDraft): StatedRole | null {
  const stated = {
    role: orNull(role),
    affiliation: orNull(affiliation),
    asOf: orNull(asOf),
    sourceId: orNull(sourceId),
  }
  return stated.role === null && stated.affiliation === null ? null : stated
}

/** Whether two are the same statement. */
export const sameRole = (a: StatedRole, b: StatedRole): boolean =>
  a.role === b.role && a.affiliation === b.affiliation && a.asOf === b.asOf && a.sourceId === b.sourceId

/** Every role that is known of a person: what sources stated, else the one beside the name, without a date. */
export function rolesOf({ statedRoles, role, affiliation }: Person): readonly StatedRole[] {
  if (statedRoles) return statedRoles
  return role === null && affiliation === null ? [] : [{ role, affiliation, asOf: null, sourceId: null }]
}

/**
 * The person with these roles instead. The latest dated one stands beside the name; where none is dated, the one that
 * stood there does, and when that is gone the first.
 */
export function withRoles(now: Person, roles: readonly StatedRole[]): Person {
  const stays = roles.some(({ role, affiliation }) => role === now.role && affiliation === now.affiliation)
  return withStatedRoles(stays ? now : { ...now, role: null, affiliation: null }, roles)
}
