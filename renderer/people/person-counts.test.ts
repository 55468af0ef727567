import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { statementDate } from '../../shared/analysis/statement-date.ts'
import { newPerson } from '../../shared/edits/people.ts'
import { countingEnvironment, exampleAnnotation, exampleSource } from '../../shared/model/testing/examples.ts'
import { countPeople, orderPeople } from './person-counts.ts'

const environment = countingEnvironment('p')
const [ann, bo, cy, de] = ['Ánh', 'Bo', 'anh', 'De'].map((name) => newPerson(environment, 'd1', { name }))
const people = [ann, bo, cy, de].flatMap((person) => person ?? [])
const sources = [exampleSource({ id: 's1', publishedAt: '2023-04' }), exampleSource({ id: 's2' })]

const annotation = fc
  .tuple(
    fc.constantFrom(...people.map(({ id }) => id), null),
    fc.constantFrom('2015', '2023-04-13', '2024', null),
    fc.constantFrom('s1', 's2'),
  )
  .map(([speakerId, date, source], index = 0) =>
    exampleAnnotation({
      id: `a${String(index)}`,
      speakerId,
      date,
      target: { ...exampleAnnotation().target, source },
    }),
  )

describe('what is counted of people', () => {
  it('equals a hand count, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(annotation), (annotations) => {
        const counts = countPeople({ annotations, sources, people, questions: [] })
        for (const { id } of people) {
          const own = annotations.filter(({ speakerId }) => speakerId === id)
          const dates = own.flatMap(
            (one) =>
              statementDate(
                one,
                sources.find((source) => source.id === one.target.source),
              )?.value ?? [],
          )
          expect(counts.get(id)?.quotes ?? 0).toBe(own.length)
          expect(counts.get(id)?.latest ?? null).toBe(dates.sort().at(-1) ?? null)
        }
        expect(countPeople({ annotations: annotations.toReversed(), sources, people, questions: [] })).toEqual(counts)
      }),
    )
  })

  it.each([
    ['quotes', ['De', 'Bo', 'anh', 'Ánh']],
    ['name', ['anh', 'Ánh', 'Bo', 'De']],
    ['latest', ['Bo', 'De', 'anh', 'Ánh']],
  ] as const)('orders by %s, then by name', (order, names) => {
    const counts = new Map([
      [bo?.id ?? '', { quotes: 1, latest: '2024' }],
      [de?.id ?? '', { quotes: 2, latest: '2015' }],
    ])
    expect(orderPeople(people, counts, order).map(({ name }) => name)).toEqual(names)
    expect(orderPeople(people.toReversed(), counts, order).map(({ name }) => name)).toEqual(names)
  })
})
