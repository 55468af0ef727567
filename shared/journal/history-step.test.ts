import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Frame } from './frame.ts'
import { HISTORY_LIMIT, historyStep, type LogPosition } from './history-step.ts'
import { arbitraryDoings, ModelWorkspace } from './testing/model-workspace.ts'

const written = (step: 'do' | 'seed'): Frame => ({
  step,
  transaction: {
    id: 't1',
    at: '2026-01-01T00:00:00.000Z',
    label: 'annotation.edit',
    changes: [],
    payload: { texts: [{ id: 's1', text: 'x' }], originals: [] },
  },
})
const stepped = (step: 'undo' | 'redo', ordinal: number): Frame => ({ step, ordinal, changes: [] })
const NOTHING = { put: null, dropAbove: null, dropUpTo: 0 }

describe('historyStep', () => {
  it.each<[string, LogPosition, Frame, Partial<ReturnType<typeof historyStep>>]>([
    ['a first step', { position: 0, length: 0 }, written('do'), { log: { position: 1, length: 1 }, dropAbove: null }],
    [
      'a step after an undo',
      { position: 2, length: 5 },
      written('do'),
      { log: { position: 3, length: 3 }, dropAbove: 2 },
    ],
    ['a seed', { position: 2, length: 5 }, written('seed'), { ...NOTHING, log: { position: 2, length: 5 } }],
    ['an undo', { position: 2, length: 5 }, stepped('undo', 2), { ...NOTHING, log: { position: 1, length: 5 } }],
    ['a redo', { position: 2, length: 5 }, stepped('redo', 3), { ...NOTHING, log: { position: 3, length: 5 } }],
    ['the last that fits', { position: HISTORY_LIMIT - 1, length: HISTORY_LIMIT - 1 }, written('do'), { dropUpTo: 0 }],
    ['one more', { position: HISTORY_LIMIT, length: HISTORY_LIMIT }, written('do'), { dropUpTo: 1 }],
  ])('%s', (_what, log, frame, expected) => {
    expect(historyStep(log, frame)).toMatchObject(expected)
  })

  it('keeps the step without its payload', () => {
    const { put } = historyStep({ position: 4, length: 4 }, written('do'))
    expect(put).toEqual({
      ordinal: 5,
      transaction: { id: 't1', at: '2026-01-01T00:00:00.000Z', label: 'annotation.edit', changes: [] },
    })
  })

  it('holds, after any steps, what a list that is cut at its position would hold', () => {
    fc.assert(
      fc.property(arbitraryDoings, (doings) => {
        const model = new ModelWorkspace()
        const rows = new Map<number, string>()
        let log: LogPosition = { position: 0, length: 0 }
        for (const doing of doings) {
          const frame = model.do(doing)
          if (!frame) continue
          const step = historyStep(log, frame)
          for (const ordinal of [...rows.keys()]) if (ordinal > (step.dropAbove ?? Infinity)) rows.delete(ordinal)
          if (step.put) rows.set(step.put.ordinal, step.put.transaction.id)
          log = step.log
          expect([...rows.values()]).toEqual(model.history.map(({ id }) => id))
          expect(log).toEqual({ position: model.position, length: model.history.length })
        }
      }),
    )
  })
})
