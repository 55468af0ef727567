import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, LABEL_HEIGHT, type LabelWish, overlaps, placeLabels } from './place-labels.ts'

const FRAME: Box = { x: 0, y: 0, width: 300, height: 200 }
const wish = (key: string, x: number, y: number, weight = 0): LabelWish => ({ key, x, y, width: 30, weight })
const boxesOf = (wishes: readonly LabelWish[]): readonly Box[] =>
  placeLabels(wishes, FRAME).map(({ key, x, y }) => ({
    x,
    y: y - 11,
    width: wishes.find((each) => each.key === key)?.width ?? 0,
    height: LABEL_HEIGHT,
  }))

describe('placeLabels', () => {
  it('puts one label right of its point', () => {
    const [label] = placeLabels([wish('a', 100, 100)], FRAME)
    expect(label?.x).toBeGreaterThan(100)
  })

  it('puts it left where there is no room at the right', () => {
    const [label] = placeLabels([wish('a', 290, 100)], FRAME)
    expect(label?.x).toBeLessThan(290 - 30)
  })

  it('leaves out the less telling where there is room for one', () => {
    const crowd = Array.from({ length: 40 }, (_, at) => wish(`p${String(at)}`, 150 + (at % 3), 100 + (at % 2), at))
    const keys = placeLabels(crowd, FRAME).map(({ key }) => key)
    expect(keys.length).toBeLessThan(40)
    expect(keys[0]).toBe('p39')
  })

  it('keeps off what is taken', () => {
    const taken: Box = { x: 105, y: 0, width: 195, height: 200 }
    for (const { x } of placeLabels([wish('a', 100, 100)], FRAME, [taken])) expect(x + 30).toBeLessThanOrEqual(105)
  })

  it('never puts one over another or over a point, and none outside', () => {
    const anyWish = fc.record({
      x: fc.integer({ min: 0, max: 300 }),
      y: fc.integer({ min: 0, max: 200 }),
      width: fc.integer({ min: 8, max: 60 }),
      weight: fc.integer({ min: 0, max: 2 }),
    })
    fc.assert(
      fc.property(fc.array(anyWish, { maxLength: 25 }), (given) => {
        const wishes = given.map((each, at) => ({ ...each, key: String(at) }))
        const boxes = boxesOf(wishes)
        for (const [at, box] of boxes.entries()) {
          expect(box.x).toBeGreaterThanOrEqual(0)
          expect(box.x + box.width).toBeLessThanOrEqual(300)
          for (const other of boxes.slice(at + 1)) expect(overlaps(box, other)).toBe(false)
          for (const { x, y } of wishes) {
            expect(overlaps(box, { x: x - 5, y: y - 5, width: 10, height: 10 })).toBe(false)
          }
        }
      }),
    )
  })
})
