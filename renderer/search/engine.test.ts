import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createAnnotation, deleteAnnotations, editAnnotation } from '../../shared/edits/annotation.ts'
import { editPerson } from '../../shared/edits/people.ts'
import { deleteSources, editSource, setReadingState } from '../../shared/edits/source.ts'
import { restoreDossier } from '../../shared/edits/dossier.ts'
import type { DossierContents } from '../../shared/model/dossier-contents.ts'
import {
  countingEnvironment,
  EXAMPLE_TEXT,
  exampleAnnotation,
  exampleContents,
  exampleSource,
} from '../../shared/model/testing/examples.ts'
import type { Transaction } from '../../shared/model/transaction.ts'
import { onApplied } from '../storage/applied.ts'
import { checkWorkspace } from '../storage/check-workspace.ts'
import { commit } from '../storage/commit.ts'
import { readAnnotation, readPerson, readSourceRemoval, readSources } from '../storage/contents.ts'
import { DATABASE_NAME, database, VariorumDatabase } from '../storage/database.ts'
import { redo, undo } from '../storage/history.ts'
import { endWorkspace, newWorkspace, soundContents } from '../storage/testing/workspace.ts'
import { isBetween } from './allowed.ts'
import { SearchEngine } from './engine.ts'
import { NO_SEARCH_FILTER, type ChangedRecord, type SearchAnswer, type SearchFilter } from './protocol.ts'
import { resultRows } from './result-rows.ts'

const environment = countingEnvironment()
const CHINESE = '黄河水位观测站\n\n观测员说，黄河水位在春天上升。\n'

/** The example with a source in Chinese beside it, and with somebody who says something. */
function contents(): DossierContents {
  const sound = soundContents()
  const [first] = sound.sources
  if (!first) throw new Error('The example has a source')
  const capsule = { ...first.source.capsule, fileName: 'station.txt' }
  const own = exampleSource({ id: 's2', title: '黄河水位观测站', outlet: 'River', publishedAt: '2021-04-02', capsule })
  return {
    ...sound,
    sources: [
      first,
      {
        source: own,
        text: CHINESE,
        blocks: [{ role: 'paragraph', start: 0, end: CHINESE.length - 1 }],
        original: first.original,
      },
    ],
    annotations: [
      exampleAnnotation({ speakerId: 'p1', questionId: 'q1', note: 'Compare the **ledger**', tags: ['drought'] }),
    ],
  }
}

const nothing = (): void => undefined
const ask = (engine: SearchEngine, typed: string, filter: Partial<SearchFilter> = {}): Promise<SearchAnswer> =>
  engine.search({ dossierIds: ['d1'], typed, filter: { ...NO_SEARCH_FILTER, ...filter } }, 0, 100, nothing)

/** Keys of what is listed. */
const keys = async (engine: SearchEngine, typed: string, filter: Partial<SearchFilter> = {}) =>
  resultRows(await ask(engine, typed, filter), new Map()).map(({ key }) => key)

let engine: SearchEngine
let stop: () => void

beforeEach(async () => {
  await newWorkspace()
  await commit(restoreDossier(environment, contents()))
  engine = new SearchEngine()
  stop = onApplied((changes) => {
    const records = changes.flatMap(({ table, id, before, after }): ChangedRecord[] => {
      const record = after ?? before
      return record && 'dossierId' in record ? [{ table, id, dossierId: record.dossierId }] : []
    })
    void engine.changed(records)
  })
})
afterEach(async () => {
  stop()
  await endWorkspace()
})

describe('what is found', () => {
  it.each([
    ['the text', 'gauges disag', {}, ['source s1']],
    ['the quote of an annotation', 'flow fell percent', {}, ['source s1', 'annotation a1']],
    ['who speaks, and the person', 'brandvold', {}, ['person p1', 'source s1', 'annotation a1', 'passage s1 58']],
    ['a note', 'ledger', {}, ['source s1', 'annotation a1']],
    ['a tag', 'drought', {}, ['source s1', 'annotation a1']],
    ['a question', 'how far', {}, ['question q1', 'source s1', 'annotation a1']],
    ['signs across words', '"河水"', {}, ['source s2', 'passage s2 15']],
    ['an outlet', 'river', {}, ['source s2']],
    ['only texts', 'flow', { kind: 'text' }, ['source s1', 'passage s1 22']],
    ['only expert views', 'flow', { kind: 'expert_view' }, ['source s1', 'annotation a1']],
    ['no official statements', 'flow', { kind: 'official_statement' }, []],
    ['only notes', 'ledger', { kind: 'note' }, ['source s1', 'annotation a1']],
    ['no notes with that', 'flow', { kind: 'note' }, []],
    ['one person, without words', '', { person: 'brandvold' }, ['source s1', 'annotation a1']],
    ['nobody of that name', '', { person: 'Somebody' }, []],
    ['one outlet', '水位', { outlet: 'River' }, ['source s2', 'passage s2 16']],
    ['another outlet', '水位', { outlet: 'Sea' }, []],
    ['from a month', '水位', { from: '2021-04' }, ['source s2', 'passage s2 16']],
    ['before it', '水位', { to: '2021-03' }, []],
    ['no date', 'gauges', { from: '2000' }, []],
    ['a state', 'gauges', { state: 'done' }, []],
    ['nothing asked', '  ', {}, []],
  ] as const)('%s', async (_name, typed, filter, expected) => {
    expect(await keys(engine, typed, filter)).toEqual(expected)
  })

  it('stands at its offsets in the text', async () => {
    const { sources } = await ask(engine, 'flow', { kind: 'text' })
    const [passage] = sources[0]?.passages ?? []
    expect(passage && EXAMPLE_TEXT.slice(passage.hit.start, passage.hit.end)).toBe('flow')
  })
})

describe('what a search can be narrowed to', () => {
  it('are the names of the dossiers that are searched, as they are now', async () => {
    const choices = () => engine.choices(['d1', 'nowhere'], nothing)
    expect(await choices()).toEqual({ people: ['Ilse Brandvold'], outlets: ['River'] })
    await commit(async () => {
      const person = await readPerson('p1')
      return person ? editPerson(environment, person, { name: 'Ada Lind' }) : null
    })
    await commit(deleteSources(environment, await readSourceRemoval(['s2'])))
    expect(await choices()).toEqual({ people: ['Ada Lind'], outlets: [] })
  })
})

describe('the index follows', () => {
  const change = async (made: Transaction): Promise<void> => {
    expect((await commit(made)).ok).toBe(true)
  }
  const present = <Value>(value: Value | undefined): Value => {
    if (value === undefined) throw new Error('It is there')
    return value
  }
  const note = async (words: string) =>
    change(editAnnotation(environment, present(await readAnnotation('a1')), { note: words }))
  const steps: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['a note', () => note('A lantern')],
    ['no note', () => note('')],
    ['a name', async () => change(editPerson(environment, present(await readPerson('p1')), { name: 'Lantern' }))],
    ['an annotation', async () => change(deleteAnnotations(environment, [present(await readAnnotation('a1'))]))],
    ['undo', () => undo()],
    ['redo', () => redo()],
    ['a new annotation', () => change(createAnnotation(environment, exampleAnnotation({ id: 'a9', note: 'lantern' })))],
    [
      'a title',
      async () => {
        const [source] = await readSources(['s1'])
        await change(editSource(environment, present(source), { title: 'Lantern' }))
      },
    ],
    ['a state', async () => change(setReadingState(environment, [...(await readSources(['s1']))], 'done'))],
    ['a removal', async () => change(deleteSources(environment, await readSourceRemoval(['s2'])))],
    ['undone', () => undo()],
  ]
  it('every change, as if it were read anew', async () => {
    const asked = ['lantern', 'ledger', 'brandvold', 'flow', 'gauges', '水位', 'drought']
    const all = (from: SearchEngine) => Promise.all(asked.map((typed) => keys(from, typed)))
    await all(engine)
    for (const [name, step] of steps) {
      await step()
      expect([name, ...(await all(engine))]).toEqual([name, ...(await all(new SearchEngine()))])
      const filter = { state: 'done' } as const
      expect(await keys(engine, 'flow', filter)).toEqual(await keys(new SearchEngine(), 'flow', filter))
    }
  })
})

describe('kept words', () => {
  const kept = () => database.words.toCollection().primaryKeys()

  it('are made once, and read from then on', async () => {
    await engine.prepare('d1', nothing)
    expect(await kept()).toEqual(['s1', 's2'])
    // The texts are gone: what is found now is found in what was kept.
    await database.texts.clear()
    expect((await ask(new SearchEngine(), 'flow', { kind: 'text' })).sourceCount).toBe(1)
  })

  it('go with their source, and come back with it', async () => {
    await engine.prepare('d1', nothing)
    await commit(deleteSources(environment, await readSourceRemoval(['s2'])))
    expect(await kept()).toEqual(['s1'])
    expect(await keys(engine, '水位')).toEqual([])
    await undo()
    expect((await keys(engine, '水位')).length).toBe(2)
    expect(await kept()).toEqual(['s1', 's2'])
  })

  it.each([
    ['damaged', { order: new Uint8Array(3) }],
    ['of another version', { version: 0 }],
  ])('are made anew when they are %s', async (_name, damage) => {
    await engine.prepare('d1', nothing)
    await database.words.update('s1', damage)
    expect(await keys(new SearchEngine(), 'gauges')).toEqual(['source s1'])
    expect(await database.words.get('s1')).toMatchObject({ version: 1, count: 11 })
  })

  it('are not kept for a source that is gone meanwhile', async () => {
    const { keepWords } = await import('../storage/search-rows.ts')
    await keepWords([{ id: 'gone', dossierId: 'd1', version: 1, terms: '', count: 0, order: new Uint8Array() }])
    expect(await kept()).toEqual([])
  })

  it('do not outlive a repair', async () => {
    await engine.prepare('d1', nothing)
    await database.annotations.clear()
    await checkWorkspace()
    expect(await kept()).toEqual([])
  })
})

it('a database without them is opened, and has room for them', async () => {
  await Dexie.delete(DATABASE_NAME)
  const old = new Dexie(DATABASE_NAME)
  old.version(2).stores({ sources: 'id, dossierId, [dossierId+capsule.sha256]', places: 'id', state: '' })
  await old.table('sources').bulkPut(exampleContents().sources.map(({ source }) => source))
  old.close()
  const now = new VariorumDatabase()
  await now.open()
  expect([await now.sources.count(), await now.words.count()]).toEqual([1, 0])
  now.close()
  await Dexie.delete(DATABASE_NAME)
})

describe('isBetween', () => {
  it.each([
    ['2023', '2023-04', '', true],
    ['2023', '2024', '', false],
    ['2023-04-13', '2023', '2023', true],
    ['2023-04-13', '2023-04-14', '', false],
    ['2023-05', '', '2023-04', false],
    [null, '', '', true],
    [null, '2023', '', false],
  ] as const)('%s from %s to %s', (date, from, to, expected) => {
    expect(isBetween(date, from, to)).toBe(expected)
  })
})
