import { describe, expect, it } from 'vitest'
import { ran } from './testing/memory-world.ts'

const FILES = {
  'a.txt': 'It may work, said Ada. Trade was $36 billion. Trade was $45 billion.',
  'b.txt': 'It will not work, said Ada Lind. It will, said Cho. Trade was $40 billion.',
}

const ask = 'Will it work?'
const view = { source: 'a.txt', kind: 'expert_view', start: 0, end: 11, question: ask }
const sum = { source: 'a.txt', kind: 'figure', start: 34, end: 45, unit: 'USD', measure: 'trade', asOf: '2015' }

interface Analysis {
  readonly matrix: readonly { readonly question: string; readonly split: boolean; readonly cells: readonly object[] }[]
  readonly figures: readonly object[]
  readonly conflicts: readonly { readonly figures: readonly object[]; readonly reason: string }[]
  readonly timeline: readonly object[]
}

async function analysed(...passages: readonly object[]): Promise<Analysis> {
  const files = { ...FILES, 'p.json': JSON.stringify(passages) }
  const { code, document } = await ran('analyse --passages p.json a.txt b.txt', files)
  expect(code).toBe(0)
  return document as Analysis
}

describe('analyse', () => {
  it('has nothing to say of nothing', async () => {
    expect(await analysed()).toEqual({ matrix: [], figures: [], conflicts: [], timeline: [] })
  })

  it('gives one cell a person, with every passage, its latest stance and date', async () => {
    const { matrix, timeline } = await analysed(
      { ...view, source: 'b.txt', speaker: 'ADA', stance: 'no', question: 'will it  work?', date: '2023-04' },
      { ...view, speaker: 'Ada', stance: 'Leans yes', date: '2015-06-01' },
      { ...view, source: 'b.txt', start: 33, end: 40, speaker: 'Cho', stance: 'Yes', date: '2019' },
      { ...view, source: 'b.txt', start: 33, end: 50 },
    )
    expect(matrix).toEqual([
      {
        question: 'will it  work?',
        split: true,
        cells: [
          {
            person: 'ADA',
            stance: 'no',
            date: '2023-04',
            annotations: [
              { source: 'a.txt', start: 0, end: 11 },
              { source: 'b.txt', start: 0, end: 11 },
            ],
          },
          { person: 'Cho', stance: 'Yes', date: '2019', annotations: [{ source: 'b.txt', start: 33, end: 40 }] },
          { person: null, stance: null, date: null, annotations: [{ source: 'b.txt', start: 33, end: 50 }] },
        ],
      },
    ])
    const question = 'will it  work?'
    expect(timeline).toEqual([
      { person: 'ADA', question, date: '2015-06-01', stance: 'Leans yes', changed: false },
      { person: 'Cho', question, date: '2019', stance: 'Yes', changed: false },
      { person: 'ADA', question, date: '2023-04', stance: 'no', changed: true },
    ])
  })

  it('adds a stance that is not on the scale, and does not count passages without a speaker as split', async () => {
    const { matrix } = await analysed(
      { ...view, speaker: 'Ada', stance: 'Only in peace' },
      { ...view, source: 'b.txt', stance: 'No' },
    )
    expect(matrix).toMatchObject([
      { split: false, cells: [{ stance: 'Only in peace' }, { person: null, stance: 'No' }] },
    ])
  })

  it('sees a change only between dated statements of which one is surely earlier', async () => {
    const changes = async (first: string | null, second: string | null) => {
      const { timeline } = await analysed(
        { ...view, speaker: 'Ada', stance: 'Yes', date: first },
        { ...view, source: 'b.txt', speaker: 'Ada', stance: 'No', date: second },
      )
      return timeline.map((entry) => (entry as { changed: boolean }).changed)
    }
    expect(await changes('2015', '2023')).toEqual([false, true])
    expect(await changes('2023', '2023-04')).toEqual([false, false])
    expect(await changes(null, '2023')).toEqual([false])
    expect(await changes(null, null)).toEqual([])
  })

  it('lists figures as they stand, whatever is not known of them', async () => {
    const { figures, conflicts } = await analysed(
      { ...sum, source: 'b.txt', start: 61, end: 72, value: 4e10, approximate: true, speaker: 'Cho' },
      { source: 'a.txt', kind: 'figure', start: 57, end: 68 },
    )
    const unknown = { value: null, unit: null, approximate: false, measure: null, asOf: null, speaker: null }
    const known = { value: 4e10, unit: 'USD', approximate: true, measure: 'trade', asOf: '2015', speaker: 'Cho' }
    expect(figures).toEqual([
      { source: 'a.txt', start: 57, end: 68, ...unknown },
      { source: 'b.txt', start: 61, end: 72, ...known },
    ])
    expect(conflicts).toEqual([])
  })

  it('finds what cannot all be true, and says why', async () => {
    const { conflicts } = await analysed(
      { ...sum, value: 36e9 },
      { ...sum, source: 'b.txt', start: 61, end: 72, value: 40e9 },
      { ...sum, start: 57, end: 68, value: 45e9, asOf: '2023' },
      { ...sum, start: 57, end: 68, value: 45e9, asOf: null },
    )
    expect(conflicts).toEqual([
      {
        figures: [
          expect.objectContaining({ source: 'a.txt', start: 34, value: 36e9 }),
          expect.objectContaining({ source: 'b.txt', start: 61, value: 40e9 }),
        ],
        reason: '$36 billion and $40 billion are both given for 2015.',
      },
    ])
  })

  it('has the fields of the contract', async () => {
    const { matrix, figures, timeline } = await analysed({ ...view, speaker: 'A', stance: 'Yes', date: '2020' }, sum)
    expect(Object.keys(matrix[0] ?? {})).toEqual(['question', 'split', 'cells'])
    expect(Object.keys(matrix[0]?.cells[0] ?? {})).toEqual(['person', 'stance', 'date', 'annotations'])
    const figure = ['source', 'start', 'end', 'value', 'unit', 'approximate', 'measure', 'asOf', 'speaker']
    expect(Object.keys(figures[0] ?? {})).toEqual(figure)
    expect(Object.keys(timeline[0] ?? {})).toEqual(['person', 'question', 'date', 'stance', 'changed'])
  })

  it.each([
    ['a list that is not there', 'analyse --passages gone.json a.txt', 'import/not-found'],
    ['a passage that is none', 'analyse --passages p.json a.txt', 'model/invalid'],
  ])('says what failed: %s', async (_, command, code) => {
    const run = await ran(command, { ...FILES, 'p.json': JSON.stringify([{ ...view, end: 999 }]) })
    expect(run.code).toBe(1)
    expect(run.document).toMatchObject({ error: { code } })
  })

  it('goes on without a source that failed and that no passage needs, and says so', async () => {
    const run = await ran('analyse --passages p.json a.txt gone.txt', { ...FILES, 'p.json': JSON.stringify([view]) })
    expect(run.code).toBe(1)
    expect(run.document).toMatchObject({ matrix: [{ question: ask }], failed: [{ file: 'gone.txt' }] })
  })
})
