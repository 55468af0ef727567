import { describe, expect, it } from 'vitest'
import { exampleAnnotation, exampleSource } from '../../../shared/model/testing/examples.ts'
import { DEFAULT_SCALE } from '../../../shared/model/question.ts'
import { type QuoteLine, sinceOf, withTurns } from './with-turns.ts'

const source = exampleSource({ publishedAt: '2025-06-01' })
const undated = exampleSource({ id: 's2', publishedAt: null })
const sourceOf = (id: string) => [source, undated].find((each) => each.id === id)

const voice = (id: string, stance: string | null, date: string | null, from = 's1') => ({
  lead: exampleAnnotation({ id, stance, date, target: { ...exampleAnnotation().target, source: from } }),
  reprints: [],
})
const short = (line: QuoteLine): string =>
  line.kind === 'voice'
    ? line.voice.lead.id
    : `${line.held.stance.id} before ${line.isDated ? (line.before ?? 'or after') : 'no date'}`

describe('withTurns', () => {
  it('lists the newest first, and says where an older stance was another one', () => {
    const lines = withTurns(
      [
        voice('a', 'yes', '2020'),
        voice('b', 'yes', '2021'),
        voice('c', 'no', '2023-05-01'),
        voice('d', null, '2024'),
        voice('e', 'no', '2025'),
      ],
      DEFAULT_SCALE,
      sourceOf,
    )
    expect(lines.map(short)).toEqual(['e', 'd', 'c', 'yes before 2023-05-01', 'b', 'a'])
    expect(sinceOf(lines)).toBe('2023-05-01')
  })

  it('sees a turn towards yes as well as one towards no', () => {
    expect(
      withTurns([voice('a', 'no', '2020'), voice('b', 'yes', '2021')], DEFAULT_SCALE, sourceOf).map(short),
    ).toEqual(['b', 'no before 2021', 'a'])
  })

  it('compares no undated quote, and marks the date of a source as such', () => {
    const lines = withTurns([voice('a', 'yes', null, 's2'), voice('b', 'no', null)], DEFAULT_SCALE, sourceOf)
    expect(lines.map(short)).toEqual(['b', 'yes before no date', 'a'])
    expect(lines[0]).toMatchObject({ date: { value: '2025-06-01', of: 'source' } })
  })

  it.each([
    ['2023-04-13', '2023-04-13'],
    ['2023-04', '2023-04-13'],
    ['2023', '2023-04'],
  ])('puts %s neither before nor after %s', (first, second) => {
    const lines = withTurns([voice('a', 'yes', first), voice('b', 'no', second)], DEFAULT_SCALE, sourceOf)
    expect(lines.map(short)).toEqual(['b', 'yes before or after', 'a'])
  })

  it('takes a stance that is on no scale for none', () => {
    expect(
      withTurns([voice('a', 'gone', '2020'), voice('b', 'no', '2021')], DEFAULT_SCALE, sourceOf).map(short),
    ).toEqual(['b', 'a'])
  })
})
