import { describe, expect, it } from 'vitest'
import { listTarget } from './list-keys.ts'

describe('listTarget', () => {
  const cases: readonly (readonly [key: string, current: number, count: number, target: number | null])[] = [
    ['ArrowDown', 0, 3, 1],
    ['ArrowDown', 2, 3, 2],
    ['ArrowDown', -1, 3, 0],
    ['ArrowUp', 2, 3, 1],
    ['ArrowUp', 0, 3, 0],
    ['ArrowUp', -1, 3, 2],
    ['PageDown', 0, 100, 10],
    ['PageDown', -1, 100, 10],
    ['PageDown', 95, 100, 99],
    ['PageUp', 95, 100, 85],
    ['PageUp', 3, 100, 0],
    ['Home', 50, 100, 0],
    ['End', 50, 100, 99],
    ['End', 0, 0, null],
    ['x', 0, 3, null],
  ]
  it.each(cases)('%s at %i of %i', (key, current, count, target) => {
    expect(listTarget(key, current, count, 10)).toBe(target)
  })
})
