import { fromBase64, toBase64 } from '@exodus/bytes/base64.js'
import { z } from 'zod'
import { Instant, Sha256 } from '../model/primitives.ts'
import { RECORD_SCHEMAS, type RecordOf, type TableName } from '../model/records.ts'
import { type Original, SourceText } from '../model/source.ts'
import { Transaction } from '../model/transaction.ts'
import type { HistoryEntry } from './history-step.ts'
import { WorkspaceState } from './workspace-state.ts'

export const STATE_FORMAT = 'variorum-workspace'
/** Goes up when an older reader could misread the lines. */
export const STATE_VERSION = 1

/** First line of every whole workspace: snapshot, backup, and the stream between the processes. */
export const StateHeader = z.object({
  format: z.literal(STATE_FORMAT),
  version: z.literal(STATE_VERSION),
  /** Of the records (schema.ts). */
  schema: z.number().int().positive(),
  at: Instant,
  state: WorkspaceState,
})
export type StateHeader = z.infer<typeof StateHeader>

export type StateRow =
  | { readonly [Table in TableName]: { readonly table: Table; readonly row: RecordOf<Table> } }[TableName]
  | { readonly table: 'history'; readonly row: HistoryEntry }
  | { readonly table: 'texts'; readonly row: SourceText }
  | { readonly table: 'originals'; readonly row: Original }

export type RowTable = StateRow['table']

const EncodedOriginal = z.object({ sha256: Sha256, bytes: z.string() })
const ROW_SCHEMAS: Readonly<Record<RowTable, z.ZodType>> = {
  ...RECORD_SCHEMAS,
  history: z.object({ ordinal: z.number().int().positive(), transaction: Transaction.omit({ payload: true }) }),
  texts: SourceText,
  originals: EncodedOriginal.transform(({ sha256, bytes }) => ({ sha256, bytes: fromBase64(bytes) })),
}
const Line = z.tuple([z.enum(Object.keys(ROW_SCHEMAS) as [RowTable, ...RowTable[]]), z.unknown()])

/** One row as one line of JSON, without its end. Lone surrogates are escaped, so it always has exact UTF-8 bytes. */
export const encodeRow = ({ table, row }: StateRow): string =>
  JSON.stringify([table, table === 'originals' ? { sha256: row.sha256, bytes: toBase64(row.bytes) } : row])

/** @throws SyntaxError, ZodError or a Base64 error when the line is not a row */
export function decodeRow(line: string): StateRow {
  const [table, row] = Line.parse(JSON.parse(line))
  return { table, row: ROW_SCHEMAS[table].parse(row) } as StateRow
}

/** What identifies a row within its table. */
export const keyOfRow = ({ table, row }: StateRow): string | number =>
  table === 'originals' ? row.sha256 : table === 'history' ? row.ordinal : row.id
