import { describe, expect, it } from 'vitest'
import { isTooFast, type Pace, paceAfter, STILL } from './pace.ts'

/** The paces of frames, each so many ms and px after the one before. */
function pacesOf(steps: readonly (readonly [ms: number, px: number])[]): readonly Pace[] {
  let [time, top, pace]: [number, number, Pace] = [1_000, 400_000, STILL]
  pace = paceAfter(pace, top, time)
  return steps.map(([ms, px]) => {
    time += ms
    top += px
    pace = paceAfter(pace, top, time)
    return pace
  })
}

describe('how fast a text scrolls', () => {
  it.each<[string, readonly (readonly [number, number])[], boolean]>([
    ['notches of a wheel', Array.from({ length: 60 }, () => [16, 12] as const), false],
    ['a flight', Array.from({ length: 60 }, () => [16, 80] as const), true],
    ['a flight backwards', Array.from({ length: 60 }, () => [16, -80] as const), true],
    ['a flight that ended', [...Array.from({ length: 60 }, () => [16, 80] as const), [16, 2], [60, 2]], false],
    ['a jump', [[5_000, 900_000]], false],
    ['a flight after a rest', [[5_000, 0], ...Array.from({ length: 9 }, () => [16, 80] as const)], true],
  ])('%s', (_, steps, expected) => {
    const last = pacesOf(steps).at(-1)
    expect(last && isTooFast(last)).toBe(expected)
  })

  it('is not taken in by frames that come late and then close together', () => {
    const uneven = Array.from(
      { length: 40 },
      (_, at) => (at % 2 === 0 ? [28, 150] : [4, 10]) as readonly [number, number],
    )
    expect(pacesOf(uneven).slice(4).every(isTooFast)).toBe(true)
  })
})
