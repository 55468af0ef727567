import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { deleteAnnotations, editAnnotation } from '../../shared/edits/annotation.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import { countingEnvironment, exampleAnnotationAt } from '../../shared/model/testing/examples.ts'
import type { Change } from '../../shared/model/transaction.ts'
import { commit } from './commit.ts'
import { database } from './database.ts'
import {
  holdAnnotations,
  holdDossierAnnotations,
  inReadingOrder,
  ofSource,
  readAnnotationsIn,
  readAnnotationsOf,
} from './held-annotations.ts'
import { holdingReads } from './held-reads.ts'
import { undo } from './history.ts'
import { afterChanges } from './holding.ts'
import { endWorkspace, newWorkspace, restored } from './testing/workspace.ts'
import { watchStored } from './watch-stored.ts'

const environment = countingEnvironment()

const at = (id: string, start: number, end: number, source?: string) =>
  exampleAnnotationAt(id, start, end, 'expert_view', source)
const put = (after: Annotation): Change => ({ table: 'annotations', id: after.id, before: null, after })
const drop = (id: string): Change => ({ table: 'annotations', id, before: at(id, 0, 1), after: null })

describe('afterChanges', () => {
  const held = [at('a', 0, 9), at('b', 4, 6)]
  it.each([
    ['nothing', [], 'ab'],
    ['one between', [put(at('n', 2, 3))], 'anb'],
    ['one that holds the others', [put(at('n', 0, 20))], 'nab'],
    ['one at the end', [put(at('n', 8, 9))], 'abn'],
    ['one that goes', [drop('a')], 'b'],
    ['one that moves', [put(at('a', 5, 6))], 'ba'],
    ['put and dropped', [put(at('n', 2, 3)), drop('n')], 'ab'],
    ['dropped and put', [drop('a'), put(at('a', 0, 9))], 'ab'],
    ['one of another source', [put(at('n', 2, 3, 's2'))], 'ab'],
    ['one that goes to another source', [put(at('b', 2, 3, 's2'))], 'a'],
  ] as const)('%s', (_name, changes, ids) => {
    expect(
      afterChanges(ofSource('s1'), held, changes)
        .map(({ id }) => id)
        .join(''),
    ).toBe(ids)
  })

  it('is the same list when nothing of it changed, and of the same objects when something did', () => {
    expect(afterChanges(ofSource('s1'), held, [put(at('n', 2, 3, 's2'))])).toBe(held)
    expect(afterChanges(ofSource('s1'), held, [put(at('n', 2, 3))])[2]).toBe(held[1])
  })

  it('is what sorting all of them gives', () => {
    const one = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.nat(20), fc.integer({ min: 1, max: 9 }))
    const list = fc.uniqueArray(one, { selector: ([id]) => id })
    fc.assert(
      fc.property(list, list, fc.uniqueArray(fc.nat(12)), (before, puts, drops) => {
        const made = (all: typeof before) => all.map(([id, start, length]) => at(String(id), start, start + length))
        const held = made(before).sort(inReadingOrder)
        const added = made(puts)
        const gone = new Set(drops.map(String))
        const changes = [...added.map(put), ...[...gone].map(drop)]
        const expected = [...held.filter(({ id }) => !added.some((each) => each.id === id)), ...added]
          .filter(({ id }) => !gone.has(id))
          .sort(inReadingOrder)
        expect(afterChanges(ofSource('s1'), held, changes)).toEqual(expected)
      }),
    )
  })
})

describe('annotations that are held', () => {
  let told: (readonly string[])[]
  let end: () => void
  const now = () => told.at(-1)
  const follow = (): void => {
    const tell: Parameters<typeof watchStored<readonly Annotation[]>>[1] = (answer) => {
      if (answer.ok) told.push(answer.value.map(({ id, note }) => id + note))
    }
    end = watchStored(() => readAnnotationsOf('s1'), tell, holdAnnotations('s1'))
  }
  const example = async (): Promise<Annotation> => {
    const [annotation] = await readAnnotationsOf('s1')
    if (!annotation) throw new Error('The example has one')
    return annotation
  }
  beforeEach(async () => {
    told = []
    await newWorkspace()
    await commit(restored(environment))
  })
  afterEach(async () => {
    end()
    vi.restoreAllMocks()
    await endWorkspace()
  })

  it('follow commit and undo, and are read once', async () => {
    follow()
    await vi.waitFor(() => {
      expect(now()).toEqual(['a1'])
    })
    const read = vi.spyOn(database.annotations, 'where')
    const annotation = await example()
    const reads = read.mock.calls.length
    await commit(editAnnotation(environment, annotation, { note: '!' }))
    expect(now()).toEqual(['a1!'])
    await undo()
    expect(now()).toEqual(['a1'])
    await commit(deleteAnnotations(environment, [annotation]))
    expect(now()).toEqual([])
    expect(read.mock.calls.length).toBe(reads)
  })

  it('miss nothing that is written while they are read for the first time', async () => {
    const annotation = await example()
    let goOn: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      goOn = resolve
    })
    const read = async () => {
      const before = await readAnnotationsOf('s1')
      await held
      return before
    }
    end = watchStored(
      read,
      (answer) => {
        if (answer.ok) told.push(answer.value.map(({ id, note }) => id + note))
      },
      holdAnnotations('s1'),
    )
    await commit(editAnnotation(environment, annotation, { note: '!' }))
    expect(told).toEqual([])
    goOn()
    await vi.waitFor(() => {
      expect(told).toEqual([['a1!']])
    })
  })

  it('of a dossier are those of all its sources, and of no other', async () => {
    const rows = [at('a2', 3, 5, 's2'), at('a3', 1, 2, 's3'), { ...at('x1', 0, 1, 's9'), dossierId: 'other' }]
    await database.annotations.bulkPut(rows)
    end = watchStored(
      () => readAnnotationsIn('d1'),
      (answer) => {
        if (answer.ok) told.push(answer.value.map(({ id, note }) => id + note).sort())
      },
      holdDossierAnnotations('d1'),
    )
    await vi.waitFor(() => {
      expect(now()).toEqual(['a1', 'a2', 'a3'])
    })
    await commit(editAnnotation(environment, await example(), { note: '!' }))
    expect(now()).toEqual(['a1!', 'a2', 'a3'])
  })

  it('are read again after the database was written in another way', async () => {
    follow()
    await vi.waitFor(() => {
      expect(now()).toEqual(['a1'])
    })
    await holdingReads(() => database.annotations.clear())
    await vi.waitFor(() => {
      expect(now()).toEqual([])
    })
  })
})
