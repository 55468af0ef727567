import { describe, expect, it } from 'vitest'
import { printsOf } from '../voices.ts'
import { randomDossier } from '../testing/random-dossier.ts'
import { type Row, smallDossier } from '../testing/small-dossier.ts'
import { NO_FILTER } from '../matrix/matrix.ts'
import { matrixOf } from '../matrix/matrix-of.ts'
import { timelineOf } from './timeline-of.ts'

const of = (rows: readonly Row[]) => timelineOf({ ...smallDossier(rows), events: [] }, 'q')

/** Dots of the first lane as `date stance<before*voices`. */
const dotsOf = (rows: readonly Row[]) =>
  of(rows)?.lanes[0]?.dots.map(
    ({ date, held, changedFrom, voices }) =>
      `${date.value}${date.of === 'source' ? '~' : ''} ${held.stance.id}${changedFrom ? `<${changedFrom.stance.id}` : ''}*${String(voices.length)}`,
  )

describe('the dots of a lane', () => {
  it.each<readonly [string, readonly Row[], readonly string[]]>([
    ['one', [['old', 'aa', 'ada', 'yes']], ['2024-05-01~ yes*1']],
    [
      'a change between two dates',
      [
        ['old', 'aa', 'ada', 'no', '2015'],
        ['old', 'bb', 'ada', 'yes'],
      ],
      ['2015 no*1', '2024-05-01~ yes<no*1'],
    ],
    [
      'no change between a year and a month of it',
      [
        ['old', 'aa', 'ada', 'no', '2023'],
        ['old', 'bb', 'ada', 'yes', '2023-04'],
      ],
      ['2023 no*1', '2023-04 yes*1'],
    ],
    [
      'a change over a date that may be either side',
      [
        ['old', 'aa', 'ada', 'no', '2022'],
        ['old', 'bb', 'ada', 'no', '2023'],
        ['old', 'cc', 'ada', 'yes', '2023-04'],
      ],
      ['2022 no*1', '2023 no*1', '2023-04 yes<no*1'],
    ],
    [
      'two stances on one date, and none of them a change of the other',
      [
        ['old', 'aa', 'ada', 'no', '2023-04-13'],
        ['old', 'bb', 'ada', 'yes', '2023-04-13'],
      ],
      ['2023-04-13 no*1', '2023-04-13 yes*1'],
    ],
    [
      'no change to what was held on the date before among others',
      [
        ['old', 'aa', 'ada', 'no', '2023-04-13'],
        ['old', 'bb', 'ada', 'yes', '2023-04-13'],
        ['old', 'cc', 'ada', 'no', '2023-09'],
      ],
      ['2023-04-13 no*1', '2023-04-13 yes*1', '2023-09 no*1'],
    ],
    [
      'two statements of one stance and date are one dot',
      [
        ['old', 'aa', 'ada', 'no', '2024-05-01'],
        ['old', 'bb', 'ada', 'no'],
      ],
      ['2024-05-01 no*2'],
    ],
    [
      'undated ones and ones without a stance are none',
      [
        ['undated', 'aa', 'ada', 'no'],
        ['old', 'bb', 'ada', null],
        ['old', 'cc', 'ada', 'yes'],
      ],
      ['2024-05-01~ yes*1'],
    ],
  ])('%s', (_what, rows, expected) => {
    expect(dotsOf(rows)).toEqual(expected)
    expect(dotsOf([...rows].reverse())?.length).toBe(expected.length)
  })
})

describe('two editions of one article', () => {
  const dotsOfEditions = (rows: readonly Row[], supersedes: string) => {
    const dossier = smallDossier(rows)
    const sources = dossier.sources.map((one) => (one.id === 'recent' ? { ...one, supersedes } : one))
    const [row] = matrixOf({ ...dossier, sources }).rows
    const lane = timelineOf({ ...dossier, sources, events: [] }, 'q')?.lanes[0]
    return [lane?.dots.map(({ changedFrom }) => changedFrom?.stance.id ?? null), row?.cells.get('ada')?.before ?? null]
  }
  const corrected: readonly Row[] = [
    ['old', 'aa', 'ada', 'no'],
    ['recent', 'bb', 'ada', 'yes'],
  ]

  it('are no change of position: the later one corrected it', () => {
    expect(dotsOfEditions(corrected, 'old')).toEqual([[null, null], null])
    expect(dotsOfEditions(corrected, 'undated')).toMatchObject([[null, 'no'], { stance: { id: 'no' } }])
  })

  it('are one where the statement itself is dated, or another source said so between', () => {
    const dated: readonly Row[] = [['old', 'aa', 'ada', 'no', '2020'], ...corrected.slice(1)]
    expect(dotsOfEditions(dated, 'old')[0]).toEqual([null, 'no'])
    const between: readonly Row[] = [...corrected, ['undated', 'cc', 'ada', 'no', '2025']]
    expect(dotsOfEditions(between, 'old')[0]).toEqual([null, null, 'no'])
  })
})

describe('timelineOf', () => {
  it('knows no question that is not there', () => {
    expect(timelineOf({ ...smallDossier([]), events: [] }, 'gone')).toBeNull()
  })

  it('is empty when nobody answered', () => {
    expect(of([])).toMatchObject({ lanes: [], sources: [], events: [], days: null })
  })

  it('keeps aside what cannot be placed', () => {
    const lane = of([
      ['undated', 'aa', 'ada', 'no'],
      ['old', 'bb', 'ada', null],
    ])?.lanes[0]
    expect(lane?.dots).toEqual([])
    expect(lane?.unplaced.map(({ lead }) => lead.id)).toEqual(['a0', 'a1'])
  })

  it('spans dots, sources that answer and events, in order', () => {
    const timeline = timelineOf(
      {
        ...smallDossier([
          ['recent', 'aa', 'ada', 'no', '2024-02'],
          ['old', 'bb', null, 'no'],
        ]),
        events: [
          { id: 'f', date: '2026-03', label: 'Vote' },
          { id: 'e', date: '2024', label: 'Flood' },
        ],
      },
      'q',
    )
    expect(timeline?.events.map(({ event }) => event.id)).toEqual(['e', 'f'])
    expect(timeline?.sources.map(({ source }) => source.id)).toEqual(['old', 'recent'])
    expect(timeline?.lanes.map(({ person }) => person.id)).toEqual(['ada'])
    const day = (date: string) => Date.parse(date) / 86_400_000
    expect(timeline?.days).toEqual({ first: day('2024-01-01'), last: day('2026-03-31') })
  })

  it('places every voice of the matrix once, in the order of its people, under any filter', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const input = randomDossier(seed)
      const filter = { ...NO_FILTER, from: seed % 2 === 0 ? '2015' : null, kinds: new Set(['expert_view'] as const) }
      const { people, rows } = matrixOf(input, filter)
      for (const row of rows) {
        const lanes = timelineOf({ ...input, events: [] }, row.question.id, filter)?.lanes ?? []
        expect(
          lanes.map(({ person }) => person.id),
          `seed ${String(seed)}`,
        ).toEqual(people.filter(({ id }) => row.cells.has(id)).map(({ id }) => id))
        const placed = lanes.flatMap(({ dots, unplaced }) => [...dots.flatMap(({ voices }) => voices), ...unplaced])
        const ids = (voices: typeof placed) =>
          voices
            .flatMap(printsOf)
            .map(({ id }) => id)
            .sort()
        expect(ids(placed)).toEqual(ids([...row.cells.values()].flatMap(({ voices }) => voices)))
      }
    }
  })
})
