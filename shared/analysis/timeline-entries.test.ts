import { describe, expect, it } from 'vitest'
import { annotationOf, personOf, questionOf, sourceOf } from '../briefs/annotated-brief/testing/build-dossier.ts'
import type { Annotation } from '../model/annotation.ts'
import { matrixOf } from './matrix/matrix-of.ts'
import { timelineEntries } from './timeline-entries.ts'

const source = sourceOf('s', ['One word.', 'Two words.', 'Three words.'], { publishedAt: null })
const said = (id: string, exact: string, fields: Partial<Annotation>): Annotation =>
  annotationOf(id, source, exact, { questionId: 'q', ...fields })

function entries(...annotations: readonly Annotation[]): readonly string[] {
  const input = {
    sources: [source.source],
    annotations,
    people: [personOf('a'), personOf('b')],
    questions: [questionOf('q'), questionOf('r')],
  }
  return timelineEntries(matrixOf(input).rows, input.sources).map(
    ({ question, person, dot }) =>
      `${dot.date.value} ${question.id} ${person.id} ${dot.held.stance.id}${dot.changedFrom ? ' changed' : ''}`,
  )
}

describe('timelineEntries', () => {
  it('is in order of date over all questions and people', () => {
    const found = entries(
      said('1', 'One', { speakerId: 'a', stance: 'no', date: '2023' }),
      said('2', 'Two', { speakerId: 'a', stance: 'yes', date: '2015' }),
      said('3', 'Three', { speakerId: 'b', stance: 'yes', date: '2019', questionId: 'r' }),
    )
    expect(found).toEqual(['2015 q a yes', '2019 r b yes', '2023 q a no changed'])
  })

  it('orders one date by question, person and scale', () => {
    const date = { date: '2020' }
    const found = entries(
      said('1', 'One', { speakerId: 'b', stance: 'yes', ...date, questionId: 'r' }),
      said('2', 'Two', { speakerId: 'b', stance: 'no', ...date }),
      said('3', 'One word', { speakerId: 'b', stance: 'yes', ...date }),
    )
    expect(found).toEqual(['2020 q b yes', '2020 q b no', '2020 r b yes'])
  })

  it.each([
    ['a speaker', { speakerId: null }],
    ['a stance', { stance: null }],
    ['a date', { date: null }],
    ['a question', { questionId: null }],
  ])('leaves out what has not %s', (_, missing) => {
    expect(entries(said('1', 'One', { speakerId: 'a', stance: 'no', date: '2023', ...missing }))).toEqual([])
  })
})
