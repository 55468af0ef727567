import { describe, expect, it } from 'vitest'
import type { Block } from '../../../shared/model/block.ts'
import { progressMap } from './progress-map.ts'

const block = (start: number, end: number): Block => ({ role: 'paragraph', start, end })
const BLOCKS = [block(0, 100), block(102, 902), block(904, 1004)]

describe('progressMap', () => {
  const whole = progressMap(BLOCKS, () => false)
  const fenced = progressMap(BLOCKS, (index) => index === 1)
  it.each([
    ['start', whole, 0, 0],
    ['end of the first', whole, 100, 0.1],
    ['end', whole, 1004, 1],
    ['half of what is open', fenced, 100, 0.5],
    ['behind the fence', fenced, 500, 0.5],
    ['after the fence', fenced, 954, 0.75],
  ])('%s', (_name, map, offset, fraction) => {
    expect(map.fractionOf(offset)).toBeCloseTo(fraction)
  })
  it.each([
    [0, 0],
    [0.25, 50],
    [0.75, 954],
    [1, 1004],
    [7, 1004],
  ])('%f leads to %i past the closed fence', (fraction, offset) => {
    expect(fenced.offsetAt(fraction)).toBe(offset)
  })
  it('lasts without text', () => {
    expect(progressMap([], () => false).fractionOf(3)).toBe(0)
    expect(progressMap([], () => false).offsetAt(0.5)).toBe(0)
  })
})
