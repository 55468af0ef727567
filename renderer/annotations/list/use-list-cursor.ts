import { useMemo, useState } from 'react'
import { useNavigation } from '../../navigation/navigation-store.ts'
import { annotationAt, idsBetween, type ListLayout, placeOf, rowCount, rowOfAnnotation, rowOfSpot } from './layout.ts'
import { type Spot, spotAt } from './layout.ts'

/** What a move of the cursor does to the selection: takes the row alone, adds up to it, keeps it, adds or drops the row. */
export type MoveHow = 'alone' | 'extend' | 'keep' | 'toggle'

interface Held {
  readonly spot: Spot | null
  /** The active annotation for which this holds: when another view chooses another one, that one alone is selected. */
  readonly at: string | null
  /** Where a stretch of selected rows begins. */
  readonly anchor: Spot | null
  /** Null: the active annotation alone. */
  readonly ids: ReadonlySet<string> | null
}

export interface ListCursor {
  /** -1: nowhere. */
  readonly row: number
  /** Changes when the cursor moves, and not when rows come or go around it. */
  readonly key: string
  readonly selected: ReadonlySet<string>
  /** Whether several were selected on purpose. */
  readonly many: boolean
  readonly move: (row: number, how: MoveHow) => void
  readonly selectAll: () => void
  /** Back to the active annotation alone. */
  readonly selectOne: () => void
}

const NOTHING: ReadonlySet<string> = new Set()

/**
 * Cursor and selection of the list. The cursor is the active annotation of the whole view, unless it stands on a
 * header; the same annotation may stand in several groups.
 */
export function useListCursor(layout: ListLayout): ListCursor {
  const activeId = useNavigation(({ place }) => place.annotationId)
  const [last, setHeld] = useState<Held | null>(null)
  const held = last?.at === activeId ? last : null
  const spotRow = held?.spot ? rowOfSpot(layout, held.spot) : -1
  const row = spotRow >= 0 || activeId === null ? spotRow : rowOfAnnotation(layout, activeId)
  const ids = held?.ids ?? null
  const selected = useMemo(() => ids ?? (activeId === null ? NOTHING : new Set([activeId])), [ids, activeId])
  return {
    row,
    key: `${held?.spot?.group ?? ''}\n${held?.spot ? (held.spot.id ?? '') : (activeId ?? '')}`,
    selected,
    many: ids !== null,
    move: (to, how) => {
      const target = spotAt(layout, to)
      if (!target) return
      const next = moved({ layout, held, selected, row }, to, target, how)
      const at = target.id ?? activeId
      setHeld({ ...next, spot: target, at })
      if (at !== activeId) useNavigation.getState().go({ annotationId: at })
    },
    selectAll: () => {
      const all = new Set(idsBetween(layout, 0, rowCount(layout) - 1))
      setHeld({ spot: held?.spot ?? null, anchor: held?.anchor ?? null, at: activeId, ids: all })
    },
    selectOne: () => {
      setHeld(held && { ...held, ids: null, anchor: held.spot })
    },
  }
}

interface Before {
  readonly layout: ListLayout
  readonly held: Held | null
  readonly selected: ReadonlySet<string>
  readonly row: number
}

function moved(before: Before, to: number, target: Spot, how: MoveHow): Pick<Held, 'anchor' | 'ids'> {
  const { layout, held, selected, row } = before
  switch (how) {
    case 'alone':
      return { anchor: target, ids: null }
    case 'keep':
      return { anchor: target, ids: selected }
    case 'toggle':
      return { anchor: target, ids: toggled(selected, idsAt(layout, to)) }
    case 'extend': {
      const anchor = held?.anchor ?? spotAt(layout, row) ?? target
      const from = rowOfSpot(layout, anchor)
      return { anchor, ids: new Set(idsBetween(layout, from < 0 ? to : from, to)) }
    }
  }
}

/** The annotation on the row; on a header all of the group, open or closed. */
function idsAt(layout: ListLayout, row: number): readonly string[] {
  const annotation = annotationAt(layout, row)
  if (annotation) return [annotation.id]
  const group = placeOf(layout, row)?.group
  return group === undefined ? [] : (layout.groups[group]?.items ?? []).map(({ id }) => id)
}

/** Takes them out when all are in, else adds them. */
function toggled(selected: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  const next = new Set(selected)
  const areIn = ids.every((id) => selected.has(id))
  for (const id of ids) {
    if (areIn) next.delete(id)
    else next.add(id)
  }
  return next
}
