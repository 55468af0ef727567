import type { PositionFilter } from '../../../shared/analysis/matrix/matrix.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { STANDINGS } from '../../../shared/model/person.ts'
import { Button } from '../../ui/button.tsx'
import { clearFilter, isFiltered, usePositionsStore } from '../positions-store.ts'
import { type Positions, voicesIn } from '../use-positions.ts'
import styles from './tools.module.css'

const text = messages.positions.view
const KINDS = ['expert_view', 'official_statement'] as const

/** What the filter leaves out, with the way to have it back. Nothing while nothing is left out. */
export function FilterLine({ positions }: { readonly positions: Positions }) {
  const filter = usePositionsStore((state) => state.filter)
  if (!isFiltered(filter)) return null
  return (
    <p className={styles.line} role="status">
      <span>
        {text.leftOut(partsOf(filter, positions))} {text.shownOf(voicesIn(positions.matrix), voicesIn(positions.whole))}
      </span>
      <Button size="small" chord="Shift+x" onClick={clearFilter}>
        {text.clear}
      </Button>
    </p>
  )
}

const missing = (all: readonly { readonly id: string }[], kept: ReadonlySet<string> | null): number | null =>
  kept && all.filter(({ id }) => !kept.has(id)).length

function partsOf({ personIds, standings, kinds, sourceIds, from, to }: PositionFilter, { whole, input }: Positions) {
  return {
    people: missing(whole.people, personIds),
    standings: standings && STANDINGS.filter((each) => !standings.has(each)).map((each) => text.standingsLeftOut[each]),
    kinds: kinds && KINDS.filter((each) => !kinds.has(each)).map((each) => text.kindsLeftOut[each]),
    sources: missing(input.sources, sourceIds),
    from,
    to,
  }
}
