import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deleteAnnotations, editAnnotation } from '../../shared/edits/annotation.ts'
import { createDossier, deleteDossier, restoreDossier } from '../../shared/edits/dossier.ts'
import { transactionOf, created } from '../../shared/edits/transaction-of.ts'
import { countingEnvironment, exampleAnnotation, exampleContents } from '../../shared/model/testing/examples.ts'
import { commit, seed } from './commit.ts'
import { readDossierContents } from './contents.ts'
import { DATABASE_NAME, database } from './database.ts'
import { redo, undo } from './history.ts'
import { EMPTY_LOG, LOG_KEY } from './log-state.ts'
import { openWorkspace } from './open.ts'
import { useSaveState } from './save-state.ts'

const environment = countingEnvironment()
const restored = (): ReturnType<typeof restoreDossier> => restoreDossier(environment, exampleContents())

/** Everything but payloads and the log, to compare the workspace at two moments. */
async function snapshot(): Promise<unknown> {
  const { dossiers, sources, blocks, annotations, people, questions, briefs } = database
  const tables = { dossiers, sources, blocks, annotations, people, questions, briefs }
  const rows = await Promise.all(Object.values(tables).map((table) => table.toArray()))
  return Object.fromEntries(Object.keys(tables).map((name, index) => [name, rows[index]]))
}

/** Closes and opens again, as a restart of the app does. */
async function restart(): Promise<void> {
  database.close()
  await database.open()
}

beforeEach(async () => {
  await database.open()
})
afterEach(async () => {
  await database.delete()
})

describe('commit', () => {
  it('writes records, payloads and the log together', async () => {
    expect(await commit(restored())).toEqual({ ok: true, value: undefined })
    expect(await readDossierContents('d1', { originals: true })).toEqual(exampleContents())
    expect(await database.state.get(LOG_KEY)).toEqual({ sequence: 1, position: 1, length: 1 })
    expect(useSaveState.getState()).toMatchObject({ status: 'on-disk', at: expect.any(String) as string })
  })

  it('keeps nothing of a transaction that has one invalid record', async () => {
    const before = await snapshot()
    const invalid = { ...exampleAnnotation(), kind: 'opinion' } as unknown as ReturnType<typeof exampleAnnotation>
    const result = await commit(
      transactionOf(environment, 'annotation.create', [
        created('dossiers', exampleContents().dossier),
        created('annotations', invalid),
      ]),
    )
    expect(result).toMatchObject({ ok: false, error: { code: 'model/invalid' } })
    expect(await snapshot()).toEqual(before)
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
    expect(await database.state.get(LOG_KEY)).toEqual({ sequence: 9, position: 3, length: 3 })
  })

  it('keep texts and originals, so that an import can be redone', async () => {
    await commit(restored())
    await undo()
    expect(await database.sources.count()).toBe(0)
    await redo()
    expect(await readDossierContents('d1', { originals: true })).toEqual(exampleContents())
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
    expect(await database.state.get(LOG_KEY)).toEqual({ sequence: 4, position: 1, length: 1 })
  })
})

describe('openWorkspace', () => {
  it('refuses a newer schema and leaves it as it is', async () => {
    await database.delete()
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(DATABASE_NAME, 20)
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
    expect((await indexedDB.databases()).find(({ name }) => name === DATABASE_NAME)?.version).toBe(20)
  })

  it('opens an empty workspace', async () => {
    expect(await openWorkspace()).toEqual({ ok: true, value: undefined })
    expect(await database.state.get(LOG_KEY)).toBeUndefined()
    expect(EMPTY_LOG.position).toBe(0)
  })
})
