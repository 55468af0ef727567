import { describe, expect, it } from 'vitest'
import type { AnnotationKind } from '../../../shared/model/annotation.ts'
import { exampleAnnotationAt } from '../../../shared/model/testing/examples.ts'
import { Hits } from '../find/hits.ts'
import { whatIsThere } from './what-is-there.ts'

const at = (start: number, kind: AnnotationKind) => exampleAnnotationAt('a1', start, start + 5, kind)
const annotations = [at(10, 'expert_view'), at(20, 'figure'), at(30, 'expert_view'), at(90, 'figure')]
const hits = Hits.of([{ start: 12, end: 14 }])

describe('whatIsThere', () => {
  it.each([
    [{ start: 0, end: 10 }, ''],
    [{ start: 0, end: 11 }, '1 expert view'],
    [{ start: 10, end: 31 }, '2 expert views, 1 figure, 1 hit'],
    [{ start: 90, end: 91 }, '1 figure'],
  ])('%o', (span, text) => {
    expect(whatIsThere(span, annotations, hits)).toBe(text)
  })
})
