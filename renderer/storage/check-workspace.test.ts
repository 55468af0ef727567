import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { editAnnotation } from '../../shared/edits/annotation.ts'
import { createDossier } from '../../shared/edits/dossier.ts'
import { countingEnvironment, exampleAnnotation } from '../../shared/model/testing/examples.ts'
import { checkWorkspace } from './check-workspace.ts'
import { commit } from './commit.ts'
import { database, ROW_TABLES } from './database.ts'
import { redo, undo } from './history.ts'
import { LOG_KEY } from './log-state.ts'
import { useRecovery } from './recovery-store.ts'
import type { MemoryJournal } from './testing/memory-journal.ts'
import { endWorkspace, everything, newWorkspace, restored, threeStates } from './testing/workspace.ts'

const environment = countingEnvironment()
const items = () => useRecovery.getState().items
let memory: MemoryJournal

beforeEach(async () => {
  memory = await newWorkspace()
  await commit(restored(environment))
  await commit(editAnnotation(environment, exampleAnnotation(), { note: 'a note' }))
})
afterEach(async () => {
  vi.restoreAllMocks()
  await endWorkspace()
})

async function expectEqual(): Promise<void> {
  const [stored, page, journal] = await threeStates(memory)
  expect(stored).toEqual(journal)
  expect(page).toEqual(journal)
}

describe('checkWorkspace', () => {
  it('is silent when everything is well', async () => {
    const read = vi.spyOn(memory, 'beginRead')
    await checkWorkspace()
    expect([items(), read.mock.calls.length]).toEqual([[], 0])
  })

  it.each(ROW_TABLES)('brings back a row that silently went from %s', async (name) => {
    const before = await everything()
    const table = database.table<unknown, string | number>(name)
    const [key = ''] = await table.toCollection().primaryKeys()
    await table.delete(key)
    await checkWorkspace()
    expect(items()).toEqual([{ kind: 'repaired', restored: 1, removed: 0 }])
    expect(await everything()).toEqual(before)
    await expectEqual()
  })

  it('brings back an older version of a row', async () => {
    const before = await everything()
    await database.annotations.put(exampleAnnotation())
    await checkWorkspace()
    expect(items()).toEqual([{ kind: 'repaired', restored: 1, removed: 0 }])
    expect(await everything()).toEqual(before)
  })

  it('sees that bytes are not those of their key', async () => {
    const before = await everything()
    const [original] = await database.originals.toArray()
    if (original) await database.originals.put({ ...original, bytes: original.bytes.map((byte) => byte ^ 1) })
    await checkWorkspace()
    expect(items()).toEqual([{ kind: 'repaired', restored: 1, removed: 0 }])
    expect(await everything()).toEqual(before)
  })

  it('removes rows that the journal does not know', async () => {
    const before = await everything()
    await database.annotations.put(exampleAnnotation({ id: 'a2' }))
    await database.texts.put({ id: 's9', text: 'left over' })
    await checkWorkspace()
    expect(items()).toEqual([{ kind: 'repaired', restored: 0, removed: 2 }])
    expect(await everything()).toEqual(before)
  })

  it('writes a state row anew that speaks of something else', async () => {
    const stored = await database.state.get(LOG_KEY)
    await database.state.put({ ...(stored as object), digest: 'f'.repeat(64) } as never, LOG_KEY)
    await checkWorkspace()
    await expectEqual()
  })

  it('puts any damage right, exactly', async () => {
    const before = await everything()
    const rows = ROW_TABLES.flatMap((table) => (before[table] ?? []).map((row) => [table, row] as const))
    const damage = fc.record({ row: fc.integer({ min: 0, max: rows.length - 1 }), extra: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 6 }), async (damages) => {
        useRecovery.setState({ items: [] })
        const gone = new Set<number>()
        let added = 0
        for (const { row, extra } of damages) {
          const [table, value] = rows[row] ?? ['people', null]
          const key = database.table(table).schema.primKey.keyPath as string
          if (extra && key === 'id') {
            added += 1
            await database.table(table).put({ ...(value as object), id: `extra-${String(added)}` })
          } else {
            gone.add(row)
            await database.table(table).delete((value as Record<string, string>)[key] ?? '')
          }
        }
        await checkWorkspace()
        expect(items()).toEqual([{ kind: 'repaired', restored: gone.size, removed: added }])
        expect(await everything()).toEqual(before)
      }),
      { numRuns: 25 },
    )
  })

  it('goes on while others write', async () => {
    const busy = async (): Promise<void> => {
      for (let round = 0; round < 8; round += 1) {
        await commit(createDossier(environment, `Dossier ${String(round)}`))
        await commit(async () => {
          const now = await database.annotations.get('a1')
          return now ? editAnnotation(environment, now, { note: `note ${String(round)}` }) : null
        })
        if (round % 3 === 0) await undo()
        if (round % 3 === 1) await redo()
      }
    }
    const read = vi.spyOn(memory, 'beginRead')
    const writing = busy()
    await Promise.all([checkWorkspace(), checkWorkspace(), writing])
    // Nothing was even suspected, which would have sent it to the journal for a comparison.
    expect([items(), read.mock.calls.length]).toEqual([[], 0])
    await expectEqual()
  })

  it('keeps a text that the journal has lost, and gives it back', async () => {
    memory.lost.add('texts/s1')
    memory.wanted = { texts: ['s1', 'unknown'], originals: [] }
    await database.annotations.delete('a1')
    const text = await database.texts.get('s1')
    await checkWorkspace()
    expect(await database.texts.get('s1')).toEqual(text)
    expect(memory.healed).toEqual([{ texts: [text], originals: [] }])
    expect(items()).toEqual([
      { kind: 'repaired', restored: 1, removed: 0 },
      { kind: 'healed', texts: 1, originals: 0 },
    ])
  })

  it('repairs what can not be read twice, and sets the database aside when that fails too', async () => {
    memory.mayBeSetAside = false
    const fails = () => {
      throw new Error('Internal error')
    }
    const failing = vi.spyOn(Object.getPrototypeOf(database.texts) as typeof database.texts, 'toCollection')
    failing.mockImplementationOnce(fails)
    await checkWorkspace()
    expect([items(), memory.setAside]).toEqual([[], []])
    failing.mockImplementationOnce(fails).mockImplementationOnce(fails)
    await checkWorkspace()
    expect([items(), memory.setAside]).toEqual([[{ kind: 'repaired', restored: 0, removed: 0 }], []])
    failing.mockImplementation(fails)
    await checkWorkspace()
    expect(memory.setAside).toHaveLength(1)
  })

  it('leaves everything as it is when the journal can not be read', async () => {
    await database.annotations.delete('a1')
    memory.breaksAfter = 0
    await checkWorkspace()
    expect([items(), memory.setAside]).toEqual([[], []])
  })
})

/** The parts of fake-indexeddb that are reached into; Dexie and IndexedDB give no way to lose an entry of an index. */
interface RawDatabase {
  readonly _rawDatabase: {
    readonly rawObjectStores: ReadonlyMap<
      string,
      { readonly rawIndexes: ReadonlyMap<string, { readonly records: { clear: () => void } }> }
    >
  }
}

describe('an index', () => {
  it('is made anew when rows can not be found by it', async () => {
    const before = await everything()
    const raw = database.backendDB() as unknown as RawDatabase
    raw._rawDatabase.rawObjectStores.get('annotations')?.rawIndexes.get('[target.source+id]')?.records.clear()
    const found = () => database.annotations.where('target.source').equals('s1').count()
    expect(await found()).toBe(0)
    await checkWorkspace()
    expect(await found()).toBe(1)
    expect(items()).toEqual([{ kind: 'repaired', restored: 1, removed: 0 }])
    expect(await everything()).toEqual(before)
  })
})
