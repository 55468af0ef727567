import type { TableName } from '../../shared/model/records.ts'
import type { Change } from '../../shared/model/transaction.ts'
import { onApplied } from './applied.ts'
import type { Answer, Observe } from './watch-stored.ts'

/** Some of the rows of a table, in an order. */
export interface Held<Row extends { readonly id: string }> {
  readonly table: TableName
  /** Of a row of that table. */
  readonly belongs: (row: Row) => boolean
  readonly compare: (a: Row, b: Row) => number
}

/** What is done with the rows besides: places are kept, for one. */
export interface Keeping {
  /** Something is new. */
  readonly later: () => void
  /** Does at once what was left for later. */
  readonly end: () => Promise<void>
}

const NOTHING_KEPT: Keeping = { later: () => undefined, end: () => Promise.resolve() }

/** `rows` after changes. Those that did not change stay the same objects, and so do all if none did. */
export function afterChanges<Row extends { readonly id: string }>(
  { table, belongs, compare }: Held<Row>,
  rows: readonly Row[],
  changes: readonly Change[],
): readonly Row[] {
  const latest = new Map<string, Row | null>()
  for (const change of changes) {
    if (change.table !== table) continue
    const after = change.after as Row | null
    latest.set(change.id, after !== null && belongs(after) ? after : null)
  }
  if (latest.size === 0) return rows
  const kept = rows.filter(({ id }) => !latest.has(id))
  const put = [...latest.values()].filter((after) => after !== null).sort(compare)
  return put.length === 0 && kept.length === rows.length ? rows : merged(kept, put, compare)
}

/** Both in order. */
function merged<Row>(kept: readonly Row[], put: readonly Row[], compare: (a: Row, b: Row) => number): readonly Row[] {
  const all: Row[] = []
  let at = 0
  for (const each of put) {
    for (let next = kept[at]; next && compare(next, each) < 0; next = kept[at]) {
      all.push(next)
      at += 1
    }
    all.push(each)
  }
  return [...all, ...kept.slice(at)]
}

/**
 * Reads rows once and follows the changes after that: with ten thousand of them, reading all of them again for each
 * change would cost more than everything else.
 */
export const holding =
  <Row extends { readonly id: string }>(
    of: Held<Row>,
    keepingOf: (held: () => readonly Row[] | null) => Keeping = () => NOTHING_KEPT,
  ): Observe<readonly Row[]> =>
  (read, meet) => {
    let held: readonly Row[] | null = null
    let isEnded = false
    const missed: Change[] = []
    const keeping = keepingOf(() => held)
    const stop = onApplied((changes) => {
      if (held === null) {
        missed.push(...changes)
        return
      }
      const next = afterChanges(of, held, changes)
      if (next === held) return
      held = next
      if (isEnded) return
      meet({ ok: true, value: next })
      keeping.later()
    })
    const begin = (answer: Answer<readonly Row[]>): void => {
      if (isEnded) return
      if (answer.ok) held = afterChanges(of, answer.value, missed)
      meet(held ? { ok: true, value: held } : answer)
      keeping.later()
    }
    void read().then(begin)
    return () => {
      isEnded = true
      // Followed until then: what is kept has to be what there is.
      void keeping.end().finally(stop)
    }
  }
