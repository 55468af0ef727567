import type { Annotation } from '../../../shared/model/annotation.ts'
import type { Group } from './groups.ts'

/** px. All rows are of one height, so that where one stands is known without measuring ten thousand. */
export const ROW_HEIGHT = 80
export const HEADER_HEIGHT = 28

/** Where the cursor stands: on an annotation in a group, or on the group's header. */
export interface Spot {
  readonly group: string
  /** Of the annotation; null: the header. */
  readonly id: string | null
}

/** The list as rows from top to bottom: headers, and the annotations of the groups that are open. */
export interface ListLayout {
  readonly groups: readonly Group[]
  /** False when there is one group that needs no header. */
  readonly headed: boolean
  readonly closed: ReadonlySet<string>
  /** px: where each group begins, and the end of the last. */
  readonly tops: readonly number[]
  /** The first row of each group, and how many rows there are. */
  readonly firsts: readonly number[]
}

export interface Place {
  /** Into `groups`. */
  readonly group: number
  /** Into the group's items; -1 is its header. */
  readonly item: number
}

/** Which rows of a group are to be seen: items from `from` up to and without `to`. */
export interface VisibleGroup {
  readonly group: number
  readonly from: number
  readonly to: number
}

export function layoutOf(groups: readonly Group[], headed: boolean, closed: ReadonlySet<string>): ListLayout {
  const tops = [0]
  const firsts = [0]
  groups.forEach(({ key, items }, index) => {
    const shown = headed && closed.has(key) ? 0 : items.length
    tops.push((tops[index] ?? 0) + (headed ? HEADER_HEIGHT : 0) + shown * ROW_HEIGHT)
    firsts.push((firsts[index] ?? 0) + (headed ? 1 : 0) + shown)
  })
  return { groups, headed, closed, tops, firsts }
}

export const rowCount = ({ firsts }: ListLayout): number => firsts.at(-1) ?? 0
export const heightOf = ({ tops }: ListLayout): number => tops.at(-1) ?? 0
export const isOpen = ({ groups, headed, closed }: ListLayout, group: number): boolean =>
  !headed || !closed.has(groups[group]?.key ?? '')

/** The last of ascending `starts` that is not after `at`; they end with where everything ends. */
function lastNotAfter(starts: readonly number[], at: number): number {
  let low = 0
  let high = starts.length - 2
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** Which row that is; null outside the list. */
export function placeOf(layout: ListLayout, row: number): Place | null {
  if (row < 0 || row >= rowCount(layout)) return null
  const group = lastNotAfter(layout.firsts, row)
  return { group, item: row - (layout.firsts[group] ?? 0) - (layout.headed ? 1 : 0) }
}

export const rowOf = (layout: ListLayout, { group, item }: Place): number =>
  (layout.firsts[group] ?? 0) + item + (layout.headed ? 1 : 0)

/** px from the top of the list. */
export const topOf = (layout: ListLayout, { group, item }: Place): number =>
  (layout.tops[group] ?? 0) + (item < 0 ? 0 : item * ROW_HEIGHT + (layout.headed ? HEADER_HEIGHT : 0))

/** The annotation on that row; null on a header and outside the list. */
export function annotationAt(layout: ListLayout, row: number): Annotation | null {
  const place = placeOf(layout, row)
  return (place && layout.groups[place.group]?.items[place.item]) ?? null
}

export function spotAt(layout: ListLayout, row: number): Spot | null {
  const place = placeOf(layout, row)
  const group = place && layout.groups[place.group]
  return group ? { group: group.key, id: annotationAt(layout, row)?.id ?? null } : null
}

/** The row of the spot; -1 when it is not in the list. */
export function rowOfSpot(layout: ListLayout, { group: key, id }: Spot): number {
  const group = layout.groups.findIndex((candidate) => candidate.key === key)
  if (group < 0) return -1
  if (id === null) return layout.headed ? rowOf(layout, { group, item: -1 }) : -1
  return isOpen(layout, group) ? rowOfItem(layout, group, id) : -1
}

function rowOfItem(layout: ListLayout, group: number, id: string): number {
  const item = layout.groups[group]?.items.findIndex((annotation) => annotation.id === id) ?? -1
  return item < 0 ? -1 : rowOf(layout, { group, item })
}

/** The first row of that annotation, or the header of the closed group that it is in; -1 when it is not in the list. */
export function rowOfAnnotation(layout: ListLayout, id: string): number {
  let closedIn = -1
  for (let group = 0; group < layout.groups.length; group += 1) {
    if (isOpen(layout, group)) {
      const row = rowOfItem(layout, group, id)
      if (row >= 0) return row
    } else if (closedIn < 0 && layout.groups[group]?.items.some((annotation) => annotation.id === id)) closedIn = group
  }
  return closedIn < 0 ? -1 : rowOf(layout, { group: closedIn, item: -1 })
}

/** The annotations on the rows from one to the other, both included, in either direction. */
export function idsBetween(layout: ListLayout, one: number, other: number): readonly string[] {
  const ids: string[] = []
  for (let row = Math.max(0, Math.min(one, other)); row <= Math.max(one, other); row += 1) {
    const annotation = annotationAt(layout, row)
    if (annotation) ids.push(annotation.id)
  }
  return ids
}

/** What stands between `top` and `bottom`, px from the top of the list. */
export function visibleGroups(layout: ListLayout, top: number, bottom: number): readonly VisibleGroup[] {
  const visible: VisibleGroup[] = []
  if (layout.groups.length === 0) return visible
  for (let group = lastNotAfter(layout.tops, top); group < layout.groups.length; group += 1) {
    const start = layout.tops[group] ?? 0
    if (start >= bottom) break
    const first = start + (layout.headed ? HEADER_HEIGHT : 0)
    const count = isOpen(layout, group) ? (layout.groups[group]?.items.length ?? 0) : 0
    const from = Math.min(count, Math.max(0, Math.floor((top - first) / ROW_HEIGHT)))
    const to = Math.min(count, Math.max(from, Math.ceil((bottom - first) / ROW_HEIGHT)))
    visible.push({ group, from, to })
  }
  return visible
}
