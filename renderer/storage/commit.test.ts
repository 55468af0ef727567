import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { deleteAnnotations, editAnnotation } from '../../shared/edits/annotation.ts'
import { createDossier, deleteDossier } from '../../shared/edits/dossier.ts'
import { transactionOf, created } from '../../shared/edits/transaction-of.ts'
import { countingEnvironment, exampleAnnotation } from '../../shared/model/testing/examples.ts'
import { commit, seed } from './commit.ts'
import { readDossierContents } from './contents.ts'
import { database } from './database.ts'
import { redo, undo } from './history.ts'
import { LOG_KEY } from './log-state.ts'
import { useRecovery } from './recovery-store.ts'
import { type RetryWorld, setRetryWorld } from './retry-world.ts'
import { useSaveState } from './save-state.ts'
import { workspaceState } from './session.ts'
import type { MemoryJournal } from './testing/memory-journal.ts'
import {
  endWorkspace,
  newWorkspace,
  restart,
  restored as restoredIn,
  soundContents,
  threeStates,
} from './testing/workspace.ts'

const environment = countingEnvironment()
const restored = () => restoredIn(environment)
let memory: MemoryJournal

/** Everything but payloads and the log, to compare the workspace at two moments. */
async function snapshot(): Promise<unknown> {
  const { dossiers, sources, blocks, annotations, people, questions, briefs } = database
  const tables = { dossiers, sources, blocks, annotations, people, questions, briefs }
  const rows = await Promise.all(Object.values(tables).map((table) => table.toArray()))
  return Object.fromEntries(Object.keys(tables).map((name, index) => [name, rows[index]]))
}

beforeEach(async () => {
  memory = await newWorkspace()
})
afterEach(endWorkspace)

describe('commit', () => {
  it('writes records, payloads and the log together', async () => {
    expect(await commit(restored())).toEqual({ ok: true, value: undefined })
    expect(await readDossierContents('d1', { originals: true })).toEqual(soundContents())
    expect(await database.state.get(LOG_KEY)).toMatchObject({ sequence: 1, position: 1, length: 1 })
    expect(useSaveState.getState()).toMatchObject({
      status: 'on-disk',
      at: expect.any(String) as string,
      sequence: 1,
    })
    expect(new Set((await threeStates(memory)).map((state) => JSON.stringify(state))).size).toBe(1)
  })

  it('keeps nothing of a transaction that has one invalid record', async () => {
    const before = await snapshot()
    const invalid = { ...exampleAnnotation(), kind: 'opinion' } as unknown as ReturnType<typeof exampleAnnotation>
    const result = await commit(
      transactionOf(environment, 'annotation.create', [
        created('dossiers', soundContents().dossier),
        created('annotations', invalid),
      ]),
    )
    expect(result).toMatchObject({ ok: false, error: { code: 'model/invalid' } })
    expect(await snapshot()).toEqual(before)
    expect(memory.appends).toBe(0)
    expect(useSaveState.getState()).toMatchObject({ status: 'failed' })
  })

  it('refuses a change made from a record that has changed since', async () => {
    await commit(restored())
    const seen = exampleAnnotation()
    expect((await commit(editAnnotation(environment, seen, { note: 'first' }))).ok).toBe(true)
    expect(await commit(editAnnotation(environment, seen, { note: 'second' }))).toMatchObject({
      ok: false,
      error: { code: 'storage/conflict' },
    })
    expect((await database.annotations.get('a1'))?.note).toBe('first')
  })

  it('calls a function when its turn has come, so that quick edits do not lose each other', async () => {
    await commit(restored())
    const tag = (word: string) =>
      commit(async () => {
        const now = await database.annotations.get('a1')
        return now ? editAnnotation(environment, now, { tags: [...now.tags, word] }) : null
      })
    await Promise.all(['a', 'b', 'c'].map(tag))
    expect((await database.annotations.get('a1'))?.tags).toEqual(['a', 'b', 'c'])
  })

  it('goes on after a failure', async () => {
    await commit(restored())
    await commit(restored())
    expect((await commit(createDossier(environment, 'Another'))).ok).toBe(true)
  })
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
  const breaking = (times: number) => {
    const table = database.dossiers
    let left = times
    return vi.spyOn(table.constructor.prototype as typeof table, 'bulkPut').mockImplementation(function (
      this: typeof table,
      ...args: unknown[]
    ) {
      if (left-- > 0) throw new Error('Connection is closing.')
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

  it('is set aside when nothing helps', async () => {
    memory.mayBeSetAside = false
    breaking(1000)
    expect((await commit(createDossier(environment, 'Saved'))).ok).toBe(true)
    expect(memory.setAside).toHaveLength(1)
    expect(memory.steps).toHaveLength(1)
  })
})

describe('undo and redo', () => {
  it('go back to nothing and forward to everything, across restarts', async () => {
    const states = [await snapshot()]
    const steps = [
      () => restored(),
      () => editAnnotation(environment, exampleAnnotation(), { note: 'a note', tags: ['x'] }),
      async () => deleteAnnotations(environment, await database.annotations.toArray()),
    ]
    for (const step of steps) {
      expect((await commit(async () => step())).ok).toBe(true)
      states.push(await snapshot())
    }
    for (let index = steps.length - 1; index >= 0; index -= 1) {
      await restart()
      expect((await undo()).ok).toBe(true)
      expect(await snapshot()).toEqual(states[index])
    }
    expect(await undo()).toEqual({ ok: true, value: null })
    for (let index = 1; index <= steps.length; index += 1) {
      await restart()
      expect((await redo()).ok).toBe(true)
      expect(await snapshot()).toEqual(states[index])
    }
    expect(await redo()).toEqual({ ok: true, value: null })
    expect(await database.state.get(LOG_KEY)).toMatchObject({ sequence: 9, position: 3, length: 3 })
  })

  it('keep texts and originals, so that an import can be redone', async () => {
    await commit(restored())
    await undo()
    expect(await database.sources.count()).toBe(0)
    await redo()
    expect(await readDossierContents('d1', { originals: true })).toEqual(soundContents())
  })

  it('forget what was undone once something new is done', async () => {
    await commit(createDossier(environment, 'One'))
    await undo()
    await commit(createDossier(environment, 'Two'))
    expect(await redo()).toEqual({ ok: true, value: null })
    expect((await database.dossiers.toArray()).map(({ title }) => title)).toEqual(['Two'])
  })

  it('bring back a whole deleted dossier', async () => {
    await commit(restored())
    const full = await snapshot()
    const contents = await readDossierContents('d1', { originals: false })
    await commit(contents ? deleteDossier(environment, contents) : restored())
    expect(await readDossierContents('d1', { originals: false })).toBeNull()
    await undo()
    expect(await snapshot()).toEqual(full)
  })
})

describe('seed', () => {
  it('is no step: undo passes it by and redo stays possible', async () => {
    await commit(createDossier(environment, 'Mine'))
    await undo()
    expect((await seed(createDossier(environment, 'Untitled'))).ok).toBe(true)
    expect(await undo()).toEqual({ ok: true, value: null })
    expect(await redo()).toEqual({ ok: true, value: 'dossier.create' })
    expect((await database.dossiers.toArray()).map(({ title }) => title).sort()).toEqual(['Mine', 'Untitled'])
    expect(await database.state.get(LOG_KEY)).toMatchObject({ sequence: 4, position: 1, length: 1 })
  })
})
