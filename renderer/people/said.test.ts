import { describe, expect, it } from 'vitest'
import { DEFAULT_SCALE } from '../../shared/model/question.ts'
import { exampleAnnotation, exampleSource } from '../../shared/model/testing/examples.ts'
import { saidOf } from './said.ts'

type Given = readonly [date: string | null, stance: string | null]

const changes = (given: readonly Given[], publishedAt: string | null = null): readonly (string | null)[] => {
  const voices = given.map(([date, stance], index) => ({
    lead: exampleAnnotation({ id: String(index), date, stance }),
    reprints: [],
  }))
  const source = exampleSource({ publishedAt })
  return saidOf(voices, DEFAULT_SCALE, new Map([[source.id, source]])).map(
    ({ changedFrom }) => changedFrom?.stance.id ?? null,
  )
}

describe('changes between what one person said', () => {
  it.each<readonly [what: string, given: readonly Given[], expected: readonly (string | null)[]]>([
    [
      'another stance later',
      [
        ['2015', 'no'],
        ['2023-04', 'yes'],
      ],
      [null, 'no'],
    ],
    [
      'the same stance',
      [
        ['2015', 'no'],
        ['2023', 'no'],
      ],
      [null, null],
    ],
    [
      'one without a stance between',
      [
        ['2015', 'no'],
        ['2016', null],
        ['2023', 'yes'],
      ],
      [null, null, 'no'],
    ],
    [
      'a year and a day within it',
      [
        ['2023', 'no'],
        ['2023-04-13', 'yes'],
      ],
      [null, null],
    ],
    [
      'the same day',
      [
        ['2023-04-13', 'no'],
        ['2023-04-13', 'yes'],
      ],
      [null, null],
    ],
    [
      'one without a date',
      [
        [null, 'no'],
        ['2023', 'yes'],
      ],
      [null, null],
    ],
    [
      'there and back',
      [
        ['2015', 'no'],
        ['2016', 'yes'],
        ['2017', 'no'],
      ],
      [null, 'no', 'yes'],
    ],
    [
      'a stance that is not on the scale',
      [
        ['2015', 'no'],
        ['2016', 'perhaps'],
      ],
      [null, null],
    ],
  ])('%s', (_what, given, expected) => {
    expect(changes(given)).toEqual(expected)
  })

  it('takes the date of the source for one that has none of its own', () => {
    expect(
      changes(
        [
          ['2015', 'no'],
          [null, 'yes'],
        ],
        '2023-04-13',
      ),
    ).toEqual([null, 'no'])
  })
})
