import type { Payload, TableName } from '../model/records.ts'
import { contentHashOfText, type HashText, hashOfOriginal, hashOfRecord, hashOfText, SetDigest } from './digest.ts'
import { changesOf, type Frame } from './frame.ts'
import { historyStep } from './history-step.ts'
import type { CountedTable, WorkspaceState } from './workspace-state.ts'

/** What has been written once: a text by id with the hash of its content, originals by their SHA-256. */
export interface PayloadIndex {
  readonly texts: ReadonlyMap<string, string>
  readonly originals: ReadonlySet<string>
}

/** What is asked of it here. */
export interface PayloadLookup {
  readonly texts: Pick<PayloadIndex['texts'], 'get'>
  readonly originals: Pick<PayloadIndex['originals'], 'has'>
}

/** What of a frame's payload is not there yet; texts with the hash of their content. */
export interface FreshPayload {
  readonly texts: ReadonlyMap<string, string>
  readonly originals: ReadonlySet<string>
}

/** A text was about to be replaced by another. It never may. */
export class PayloadConflictError extends Error {
  override readonly name = 'PayloadConflictError'
}

export interface Advance {
  readonly state: WorkspaceState
  readonly fresh: FreshPayload
}

/**
 * The state after a frame, without looking at any row: each change carries the whole record before and
 * after. That `before` is what is stored must have been checked by whoever writes the frame.
 * @throws PayloadConflictError
 */
export function advance(state: WorkspaceState, frame: Frame, index: PayloadLookup, hash: HashText): Advance {
  const digest = new SetDigest(state.digest)
  const counts: Record<CountedTable, number> = { ...state.counts }
  const toggleRecord = (table: TableName, record: unknown, by: number): void => {
    digest.toggle(hashOfRecord(table, record, hash))
    counts[table] += by
  }
  for (const { table, before, after } of changesOf(frame)) {
    if (before) toggleRecord(table, before, -1)
    if (after) toggleRecord(table, after, 1)
  }
  const payload = 'transaction' in frame ? frame.transaction.payload : undefined
  const fresh = freshOf(payload, index, hash)
  for (const [id, content] of fresh.texts) digest.toggle(hashOfText(id, content, hash))
  for (const sha256 of fresh.originals) digest.toggle(hashOfOriginal(sha256, hash))
  counts.texts += fresh.texts.size
  counts.originals += fresh.originals.size
  const { log } = historyStep(state, frame)
  return { state: { ...state, ...log, sequence: state.sequence + 1, counts, digest: digest.hex }, fresh }
}

function freshOf(payload: Payload | undefined, index: PayloadLookup, hash: HashText): FreshPayload {
  const texts = new Map<string, string>()
  for (const { id, text } of payload?.texts ?? []) {
    const content = contentHashOfText(text, hash)
    const known = index.texts.get(id) ?? texts.get(id)
    if (known !== undefined && known !== content) throw new PayloadConflictError(`texts/${id} has another content`)
    if (known === undefined) texts.set(id, content)
  }
  const originals = new Set(
    (payload?.originals ?? []).map(({ sha256 }) => sha256).filter((sha256) => !index.originals.has(sha256)),
  )
  return { texts, originals }
}
