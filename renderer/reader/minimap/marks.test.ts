import { describe, expect, it } from 'vitest'
import type { Annotation, AnnotationKind } from '../../../shared/model/annotation.ts'
import { exampleAnnotation } from '../../../shared/model/testing/examples.ts'
import { marksOf } from './marks.ts'

const at = (start: number, end: number, kind: AnnotationKind = 'expert_view'): Annotation =>
  exampleAnnotation({
    kind,
    target: {
      source: 's1',
      selector: [
        { type: 'TextPositionSelector', start, end },
        { type: 'TextQuoteSelector', exact: 'x', prefix: '', suffix: '' },
      ],
    },
  })
const progress = { fractionOf: (offset: number) => offset / 1000, offsetAt: (fraction: number) => fraction * 1000 }

describe('marksOf', () => {
  it.each([
    ['none', [], []],
    ['small ones are still seen', [at(500, 501)], [[250, 3]]],
    ['long ones are long', [at(0, 500)], [[0, 250]]],
    ['touching ones of a kind become one', [at(0, 4), at(4, 40)], [[0, 20]]],
    ['the last stays on the map', [at(999, 1000)], [[497, 3]]],
  ] as const)('%s', (_name, annotations, marks) => {
    expect(marksOf(annotations, progress, 500).map(({ top, height }) => [top, height])).toEqual(marks)
  })
  it('keeps kinds apart', () => {
    expect(marksOf([at(0, 40), at(10, 30, 'figure')], progress, 500)).toHaveLength(2)
  })
  it('draws a few hundred for ten thousand', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => at(index / 10, index / 10 + 0.05))
    expect(marksOf(many, progress, 800).length).toBeLessThan(300)
  })
})
