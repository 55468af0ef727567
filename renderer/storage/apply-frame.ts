import type { Table } from 'dexie'
import { changesOf, type Frame } from '../../shared/journal/frame.ts'
import { type HistoryEntry, historyStep, type LogPosition } from '../../shared/journal/history-step.ts'
import type { RowTable } from '../../shared/journal/state-lines.ts'
import type { WorkspaceState } from '../../shared/journal/workspace-state.ts'
import { type Payload, TABLE_NAMES } from '../../shared/model/records.ts'
import type { Change } from '../../shared/model/transaction.ts'
import { tellApplied } from './applied.ts'
import type { VariorumDatabase } from './database.ts'
import { LOG_KEY, stateOf } from './log-state.ts'
import { forgetPlaces } from './places.ts'
import { forgetWords } from './search-rows.ts'

/** A frame of the journal with the state after it. */
export interface JournalStep {
  readonly frame: Frame
  readonly state: WorkspaceState
}

/** The database is not where the frame starts: it was made anew by the system, or it is another one. */
export class OutOfPlaceError extends Error {
  override readonly name = 'OutOfPlaceError'
}

/**
 * Brings the database from one state of the journal to the next ones, in one transaction: records, payloads,
 * history and state together, or nothing. What the frames say is taken as it is; it has been checked before it
 * was written. Does nothing when the database is there already.
 *
 * @throws OutOfPlaceError, and whatever Dexie throws
 */
export async function applySteps(
  database: VariorumDatabase,
  from: WorkspaceState,
  steps: readonly JournalStep[],
  signal: AbortSignal,
): Promise<void> {
  const last = steps.at(-1)
  if (!last) return
  await database.transaction('rw', ['state', ...tablesOf(steps)], async (transaction) => {
    const abort = (): void => {
      transaction.abort()
    }
    signal.addEventListener('abort', abort, { once: true })
    const stored = stateOf(await database.state.get(LOG_KEY))
    if (!sameMoment(stored, last.state)) {
      if (!sameMoment(stored, from)) throw new OutOfPlaceError('The database is not where the frame starts')
      await applyAll(database, from, steps)
      await database.state.put(last.state, LOG_KEY)
    }
    signal.removeEventListener('abort', abort)
  })
  tellApplied(steps.flatMap(({ frame }) => changesOf(frame)))
}

const sameMoment = (a: WorkspaceState | null, b: WorkspaceState): boolean =>
  a?.generation === b.generation && a.sequence === b.sequence

function tablesOf(steps: readonly JournalStep[]): readonly (RowTable | 'places' | 'words')[] {
  const tables = new Set<RowTable | 'places' | 'words'>()
  for (const { frame } of steps) {
    for (const { table } of changesOf(frame)) tables.add(table)
    if (tables.has('annotations')) tables.add('places')
    if (tables.has('sources')) tables.add('words')
    if (!('transaction' in frame)) continue
    if (frame.step === 'do') tables.add('history')
    if (frame.transaction.payload) tables.add('texts').add('originals')
  }
  return [...tables]
}

/** All steps in one pass: what each of them asked of the database by itself would cost more than what it writes. */
async function applyAll(
  database: VariorumDatabase,
  from: WorkspaceState,
  steps: readonly JournalStep[],
): Promise<void> {
  const payloads = steps.flatMap(({ frame }) => ('transaction' in frame ? (frame.transaction.payload ?? []) : []))
  await Promise.all([
    applyChanges(
      database,
      steps.flatMap(({ frame }) => changesOf(frame)),
    ),
    applyHistory(database, from, steps),
    payloads.length > 0 ? addPayloads(database, payloads) : null,
  ])
}

async function applyChanges(database: VariorumDatabase, changes: readonly Change[]): Promise<void> {
  await Promise.all([
    forgetPlaces(database, changes),
    forgetWords(database, changes),
    ...TABLE_NAMES.map(async (table) => {
      // Of several changes of one record the last one holds.
      const own = new Map(changes.flatMap((change) => (change.table === table ? [[change.id, change.after]] : [])))
      const puts = [...own.values()].filter((after) => after !== null)
      const deletions = [...own].flatMap(([id, after]) => (after === null ? [id] : []))
      if (puts.length > 0) await database.table(table).bulkPut(puts)
      if (deletions.length > 0) await database.table(table).bulkDelete(deletions)
    }),
  ])
}

async function applyHistory(
  { history }: VariorumDatabase,
  from: LogPosition,
  steps: readonly JournalStep[],
): Promise<void> {
  let log = from
  let puts: HistoryEntry[] = []
  for (const { frame, state } of steps) {
    const { put, dropAbove, dropUpTo } = historyStep(log, frame)
    log = state
    if (dropAbove !== null) {
      puts = puts.filter(({ ordinal }) => ordinal <= dropAbove)
      await history.where('ordinal').above(dropAbove).delete()
    }
    if (put) puts.push(put)
    if (dropUpTo > 0) await history.where('ordinal').belowOrEqual(dropUpTo).delete()
  }
  if (puts.length > 0) await history.bulkPut(puts)
}

/** What is there already stays as it is: it is written once. */
async function addPayloads({ texts, originals }: VariorumDatabase, payloads: readonly Payload[]): Promise<void> {
  await Promise.all([
    addMissing(texts, new Map(payloads.flatMap((each) => each.texts.map((text) => [text.id, text])))),
    addMissing(
      originals,
      new Map(payloads.flatMap((each) => each.originals.map((original) => [original.sha256, original]))),
    ),
  ])
}

async function addMissing<Row>(table: Table<Row, string>, rows: ReadonlyMap<string, Row>): Promise<void> {
  // A request for each, all at once: a walk over many keys waits for each before it asks for the next.
  const missing = await Promise.all(
    [...rows].map(async ([key, row]) => ((await table.where(':id').equals(key).count()) === 0 ? [row] : [])),
  )
  const fresh = missing.flat()
  if (fresh.length > 0) await table.bulkPut(fresh)
}
