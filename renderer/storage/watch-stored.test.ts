import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDossier } from '../../shared/edits/dossier.ts'
import { countingEnvironment } from '../../shared/model/testing/examples.ts'
import { checkWorkspace } from './check-workspace.ts'
import { commit } from './commit.ts'
import { DATABASE_NAME, database } from './database.ts'
import { setDatabaseAside } from './database-opening.ts'
import { useRecovery } from './recovery-store.ts'
import { setRetryWorld } from './retry-world.ts'
import { setWorkspaceState } from './session.ts'
import type { MemoryJournal } from './testing/memory-journal.ts'
import { endWorkspace, everything, newWorkspace, restored, threeStates } from './testing/workspace.ts'
import { inTurn } from './turn.ts'
import { type Answer, watchStored } from './watch-stored.ts'

const environment = countingEnvironment()
const items = () => useRecovery.getState().items
const damaged = () => new Dexie.UnknownError('Internal error reading blocks')
/** Of hangs, not of speed. Milliseconds. */
const HANGS = 30_000
let memory: MemoryJournal
let stops: (() => void)[] = []

beforeEach(async () => {
  memory = await newWorkspace()
  await commit(restored(environment))
})
afterEach(async () => {
  stops.forEach((stop) => {
    stop()
  })
  stops = []
  vi.restoreAllMocks()
  await endWorkspace()
})

const titles = async (): Promise<readonly string[]> => (await database.dossiers.toArray()).map(({ title }) => title)
const ALDANE = ['The Aldane dispute']

/** Everything that is told, values as they are and failures by their names. */
function watching(read: () => Promise<unknown>): unknown[] {
  const told: unknown[] = []
  const tell = (answer: Answer<unknown>): void => {
    told.push(answer.ok ? answer.value : `failed: ${(answer.thrown as Error).name}`)
  }
  stops.push(watchStored(read, tell))
  return told
}

/** Fails as often as there are errors, then reads. */
function failing(errors: readonly unknown[]): () => Promise<readonly string[]> {
  const left = [...errors]
  return async () => {
    const error = left.shift()
    if (error !== undefined) throw error as Error
    return titles()
  }
}

const toldOf = (told: readonly unknown[], ...expected: readonly unknown[]): Promise<void> =>
  vi.waitFor(() => {
    expect(told).toEqual(expected)
  }, HANGS)

/** What has been asked of the database so far is over. */
const settled = (): Promise<void> => inTurn(() => Promise.resolve())

describe('a watched read', () => {
  it('is told again after each change, until it is ended', async () => {
    const read = vi.fn(titles)
    const told = watching(read)
    await toldOf(told, ALDANE)
    await commit(createDossier(environment, 'Second'))
    await toldOf(told, ALDANE, expect.arrayContaining([...ALDANE, 'Second']))
    stops.pop()?.()
    const reads = read.mock.calls.length
    await commit(createDossier(environment, 'Third'))
    const other = watching(failing([damaged()]))
    await toldOf(other, expect.arrayContaining(['Third']))
    expect([told.length, read.mock.calls.length]).toEqual([2, reads])
  })

  it.each([
    ['Dexie', damaged()],
    ['IndexedDB', new DOMException('Internal error.', 'UnknownError')],
    ['a connection that ended', new Dexie.DatabaseClosedError()],
    ['a transaction that ended', new Dexie.AbortError('Transaction aborted')],
  ])('is read again after a failure of %s, of which nothing is told', async (_name, error) => {
    const told = watching(failing([error]))
    await toldOf(told, ALDANE)
    await commit(createDossier(environment, 'Second'))
    await toldOf(told, ALDANE, expect.arrayContaining(['Second']))
    expect(items()).toEqual([])
  })

  it('tells of a bug at once, and mends nothing', async () => {
    const reopened = vi.spyOn(database, 'close')
    const inRead = watching(failing([new TypeError('undefined is not a function')]))
    const inQuery = watching(() => database.dossiers.where('no-such-index').equals(1).toArray())
    await toldOf(inRead, 'failed: TypeError')
    await toldOf(inQuery, 'failed: SchemaError')
    await settled()
    expect(reopened).not.toHaveBeenCalled()
  })

  it('ends after each way to mend, and comes back with a later change', async () => {
    const told = watching(failing([damaged(), damaged(), damaged()]))
    await toldOf(told, 'failed: UnknownError')
    expect(items()).toMatchObject([{ kind: 'filled', annotations: 1 }])
    stops.push(watchStored(failing([damaged()]), () => undefined))
    await toldOf(told, 'failed: UnknownError', ALDANE)
  })

  it('may fail any number of times when mending helps each time', async () => {
    const left = [2, 0, 2, 0].flatMap((times) => [...Array<Error>(times).fill(damaged()), null])
    const told = watching(async () => {
      const next = left.shift()
      if (next) throw next
      return titles()
    })
    for (let round = 1; round <= 4; round += 1) {
      await vi.waitFor(() => {
        expect(told).toHaveLength(round)
      }, HANGS)
      await commit(createDossier(environment, `Dossier ${String(round)}`))
    }
    expect(told.filter((value) => typeof value === 'string')).toEqual([])
  })
})

describe('mending', () => {
  it('brings back what is missing', async () => {
    const before = await everything()
    await database.annotations.clear()
    await toldOf(watching(failing([damaged()])), ALDANE)
    expect(items()).toEqual([{ kind: 'repaired', restored: 1, removed: 0 }])
    expect(await everything()).toEqual(before)
  })

  it('shows nothing of a database that the system has emptied, until it is whole', async () => {
    const before = await everything()
    const told = watching(titles)
    await toldOf(told, ALDANE)
    database.close()
    await Dexie.delete(DATABASE_NAME)
    // Opened by the mending only, so that it is this read that finds out.
    const late = watching(titles)
    await toldOf(late, ALDANE)
    expect(new Set(told.map((value) => JSON.stringify(value)))).toEqual(new Set([JSON.stringify(ALDANE)]))
    expect(await everything()).toEqual(before)
    expect(new Set((await threeStates(memory)).map((state) => JSON.stringify(state))).size).toBe(1)
  })

  it('is done once for all who ask, after what is being written', async () => {
    const closed = vi.spyOn(database, 'close')
    const written = commit(createDossier(environment, 'Second'))
    const told = [1, 2, 3].map(() => watching(failing([damaged()])))
    for (const each of told) await toldOf(each, expect.arrayContaining([...ALDANE, 'Second']))
    expect([(await written).ok, closed.mock.calls.length]).toEqual([true, 1])
  })

  it('only reads again when the database has been opened again meanwhile', async () => {
    const closed = vi.spyOn(database, 'close')
    await toldOf(watching(failing([new Dexie.DatabaseClosedError()])), ALDANE)
    expect(closed).not.toHaveBeenCalled()
  })

  it('fills a database that the system has deleted and that was opened again, empty', async () => {
    const before = await everything()
    database.close()
    await Dexie.delete(DATABASE_NAME)
    await database.open()
    await toldOf(watching(failing([new Dexie.AbortError('The transaction was aborted')])), ALDANE)
    expect(await everything()).toEqual(before)
  })

  it('sets a database aside that can not be opened', async () => {
    memory.mayBeSetAside = false
    vi.spyOn(database, 'open').mockImplementation(() => Dexie.Promise.reject(damaged()) as never)
    const told = watching(failing([damaged(), damaged(), damaged()]))
    await toldOf(told, 'failed: UnknownError')
    expect(memory.setAside.length).toBeGreaterThan(0)
  })

  it('waits for room on a full disk, and sets nothing aside there', async () => {
    let waits = 0
    setRetryWorld({
      later: (_milliseconds, callback) => {
        waits += 1
        callback()
      },
      unlessBefore: () => () => undefined,
    })
    const closed = vi.spyOn(database, 'close')
    memory.rooms.push(false, false, false, true)
    await toldOf(watching(failing([damaged()])), ALDANE)
    expect([waits, closed.mock.calls.length]).toEqual([3, 1])
    memory.rooms.push(false)
    expect(await setDatabaseAside(damaged())).toMatchObject({ ok: false, error: { code: 'storage/disk-full' } })
    const quota = new Dexie.QuotaExceededError('No room')
    expect(await setDatabaseAside(quota)).toMatchObject({ ok: false, error: { code: 'storage/disk-full' } })
    expect([memory.setAside, database.isOpen()]).toEqual([[], true])
  })

  it('leaves a database alone while the journal can not be read', async () => {
    memory.breaksAfter = 0
    const before = await everything()
    await toldOf(watching(failing([damaged(), damaged(), damaged()])), 'failed: UnknownError')
    expect([memory.setAside, await everything()]).toEqual([[], before])
  })

  it('does no more than open again while the workspace is not open', async () => {
    setWorkspaceState(null)
    const read = vi.spyOn(memory, 'beginRead')
    await toldOf(watching(failing([damaged(), damaged()])), ALDANE)
    expect(read).not.toHaveBeenCalled()
  })
})

describe('a repair for another reason', () => {
  it('is not seen before its end', async () => {
    const told = watching(titles)
    await toldOf(told, ALDANE)
    const put = database.state.put.bind(database.state)
    vi.spyOn(database.state, 'put').mockImplementationOnce(((...args: Parameters<typeof put>) => {
      // Everything has been written but this; whoever would show it has had the time.
      return Dexie.Promise.resolve(titles()).then((now) => {
        expect([now, told]).toEqual([ALDANE, [ALDANE]])
        return put(...args)
      })
    }) as never)
    await database.dossiers.clear()
    await toldOf(told, ALDANE, [])
    told.pop()
    await checkWorkspace()
    await toldOf(told, ALDANE, ALDANE)
  })
})
