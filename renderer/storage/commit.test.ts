import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deleteAnnotations, editAnnotation } from '../../shared/edits/annotation.ts'
import { createDossier, deleteDossier } from '../../shared/edits/dossier.ts'
import { transactionOf, created } from '../../shared/edits/transaction-of.ts'
import { countingEnvironment, exampleAnnotation } from '../../shared/model/testing/examples.ts'
import { commit, commitEach, seed } from './commit.ts'
import { readDossierContents } from './contents.ts'
import { database } from './database.ts'
import { redo, undo } from './history.ts'
import { LOG_KEY } from './log-state.ts'
import { useSaveState } from './save-state.ts'
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

describe('commitEach', () => {
  const three = () => ['A', 'B', 'C'].map((title) => createDossier(environment, title))
  const titles = async () => (await database.dossiers.toArray()).map(({ title }) => title).sort()

  it('writes all at once, and each is a step of its own', async () => {
    expect(await commitEach(async () => three())).toEqual({ ok: true, value: undefined })
    expect(memory.appends).toBe(1)
    expect(await titles()).toEqual(['A', 'B', 'C'])
    expect(useSaveState.getState()).toMatchObject({ status: 'on-disk', sequence: 3 })
    await undo()
    expect(await titles()).toEqual(['A', 'B'])
    await restart()
    await undo()
    expect(await titles()).toEqual(['A'])
    await redo()
    await redo()
    expect(await titles()).toEqual(['A', 'B', 'C'])
  })

  it('takes a change of what an earlier one of them made', async () => {
    const source = { ...exampleAnnotation(), id: 'fresh' }
    const [first, second] = [
      { ...source, note: 'one' },
      { ...source, note: 'two' },
    ]
    const transactions = [
      transactionOf(environment, 'annotation.create', [created('annotations', first)]),
      editAnnotation(environment, first, { note: 'two' }),
    ]
    expect((await commitEach(async () => transactions)).ok).toBe(true)
    expect(await database.annotations.get('fresh')).toMatchObject({ note: second.note })
  })

  it('keeps nothing when one of them is invalid or does not start from what is stored', async () => {
    await commit(restored())
    const before = await snapshot()
    const invalid = { ...exampleAnnotation(), id: 'x', kind: 'opinion' } as unknown as ReturnType<
      typeof exampleAnnotation
    >
    const stale = editAnnotation(environment, { ...exampleAnnotation(), note: 'never stored' }, { note: 'y' })
    for (const wrong of [transactionOf(environment, 'annotation.create', [created('annotations', invalid)]), stale]) {
      expect((await commitEach(async () => [...three(), wrong])).ok).toBe(false)
      expect(await snapshot()).toEqual(before)
    }
    expect(memory.appends).toBe(1)
  })

  it('does not write again what was written although the answer was lost', async () => {
    memory.lostAnswers = 1
    expect((await commitEach(async () => three())).ok).toBe(true)
    expect(await titles()).toEqual(['A', 'B', 'C'])
    expect(useSaveState.getState()).toMatchObject({ status: 'on-disk', sequence: 3 })
    expect(memory.steps).toHaveLength(3)
  })

  it('writes what is missing when the journal has the first of them only', async () => {
    const transactions = three()
    const [first] = transactions
    if (first) memory.write({ step: 'do', transaction: first })
    expect((await commitEach(async () => transactions)).ok).toBe(true)
    expect(await titles()).toEqual(['A', 'B', 'C'])
    expect(memory.steps).toHaveLength(3)
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
