import type { Environment } from '../environment.ts'
import type { Payload, RecordOf, TableName } from '../model/records.ts'
import type { Change, Transaction, TransactionLabel } from '../model/transaction.ts'

type Stored<Table extends TableName> = RecordOf<Table>

export const created = <Table extends TableName>(table: Table, after: Stored<Table>): Change =>
  ({ table, id: after.id, before: null, after }) as Change

export const changed = <Table extends TableName>(table: Table, before: Stored<Table>, after: Stored<Table>): Change =>
  ({ table, id: after.id, before, after }) as Change

export const removed = <Table extends TableName>(table: Table, before: Stored<Table>): Change =>
  ({ table, id: before.id, before, after: null }) as Change

/** Names, dates and identifies a list of changes. */
export function transactionOf(
  environment: Environment,
  label: TransactionLabel,
  changes: readonly Change[],
  payload?: Payload,
): Transaction {
  const transaction = { id: environment.newId(), at: environment.now(), label, changes }
  return payload ? { ...transaction, payload } : transaction
}
