import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { advance } from '../../../shared/journal/advance.ts'
import type { Frame } from '../../../shared/journal/frame.ts'
import { HISTORY_LIMIT } from '../../../shared/journal/history-step.ts'
import { keyOfRow, type StateRow } from '../../../shared/journal/state-lines.ts'
import {
  arbitraryDoings,
  type Doing,
  GENERATION,
  ModelWorkspace,
} from '../../../shared/journal/testing/model-workspace.ts'
import type { WorkspaceState } from '../../../shared/journal/workspace-state.ts'
import { exampleAnnotation, exampleSource } from '../../../shared/model/testing/examples.ts'
import { created, changed } from '../../../shared/edits/transaction-of.ts'
import type { Change } from '../../../shared/model/transaction.ts'
import { hashText, hexOfSha256 } from './hash-text.ts'
import { ImageError, WorkspaceImage } from './image.ts'

const AT = '2026-01-01T00:00:00.000Z'
const dossier = (id: string) => ({ id, title: 'x', createdAt: AT })
const bytes = new TextEncoder().encode('original')

const written = (changes: readonly Change[], id = 't1'): Frame => ({
  step: 'do',
  transaction: { id, at: AT, label: 'annotation.edit', changes },
})
const stateAfter = (image: WorkspaceImage, frame: Frame): WorkspaceState =>
  advance(image.state, frame, image.payload, hashText).state
const applied = (image: WorkspaceImage, frame: Frame): void => {
  image.apply({ frame, state: stateAfter(image, frame) })
}

/** An image and the simple model after the same frames. */
function both(doings: readonly Doing[]): { readonly image: WorkspaceImage; readonly model: ModelWorkspace } {
  const image = WorkspaceImage.empty(GENERATION)
  const model = new ModelWorkspace()
  for (const doing of doings) {
    const frame = model.do(doing)
    if (frame) applied(image, frame)
  }
  return { image, model }
}

const byKey = (rows: Iterable<StateRow>): ReadonlyMap<string, unknown> =>
  new Map([...rows].map((row) => [`${row.table}/${String(keyOfRow(row))}`, row.row]))
const own = (rows: readonly StateRow[]): readonly StateRow[] =>
  rows.filter(({ table }) => table !== 'texts' && table !== 'originals')
const stated = (image: WorkspaceImage) => ({ counts: image.state.counts, digest: image.state.digest })

describe('WorkspaceImage', () => {
  it('is, after any frames, what a simple workspace is, and a full count agrees with its state', () => {
    fc.assert(
      fc.property(arbitraryDoings, (doings) => {
        const { image, model } = both(doings)
        expect(byKey(image.rows())).toEqual(byKey(own(model.stateRows())))
        expect([...image.payload.texts.keys()].sort()).toEqual([...model.texts.keys()].sort())
        expect([...image.payload.originals].sort()).toEqual([...model.originals.keys()].sort())
        expect(image.computeState()).toEqual(stated(image))
        const { sequence, position, history } = model
        expect(image.state).toMatchObject({ generation: GENERATION, sequence, position, length: history.length })
      }),
      { numRuns: 100 },
    )
  })

  it('is the same when it is filled with the rows in any order', () => {
    fc.assert(
      fc.property(arbitraryDoings, fc.infiniteStream(fc.nat()), (doings, random) => {
        const { image, model } = both(doings)
        const rows = model.stateRows().map((row) => ({ row, key: random.next().value as number }))
        const filled = WorkspaceImage.empty(GENERATION)
        for (const { row } of rows.sort((a, b) => a.key - b.key)) filled.addRow(row)
        filled.claim(image.state)
        expect(filled.state).toEqual(image.state)
        expect(filled.computeState()).toEqual(image.computeState())
        expect(byKey(filled.rows())).toEqual(byKey(image.rows()))
      }),
      { numRuns: 50 },
    )
  })

  it('holds the history of ten thousand steps, and goes on after an undo there', () => {
    const image = WorkspaceImage.empty(GENERATION)
    const step = (ordinal: number): void => {
      applied(image, written([], `t${String(ordinal)}`))
    }
    for (let ordinal = 1; ordinal <= HISTORY_LIMIT + 5; ordinal += 1) step(ordinal)
    for (let ordinal = HISTORY_LIMIT + 5; ordinal > HISTORY_LIMIT - 5; ordinal -= 1) {
      applied(image, { step: 'undo', ordinal, changes: [] })
    }
    step(0)
    const ordinals = [...image.rows()].map(keyOfRow)
    expect(ordinals).toEqual(Array.from({ length: HISTORY_LIMIT - 9 }, (_, index) => index + 6))
    const again = WorkspaceImage.empty(GENERATION)
    for (const row of image.rows()) again.addRow(row)
    again.claim(image.state)
    expect(again.state).toEqual(image.state)
  })
})

describe('apply', () => {
  const start = (): WorkspaceImage => {
    const image = WorkspaceImage.empty(GENERATION)
    applied(image, written([created('annotations', exampleAnnotation())]))
    return image
  }

  it.each<[string, Frame]>([
    ['creates what is there', written([created('annotations', exampleAnnotation())])],
    [
      'starts from another record',
      written([changed('annotations', exampleAnnotation({ note: 'x' }), exampleAnnotation({ note: 'y' }))]),
    ],
    [
      'starts from what is not there',
      written([changed('annotations', exampleAnnotation({ id: 'a2' }), exampleAnnotation({ id: 'a2', note: 'y' }))]),
    ],
    [
      'starts from what its own first change has made otherwise',
      written([
        changed('annotations', exampleAnnotation(), exampleAnnotation({ note: 'x' })),
        changed('annotations', exampleAnnotation(), exampleAnnotation({ note: 'y' })),
      ]),
    ],
  ])('refuses a frame that %s, and changes nothing', (_what, frame) => {
    const image = start()
    const [state, rows] = [image.state, [...image.rows()]]
    expect(() => applied(image, frame)).toThrow(ImageError)
    expect(image.state).toEqual(state)
    expect([...image.rows()]).toEqual(rows)
  })

  it.each<[string, Partial<WorkspaceState>]>([
    ['digest', { digest: 'a'.repeat(64) }],
    ['sequence', { sequence: 3 }],
    ['position', { position: 1 }],
    ['generation', { generation: '22222222-2222-4222-8222-222222222222' }],
  ])('refuses another %s than the frame leads to, and changes nothing', (_what, over) => {
    const image = start()
    const frame = written([created('annotations', exampleAnnotation({ id: 'a2' }))])
    const before = image.state
    expect(() => {
      image.apply({ frame, state: { ...stateAfter(image, frame), ...over } })
    }).toThrow(ImageError)
    expect(image.state).toEqual(before)
    expect([...image.rows()].map(keyOfRow)).toEqual(['a1', 1])
  })

  it('refuses to replace a text', () => {
    const image = WorkspaceImage.empty(GENERATION)
    image.addRow({ table: 'texts', row: { id: 's1', text: 'one' } })
    const payload = { texts: [{ id: 's1', text: 'two' }], originals: [] }
    const frame: Frame = { step: 'do', transaction: { id: 't1', at: AT, label: 'source.import', changes: [], payload } }
    expect(() => {
      image.apply({ frame, state: image.state })
    }).toThrow(ImageError)
  })

  it('lets two changes of one frame follow each other', () => {
    const image = start()
    const between = exampleAnnotation({ note: 'x' })
    applied(
      image,
      written([
        changed('annotations', exampleAnnotation(), between),
        changed('annotations', between, exampleAnnotation({ note: 'y' })),
      ]),
    )
    expect([...image.rows()][0]?.row).toMatchObject({ note: 'y' })
  })
})

describe('addRow and claim', () => {
  it.each<[string, StateRow]>([
    ['record', { table: 'dossiers', row: dossier('d1') }],
    ['text', { table: 'texts', row: { id: 's1', text: '' } }],
    ['original', { table: 'originals', row: { sha256: hexOfSha256(bytes), bytes } }],
    [
      'step',
      { table: 'history', row: { ordinal: 1, transaction: { id: 't', at: AT, label: 'brief.edit', changes: [] } } },
    ],
  ])('refuse a second %s with the same key', (_what, row) => {
    const image = WorkspaceImage.empty(GENERATION)
    image.addRow(row)
    expect(() => {
      image.addRow(row)
    }).toThrow(ImageError)
  })

  it('refuse an original that is not what its hash says', () => {
    expect(() => {
      WorkspaceImage.empty(GENERATION).addRow({ table: 'originals', row: { sha256: 'a'.repeat(64), bytes } })
    }).toThrow(ImageError)
  })

  const { image } = both([
    { what: 'create', pick: 1, text: '' },
    { what: 'import', pick: 1, text: 'x' },
    { what: 'edit', pick: 0, text: 'y' },
    { what: 'undo', pick: 0, text: '' },
  ])
  it.each<[string, (row: StateRow) => boolean, Partial<WorkspaceState>]>([
    ['a missing record', ({ table }) => table !== 'annotations', {}],
    ['a missing first step', (row) => keyOfRow(row) !== 1, { position: 0 }],
    ['a missing middle step', (row) => keyOfRow(row) !== 2, {}],
    ['a missing last step', (row) => keyOfRow(row) !== 3, {}],
    ['a step too many', () => true, { length: 2 }],
    ['a position behind the last step', () => true, { position: 4 }],
    ['another digest', () => true, { digest: 'a'.repeat(64) }],
  ])('refuse %s', (_what, keeps, over) => {
    const copy = WorkspaceImage.empty(GENERATION)
    copy.addPayload(image.payload)
    for (const row of image.rows()) if (keeps(row)) copy.addRow(row)
    expect(() => {
      copy.claim({ ...image.state, ...over })
    }).toThrow(ImageError)
    expect(copy.state.sequence).toBe(0)
  })
})

describe('copies', () => {
  it('are of another generation and independent', () => {
    const { image } = both([{ what: 'create', pick: 0, text: '' }])
    const before = image.state
    const copy = image.withGeneration('22222222-2222-4222-8222-222222222222')
    expect(copy.state).toEqual({ ...before, generation: '22222222-2222-4222-8222-222222222222' })
    applied(copy, written([created('annotations', exampleAnnotation())]))
    applied(copy, { step: 'undo', ordinal: 2, changes: [] })
    expect(image.state).toEqual(before)
    expect(image.computeState()).toEqual(stated(image))
  })

  it('have nothing of a dossier that is taken out, and everything of the others', () => {
    fc.assert(
      fc.property(arbitraryDoings, fc.nat({ max: 2 }), (doings, pick) => {
        const { image, model } = both(doings)
        const id = `d${String(pick)}`
        const before = image.state
        const rest = image.withoutDossier(id)
        const left = [...model.rows].filter(([, row]) => !('dossierId' in row && row.dossierId === id))
        expect(new Map([...rest.rows()].map((row) => [`${row.table}/${String(keyOfRow(row))}`, row.row]))).toEqual(
          new Map(left),
        )
        const sources = left.flatMap(([, row]) => ('capsule' in row ? [row] : []))
        expect([...rest.payload.texts.keys()].sort()).toEqual(sources.map((source) => source.id).sort())
        expect(rest.payload.originals).toEqual(new Set(sources.map(({ capsule }) => capsule.sha256)))
        expect(rest.computeState()).toEqual(stated(rest))
        expect(rest.state).toMatchObject({ generation: GENERATION, sequence: before.sequence, position: 0, length: 0 })
        expect(image.state).toEqual(before)
        expect(image.computeState()).toEqual(stated(image))
      }),
      { numRuns: 60 },
    )
  })

  it('keep what two dossiers use until both are gone', () => {
    const image = WorkspaceImage.empty(GENERATION)
    const capsule = { ...exampleSource().capsule, sha256: hexOfSha256(bytes) }
    for (const id of ['1', '2']) {
      image.addRow({ table: 'dossiers', row: dossier(`d${id}`) })
      image.addRow({ table: 'sources', row: exampleSource({ id: `s${id}`, dossierId: `d${id}`, capsule }) })
      image.addRow({ table: 'blocks', row: { id: `s${id}`, dossierId: `d${id}`, blocks: [] } })
      image.addRow({ table: 'texts', row: { id: `s${id}`, text: 'x' } })
    }
    image.addRow({ table: 'originals', row: { sha256: capsule.sha256, bytes } })
    const one = image.withoutDossier('d1')
    expect([...one.rows()].map(({ table, row }) => `${table}/${String('id' in row && row.id)}`)).toEqual([
      'dossiers/d2',
      'sources/s2',
      'blocks/s2',
    ])
    expect(one.payload).toEqual({
      texts: new Map([['s2', image.payload.texts.get('s2')]]),
      originals: new Set([capsule.sha256]),
    })
    expect(one.withoutDossier('d2').state).toEqual(WorkspaceImage.empty(GENERATION).state)
  })
})
