import type { PersonFields } from '../../shared/edits/people.ts'
import { withStatedRoles } from '../../shared/edits/stated-roles.ts'
import type { Person, StatedRole } from '../../shared/model/person.ts'

/** Where a role was written down: beside a quote of this source, said on this date. */
export type Beside = Pick<StatedRole, 'asOf' | 'sourceId'>

/**
 * The person with what was written beside a quote. A role or affiliation is remembered with the source that says so and
 * the date; beside the name stands the latest one, which may be another. Without a date it is only written down.
 */
export function editedBeside(now: Person, patch: Partial<PersonFields>, { asOf, sourceId }: Beside): Person {
  const after = { ...now, ...patch }
  if (asOf === null || (patch.role === undefined && patch.affiliation === undefined)) return after
  const others = (now.statedRoles ?? []).filter((role) => role.sourceId !== sourceId || role.asOf !== asOf)
  const { role, affiliation } = after
  const isEmpty = role === null && affiliation === null
  return withStatedRoles(after, isEmpty ? others : [...others, { role, affiliation, asOf, sourceId }])
}
