import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { editAnnotation } from '../../shared/edits/annotation.ts'
import { createDossier } from '../../shared/edits/dossier.ts'
import { countingEnvironment, exampleAnnotation } from '../../shared/model/testing/examples.ts'
import { commit } from './commit.ts'
import { database } from './database.ts'
import { undo } from './history.ts'
import { useRecovery } from './recovery-store.ts'
import { type RetryWorld, setRetryWorld } from './retry-world.ts'
import { useSaveState } from './save-state.ts'
import { workspaceState } from './session.ts'
import type { MemoryJournal } from './testing/memory-journal.ts'
import { endWorkspace, newWorkspace, restored as restoredIn, threeStates } from './testing/workspace.ts'

const environment = countingEnvironment()
const restored = () => restoredIn(environment)
let memory: MemoryJournal

beforeEach(async () => {
  memory = await newWorkspace()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await endWorkspace()
})

/** Waits only when it is told to. */
class Patience implements RetryWorld {
  readonly waits: number[] = []
  readonly silences: (() => void)[] = []
  #again: () => void = () => undefined
  #waiting: () => void = () => undefined
  /** Settled when somebody waits to try again. */
  waiting = this.#next()

  readonly later = (milliseconds: number, callback: () => void): void => {
    this.waits.push(milliseconds)
    this.#again = callback
    this.#waiting()
  }
  readonly unlessBefore = (_milliseconds: number, callback: () => void): (() => void) => {
    this.silences.push(callback)
    return () => this.silences.splice(this.silences.indexOf(callback), 1)
  }

  again(): void {
    this.waiting = this.#next()
    this.#again()
  }

  #next(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting = resolve
    })
  }
}

describe('a journal that can not write', () => {
  it.each(['storage/disk-full', 'storage/timeout'] as const)(
    '%s: waits, tries again, and loses nothing',
    async (code) => {
      const patience = new Patience()
      setRetryWorld(patience)
      memory.refusals.push(code, code)
      const first = commit(createDossier(environment, 'First'))
      const second = commit(createDossier(environment, 'Second'))
      await patience.waiting
      expect(useSaveState.getState()).toMatchObject({ status: 'waiting', error: { code } })
      expect(await database.dossiers.count()).toBe(0)
      patience.again()
      await patience.waiting
      expect(memory.appends).toBe(2)
      patience.again()
      expect([await first, await second].map(({ ok }) => ok)).toEqual([true, true])
      expect((await database.dossiers.toArray()).map(({ title }) => title)).toEqual(['First', 'Second'])
      expect(patience.waits).toEqual([1000, 2000])
      expect(useSaveState.getState()).toMatchObject({ status: 'on-disk', sequence: 2 })
    },
  )

  it('says so when no answer comes, and goes on when it does', async () => {
    const patience = new Patience()
    setRetryWorld(patience)
    let answer: () => void = () => undefined
    memory.gate = new Promise((resolve) => (answer = resolve))
    const written = commit(createDossier(environment, 'Slow'))
    await vi.waitFor(() => {
      expect(memory.appends).toBe(1)
    })
    patience.silences.forEach((callback) => {
      callback()
    })
    expect(useSaveState.getState()).toMatchObject({ status: 'waiting', error: { code: 'storage/timeout' } })
    answer()
    expect((await written).ok).toBe(true)
    expect([useSaveState.getState().status, memory.appends, patience.silences.length]).toEqual(['on-disk', 1, 0])
  })

  it('fails at once with anything else, and keeps nothing', async () => {
    memory.refusals.push('storage/failed')
    expect(await commit(restored())).toMatchObject({ ok: false, error: { code: 'storage/failed' } })
    expect(useSaveState.getState().status).toBe('failed')
    expect(await database.dossiers.count()).toBe(0)
    expect((await commit(restored())).ok).toBe(true)
  })

  it('says that it is saved when the journal has it, whatever the database does', async () => {
    const seen: string[] = []
    vi.spyOn(database.state, 'put').mockImplementationOnce(() => {
      seen.push(useSaveState.getState().status)
      throw new Error('Connection is closing.')
    })
    expect((await commit(restored())).ok).toBe(true)
    expect(seen).toEqual(['on-disk'])
    expect(await database.dossiers.count()).toBe(1)
  })
})

describe('a journal that is elsewhere', () => {
  it('is met, and the change is made from what is there then', async () => {
    await commit(restored())
    memory.write({ step: 'do', transaction: createDossier(environment, 'From elsewhere') })
    expect((await commit(createDossier(environment, 'Mine'))).ok).toBe(true)
    expect((await database.dossiers.toArray()).map(({ title }) => title).sort()).toEqual([
      'From elsewhere',
      'Mine',
      'The Aldane dispute',
    ])
    expect(new Set((await threeStates(memory)).map((state) => JSON.stringify(state))).size).toBe(1)
  })

  it('has the last word about a record that was changed there', async () => {
    await commit(restored())
    const seen = exampleAnnotation()
    memory.write({ step: 'do', transaction: editAnnotation(environment, seen, { note: 'theirs' }) })
    expect(await commit(editAnnotation(environment, seen, { note: 'mine' }))).toMatchObject({
      ok: false,
      error: { code: 'storage/conflict' },
    })
    expect((await database.annotations.get('a1'))?.note).toBe('theirs')
  })

  it('knows a frame whose answer was lost, and does not write it twice', async () => {
    memory.lostAnswers = 1
    expect((await commit(restored())).ok).toBe(true)
    expect([memory.appends, memory.steps.length, workspaceState()?.sequence]).toEqual([1, 1, 1])
    memory.lostAnswers = 1
    expect(await undo()).toEqual({ ok: true, value: 'dossier.restore' })
    expect([memory.steps.length, await database.annotations.count()]).toEqual([2, 0])
  })
})

describe('a database that can not take what has been written', () => {
  const breaking = (times: number, error: () => Error = () => new Error('Connection is closing.')) => {
    const table = database.dossiers
    let left = times
    return vi.spyOn(table.constructor.prototype as typeof table, 'bulkPut').mockImplementation(function (
      this: typeof table,
      ...args: unknown[]
    ) {
      if (this.name === table.name && left-- > 0) throw error()
      return original.apply(this, args as never)
    } as never)
  }
  const original = database.dossiers.bulkPut
  afterEach(() => {
    vi.restoreAllMocks()
  })

  it('is opened again and takes it then', async () => {
    breaking(1)
    expect((await commit(createDossier(environment, 'Saved'))).ok).toBe(true)
    expect([await database.dossiers.count(), memory.steps.length]).toEqual([1, 1])
    expect(useRecovery.getState().items).toEqual([])
  })

  it('is made anew from the journal when that does not help', async () => {
    await commit(restored())
    breaking(3)
    expect((await commit(createDossier(environment, 'Saved'))).ok).toBe(true)
    expect(await database.dossiers.count()).toBe(2)
    expect(useRecovery.getState().items).toMatchObject([{ kind: 'filled', annotations: 1 }])
    expect(new Set((await threeStates(memory)).map((state) => JSON.stringify(state))).size).toBe(1)
  })

  it('is made anew when the system has emptied it', async () => {
    await commit(restored())
    await database.state.clear()
    await database.annotations.clear()
    expect((await commit(createDossier(environment, 'Saved'))).ok).toBe(true)
    expect([await database.dossiers.count(), await database.annotations.count()]).toEqual([2, 1])
  })

  /** Answers of `hasRoom`: one when it fails, and one after each wait. */
  const rooms = (failures: number, waits: number): readonly boolean[] =>
    Array.from({ length: failures }, () => [...Array.from({ length: waits }, () => false), true]).flat()

  it.each([
    [1, 1],
    [1, 5],
    [7, 2],
  ])('on a full disk fails %d times, waits for room each time, and is not made anew', async (failures, waits) => {
    const patience = new Patience()
    setRetryWorld(patience)
    memory.rooms.push(...rooms(failures, waits))
    breaking(failures)
    const written = commit(createDossier(environment, 'Saved'))
    for (let left = failures * waits; left > 0; left -= 1) {
      await patience.waiting
      expect(useSaveState.getState()).toMatchObject({ what: 'view', error: { code: 'storage/disk-full' } })
      patience.again()
    }
    expect((await written).ok).toBe(true)
    expect(useSaveState.getState()).toMatchObject({ status: 'on-disk', sequence: 1 })
    expect([await database.dossiers.count(), memory.appends, memory.setAside]).toEqual([1, 1, []])
    expect(useRecovery.getState().items).toEqual([])
  })

  it('waits for room when Chromium says that it would not fit, whatever the disk says', async () => {
    const patience = new Patience()
    setRetryWorld(patience)
    breaking(4, () => Object.assign(new Error('It does not fit'), { name: 'QuotaExceededError' }))
    const written = commit(createDossier(environment, 'Saved'))
    for (let left = 4; left > 0; left -= 1) {
      await patience.waiting
      patience.again()
    }
    expect((await written).ok).toBe(true)
    expect([await database.dossiers.count(), useRecovery.getState().items]).toEqual([1, []])
  })

  it.each([
    [true, 'storage/timeout'],
    [false, 'storage/disk-full'],
  ] as const)('says that the view waits when it takes long, room: %s', async (room, code) => {
    const patience = new Patience()
    setRetryWorld(patience)
    let release: () => void = () => undefined
    const gate = new Promise<void>((resolve) => (release = resolve))
    const { transaction } = database
    let writes = 0
    vi.spyOn(database, 'transaction').mockImplementation(((...args: Parameters<typeof transaction>) => {
      const isFirst = (args[0] as string) === 'rw' && ++writes === 1
      return (isFirst ? gate : Promise.resolve()).then(() => transaction.apply(database, args))
    }) as never)
    const written = commit(createDossier(environment, 'Saved'))
    await vi.waitFor(() => {
      expect(useSaveState.getState().status).toBe('on-disk')
      expect(patience.silences).toHaveLength(1)
    })
    memory.rooms.push(room, room)
    patience.silences.forEach((callback) => {
      callback()
    })
    await vi.waitFor(() => {
      expect(useSaveState.getState()).toMatchObject({ status: 'waiting', what: 'view', error: { code } })
    })
    if (!room) {
      // It is given up, and tried again when there is room.
      await patience.waiting
      patience.again()
    }
    release()
    expect((await written).ok).toBe(true)
    expect(useSaveState.getState()).toMatchObject({ status: 'on-disk', sequence: 1 })
    expect(await database.dossiers.count()).toBe(1)
  })

  it('is set aside when nothing helps', async () => {
    memory.mayBeSetAside = false
    breaking(1000)
    expect((await commit(createDossier(environment, 'Saved'))).ok).toBe(true)
    expect(memory.setAside).toHaveLength(1)
    expect(memory.steps).toHaveLength(1)
  })
})
