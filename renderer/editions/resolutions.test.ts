import { expect, it } from 'vitest'
import type { Resolution } from '../../shared/anchoring/resolution.ts'
import { exampleAnnotation } from '../../shared/model/testing/examples.ts'
import { knownResolution, rememberResolutions } from './resolutions.ts'

const orphaned: Resolution = { status: 'orphaned', reason: 'not-found', candidates: [] }
const annotation = exampleAnnotation()

it('an answer is that of a target in a text, whatever else of the annotation changes', () => {
  rememberResolutions('s2', [annotation], [orphaned])
  expect(knownResolution('s2', { ...annotation, note: 'new' })).toBe(orphaned)
  expect(knownResolution('s3', annotation)).toBeUndefined()
  const [, quote] = annotation.target.selector
  const moved = { ...annotation.target, selector: [{ type: 'TextPositionSelector', start: 1, end: 2 }, quote] } as const
  expect(knownResolution('s2', { ...annotation, target: moved })).toBeUndefined()
})

it('forgets the source that was asked about longest ago', () => {
  for (const id of ['a', 'b', 'c', 'd', 'a', 'e']) rememberResolutions(id, [annotation], [orphaned])
  expect(['a', 'b', 'c', 'd', 'e'].map((id) => knownResolution(id, annotation) !== undefined)).toEqual([
    true,
    false,
    true,
    true,
    true,
  ])
})
