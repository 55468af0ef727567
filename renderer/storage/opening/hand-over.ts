import type { Claim } from '../../../shared/ipc/workspace.ts'
import type { LogPosition } from '../../../shared/journal/history-step.ts'
import { SCHEMA_VERSION } from '../../../shared/journal/schema.ts'
import {
  encodeRow,
  STATE_FORMAT,
  STATE_VERSION,
  type StateHeader,
  type StateRow,
} from '../../../shared/journal/state-lines.ts'
import { sameContent, type WorkspaceState } from '../../../shared/journal/workspace-state.ts'
import { database, ROW_TABLES } from '../database.ts'
import { valueOf } from '../journal-error.ts'
import { journal } from '../journal-port.ts'
import { sizeOfRow } from '../keeper/hash-row.ts'
import type { Scanned } from '../keeper/keeper.ts'
import { chunksOf } from '../keeper/table-rows.ts'
import { withKeeper } from '../keeper/with-keeper.ts'
import { LOG_KEY } from '../log-state.ts'
import { reportOpening } from '../opening-store.ts'

/** A piece is sent when it has so many characters. */
const PIECE = 1024 * 1024

/** A scan of the whole database before the workspace is open, with progress. @throws what the database throws */
export function look(claim: Claim): Promise<Scanned> {
  const total = claim.kind === 'state' ? rowsOf(claim.state.counts) + claim.state.length : 0
  // Nobody writes yet, so there is nothing that would have to be told.
  const sequence = Number.MAX_SAFE_INTEGER
  return withKeeper((keeper) =>
    keeper.scan(sequence, (done) => {
      reportOpening({ phase: 'checking', done, total })
    }),
  )
}

/** Indexes don't count: what is handed over is read without them. Nor does the history: records are worth more. */
export const isTrue = (claimed: WorkspaceState, seen: Scanned): boolean =>
  sameContent(claimed, { ...claimed, counts: seen.counts, digest: seen.digest })

/**
 * Gives everything that the database has to the journal, which begins a new history with it.
 * @throws JournalError, and what the database throws
 */
export async function handOver(
  claim: Claim,
  seen: Scanned,
): Promise<{ readonly state: WorkspaceState; readonly rows: number }> {
  const log = await logOf(claim)
  const whole = log !== null && (await isUsable(log))
  const given: WorkspaceState = {
    generation: claim.kind === 'state' ? claim.state.generation : crypto.randomUUID(),
    sequence: claim.kind === 'state' ? claim.state.sequence : 0,
    // Steps with a gap between them can't be taken back one after another; what they did stays.
    ...(whole ? { position: log.position, length: log.length } : { position: 0, length: 0 }),
    counts: seen.counts,
    digest: seen.digest,
  }
  const { stream } = await valueOf(journal().beginHandOver({}))
  const rows = await sendAll(stream, given, whole)
  const state = await valueOf(journal().finishHandOver({ stream }))
  await database.transaction('rw', database.state, database.history, async () => {
    if (!whole) await database.history.clear()
    await database.state.put(state, LOG_KEY)
  })
  return { state, rows }
}

async function sendAll(stream: string, state: WorkspaceState, withHistory: boolean): Promise<number> {
  const total = rowsOf(state.counts) + state.length
  const header: StateHeader = {
    format: STATE_FORMAT,
    version: STATE_VERSION,
    schema: SCHEMA_VERSION,
    at: new Date().toISOString(),
    state,
  }
  let lines = [JSON.stringify(header)]
  let size = 0
  let done = 0
  const send = async (): Promise<void> => {
    const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`)
    await valueOf(journal().handOver({ stream, bytes }))
    lines = []
    size = 0
    reportOpening({ phase: 'handing-over', done, total })
  }
  for (const table of withHistory ? ROW_TABLES : ROW_TABLES.filter((name) => name !== 'history')) {
    for await (const { rows } of chunksOf(database, table, sizeOfRow)) {
      for (const row of rows) {
        const line = encodeRow({ table, row } as StateRow)
        lines.push(line)
        size += line.length
        done += 1
        if (size >= PIECE) await send()
      }
    }
  }
  if (lines.length > 0) await send()
  return done
}

/** From before the journal the row holds less, but enough for this. */
async function logOf(claim: Claim): Promise<LogPosition | null> {
  if (claim.kind === 'state') return claim.state
  const row: Partial<LogPosition> | undefined = await database.state.get(LOG_KEY)
  if (!Number.isSafeInteger(row?.position) || !Number.isSafeInteger(row?.length)) return null
  return { position: row?.position ?? 0, length: row?.length ?? 0 }
}

/** Without a gap from any first step to the last one, and with the present one within or just before. */
async function isUsable({ position, length }: LogPosition): Promise<boolean> {
  const ordinals = await database.history.toCollection().primaryKeys()
  const first = length - ordinals.length + 1
  const inOrder = ordinals.every((ordinal, index) => ordinal === first + index)
  return inOrder && first >= 1 && position >= first - 1 && position <= length
}

const rowsOf = (counts: WorkspaceState['counts']): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)
