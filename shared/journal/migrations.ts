import { SCHEMA_VERSION } from './schema.ts'

/** A record of a schema that this version may no longer know. */
export interface OldRow {
  readonly table: string
  readonly row: unknown
}

/**
 * One raise of the schema. `row` is given every record once, and once more each time it stands in the undo
 * history, before or after a step; null when there is no such record any more. It must be pure and give the
 * same for the same record: that the history fits the records afterwards rests on it. Texts and originals
 * never change.
 */
export interface Migration {
  /** The schema after it; it is given rows of the one before. */
  readonly to: number
  readonly row: (row: OldRow) => OldRow | null
}

/**
 * Sources may say which one they are the new edition of, annotations that they are kept as quotations only. Nothing
 * old says either, so no row changes; the raise is for older apps, which would drop both when they read a newer row.
 */
const editions: Migration = { to: 2, row: (row) => row }

/** In order, one for each raise of `SCHEMA_VERSION`. */
export const MIGRATIONS: readonly Migration[] = [editions]

/** There is no way from one schema to another: a bug, or a file of a newer version that was let through. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError'
}

/** The steps from schema `from` to `to`. @throws MigrationError when one is missing */
export function migrationsBetween(
  from: number,
  to: number = SCHEMA_VERSION,
  migrations: readonly Migration[] = MIGRATIONS,
): readonly Migration[] {
  if (from > to) throw new MigrationError(`Schema ${from} is newer than ${to}.`)
  return Array.from({ length: to - from }, (_, index) => {
    const wanted = from + index + 1
    const step = migrations.find((migration) => migration.to === wanted)
    if (!step) throw new MigrationError(`There is no migration to schema ${wanted}.`)
    return step
  })
}

/** A row of any kind after `steps`; null when it is no more. Rows of the history are migrated through what they hold. */
export function migrateRow(row: OldRow, steps: readonly Migration[]): OldRow | null {
  if (steps.length === 0 || row.table === 'texts' || row.table === 'originals') return row
  return row.table === 'history' ? migrateHistory(row, steps) : migrateRecord(row, steps)
}

function migrateRecord(row: OldRow, steps: readonly Migration[]): OldRow | null {
  let migrated: OldRow | null = row
  for (const step of steps) migrated = migrated && step.row(migrated)
  return migrated
}

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

function migrateHistory({ table, row }: OldRow, steps: readonly Migration[]): OldRow {
  const transaction = isFields(row) ? row['transaction'] : null
  const changes = isFields(transaction) ? transaction['changes'] : null
  if (!isFields(row) || !isFields(transaction) || !Array.isArray(changes)) {
    throw new MigrationError('A row of the history holds no changes.')
  }
  const migrated = changes.flatMap((change: unknown) => migrateChange(change, steps))
  // A step that only touched what is no more stays as an empty one: the ordinals have no gap.
  return { table, row: { ...row, transaction: { ...transaction, changes: migrated } } }
}

function migrateChange(change: unknown, steps: readonly Migration[]): readonly Fields[] {
  if (!isFields(change) || typeof change['table'] !== 'string') throw new MigrationError('A change names no table.')
  const table = change['table']
  const side = (record: unknown): OldRow | null =>
    record === null || record === undefined ? null : migrateRecord({ table, row: record }, steps)
  const before = side(change['before'])
  const after = side(change['after'])
  const kept = after ?? before
  if (kept === null) return []
  return [{ ...change, table: kept.table, before: before?.row ?? null, after: after?.row ?? null }]
}
