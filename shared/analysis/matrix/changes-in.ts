import type { PartialDate } from '../../model/primitives.ts'
import { byText } from '../by-text.ts'
import { daysOf } from '../partial-days.ts'
import type { MatrixRow } from './matrix.ts'

/** How many people changed, and between which dates all of it happened. */
export interface Changes {
  readonly people: number
  readonly from: PartialDate
  readonly to: PartialDate
}

/** The changes in some rows; a person who changed on two questions is one. Null when there is none. */
export function changesIn(rows: readonly MatrixRow[]): Changes | null {
  const cells = rows.flatMap((row) => [...row.cells.values()])
  const changes = cells.flatMap(({ person, changedBetween }) =>
    person && changedBetween ? [{ id: person.id, from: changedBetween[0].value, to: changedBetween[1].value }] : [],
  )
  const from = changes.map((change) => change.from).sort(byText)[0]
  const to = changes
    .map((change) => change.to)
    .sort((a, b) => daysOf(a).last - daysOf(b).last || byText(a, b))
    .at(-1)
  if (from === undefined || to === undefined) return null
  return { people: new Set(changes.map(({ id }) => id)).size, from, to }
}
