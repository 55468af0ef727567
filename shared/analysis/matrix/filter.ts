import type { Annotation } from '../../model/annotation.ts'
import type { Person } from '../../model/person.ts'
import { daysOf, isSurelyBefore } from '../partial-days.ts'
import type { DateOf } from '../positions.ts'
import type { Voice } from '../voice.ts'
import type { PositionFilter } from './matrix.ts'

/** Whether the filter keeps an annotation; dates aside, which belong to the whole quotation (`passesByDate`). */
export function passes(
  { kind, target, speakerId }: Annotation,
  filter: PositionFilter,
  people: ReadonlyMap<string, Person>,
): boolean {
  if (filter.kinds && !filter.kinds.has(kind)) return false
  if (filter.sourceIds && !filter.sourceIds.has(target.source)) return false
  if (!filter.personIds && !filter.standings) return true
  const person = speakerId === null ? undefined : people.get(speakerId)
  if (!person) return false
  return (filter.personIds?.has(person.id) ?? true) && (filter.standings?.has(person.standing) ?? true)
}

/** Whether a voice may lie in the period of the filter; an undated one lies in every period that is not bounded. */
export function passesByDate({ lead }: Voice, { from, to }: PositionFilter, dateOf: DateOf): boolean {
  if (from === null && to === null) return true
  const date = dateOf(lead)
  if (!date) return false
  const days = daysOf(date.value)
  return !(from !== null && isSurelyBefore(days, daysOf(from))) && !(to !== null && isSurelyBefore(daysOf(to), days))
}
