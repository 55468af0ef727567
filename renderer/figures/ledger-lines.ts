import type { Ledger, LedgerGroup, LedgerRow } from '../../shared/analysis/ledger/ledger.ts'
import { messages } from '../../shared/messages/messages.ts'
import type { Grouping } from './figures-store.ts'
import { type GroupScale, groupScale, scaleWords } from './group-scale.ts'

const words = messages.figures

/** The head over a group of figures. */
export interface GroupLine {
  readonly type: 'group'
  readonly key: string
  /** Null: what it is grouped by is not given. */
  readonly title: string | null
  /** `flow, km³`; empty unless it is the head of a measure. */
  readonly detail: string
  readonly count: number
  /** Its points are drawn beside it; null unless it is the head of a measure. */
  readonly measure: LedgerGroup | null
}

export interface FigureLine {
  readonly type: 'figure'
  readonly key: string
  readonly row: LedgerRow
  /** Of its measure, however the table is grouped. */
  readonly group: LedgerGroup
  /** In which its value is told; null where the figures around it are of many things. */
  readonly scale: GroupScale | null
}

export type LedgerLine = GroupLine | FigureLine

/** Puts the rows of a group in order and leaves out what is not wanted. */
export type Arrange = (rows: readonly LedgerRow[]) => readonly LedgerRow[]

/** The ledger as the lines of a table: heads, and under each its figures. Groups without figures are left out. */
export function ledgerLines(ledger: Ledger, grouping: Grouping, arrange: Arrange): readonly LedgerLine[] {
  return grouping === 'measure' ? byMeasure(ledger, arrange) : byOther(ledger, grouping, arrange)
}

const byMeasure = ({ groups }: Ledger, arrange: Arrange): readonly LedgerLine[] =>
  groups.flatMap((group, at) => {
    const rows = arrange(group.rows)
    if (rows.length === 0) return []
    const scale = group.measure === null ? null : groupScale(group.rows, group.unit)
    const kind = group.quantityKind === null ? null : words.quantityKinds[group.quantityKind]
    const head: GroupLine = {
      type: 'group',
      key: `group-${String(at)}`,
      title: group.measure,
      detail: scale ? words.view.kindAndUnit(kind, scaleWords(scale)) : '',
      count: rows.length,
      measure: group.measure === null ? null : group,
    }
    return [head, ...rows.map((row): FigureLine => ({ type: 'figure', key: row.annotation.id, row, group, scale }))]
  })

function byOther({ groups }: Ledger, grouping: 'speaker' | 'date', arrange: Arrange): readonly LedgerLine[] {
  const groupOf = new Map(groups.flatMap((group) => group.rows.map((row) => [row.annotation.id, group] as const)))
  const parts = new Map<string, { readonly title: string | null; readonly rows: LedgerRow[] }>()
  for (const row of arrange(groups.flatMap(({ rows }) => rows))) {
    const { key, title } = grouping === 'speaker' ? speakerOf(row) : yearOf(row)
    const part = parts.get(key)
    if (part) part.rows.push(row)
    else parts.set(key, { title, rows: [row] })
  }
  const ordered = [...parts].sort(([a, { title: one }], [b, { title: other }]) =>
    one === null || other === null
      ? Number(one === null) - Number(other === null)
      : compareTitles(one, other) || (a < b ? -1 : 1),
  )
  return ordered.flatMap(([key, { title, rows }]) => [
    { type: 'group', key: `group-${key}`, title, detail: '', count: rows.length, measure: null },
    ...rows.flatMap((row): readonly FigureLine[] => {
      const group = groupOf.get(row.annotation.id)
      return group ? [{ type: 'figure', key: row.annotation.id, row, group, scale: null }] : []
    }),
  ])
}

const COLLATOR = new Intl.Collator('en', { numeric: true })
const compareTitles = (a: string, b: string): number => COLLATOR.compare(a, b)

const speakerOf = ({ speaker }: LedgerRow): { readonly key: string; readonly title: string | null } => ({
  key: speaker?.id ?? '',
  title: speaker?.name ?? null,
})

const yearOf = ({ figure }: LedgerRow): { readonly key: string; readonly title: string | null } => {
  const year = figure.asOf?.slice(0, 4) ?? null
  return { key: year ?? '', title: year }
}

/** Where the cursor stands: on the figure that it was on, else on the first one. Null in an empty table. */
export const cursorKey = (lines: readonly LedgerLine[], key: string | null): string | null =>
  (lines.find((line) => line.type === 'figure' && line.key === key) ?? lines.find(({ type }) => type === 'figure'))
    ?.key ?? null

/** The line that a key leads to from line `at`; heads are passed over. Null when the key means nothing here. */
export function lineTarget(lines: readonly LedgerLine[], at: number, key: string, page: number): number | null {
  const last = lines.length - 1
  const nearest = (from: number, step: 1 | -1): number | null => {
    for (let index = from; index >= 0 && index <= last; index += step) if (lines[index]?.type === 'figure') return index
    return null
  }
  switch (key) {
    case 'ArrowDown':
      return nearest(at + 1, 1) ?? (at < 0 ? null : at)
    case 'ArrowUp':
      return nearest(at - 1, -1) ?? (at < 0 ? null : at)
    case 'PageDown':
      return nearest(Math.min(last, at + page), 1) ?? nearest(last, -1)
    case 'PageUp':
      return nearest(Math.max(0, at - page), -1) ?? nearest(0, 1)
    case 'Home':
      return nearest(0, 1)
    case 'End':
      return nearest(last, -1)
    default:
      return null
  }
}

/**
 * While a figure is edited nothing moves: the lines stay where they were, with what their figures say now. Those that
 * are gone leave.
 */
export function held(before: readonly LedgerLine[], now: readonly LedgerLine[]): readonly LedgerLine[] {
  const figures = new Map(now.flatMap((line) => (line.type === 'figure' ? [[line.key, line] as const] : [])))
  return before.flatMap((line): readonly LedgerLine[] => {
    if (line.type === 'group') return [line]
    const fresh = figures.get(line.key)
    return fresh ? [fresh] : []
  })
}
