import { create } from 'zustand'
import { readStored, writeStored } from '../../ui/stored-value.ts'
import { type AnnotationFilter, EVERYTHING } from './filter.ts'
import { type Grouping, GROUPINGS } from './groups.ts'

interface ListState {
  readonly grouping: Grouping
  /** By source; the list comes and goes with its pane, what was asked of it stays. */
  readonly filters: Readonly<Record<string, AnnotationFilter>>
  /** Keys of groups. */
  readonly closed: ReadonlySet<string>
}

const KEY = 'variorum.annotation-list'
const NONE_CLOSED: ReadonlySet<string> = new Set()

const storedGrouping = (): Grouping => GROUPINGS.find((grouping) => grouping === readStored(KEY)) ?? 'none'

const useListStore = create<ListState>()(() => ({ grouping: storedGrouping(), filters: {}, closed: NONE_CLOSED }))

export const useGrouping = (): Grouping => useListStore(({ grouping }) => grouping)
export const useClosedGroups = (): ReadonlySet<string> => useListStore(({ closed }) => closed)
export const useListFilter = (sourceId: string): AnnotationFilter =>
  useListStore(({ filters }) => filters[sourceId] ?? EVERYTHING)

/** Remembered over restarts. */
export function groupBy(grouping: Grouping): void {
  useListStore.setState({ grouping, closed: NONE_CLOSED })
  writeStored(KEY, grouping)
}

export function setListFilter(sourceId: string, filter: AnnotationFilter): void {
  useListStore.setState(({ filters }) => ({ filters: { ...filters, [sourceId]: filter } }))
}

export function closeGroups(keys: Iterable<string>): void {
  useListStore.setState({ closed: new Set(keys) })
}

/** Opens or closes a group. */
export function setGroupOpen(key: string, open: boolean): void {
  useListStore.setState(({ closed }) => {
    const next = new Set(closed)
    if (open) next.delete(key)
    else next.add(key)
    return { closed: next }
  })
}
