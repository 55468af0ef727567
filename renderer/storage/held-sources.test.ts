import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { deleteSources, editSource } from '../../shared/edits/source.ts'
import { created, transactionOf } from '../../shared/edits/transaction-of.ts'
import { countingEnvironment, exampleSource } from '../../shared/model/testing/examples.ts'
import type { Source } from '../../shared/model/source.ts'
import { commit, commitEach } from './commit.ts'
import { database } from './database.ts'
import { holdSources, readSourcesOf } from './held-sources.ts'
import { undo } from './history.ts'
import { endWorkspace, newWorkspace } from './testing/workspace.ts'
import { watchStored } from './watch-stored.ts'

const environment = countingEnvironment()
const source = (id: string, dossierId = 'd1'): Source => ({ ...exampleSource(), id, dossierId })
const add = (...sources: readonly Source[]) =>
  commitEach(async () => sources.map((each) => transactionOf(environment, 'source.import', [created('sources', each)])))

beforeEach(() => newWorkspace())
afterEach(endWorkspace)

describe('the sources of a dossier', () => {
  it('are read in the order of the table, however many there are', async () => {
    await database.sources.bulkPut(Array.from({ length: 1_203 }, (_, at) => source(`s${String(at)}`)))
    await database.sources.put(source('other', 'd2'))
    expect(await readSourcesOf('d1')).toEqual(await database.sources.where({ dossierId: 'd1' }).toArray())
  })

  it('are read once, and then follow what is added, changed, removed and undone', async () => {
    await add(source('b'), source('d'))
    const seen: (readonly Source[])[] = []
    const read = vi.fn(() => readSourcesOf('d1'))
    const end = watchStored(
      read,
      (answer) => {
        if (answer.ok) seen.push(answer.value)
      },
      holdSources('d1'),
    )
    const ids = () => seen.at(-1)?.map(({ id, title }) => `${id} ${title}`)
    const { title } = exampleSource()
    await vi.waitFor(() => {
      expect(ids()).toEqual([`b ${title}`, `d ${title}`])
    })
    await add(source('a'), source('c'), source('x', 'd2'))
    expect(ids()).toEqual([`a ${title}`, `b ${title}`, `c ${title}`, `d ${title}`])
    await commit(editSource(environment, source('c'), { title: 'New' }))
    expect(ids()?.[2]).toBe('c New')
    expect(seen.at(-1)?.[1]).toBe(seen.at(-2)?.[1])
    await undo()
    expect(ids()?.[2]).toBe(`c ${title}`)
    await commit(deleteSources(environment, { sources: [source('b')], blocks: [], annotations: [] }))
    expect(ids()).toEqual([`a ${title}`, `c ${title}`, `d ${title}`])
    expect(seen.at(-1)).toEqual(await database.sources.where({ dossierId: 'd1' }).toArray())
    const before = seen.length
    await add(source('y', 'd2'))
    expect(seen).toHaveLength(before)
    expect(read).toHaveBeenCalledTimes(1)
    end()
  })
})
