import type { AnalysisInput } from '../../analysis/analysis-input.ts'
import type { TableName } from '../../model/records.ts'
import type { Change, Transaction } from '../../model/transaction.ts'

type Identified = { readonly id: string }

/** The records of one table after some changes, each checked against what is there. */
export function applied<Item extends Identified>(
  records: readonly Item[],
  changes: readonly Change[],
): readonly Item[] {
  const byId = new Map<string, Identified>(records.map((record) => [record.id, record]))
  for (const { id, before, after } of changes) {
    if (JSON.stringify(byId.get(id) ?? null) !== JSON.stringify(before)) throw new Error(`${id} is not as it was`)
    if (after) byId.set(id, after)
    else byId.delete(id)
  }
  return [...byId.values()] as unknown as readonly Item[]
}

/** What analyses see after a transaction; each table in order of id (`a2` before `a10`). */
export function inputAfter(input: AnalysisInput, { changes }: Pick<Transaction, 'changes'>): AnalysisInput {
  const after = <Item extends Identified>(table: TableName, records: readonly Item[]): readonly Item[] => {
    const own = changes.filter((change) => change.table === table)
    return [...applied(records, own)].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }))
  }
  return {
    sources: after('sources', input.sources),
    annotations: after('annotations', input.annotations),
    people: after('people', input.people),
    questions: after('questions', input.questions),
  }
}
