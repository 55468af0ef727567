import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleAnnotation } from '../model/testing/examples.ts'
import type { SourceText } from '../model/source.ts'
import { advance, PayloadConflictError, type PayloadIndex } from './advance.ts'
import { contentHashOfText, hashOfOriginal, hashOfRecord, hashOfText, SetDigest } from './digest.ts'
import type { Frame } from './frame.ts'
import { arbitraryDoings, GENERATION, hashText, ModelWorkspace } from './testing/model-workspace.ts'
import { COUNTED_TABLES, emptyState, type WorkspaceState } from './workspace-state.ts'

const NOTHING: PayloadIndex = { texts: new Map(), originals: new Set() }

const frameWith = (texts: readonly SourceText[]): Frame => ({
  step: 'do',
  transaction: {
    id: 't1',
    at: '2026-01-01T00:00:00.000Z',
    label: 'source.import',
    changes: [],
    payload: { texts, originals: [{ sha256: 'a'.repeat(64), bytes: new Uint8Array() }] },
  },
})

/** The same state, from the rows alone. */
function stateOf(model: ModelWorkspace): WorkspaceState {
  const digest = new SetDigest()
  const counts = { ...emptyState(GENERATION).counts }
  for (const row of model.stateRows()) {
    if (row.table === 'history') continue
    counts[row.table] += 1
    if (row.table === 'texts')
      digest.toggle(hashOfText(row.row.id, contentHashOfText(row.row.text, hashText), hashText))
    else if (row.table === 'originals') digest.toggle(hashOfOriginal(row.row.sha256, hashText))
    else digest.toggle(hashOfRecord(row.table, row.row, hashText))
  }
  const { sequence, position, history } = model
  return { generation: GENERATION, sequence, position, length: history.length, counts, digest: digest.hex }
}

describe('advance', () => {
  it('agrees with a count of all rows after any frames', () => {
    fc.assert(
      fc.property(arbitraryDoings, (doings) => {
        const model = new ModelWorkspace()
        const texts = new Map<string, string>()
        const originals = new Set<string>()
        let state = emptyState(GENERATION)
        for (const doing of doings) {
          const frame = model.do(doing)
          if (!frame) continue
          const next = advance(state, frame, { texts, originals }, hashText)
          for (const [id, content] of next.fresh.texts) texts.set(id, content)
          for (const sha256 of next.fresh.originals) originals.add(sha256)
          state = next.state
          expect(state).toEqual(stateOf(model))
        }
      }),
      { numRuns: 150 },
    )
  })

  it('counts what is written once only once', () => {
    const first = advance(emptyState(GENERATION), frameWith([{ id: 's1', text: 'one' }]), NOTHING, hashText)
    expect([...first.fresh.texts.keys(), ...first.fresh.originals]).toEqual(['s1', 'a'.repeat(64)])
    const again = advance(first.state, frameWith([{ id: 's1', text: 'one' }]), first.fresh, hashText)
    expect(again.fresh).toEqual({ texts: new Map(), originals: new Set() })
    expect(again.state).toMatchObject({ counts: first.state.counts, digest: first.state.digest, sequence: 2 })
  })

  it('refuses another text under a known id, also within one frame', () => {
    const index: PayloadIndex = { texts: new Map([['s1', contentHashOfText('one', hashText)]]), originals: new Set() }
    const start = emptyState(GENERATION)
    expect(() => advance(start, frameWith([{ id: 's1', text: 'two' }]), index, hashText)).toThrow(PayloadConflictError)
    const twice = [
      { id: 's1', text: 'one' },
      { id: 's1', text: 'two' },
    ]
    expect(() => advance(start, frameWith(twice), NOTHING, hashText)).toThrow(PayloadConflictError)
  })

  it('leaves the state it was given as it is, and puts back the digest when a step is taken back', () => {
    const after = exampleAnnotation()
    const change = { table: 'annotations' as const, id: 'a1', before: null, after }
    const start = Object.freeze({ ...emptyState(GENERATION), counts: Object.freeze(emptyState(GENERATION).counts) })
    const frame: Frame = {
      step: 'do',
      transaction: { id: 't1', at: '2026-01-01T00:00:00.000Z', label: 'annotation.create', changes: [change] },
    }
    const done = advance(start, frame, NOTHING, hashText).state
    const undo: Frame = { step: 'undo', ordinal: 1, changes: [{ ...change, before: after, after: null }] }
    const undone = advance(done, undo, NOTHING, hashText).state
    expect(done).toMatchObject({ sequence: 1, position: 1, length: 1, counts: { annotations: 1 } })
    expect(undone).toEqual({ ...start, sequence: 2, position: 0, length: 1 })
  })

  it('counts every table', () => {
    expect(Object.keys(emptyState(GENERATION).counts)).toEqual([...COUNTED_TABLES])
  })
})
