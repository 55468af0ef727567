import { describe, expect, it } from 'vitest'
import { daysOf } from '../../../shared/analysis/partial-days.ts'
import type { TimelineDot, TimelineLane } from '../../../shared/analysis/timeline/timeline.ts'
import { DEFAULT_SCALE } from '../../../shared/model/question.ts'
import { laneShapes, levelOf } from './lane-shapes.ts'

const held = (step: number) => ({ stance: DEFAULT_SCALE[step] ?? { id: 'x', label: 'x' }, step })
const dot = (date: string, step: number, changedFrom: number | null = null): TimelineDot => ({
  date: { value: date, of: 'statement' },
  days: daysOf(date),
  held: held(step),
  voices: [],
  changedFrom: changedFrom === null ? null : held(changedFrom),
})
const laneOf = (...dots: readonly TimelineDot[]): TimelineLane => ({
  person: { id: 'p', dossierId: 'd', name: 'Ada', aliases: [], role: null, affiliation: null, standing: 'expert' },
  dots,
  unplaced: [],
})
const runsOf = (...dots: readonly TimelineDot[]) =>
  laneShapes(laneOf(...dots), 5).runs.map(({ step, to }) => `${String(step)}${to === null ? ' on' : ''}`)

describe('laneShapes', () => {
  it('goes on with a stance that stays, and to the end from the last dot', () => {
    expect(runsOf(dot('2020-01-01', 0), dot('2021-01-01', 0))).toEqual(['0', '0 on'])
  })

  it('draws a change as a step at the later dot', () => {
    const { runs, turns } = laneShapes(laneOf(dot('2020-01-01', 0), dot('2021-01-01', 4, 0)), 5)
    expect(runs.map(({ level }) => level)).toEqual([0, 1])
    expect(turns).toEqual([{ at: daysOf('2021-01-01').first + 0.5, from: 0, to: 1 }])
  })

  it('joins nothing that is not known to be a change', () => {
    expect(runsOf(dot('2020-01-01', 0), dot('2021-01-01', 4))).toEqual(['4 on'])
    expect(laneShapes(laneOf(dot('2020-01-01', 0), dot('2021-01-01', 4)), 5).turns).toEqual([])
  })

  it('joins no two dots of which neither is surely the earlier', () => {
    expect(runsOf(dot('2020', 0), dot('2020-06-01', 0))).toEqual(['0 on'])
    expect(runsOf(dot('2020-06-01', 0), dot('2020-06-01', 4))).toEqual(['4 on'])
  })

  it('draws a year as a bar with its dot in the middle', () => {
    const [shape] = laneShapes(laneOf(dot('2023', 2)), 5).dots
    const year = daysOf('2023')
    expect(shape?.span).toEqual({ from: year.first, to: year.last + 1 })
    expect(shape?.at).toBe(year.first + 365 / 2)
    expect(laneShapes(laneOf(dot('2023-05-01', 2)), 5).dots[0]?.span).toBeNull()
  })

  it('draws nothing for somebody without a dated stance', () => {
    expect(laneShapes(laneOf(), 5)).toEqual({ dots: [], runs: [], turns: [] })
  })

  it.each([
    [0, 5, 0],
    [2, 5, 0.5],
    [4, 5, 1],
    [0, 1, 0.5],
    [1, 2, 1],
  ])('step %d of %d stands at %d', (step, steps, level) => {
    expect(levelOf(step, steps)).toBe(level)
  })
})
