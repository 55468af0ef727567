import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SCALE } from '../../shared/model/question.ts'
import {
  added,
  broughtBack,
  draftOf,
  fated,
  finish,
  moved,
  problemOf,
  removed,
  renamed,
  type ScaleDraft,
  withPreset,
} from './scale-draft.ts'

const START = draftOf(DEFAULT_SCALE)
const idsOf = ({ steps }: ScaleDraft): readonly string[] => steps.map(({ id }) => id)
const labelsOf = ({ steps }: ScaleDraft): readonly string[] => steps.map(({ label }) => label)

describe('a scale that is edited', () => {
  it('keeps a step and its id when its label changes', () => {
    const { scale, moves } = finish(renamed(START, 'yes', ' Certainly '), [])
    expect(scale[0]).toEqual({ id: 'yes', label: 'Certainly' })
    expect(moves.size).toBe(0)
  })

  it.each([
    [0, 2, ['leans-yes', 'conditional', 'yes', 'leans-no', 'no']],
    [4, 0, ['no', 'yes', 'leans-yes', 'conditional', 'leans-no']],
    [1, 1, idsOf(START)],
    [0, -1, idsOf(START)],
    [4, 5, idsOf(START)],
  ])('moves step %i to %i', (from, to, ids) => {
    expect(idsOf(moved(START, from, to))).toEqual(ids)
  })

  it('sends the quotes of a removed step where it is told, and nowhere without being told', () => {
    const without = removed(START, 'conditional')
    expect(finish(without, []).moves.size).toBe(0)
    expect([...finish(fated(without, 'conditional', 'leans-no'), []).moves]).toEqual([['conditional', 'leans-no']])
  })

  it('sends them to a new step under the id that it gets', () => {
    const draft = added(removed(START, 'conditional'), 'It depends')
    const step = draft.steps.at(-1)
    const { scale, moves } = finish(fated(draft, 'conditional', step?.id ?? ''), [])
    expect(scale.at(-1)).toEqual({ id: 'it-depends', label: 'It depends' })
    expect([...moves]).toEqual([['conditional', 'it-depends']])
  })

  it('does not send them to a step that is removed as well', () => {
    const draft = removed(fated(removed(START, 'leans-yes'), 'leans-yes', 'yes'), 'yes')
    expect(draft.removed.map(({ to }) => to)).toEqual([null, null])
    expect(finish(draft, []).moves.size).toBe(0)
  })

  it('brings a step back to where it was, and keeps the last one', () => {
    expect(idsOf(broughtBack(removed(START, 'leans-yes'), 'leans-yes'))).toEqual(idsOf(START))
    const one = draftOf([{ id: 'yes', label: 'Yes' }])
    expect(removed(one, 'yes')).toBe(one)
  })

  it('never gives a new step an id that quotes hold already', () => {
    const { scale } = finish(added(START, 'Open'), ['open', 'open-2'])
    expect(scale.at(-1)).toEqual({ id: 'open-3', label: 'Open' })
    const again = finish(
      added(
        removed(
          draftOf([
            { id: 'open', label: 'Open' },
            { id: 'b', label: 'B' },
          ]),
          'open',
        ),
        'Open',
      ),
      [],
    )
    expect(again.scale.map(({ id }) => id)).toEqual(['b', 'open-2'])
  })

  it('takes the labels of a preset for the steps that are there, and replaces a scale of another length', () => {
    const labels = ['A', 'B', 'C', 'D', 'E']
    expect(idsOf(withPreset(START, labels))).toEqual(idsOf(START))
    expect(labelsOf(withPreset(START, labels))).toEqual(labels)
    const shorter = withPreset(removed(START, 'no'), labels)
    expect(finish(shorter, []).scale.map(({ label }) => label)).toEqual(labels)
    expect(shorter.removed.map(({ stance }) => stance.id)).toEqual([
      'no',
      'yes',
      'leans-yes',
      'conditional',
      'leans-no',
    ])
  })

  it.each([
    ['a label is missing', renamed(START, 'no', '  '), { id: 'no', twice: false }],
    ['two are the same', renamed(START, 'no', ' YES'), { id: 'no', twice: true }],
    ['nothing', START, null],
  ] as const)('says what is wrong: %s', (_what, draft, problem) => {
    expect(problemOf(draft)).toEqual(problem)
  })

  it('has each id once, and loses no step that was there, whatever is done to it', () => {
    const step = fc.constantFrom('yes', 'leans-yes', 'conditional', 'leans-no', 'no', 'new step 1', 'new step 2')
    const act = fc.oneof(
      fc.tuple(fc.constant('add'), fc.string(), fc.constant(0)),
      fc.tuple(fc.constant('remove'), step, fc.constant(0)),
      fc.tuple(fc.constant('back'), step, fc.constant(0)),
      fc.tuple(fc.constant('fate'), step, fc.constant(0)),
      fc.tuple(fc.constant('move'), fc.constant(''), fc.integer({ min: -1, max: 7 })),
      fc.tuple(fc.constant('preset'), fc.constant(''), fc.constant(0)),
    )
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        let draft = START
        for (const [what, word, at] of acts) {
          if (what === 'add') draft = added(draft, word)
          else if (what === 'remove') draft = removed(draft, word)
          else if (what === 'back') draft = broughtBack(draft, word)
          else if (what === 'fate') draft = fated(draft, word, draft.steps[0]?.id ?? null)
          else if (what === 'preset') draft = withPreset(draft, ['A', 'B', 'C'])
          else draft = moved(draft, 0, at)
          const known = [...idsOf(draft), ...draft.removed.map(({ stance }) => stance.id)]
          expect(new Set(known).size).toBe(known.length)
          for (const { id } of DEFAULT_SCALE) expect(known).toContain(id)
          expect(draft.steps.length).toBeGreaterThan(0)
        }
        const { scale, moves } = finish(draft, ['yes'])
        const ids = scale.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const target of moves.values()) expect(ids).toContain(target)
        for (const from of moves.keys()) expect(ids).not.toContain(from)
      }),
    )
  })
})
