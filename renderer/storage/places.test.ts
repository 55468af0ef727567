import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { deleteAnnotations, editAnnotation } from '../../shared/edits/annotation.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import { countingEnvironment, exampleAnnotationAt } from '../../shared/model/testing/examples.ts'
import { checkWorkspace } from './check-workspace.ts'
import { commit } from './commit.ts'
import { DATABASE_NAME, database, VariorumDatabase } from './database.ts'
import { readAnnotationsOf } from './held-annotations.ts'
import { undo } from './history.ts'
import { holdPlaces, keepPlaces, packPlaces, readPlaces, unpackPlaces } from './places.ts'
import { endWorkspace, newWorkspace, restored } from './testing/workspace.ts'

const at = (id: string, start: number, end: number) =>
  exampleAnnotationAt(id, start, end, start % 2 === 0 ? 'figure' : 'official_statement')
const many = Array.from({ length: 300 }, (_, index) => at(`a${String(index)}`, index, index + 7))

describe('packed places', () => {
  it('are what was packed', () => {
    expect(unpackPlaces(packPlaces('s1', []))).toEqual([])
    expect(unpackPlaces(packPlaces('s1', many))?.slice(0, 2)).toEqual([
      { id: 'a0', kind: 'figure', start: 0, end: 7 },
      { id: 'a1', kind: 'official_statement', start: 1, end: 8 },
    ])
  })
  it.each([
    ['other numbers', { ...packPlaces('s1', many), numbers: new Uint32Array(4) }],
    ['no such kind', { ...packPlaces('s1', [at('a', 0, 4)]), numbers: new Uint32Array([0, 4, 9]) }],
    ['nothing in between', { ...packPlaces('s1', [at('a', 0, 4)]), numbers: new Uint32Array([4, 4, 0]) }],
  ])('are none with %s', (_name, stored) => {
    expect(unpackPlaces(stored)).toBeNull()
  })
})

describe('kept places', () => {
  const environment = countingEnvironment()
  const kept = () => readPlaces(database, 's1')
  const annotation = async (): Promise<Annotation> => (await readAnnotationsOf('s1'))[0] ?? at('none', 0, 1)
  beforeEach(async () => {
    await newWorkspace()
    await commit(restored(environment))
    await keepPlaces(database, 's1', () => many)
    expect(await kept()).toHaveLength(300)
  })
  afterEach(endWorkspace)

  it.each([
    ['an edit', async () => commit(editAnnotation(environment, await annotation(), { note: 'n' }))],
    ['a removal', async () => commit(deleteAnnotations(environment, [await annotation()]))],
    ['undo', () => undo()],
    [
      'a repair',
      async () => {
        await database.annotations.clear()
        await checkWorkspace()
      },
    ],
  ])('go with %s', async (_name, change) => {
    await change()
    expect(await kept()).toBeNull()
  })

  it('are known until an annotation of the source changes', async () => {
    const met: unknown[] = []
    const end = holdPlaces('s1')(
      async () => ({ ok: true, value: await kept() }),
      (answer) => met.push(answer.ok && (answer.value?.length ?? null)),
    )
    await vi.waitFor(() => {
      expect(met).toEqual([300])
    })
    await commit(editAnnotation(environment, await annotation(), { note: 'n' }))
    await commit(editAnnotation(environment, await annotation(), { note: 'm' }))
    end()
    expect(met).toEqual([300, null])
  })

  it('are not kept when it is not known what there is, nor for a few', async () => {
    await database.places.clear()
    await keepPlaces(database, 's1', () => null)
    await keepPlaces(database, 's1', () => many.slice(0, 20))
    expect(await kept()).toBeNull()
  })
})

it('a database without them is opened, and all of its annotations are found', async () => {
  await Dexie.delete(DATABASE_NAME)
  const old = new Dexie(DATABASE_NAME)
  old.version(1).stores({ annotations: 'id, target.source, dossierId, [dossierId+target.source+kind]', state: '' })
  await old.table('annotations').bulkPut(many)
  old.close()
  const now = new VariorumDatabase()
  await now.open()
  const range = now.annotations.where('[target.source+id]').between(['s1', Dexie.minKey], ['s1', Dexie.maxKey])
  expect([await range.count(), await now.places.count()]).toEqual([300, 0])
  now.close()
  await Dexie.delete(DATABASE_NAME)
})
