import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bounds, placeWindow } from './window-bounds.ts'

const bounds = (x: number, y: number, width: number, height: number): Bounds => ({ x, y, width, height })
const DESK = bounds(0, 25, 1920, 1055)
const LEFT = bounds(-1280, 0, 1280, 1024)

describe('placeWindow', () => {
  it.each<[string, Bounds | null, [Bounds, ...Bounds[]], Bounds]>([
    ['first start', null, [DESK], bounds(320, 153, 1280, 800)],
    ['as it was', bounds(40, 60, 1000, 700), [DESK], bounds(40, 60, 1000, 700)],
    ['at the origin', bounds(0, 25, 1000, 700), [DESK], bounds(0, 25, 1000, 700)],
    ['on the display to the left', bounds(-1200, 10, 1000, 700), [DESK, LEFT], bounds(-1200, 10, 1000, 700)],
    ['that display unplugged', bounds(-1200, 10, 1000, 700), [DESK], bounds(460, 203, 1000, 700)],
    ['partly off, still in reach', bounds(1700, 900, 1000, 700), [DESK], bounds(1700, 900, 1000, 700)],
    ['title bar above the display', bounds(100, -300, 1000, 700), [DESK], bounds(460, 203, 1000, 700)],
    ['far away', bounds(1e7, 1e7, 1000, 700), [DESK], bounds(460, 203, 1000, 700)],
    ['too small', bounds(40, 60, 10, 10), [DESK], bounds(40, 60, 900, 600)],
    ['reachable only by its old size', bounds(-2560, 30, 1400, 700), [DESK, LEFT], bounds(260, 203, 1400, 700)],
    ['too large', bounds(40, 60, 9000, 9000), [DESK], bounds(40, 60, 1920, 1055)],
    ['a small display', null, [bounds(0, 0, 640, 480)], bounds(0, 0, 640, 480)],
  ])('%s', (_name, last, displays, expected) => {
    expect(placeWindow(last, displays)).toEqual(expected)
  })

  it('can always be taken hold of', () => {
    const number = fc.integer({ min: -20_000, max: 20_000 })
    const size = fc.integer({ min: 0, max: 20_000 })
    fc.assert(
      fc.property(number, number, size, size, (x, y, width, height) => {
        const placed = placeWindow(bounds(x, y, width, height), [DESK, LEFT])
        const held = [DESK, LEFT].some(
          (display) =>
            placed.x + placed.width > display.x &&
            placed.x < display.x + display.width &&
            placed.y >= display.y - 24 &&
            placed.y < display.y + display.height,
        )
        expect(held).toBe(true)
      }),
    )
  })
})
