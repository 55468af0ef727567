import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Annotation, AnnotationKind } from '../../../shared/model/annotation.ts'
import { exampleAnnotationAt } from '../../../shared/model/testing/examples.ts'
import { hitMarks, MarkField } from './mark-field.ts'

const at = (start: number, end: number, kind?: AnnotationKind) => exampleAnnotationAt('a1', start, end, kind)
const progress = { fractionOf: (offset: number) => offset / 1000, offsetAt: (fraction: number) => fraction * 1000 }
const marksOf = (annotations: readonly Annotation[], height = 500) => {
  const field = new MarkField(progress, height)
  field.follow(annotations)
  return field.marks()
}

describe('MarkField', () => {
  it.each([
    ['none', [], []],
    ['small ones are still seen', [at(500, 501)], [[250, 3]]],
    ['long ones are long', [at(0, 500)], [[0, 250]]],
    ['touching ones of a kind become one', [at(0, 4), at(4, 40)], [[0, 20]]],
    ['the last stays on the map', [at(999, 1000)], [[497, 3]]],
  ] as const)('%s', (_name, annotations, marks) => {
    expect(marksOf(annotations).map(({ top, height }) => [top, height])).toEqual(marks)
  })
  it('keeps kinds apart', () => {
    expect(marksOf([at(0, 40), at(10, 30, 'figure')])).toHaveLength(2)
  })
  it('draws a few hundred for ten thousand', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => at(index / 10, index / 10 + 0.05))
    expect(marksOf(many, 800).length).toBeLessThan(300)
  })

  it('shows after any change what it would show if it were new', () => {
    const pool = Array.from({ length: 12 }, (_, index) => at(index * 70, index * 70 + 20 + index * 9))
    const some = fc.subarray(pool)
    fc.assert(
      fc.property(fc.array(some, { maxLength: 6 }), (steps) => {
        const field = new MarkField(progress, 300)
        for (const step of steps) {
          field.follow(step)
          expect(field.marks()).toEqual(marksOf(step, 300))
        }
      }),
    )
  })
})

describe('hitMarks', () => {
  it('marks each line with a hit once', () => {
    const hits = Array.from({ length: 1000 }, (_, index) => ({ start: 100 + index / 100, end: 100.1 + index / 100 }))
    expect(hitMarks(hits, progress, 500)).toEqual([{ kind: 'hit', top: 50, height: 8 }])
  })
})
