import { type VariorumDatabase, ROW_TABLES } from '../database.ts'

/**
 * Rows and the entries of the indexes by which they are found are kept apart on disk, and can be lost apart.
 * Every row has all of its indexed properties, so the numbers must be equal.
 *
 * @throws what the database throws
 */
export async function missingFromIndexes(database: VariorumDatabase): Promise<number> {
  let missing = 0
  for (const name of ROW_TABLES) {
    const table = database.table(name)
    if (table.schema.indexes.length === 0) continue
    missing += await database.transaction('r', table, async () => {
      const [rows = 0, ...entries] = await Promise.all([
        table.count(),
        ...table.schema.indexes.map((index) => table.orderBy(index.name).count()),
      ])
      return entries.reduce((sum, count) => sum + Math.abs(rows - count), 0)
    })
  }
  return missing
}
