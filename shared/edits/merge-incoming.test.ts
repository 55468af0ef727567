import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotationOf, dossierOf, figureOf, sourceOf } from '../briefs/annotated-brief/testing/build-dossier.ts'
import { fullDossier, largeDossier } from '../briefs/annotated-brief/testing/fixtures.ts'
import type { Incoming } from '../exchange/incoming.ts'
import { mergePlan, mergePlanInSteps } from '../exchange/merge-plan.ts'
import type { MergeChoices } from '../exchange/merge/merge-types.ts'
import { incomingOf } from '../exchange/readers/dossier-json/incoming-of.ts'
import { contentsAfter } from '../exchange/testing/after.ts'
import { randomContents } from '../exchange/testing/random-contents.ts'
import type { Annotation } from '../model/annotation.ts'
import type { DossierContents } from '../model/dossier-contents.ts'
import { RECORD_SCHEMAS, type TableName } from '../model/records.ts'
import { countingEnvironment } from '../model/testing/examples.ts'
import { inverseOf } from '../model/transaction.ts'
import { mergeTransaction } from './merge-incoming.ts'
import { EMPTY, merge, MINE } from './testing/merging.ts'

/** What a dossier says, whatever its ids. */
function sense({ sources, people, questions, annotations }: DossierContents) {
  const person = new Map(people.map(({ id, name }) => [id, name]))
  const question = new Map(questions.map(({ id, wording }) => [id, wording]))
  const source = new Map(sources.map((one) => [one.source.id, one.text]))
  const said = annotations.map(({ id: _i, target, speakerId, questionId, modifiedAt: _m, createdAt: _c, ...rest }) =>
    JSON.stringify([
      source.get(target.source),
      target.selector,
      person.get(speakerId ?? ''),
      question.get(questionId ?? ''),
      Object.entries(rest).sort(),
    ]),
  )
  return {
    people: people.map(({ id: _, ...rest }) => JSON.stringify(Object.entries(rest).sort())).sort(),
    questions: questions.map(({ wording, scale }) => JSON.stringify([wording, scale])).sort(),
    texts: sources.map(({ text, blocks }) => JSON.stringify([text, blocks])).sort(),
    annotations: [...new Set(said)].sort(),
  }
}

const shuffled = (file: Incoming): Incoming => ({
  ...file,
  sources: [...file.sources].reverse(),
  people: [...file.people].reverse(),
  questions: [...file.questions].reverse(),
  annotations: [...file.annotations].reverse(),
})

describe('bringing a whole dossier into an empty one', () => {
  it('makes the same dossier under other ids, valid in every record', () => {
    fc.assert(
      fc.property(randomContents(), (contents) => {
        const { transaction, after } = merge(EMPTY, incomingOf(contents))
        expect(sense(after)).toEqual(sense(contents))
        for (const { table, after: record } of transaction?.changes ?? []) {
          const result = RECORD_SCHEMAS[table as TableName].safeParse(record)
          expect(result.success ? null : result.error.issues).toBeNull()
        }
      }),
      { numRuns: 100 },
    )
  })

  it('can be undone to the last field', () => {
    const contents = fullDossier()
    const { transaction, after } = merge(MINE, incomingOf(contents))
    const undone = contentsAfter(after, {
      changes: inverseOf(transaction ?? { id: '', at: '', label: 'annotation.merge', changes: [] }),
    })
    expect(sense(undone)).toEqual(sense(MINE))
    expect(transaction?.label).toBe('annotation.merge')
  })
})

describe('any two dossiers', () => {
  const SIDES = fc.constantFrom('mine', 'theirs', 'both' as const)
  it('merged twice change nothing the second time, whatever is chosen', () => {
    fc.assert(
      fc.property(randomContents(), randomContents(), SIDES, (mine, theirs, side) => {
        const file = incomingOf({
          ...theirs,
          sources: [...theirs.sources, ...mine.sources.map(asTheirs)],
          annotations: [...theirs.annotations, ...alike(mine)],
        })
        const plan = mergePlan(mine, file, 'test')
        const one = side === 'both' ? 'theirs' : side
        const all = <Item extends { readonly key: string }>(items: readonly Item[], value: 'mine' | 'theirs') =>
          new Map(items.map(({ key }) => [key, value]))
        const choices: MergeChoices = {
          annotations: new Map(plan.annotations.map(({ key }) => [key, side as 'mine' | 'theirs' | 'both'])),
          people: all(plan.people, one as 'mine' | 'theirs'),
          questions: all(plan.questions, one as 'mine' | 'theirs'),
          sources: all(plan.sources, one as 'mine' | 'theirs'),
        }
        const after = contentsAfter(mine, mergeTransaction(countingEnvironment('n'), mine, plan, choices))
        const again = mergeTransaction(countingEnvironment('m'), after, mergePlan(after, file, 'test'), choices)
        expect(again?.changes ?? []).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('give the same plan and the same records in any order', () => {
    fc.assert(
      fc.property(randomContents(), randomContents(), (mine, theirs) => {
        const [one, other] = [incomingOf(theirs), shuffled(incomingOf(theirs))]
        expect(mergePlan(mine, other, 'test')).toEqual(mergePlan(mine, one, 'test'))
        const turned = { ...mine, annotations: [...mine.annotations].reverse(), sources: [...mine.sources].reverse() }
        expect(mergePlan(turned, one, 'test')).toEqual(mergePlan(mine, one, 'test'))
      }),
      { numRuns: 50 },
    )
  })

  const asTheirs = (source: DossierContents['sources'][number]) => ({
    ...source,
    source: { ...source.source, id: `their ${source.source.id}`, outlet: 'Elsewhere' },
  })
  /** The same passages and kinds, some with other words beside them. */
  const alike = ({ annotations }: DossierContents): readonly Annotation[] =>
    annotations.map((one, at) => ({
      ...one,
      id: `their ${one.id}`,
      target: { ...one.target, source: `their ${one.target.source}` },
      note: at % 2 === 0 ? one.note : `${one.note} and more`,
      tags: at % 3 === 0 ? [...one.tags, 'other'] : one.tags,
    }))
})

it('leads links in notes and figures kept apart to the new ids', () => {
  const source = sourceOf('s', ['It cost 4 or 5.'])
  const figure = (value: number, other: string) => figureOf({ value, keptApartFrom: [other] })
  const contents = dossierOf({
    sources: [source],
    annotations: [
      annotationOf('a', source, '4', { kind: 'figure', figure: figure(4, 'b'), note: '[x](variorum:annotation/b)' }),
      annotationOf('b', source, '5', { kind: 'figure', figure: figure(5, 'a'), note: '[y](variorum:source/s)' }),
    ],
  })
  const { after } = merge(EMPTY, incomingOf(contents))
  const [a, b] = after.annotations
  expect(a).toMatchObject({ note: `[x](variorum:annotation/${b?.id ?? ''})`, figure: { keptApartFrom: [b?.id] } })
  expect(b).toMatchObject({
    note: `[y](variorum:source/${after.sources[0]?.source.id ?? ''})`,
    figure: { keptApartFrom: [a?.id] },
  })
})

it('looks at 10,000 annotations in steps that others can run between', () => {
  const contents = largeDossier(10_000)
  const steps = mergePlanInSteps({ ...contents, annotations: [] }, incomingOf(contents), 'test')
  let count = 0
  let step = steps.next()
  while (!step.done) {
    count += 1
    expect(step.value.total).toBe(10_000)
    step = steps.next()
  }
  expect(count).toBeGreaterThan(3)
  expect(step.value.annotations.filter(({ status }) => status === 'new')).toHaveLength(10_000)
})
