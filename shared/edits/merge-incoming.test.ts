import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  annotationOf,
  dossierOf,
  figureOf,
  personOf,
  questionOf,
  sourceOf,
} from '../briefs/annotated-brief/testing/build-dossier.ts'
import { fullDossier, largeDossier } from '../briefs/annotated-brief/testing/fixtures.ts'
import type { Incoming, IncomingAnnotation } from '../exchange/incoming.ts'
import { mergePlan, mergePlanInSteps } from '../exchange/merge-plan.ts'
import type { MergeChoices, MergePlan } from '../exchange/merge/merge-types.ts'
import { bareAnnotation, bareSource } from '../exchange/readers/bare.ts'
import { incomingOf } from '../exchange/readers/dossier-json/incoming-of.ts'
import { contentsAfter } from '../exchange/testing/after.ts'
import { randomContents } from '../exchange/testing/random-contents.ts'
import { type Annotation, exactOf, spanOf } from '../model/annotation.ts'
import type { DossierContents } from '../model/dossier-contents.ts'
import { RECORD_SCHEMAS, type TableName } from '../model/records.ts'
import { countingEnvironment } from '../model/testing/examples.ts'
import { inverseOf } from '../model/transaction.ts'
import { mergeTransaction } from './merge-incoming.ts'

const SOURCE = sourceOf('s', ['title|The dam', 'Ada Lind said: “It may work 🚢.” Ben said it may not.', 'It may work.'])
const ADA = personOf('ada', { name: 'Ada Lind', role: 'professor' })
const ASK = questionOf('q', 'Will it work?')
const QUOTE = annotationOf('a', SOURCE, '“It may work 🚢.”', { speakerId: 'ada', questionId: 'q', stance: 'yes' })
const MINE = dossierOf({ sources: [SOURCE], people: [ADA], questions: [ASK], annotations: [QUOTE] })
const EMPTY = dossierOf()

const incoming = (fields: Partial<Incoming>): Incoming => ({
  sources: [],
  people: [],
  questions: [],
  annotations: [],
  left: [],
  ...fields,
})

/** A file about the source of `MINE`, which it knows by its hash. */
const about = (annotations: readonly Partial<IncomingAnnotation>[], fields: Partial<Incoming> = {}): Incoming =>
  incoming({
    sources: [{ ...bareSource('x'), sha256: SOURCE.source.capsule.sha256 }],
    annotations: annotations.map((one, at) => ({ ...bareAnnotation(`k${String(at)}`, 'x'), ...one })),
    ...fields,
  })

const merge = (contents: DossierContents, file: Incoming, choices: MergeChoices = {}, prefix = 'new') => {
  const plan = mergePlan(contents, file, 'test')
  const transaction = mergeTransaction(countingEnvironment(prefix), contents, plan, choices)
  return { plan, transaction, after: contentsAfter(contents, transaction) }
}

const statuses = ({ annotations }: MergePlan) => annotations.map(({ status }) => status)

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

describe('sources', () => {
  const { text, source } = SOURCE
  const capsule = { ...source.capsule, address: 'https://example.org/dam/' }
  const contents = { ...MINE, sources: [{ ...SOURCE, source: { ...source, capsule, publishedAt: null } }] }
  it.each<readonly [string, Partial<Incoming['sources'][number]>, string | null]>([
    ['the hash of the original', { sha256: capsule.sha256 }, 'sha256'],
    ['the same text', { text }, 'text'],
    ['the same text with other line ends', { text: text.replaceAll('\n', '\r\n') }, 'text'],
    ['the address', { address: 'http://example.org/dam#top' }, 'address'],
    ['the title', { title: 'title  OF s' }, 'title'],
    ['the name of the file', { fileName: 's.txt' }, 'title'],
    ['the title with an alike text', { title: 'Title of s', text: `${text}\nRead more` }, 'title'],
    [
      'not a title with another text',
      { title: 'Title of s', text: 'Wholly other words about the moon and the sea' },
      null,
    ],
    ['not a title of another outlet', { title: 'Title of s', outlet: 'Elsewhere' }, 'quotes'],
    ['nothing but what is quoted', {}, 'quotes'],
  ])('are recognised by %s', (_name, fields, by) => {
    const file = about([{ exact: 'Ben said it may not' }])
    const plan = mergePlan(contents, { ...file, sources: [{ ...bareSource('x'), ...fields }] }, 'test')
    expect(plan.sources[0]?.by).toBe(by)
  })

  it('that are new become sources with text, parts and bytes', () => {
    const file = incoming({ sources: [{ ...bareSource('n'), title: 'New', text: 'A line.\r\nAnother.' }] })
    const { after, transaction } = merge(MINE, file)
    expect(after.sources[1]).toMatchObject({ text: 'A line.\nAnother.', source: { title: 'New', format: 'test' } })
    expect(after.sources[1]?.blocks.length).toBeGreaterThan(0)
    expect(transaction?.payload?.originals[0]?.bytes.byteLength).toBe('A line.\nAnother.'.length)
  })
})

describe('people', () => {
  const person = (fields: object) => ({
    key: 'k',
    name: 'Ada Lind',
    aliases: [],
    role: null,
    affiliation: null,
    standing: 'other' as const,
    statedRoles: [],
    ...fields,
  })
  it('are found by name and alias; names are added, roles filled, other roles asked about', () => {
    const file = incoming({
      people: [person({ name: 'A. Lind', aliases: ['ada  lind'], role: 'dean', affiliation: 'North' })],
    })
    const { plan, after } = merge(MINE, file)
    expect(plan.people).toMatchObject([
      { status: 'conflicting', differences: [{ field: 'role', mine: 'professor', theirs: 'dean' }] },
    ])
    expect(after.people).toMatchObject([{ id: 'ada', role: 'professor', affiliation: 'North', aliases: ['A. Lind'] }])
    expect(merge(MINE, file, { people: new Map([['k', 'theirs']]) }).after.people).toMatchObject([{ role: 'dean' }])
  })
  it('of one name in the file stay two', () => {
    const file = incoming({
      people: [person({ key: 'k', role: 'x', name: 'B' }), person({ key: 'l', role: 'y', name: 'B' })],
    })
    const { after } = merge(MINE, file)
    expect(after.people).toHaveLength(3)
    expect(merge(after, file).transaction).toBeNull()
  })
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
