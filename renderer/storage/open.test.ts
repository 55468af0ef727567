import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDossier } from '../../shared/edits/dossier.ts'
import { countingEnvironment } from '../../shared/model/testing/examples.ts'
import { checkWorkspace } from './check-workspace.ts'
import { commit } from './commit.ts'
import { DATABASE_NAME, DATABASE_VERSION, database } from './database.ts'
import { undo } from './history.ts'
import { setJournalPort } from './journal-port.ts'
import { LOG_KEY } from './log-state.ts'
import { openWorkspace } from './open.ts'
import { useOpening } from './opening-store.ts'
import { useRecovery } from './recovery-store.ts'
import { setRetryWorld } from './retry-world.ts'
import { useSaveState } from './save-state.ts'
import { MemoryJournal } from './testing/memory-journal.ts'
import { endWorkspace, everything, newWorkspace, restart, restored, threeStates } from './testing/workspace.ts'

const environment = countingEnvironment()
const items = () => useRecovery.getState().items
let memory: MemoryJournal

/** A workspace in use: two steps, the second undone. */
async function used(): Promise<void> {
  await commit(restored(environment))
  await commit(createDossier(environment, 'Second'))
  await undo()
}

async function expectEqual(): Promise<void> {
  const [stored, page, journal] = await threeStates(memory)
  expect(stored).toEqual(journal)
  expect(page).toEqual(journal)
}

beforeEach(async () => {
  memory = await newWorkspace()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await endWorkspace()
})

describe('opening', () => {
  it('begins with nothing, and says nothing of it', async () => {
    await expectEqual()
    expect([items(), useOpening.getState()]).toEqual([[], { phase: 'open' }])
    expect(useSaveState.getState()).toEqual({ status: 'on-disk', at: null, sequence: 0 })
    expect(memory.claims).toEqual([{ claim: { kind: 'empty' }, refused: false }])
  })

  it('is asked for once, however often', async () => {
    database.close()
    memory.claims.length = 0
    await Promise.all([openWorkspace(), openWorkspace()])
    expect(memory.claims).toHaveLength(1)
  })

  it.each(['storage/newer-version', 'storage/in-use', 'storage/failed'] as const)(
    'touches nothing when the files say %s',
    async (code) => {
      await database.delete()
      memory.notReady = code
      expect(await openWorkspace()).toMatchObject({ ok: false, error: { code } })
      expect(await indexedDB.databases()).toEqual([])
      expect((await commit(restored(environment))).ok).toBe(false)
    },
  )

  it('waits on a full disk, says so, and goes on by itself when there is room', async () => {
    await used()
    database.close()
    const waits: (() => void)[] = []
    setRetryWorld({ later: (_milliseconds, callback) => waits.push(callback), unlessBefore: () => () => undefined })
    vi.spyOn(database, 'open').mockRejectedValueOnce(new DOMException('Internal error', 'UnknownError'))
    // Asked before it is set aside, and after the first wait.
    memory.rooms.push(false, false)
    const opened = openWorkspace()
    for (const count of [1, 2]) {
      await vi.waitFor(() => {
        expect(waits).toHaveLength(count)
      })
      expect(useOpening.getState()).toEqual({ phase: 'no-room' })
      waits.at(-1)?.()
    }
    expect((await opened).ok).toBe(true)
    expect([useOpening.getState(), items(), memory.setAside]).toEqual([{ phase: 'open' }, [], []])
    await expectEqual()
  })

  it('refuses a newer database and leaves it as it is', async () => {
    await database.delete()
    const newer = (DATABASE_VERSION + 1) * 10
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(DATABASE_NAME, newer)
      request.onupgradeneeded = () => request.result.createObjectStore('of-the-future')
      request.onerror = () => {
        reject(new Error('could not be set up'))
      }
      request.onsuccess = () => {
        request.result.close()
        resolve()
      }
    })
    expect(await openWorkspace()).toMatchObject({ ok: false, error: { code: 'storage/newer-version' } })
    expect((await indexedDB.databases()).find(({ name }) => name === DATABASE_NAME)?.version).toBe(newer)
    expect(memory.setAside).toEqual([])
  })

  it.each(['open', 'read'] as const)('sets aside a database that can not be used: %s', async (way) => {
    memory.mayBeSetAside = false
    if (way === 'open') vi.spyOn(database, 'open').mockRejectedValueOnce(new Error('Internal error opening'))
    else vi.spyOn(database.state, 'get').mockRejectedValueOnce(new Error('Internal error'))
    expect(await restart()).toMatchObject({ ok: false, error: { code: 'storage/failed' } })
    expect(memory.setAside).toHaveLength(1)
  })
})

describe('a database that is behind', () => {
  beforeEach(used)

  it('catches up frame by frame', async () => {
    const journal = await everything()
    const at = memory.steps[0]?.state
    await database.delete()
    await database.open()
    if (at) await database.state.put(at, LOG_KEY)
    for (const { table, row } of rowsAfterFirst()) await database.table(table).put(row)
    expect((await restart()).ok).toBe(true)
    expect(items()).toEqual([{ kind: 'caught-up', frames: 2 }])
    expect(await everything()).toEqual(journal)
    await expectEqual()
  })

  it('is made anew when it is far behind', async () => {
    memory.catchUpLimit = 0
    const journal = await everything()
    const at = memory.steps[0]?.state
    if (at) await database.state.put(at, LOG_KEY)
    expect((await restart()).ok).toBe(true)
    expect(items()).toMatchObject([{ kind: 'filled', reason: 'far-behind', annotations: 1 }])
    expect(await everything()).toEqual(journal)
    await expectEqual()
  })

  /** The database as it was after the first step, made from that step alone. */
  function rowsAfterFirst() {
    const other = new MemoryJournal()
    other.state = memory.state
    const first = memory.steps[0]
    if (first) other.write(first.frame)
    return [...other.rows.values()].map((row) =>
      row.table === 'history' ? { table: row.table, row: { ...row.row, ordinal: 1 } } : row,
    )
  }
})

describe('a database that was emptied or lost its state', () => {
  beforeEach(used)

  it.each([
    ['empty', () => database.delete()],
    ['damaged', () => database.state.clear()],
    ['damaged', () => database.state.put({ sequence: 'x' } as never, LOG_KEY)],
  ] as const)('is made anew: %s', async (reason, damage) => {
    const before = await everything()
    await damage()
    expect((await restart()).ok).toBe(true)
    expect(items()).toMatchObject([{ kind: 'filled', reason, rows: memory.rows.size }])
    expect(await everything()).toEqual(before)
    await expectEqual()
    expect((await undo()).ok).toBe(true)
  })

  it.each([1, 2, 3])('is made anew again when that was interrupted after %i pieces', async (pieces) => {
    const before = await everything()
    await database.state.clear()
    memory.breaksAfter = pieces
    expect(await restart()).toMatchObject({ ok: false, error: { code: 'storage/failed' } })
    expect(await database.state.count()).toBe(0)
    memory.breaksAfter = Infinity
    expect((await restart()).ok).toBe(true)
    expect(await everything()).toEqual(before)
    await expectEqual()
  })

  it('is not emptied before the journal has anything to give', async () => {
    const before = await everything()
    await database.state.clear()
    memory.breaksAfter = 0
    expect((await restart()).ok).toBe(false)
    expect(await everything()).toEqual(before)
  })

  it('is not blamed when the journal gives what is no row', async () => {
    await database.state.clear()
    memory.garbage = '["annotations",{"id":"secret"}]'
    const result = await restart()
    expect(result).toMatchObject({ ok: false, error: { code: 'storage/failed' } })
    expect([memory.setAside, JSON.stringify(result).includes('secret')]).toEqual([[], false])
  })

  it('leaves nothing of another history behind', async () => {
    await database.texts.put({ id: 'erased', text: 'gone' })
    memory.state = { ...(memory.state as never as object), generation: crypto.randomUUID() } as never
    expect((await restart()).ok).toBe(true)
    expect(items()).toMatchObject([{ kind: 'filled', reason: 'other-generation' }])
    expect(await database.texts.get('erased')).toBeUndefined()
  })
})

describe('files that know less than the database', () => {
  beforeEach(used)

  it('take over what was there before there was a journal', async () => {
    const before = await everything()
    await database.state.put({ sequence: 3, position: 1, length: 2 }, LOG_KEY)
    const other = new MemoryJournal()
    memory = other
    setJournalPort(other)
    expect((await restart()).ok).toBe(true)
    expect(items()).toEqual([])
    expect(await everything()).toEqual(before)
    expect(memory.state).toMatchObject({ position: 1, length: 2 })
    await expectEqual()
    expect(await undo()).toEqual({ ok: true, value: 'dossier.restore' })
    await expectEqual()
  })

  it('take over rows whose history has a gap, without the history', async () => {
    await database.state.put({ sequence: 3, position: 1, length: 3 }, LOG_KEY)
    const second = await database.history.get(2)
    if (second) await database.history.put({ ...second, ordinal: 3 })
    await database.history.delete(2)
    memory.state = null
    expect((await restart()).ok).toBe(true)
    expect([await database.history.count(), await database.annotations.count()]).toEqual([0, 1])
    expect(await undo()).toEqual({ ok: true, value: null })
    await expectEqual()
  })

  it('take over a history whose beginning is gone', async () => {
    await database.state.put({ sequence: 3, position: 1, length: 2 }, LOG_KEY)
    await database.history.delete(1)
    memory.state = null
    expect((await restart()).ok).toBe(true)
    expect(await database.history.toCollection().primaryKeys()).toEqual([2])
    await checkWorkspace()
    expect([items(), memory.setAside]).toEqual([[], []])
    await expectEqual()
  })

  it('take over what they have lost, when the database is what it says', async () => {
    const before = await everything()
    memory.state = null
    memory.findings = [{ what: 'journal', file: '000000000001.journal', detail: 'cut', lost: null }]
    expect((await restart()).ok).toBe(true)
    expect(items()).toMatchObject([{ kind: 'finding' }, { kind: 'handed-over', rows: memory.rows.size }])
    expect(await everything()).toEqual(before)
    expect(memory.state).toMatchObject({ sequence: 3, position: 1, length: 2 })
    await expectEqual()
  })

  it('are preferred when the database is not what it says', async () => {
    const stored = await database.state.get(LOG_KEY)
    await database.state.put({ ...(stored as never as object), sequence: 9 } as never, LOG_KEY)
    await database.annotations.delete('a1')
    expect((await restart()).ok).toBe(true)
    expect(memory.claims.map(({ refused }) => refused).slice(-2)).toEqual([false, true])
    expect(items()).toMatchObject([{ kind: 'filled', reason: 'ahead' }])
    expect(await database.annotations.count()).toBe(1)
    await expectEqual()
  })

  it('take over what is left when nothing else is', async () => {
    await database.annotations.delete('a1')
    memory.state = null
    expect((await restart()).ok).toBe(true)
    expect(items()).toMatchObject([{ kind: 'handed-over' }])
    await expectEqual()
  })
})
