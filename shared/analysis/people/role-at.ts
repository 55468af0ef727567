import type { Person, StatedRole } from '../../model/person.ts'
import type { PartialDate } from '../../model/primitives.ts'
import { byText } from '../by-text.ts'
import { daysOf, isSurelyBefore } from '../partial-days.ts'

/** Undated ones first, then earliest first; of one date, by words. Total, so that it does not depend on who came first. */
export const byAsOf = (a: StatedRole, b: StatedRole): number =>
  byText(a.asOf ?? '', b.asOf ?? '') ||
  byText(a.role ?? '', b.role ?? '') ||
  byText(a.affiliation ?? '', b.affiliation ?? '') ||
  byText(a.sourceId ?? '', b.sourceId ?? '')

/**
 * What somebody was on a date, as far as a source says so: the latest role stated for a day that is not surely later.
 *
 * @param date null asks for the present one
 * @returns the role shown beside the name when no source dates any; null when all are of later days
 */
export function roleAt(person: Person, date: PartialDate | null): StatedRole | null {
  const dated = (person.statedRoles ?? []).filter(({ asOf }) => asOf !== null).sort(byAsOf)
  if (dated.length === 0) {
    const { role, affiliation } = person
    return role === null && affiliation === null ? null : { role, affiliation, asOf: null, sourceId: null }
  }
  if (date === null) return dated.at(-1) ?? null
  const days = daysOf(date)
  return dated.findLast(({ asOf }) => asOf === null || !isSurelyBefore(days, daysOf(asOf))) ?? null
}
