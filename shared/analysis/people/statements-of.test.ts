import { describe, expect, it } from 'vitest'
import { printsOf } from '../voices.ts'
import { randomDossier } from '../testing/random-dossier.ts'
import { type Row, smallDossier } from '../testing/small-dossier.ts'
import { statementsOf } from './statements-of.ts'

const ROWS: readonly Row[] = [
  ['recent', 'aa', 'ada', 'no', '2025'],
  ['old', 'bb', 'ada', 'yes'],
  ['undated', 'cc', 'ben', 'yes'],
  ['undated', 'dd', 'ada', null],
]

describe('statementsOf', () => {
  it('knows nobody who is not there', () => {
    expect(statementsOf(smallDossier([]), 'gone')).toBeNull()
  })

  it('is empty for somebody who said nothing', () => {
    expect(statementsOf(smallDossier(ROWS), 'cho')).toMatchObject({
      questions: [],
      other: [],
      figures: [],
      sources: 0,
      first: null,
      last: null,
    })
  })

  it('has what one said, in order of date, with the change', () => {
    const statements = statementsOf(smallDossier(ROWS), 'ada')
    const [answer] = statements?.questions ?? []
    expect(answer?.cell.voices.map(({ lead }) => lead.id)).toEqual(['a3', 'a1', 'a0'])
    expect([answer?.cell.before?.stance.id, answer?.cell.held?.stance.id, answer?.steps]).toEqual(['yes', 'no', 5])
    expect(statements).toMatchObject({ sources: 3, first: '2024-05-01', last: '2025' })
  })

  it('parts figures and what answers no question', () => {
    const input = smallDossier(ROWS)
    const annotations = input.annotations.map((annotation) => ({
      ...annotation,
      kind: annotation.id === 'a0' ? ('figure' as const) : annotation.kind,
      questionId: annotation.id === 'a1' ? null : annotation.questionId,
    }))
    const statements = statementsOf({ ...input, annotations }, 'ada')
    expect(statements?.figures.map(({ id }) => id)).toEqual(['a0'])
    expect(statements?.other.map(({ lead }) => lead.id)).toEqual(['a1'])
    expect(statements?.questions.map(({ cell }) => cell.voices.length)).toEqual([1])
  })

  it.each([
    ['2023', '2023-12-31', '2023', '2023-12-31'],
    ['2023-04', '2023-04-01', '2023-04-01', '2023-04'],
    ['2014', '2015', '2014', '2015'],
  ])('of %s and %s the first is %s, the last %s', (a, b, first, last) => {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const rows: readonly Row[] = [
        ['undated', 'aa', 'ada', 'no', one],
        ['undated', 'bb', 'ada', 'no', other],
      ]
      expect(statementsOf(smallDossier(rows), 'ada')).toMatchObject({ first, last })
    }
  })

  it('holds every annotation of the person once', () => {
    for (let seed = 1; seed <= 30; seed += 1) {
      const input = randomDossier(seed)
      for (const { id } of input.people) {
        const statements = statementsOf(input, id)
        const voices = [
          ...(statements?.questions.flatMap(({ cell }) => cell.voices) ?? []),
          ...(statements?.other ?? []),
        ]
        const held = [...voices.flatMap(printsOf), ...(statements?.figures ?? [])].map((annotation) => annotation.id)
        const own = input.annotations.filter(({ speakerId }) => speakerId === id).map((annotation) => annotation.id)
        expect(held.sort(), `seed ${String(seed)}`).toEqual(own.sort())
      }
    }
  })
})
