import { describe, expect, it } from 'vitest'
import { dossierOf, sourceOf } from '../briefs/annotated-brief/testing/build-dossier.ts'
import { fullDossier } from '../briefs/annotated-brief/testing/fixtures.ts'
import type { IncomingAnnotation } from '../exchange/incoming.ts'
import { mergePlan } from '../exchange/merge-plan.ts'
import type { MergeChoices, MergePlan } from '../exchange/merge/merge-types.ts'
import { bareAnnotation, bareSource } from '../exchange/readers/bare.ts'
import { incomingOf } from '../exchange/readers/dossier-json/incoming-of.ts'
import { exactOf, spanOf } from '../model/annotation.ts'
import { about, incoming, merge, MINE } from './testing/merging.ts'

const statuses = ({ annotations }: MergePlan) => annotations.map(({ status }) => status)

describe('what is planned for one annotation', () => {
  const exact = '“It may work 🚢.”'
  it.each<readonly [string, Partial<IncomingAnnotation>, string]>([
    ['the same words and nothing else said', { exact, kind: 'expert_view' }, 'same'],
    ['no kind, and something is marked there', { exact }, 'same'],
    ['a note more', { exact, kind: 'expert_view', note: 'Why?' }, 'conflicting'],
    ['another kind', { exact, kind: 'figure' }, 'new'],
    ['another passage', { exact: 'Ben said it may not', kind: 'expert_view' }, 'new'],
    ['another passage without kind', { exact: 'Ben said it may not' }, 'needs-kind'],
    ['words that are nowhere', { exact: 'Bananas on the moon are blue', kind: 'figure' }, 'orphaned'],
    ['words that stand twice', { exact: 'may', kind: 'figure' }, 'orphaned'],
    ['words that stand twice, with their position', { exact: 'The dam', start: 0, end: 7, kind: 'figure' }, 'new'],
  ])('%s', (_name, one, status) => {
    expect(statuses(mergePlan(MINE, about([one]), 'test'))).toEqual([status])
  })

  it('a position at 0 is a position', () => {
    const source = sourceOf('s', ['no no no'])
    const file = incoming({
      sources: [{ ...bareSource('x'), text: source.text }],
      annotations: [{ ...bareAnnotation('k', 'x'), exact: 'no', start: 0, end: 2, kind: 'figure' }],
    })
    const { after } = merge(dossierOf({ sources: [source] }), file)
    expect(after.annotations.map(spanOf)).toMatchObject([{ start: 0, end: 2 }])
  })

  it('a wrong position is not believed', () => {
    const { after } = merge(MINE, about([{ exact: 'Ben said', start: 3, end: 11, kind: 'figure' }]))
    expect(after.annotations.map(exactOf)).toEqual(['“It may work 🚢.”', 'Ben said'])
  })

  it('a position in code points is understood where the words stand twice', () => {
    const source = sourceOf('s', ['🚢🚢 no no'])
    const one = { ...bareAnnotation('k', 'x'), exact: 'no', start: 6, end: 8, kind: 'figure' as const }
    const file = incoming({ sources: [{ ...bareSource('x'), title: 'Title of s' }], annotations: [one] })
    const { after } = merge(dossierOf({ sources: [source] }), file)
    expect(after.annotations.map(spanOf)).toMatchObject([{ start: 8, end: 10 }])
  })

  it('what only a position says is offered, not done', () => {
    const { plan, after } = merge(MINE, about([{ start: 0, end: 7, kind: 'figure' }]))
    expect(plan.annotations).toMatchObject([
      { status: 'orphaned', reason: 'empty-quote', guesses: [{ start: 0, end: 7 }] },
    ])
    expect(after).toEqual(MINE)
    const placed = merge(MINE, about([{ start: 0, end: 7, kind: 'figure' }]), {
      places: new Map([['k0', { start: 0, end: 7 }]]),
    })
    expect(placed.after.annotations.map(exactOf)).toContain('The dam')
  })

  it('a source that nobody has keeps its annotations out, and says why', () => {
    const file = incoming({ annotations: [{ ...bareAnnotation('k', 'y'), exact: 'Bananas', kind: 'figure' }] })
    expect(mergePlan(MINE, file, 'test').annotations).toMatchObject([{ status: 'orphaned', reason: 'no-source' }])
  })

  it('says mine and theirs in words', () => {
    const file = about([{ exact, kind: 'expert_view', personKey: 'b', questionKey: 'r', stance: 'No' }], {
      people: [
        { key: 'b', name: 'Ben', aliases: [], role: null, affiliation: null, standing: 'other', statedRoles: [] },
      ],
      questions: [{ key: 'r', wording: 'will it  WORK?', scale: [] }],
    })
    const plan = mergePlan(MINE, file, 'test')
    expect(plan.annotations[0]?.differences).toEqual([
      { field: 'speakerId', mine: 'Ada Lind', theirs: 'Ben' },
      { field: 'stance', mine: 'Yes', theirs: 'No' },
    ])
    expect(plan.questions).toMatchObject([{ status: 'same', questionId: 'q' }])
    expect(plan.people).toMatchObject([{ status: 'new' }])
    const { after } = merge(MINE, file, { annotations: new Map([['k0', 'theirs']]) })
    expect(after.annotations).toMatchObject([{ id: 'a', stance: 'no', speakerId: after.people[1]?.id }])
  })

  it('keeps mine unless something else is chosen; both makes a second one', () => {
    const file = about([{ exact, kind: 'expert_view', note: 'Why?' }])
    expect(merge(MINE, file).transaction).toBeNull()
    expect(merge(MINE, file, { annotations: new Map([['k0', 'theirs']]) }).after.annotations).toMatchObject([
      { id: 'a', note: 'Why?', stance: 'yes' },
    ])
    expect(merge(MINE, file, { annotations: new Map([['k0', 'both']]) }).after.annotations).toMatchObject([
      { id: 'a', note: '' },
      { note: 'Why?', speakerId: null },
    ])
  })

  it('takes the kind that was chosen: for the one, for its tag, by the table of tags', () => {
    const file = about([
      { exact: 'Ben said it may not', tags: ['numbers', 'x'] },
      { exact: 'The dam', tags: ['x'] },
    ])
    const kinds = (choices: MergeChoices) =>
      merge(MINE, file, choices)
        .after.annotations.slice(1)
        .map(({ kind }) => kind)
    expect(kinds({})).toEqual(['figure'])
    expect(kinds({ kindsByTag: new Map([['x', 'expert_view']]) })).toEqual(['expert_view', 'expert_view'])
    expect(
      kinds({
        kinds: new Map([
          ['k0', null],
          ['k1', 'official_statement'],
        ]),
      }),
    ).toEqual(['official_statement'])
  })

  it('what agrees with one of mine leaves no conflict for a second opinion beside it', () => {
    const file = about([
      { exact, kind: 'expert_view', stance: 'yes' },
      { exact, kind: 'expert_view', stance: 'no' },
    ])
    expect(statuses(mergePlan(MINE, file, 'test')).sort()).toEqual(['new', 'same'])
    const { after } = merge(MINE, file)
    expect(after.annotations.map(({ stance }) => stance)).toEqual(['yes', 'no'])
    expect(merge(after, file).transaction).toBeNull()
  })

  it('an orphan that was given a place is not brought in again', () => {
    const file = about([{ exact: 'Bananas on the moon are blue', kind: 'figure' }])
    const choices = { places: new Map([['k0', { start: 0, end: 7 }]]) }
    const { after } = merge(MINE, file, choices)
    expect(after.annotations).toHaveLength(2)
    expect(merge(after, file, choices, 'again').transaction).toBeNull()
  })

  it('leaves out what is not wanted', () => {
    const file = about([{ exact: 'Ben said it may not', kind: 'figure' }])
    expect(merge(MINE, file, { withoutAnnotations: new Set(['k0']) }).transaction).toBeNull()
    const whole = incomingOf(fullDossier())
    const { after } = merge(MINE, whole, { withoutSources: new Set(whole.sources.map(({ key }) => key)) })
    expect(after.sources).toHaveLength(1)
    expect(after.annotations).toHaveLength(1)
  })
})
