import { describe, expect, it } from 'vitest'
import { annotationOf, figureOf, sourceOf } from '../../shared/briefs/annotated-brief/testing/build-dossier.ts'
import { figureLines, lineTarget, startKey } from './figure-lines.ts'

const source = sourceOf('s', ['words'])
const figures = ['m', 'm', 'n'].map((measure, at) =>
  annotationOf(`a${String(at)}`, source, 'words', { kind: 'figure', figure: figureOf({ measure }) }),
)
// 0 measure m, 1 a0, 2 a1, 3 measure n, 4 a2
const lines = figureLines(figures)

describe('figureLines', () => {
  it('puts a heading over every measure', () => {
    expect(lines.map(({ type }) => type)).toEqual(['measure', 'figure', 'figure', 'measure', 'figure'])
  })
})

describe('startKey', () => {
  it.each([
    ['a1', 'a1'],
    ['gone', 'a0'],
    [null, 'a0'],
  ])('from %s on %s', (annotationId, key) => {
    expect(startKey(lines, annotationId)).toBe(key)
    expect(startKey([], annotationId)).toBeNull()
  })
})

describe('lineTarget', () => {
  it.each<readonly [number, string, number | null]>([
    [-1, 'ArrowDown', 1],
    [1, 'ArrowDown', 2],
    [2, 'ArrowDown', 4],
    [4, 'ArrowDown', 4],
    [4, 'ArrowUp', 2],
    [1, 'ArrowUp', 1],
    [4, 'Home', 1],
    [1, 'End', 4],
    [1, 'PageDown', 4],
    [4, 'PageUp', 1],
    [1, 'x', null],
  ])('from %i by %s to %s', (at, key, expected) => {
    expect(lineTarget(lines, at, key, 10)).toBe(expected)
  })

  it('finds nothing in an empty table', () => {
    expect(lineTarget([], -1, 'End', 10)).toBeNull()
  })
})
