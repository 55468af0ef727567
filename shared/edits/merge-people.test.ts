import { describe, expect, it } from 'vitest'
import type { AnalysisInput } from '../analysis/analysis-input.ts'
import { matrixOf } from '../analysis/matrix/matrix-of.ts'
import { suggestMerges } from '../analysis/people/suggest-merges.ts'
import { pick, randomDossier } from '../analysis/testing/random-dossier.ts'
import type { Person, StatedRole } from '../model/person.ts'
import { countingEnvironment, exampleAnnotation } from '../model/testing/examples.ts'
import { inverseOf } from '../model/transaction.ts'
import { randomOf } from '../testing/random.ts'
import { keepApart, mergedPerson, mergePeople, splitPerson } from './merge-people.ts'
import { newPerson } from './people.ts'
import { applied, inputAfter } from './testing/applied.ts'

const environment = countingEnvironment()
const person = (id: string, fields: Partial<Person> = {}): Person => ({
  ...newPerson(environment, 'd1', { name: id }),
  id,
  ...fields,
})
const role = (name: string | null, asOf: string | null, sourceId: string | null = null): StatedRole => ({
  role: name,
  affiliation: null,
  asOf,
  sourceId,
})

describe('mergedPerson', () => {
  it('makes other names aliases, each once, and never of its own name', () => {
    const keep = person('Tran Nam Tien', { aliases: ['the lecturer', 'Nam Tien'] })
    const dropped = [person('Tien', { aliases: ['The  Lecturer', 'tran nam tien'] }), person('T. N. Tien')]
    expect(mergedPerson(keep, dropped).aliases).toEqual(['the lecturer', 'Nam Tien', 'T. N. Tien', 'Tien'])
    expect(mergedPerson(keep, [...dropped].reverse())).toEqual(mergedPerson(keep, dropped))
  })

  it.each([
    ['other', 'expert', 'expert'],
    ['other', 'official', 'official'],
    ['official', 'expert', 'expert'],
    ['other', 'other', 'other'],
  ] as const)('of %s and %s is %s', (a, b, expected) => {
    expect(mergedPerson(person('a', { standing: a }), [person('b', { standing: b })]).standing).toBe(expected)
  })

  it('loses no role, and shows the latest', () => {
    const keep = person('a', { role: 'lecturer' })
    const other = person('b', { role: 'dean', statedRoles: [role('dean', '2023', 's1'), role('clerk', '2015')] })
    const merged = mergedPerson(keep, [other, person('c', { role: 'guest' })])
    expect(merged.role).toBe('dean')
    expect(merged.statedRoles?.map((stated) => stated.role)).toEqual(['guest', 'clerk', 'dean'])
  })

  it('fills a role that it lacks', () => {
    expect(mergedPerson(person('a'), [person('b', { role: 'judge', affiliation: 'Court' })])).toMatchObject({
      role: 'judge',
      affiliation: 'Court',
    })
  })

  it('is kept apart from whom any of them was, but not from itself', () => {
    const merged = mergedPerson(person('a', { notSameAs: ['b', 'x'] }), [person('b', { notSameAs: ['a', 'y'] })])
    expect(merged.notSameAs).toEqual(['x', 'y'])
    expect(mergedPerson(person('a', { notSameAs: ['b'] }), [person('b', { notSameAs: ['a'] })])).not.toHaveProperty(
      'notSameAs',
    )
  })
})

describe('mergePeople', () => {
  it('moves quotes, removes the others, and tells who was kept apart from them', () => {
    const [a, b, c] = [person('a'), person('b', { notSameAs: ['c'] }), person('c', { notSameAs: ['b'] })]
    const quotes = [
      exampleAnnotation({ id: 'q1', speakerId: 'b' }),
      exampleAnnotation({ id: 'q2', speakerId: 'c' }),
      exampleAnnotation({ id: 'q3', speakerId: null }),
    ]
    const transaction = mergePeople(environment, a, [b, a], quotes, [a, b, c])
    expect(transaction.label).toBe('person.merge')
    expect(transaction.changes.map(({ table, id, after }) => `${table} ${id}${after ? '' : ' gone'}`)).toEqual([
      'people a',
      'people c',
      'annotations q1',
      'people b gone',
    ])
    const { people } = inputAfter({ people: [a, b, c], annotations: quotes, sources: [], questions: [] }, transaction)
    expect(people.map(({ id, notSameAs }) => [id, notSameAs])).toEqual([
      ['a', ['c']],
      ['c', ['a']],
    ])
  })
})

describe('splitPerson', () => {
  const tien = person('Tien', { aliases: ['Nam Tien', 'the minister'], standing: 'official' })
  const quotes = ['q1', 'q2', 'q3'].map((id) => exampleAnnotation({ id, speakerId: id === 'q3' ? 'x' : 'Tien' }))

  it('moves the quotes of this person that were named, and names', () => {
    const off = { name: 'Nam Tien', aliases: ['The Minister'], annotationIds: new Set(['q1', 'q3']) }
    const input: AnalysisInput = { people: [tien], annotations: quotes, sources: [], questions: [] }
    const after = inputAfter(input, splitPerson(environment, tien, off, quotes))
    const left = after.people.find(({ id }) => id === tien.id)
    const made = after.people.find(({ id }) => id !== tien.id)
    expect(left).toMatchObject({ id: 'Tien', aliases: [], notSameAs: [made?.id] })
    expect(made).toMatchObject({
      name: 'Nam Tien',
      aliases: ['The Minister'],
      standing: 'official',
      notSameAs: ['Tien'],
    })
    expect(after.annotations.map(({ speakerId }) => speakerId)).toEqual([made?.id, 'Tien', 'x'])
    expect(suggestMerges(after.people)).toEqual([])
  })
})

it('keepApart ends the offer to merge, and undo brings it back', () => {
  const people = [person('Tien'), person('Tran Nam Tien')] as const
  const transaction = keepApart(environment, people[0], people[1])
  const after = applied(people, transaction.changes)
  expect([suggestMerges(people).length, suggestMerges(after).length]).toEqual([1, 0])
  expect(applied(after, inverseOf(transaction))).toEqual(people)
  expect(keepApart(environment, people[1], people[0]).changes.map(({ after: record }) => record)).toHaveLength(2)
})

describe('random dossiers', () => {
  it('are as before after undo, records and matrix', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const input = randomDossier(seed)
      const random = randomOf(seed)
      const [keep, ...others] = input.people
      if (!keep) continue
      const dropped = others.filter(() => random() < 0.5)
      const merge = mergePeople(environment, keep, dropped, input.annotations, input.people)
      const merged = inputAfter(input, merge)
      const speaker = pick(random, input.people)
      const ids = new Set(input.annotations.filter(() => random() < 0.5).map(({ id }) => id))
      const split = splitPerson(
        environment,
        speaker,
        { name: 'New', aliases: [], annotationIds: ids },
        input.annotations,
      )
      for (const [transaction, after] of [
        [merge, merged],
        [split, inputAfter(input, split)],
      ] as const) {
        const back = inputAfter(after, { ...transaction, changes: inverseOf(transaction) })
        expect(back, `seed ${String(seed)}`).toEqual(input)
        expect(matrixOf(back), `seed ${String(seed)}`).toEqual(matrixOf(input))
      }
      const gone = new Set(dropped.map(({ id }) => id))
      const kept = matrixOf(merged).people.filter(({ id }) => gone.has(id))
      expect(kept, `seed ${String(seed)}`).toEqual([])
    }
  })

  it('have the same matrix after a merge and a split of the same quotes', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const input = randomDossier(seed)
      const [keep, drop] = input.people
      if (!keep || !drop) continue
      const merged = inputAfter(input, mergePeople(environment, keep, [drop], input.annotations, input.people))
      const [one] = merged.people.filter(({ id }) => id === keep.id)
      if (!one) continue
      const annotationIds = new Set(
        input.annotations.filter(({ speakerId }) => speakerId === drop.id).map(({ id }) => id),
      )
      const fields = { name: drop.name, aliases: drop.aliases, standing: drop.standing, annotationIds }
      const after = inputAfter(merged, splitPerson(environment, one, fields, merged.annotations))
      expect(cellsByName(after), `seed ${String(seed)}`).toEqual(cellsByName(input))
    }
  })
})

/** Cells by question and name: a person who was split off again has another id. */
function cellsByName(input: AnalysisInput) {
  return matrixOf(input).rows.map(({ question, cells, holders, division }) => ({
    question: question.id,
    holders,
    division,
    cells: [...cells.values()]
      .map(({ person: by, held, before, latest, voices }) => ({
        name: by?.name ?? '',
        held,
        before,
        latest,
        quotes: voices.map(({ lead, reprints }) => [lead.id, ...reprints.map(({ id }) => id)]),
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  }))
}
