import { z } from 'zod'
import { Id, Instant } from './primitives.ts'
import { Payload, RECORD_SCHEMAS, type RecordOf, type TableName } from './records.ts'

/** One record before and after; null means that it does not exist. Whole records, so that the inverse is exact. */
export type Change = {
  [Table in TableName]: {
    readonly table: Table
    readonly id: string
    readonly before: RecordOf<Table> | null
    readonly after: RecordOf<Table> | null
  }
}[TableName]

const changeOf = (table: TableName) =>
  z.object({
    table: z.literal(table),
    id: Id,
    before: RECORD_SCHEMAS[table].nullable(),
    after: RECORD_SCHEMAS[table].nullable(),
  })

export const Change = z.discriminatedUnion(
  'table',
  (Object.keys(RECORD_SCHEMAS) as TableName[]).map(changeOf) as [
    ReturnType<typeof changeOf>,
    ...ReturnType<typeof changeOf>[],
  ],
) as unknown as z.ZodType<Change>

/** What the person did, for the undo menu. Worded by the message catalogue. */
export const TRANSACTION_LABELS = [
  'dossier.create',
  'dossier.rename',
  'dossier.delete',
  'dossier.restore',
  'source.import',
  'source.edit',
  'source.encoding',
  'source.delete',
  'source.state',
  // Written by older versions for every change of a block's role.
  'fence.change',
  'fence.in',
  'fence.out',
  'block.title',
  'block.subtitle',
  'block.byline',
  'block.heading',
  'block.paragraph',
  'block.quotation',
  'block.list-item',
  'block.table-row',
  'block.caption',
  'annotation.create',
  'annotation.edit',
  'annotation.move-edge',
  'annotation.delete',
  'edition.bring',
  'edition.attach',
  'edition.keep',
  'edition.take-back',
  'edition.decline',
  'source.keep-apart',
  'source.ask-again',
  'annotation.merge',
  'annotation.own-voice',
  'figure.keep-apart',
  'person.edit',
  'person.merge',
  'person.split',
  'person.keep-apart',
  'question.create',
  'question.edit',
  'question.delete',
  'event.edit',
  'brief.create',
  'brief.edit',
  'brief.delete',
] as const
export const TransactionLabel = z.enum(TRANSACTION_LABELS)
export type TransactionLabel = z.infer<typeof TransactionLabel>

/** The only way anything changes: all of it happens, or none. */
export const Transaction = z.object({
  id: Id,
  at: Instant,
  label: TransactionLabel,
  changes: z.array(Change).readonly(),
  payload: Payload.optional(),
})
export interface Transaction {
  readonly id: string
  readonly at: string
  readonly label: TransactionLabel
  readonly changes: readonly Change[]
  readonly payload?: Payload | undefined
}

/** Undoes `transaction` exactly: changes swapped and in reverse order. Payloads stay (see `Payload`). */
export function inverseOf(transaction: Transaction): readonly Change[] {
  return transaction.changes
    .map((change) => ({ ...change, before: change.after, after: change.before }) as Change)
    .reverse()
}
