import { describe, expect, it } from 'vitest'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { exampleAnnotation } from '../../../shared/model/testing/examples.ts'
import { moveEdge, dragEdge } from '../selection/edges.ts'
import { neighbour } from './annotation-commands.ts'

const at = (id: string, start: number): Annotation =>
  exampleAnnotation({
    id,
    target: {
      source: 's1',
      selector: [
        { type: 'TextPositionSelector', start, end: start + 5 },
        { type: 'TextQuoteSelector', exact: 'x', prefix: '', suffix: '' },
      ],
    },
  })
const ALL = [at('a', 0), at('b', 10), at('c', 20)]
const PLACES = ALL.map(({ id, kind, target }) => ({ id, kind, ...target.selector[0] }))

describe('neighbour', () => {
  it.each([
    ['b', 0, 1, 'c'],
    ['b', 0, -1, 'a'],
    ['c', 0, 1, null],
    ['a', 0, -1, null],
    [null, 10, 1, 'b'],
    [null, 10, -1, 'a'],
    ['gone', 11, 1, 'c'],
  ] as const)('from %s or %i by %i', (active, offset, by, next) => {
    expect(neighbour(ALL, active, offset, by)).toBe(next)
    expect(neighbour(PLACES, active, offset, by)).toBe(next)
  })
})

const TEXT = 'The gauge at “Sorrel Bridge” lost a third.\n\nIt rained.'
const spanOfWords = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const sliceOf = (span: { start: number; end: number } | null) => span && TEXT.slice(span.start, span.end)

describe('moveEdge', () => {
  it.each([
    ['Sorrel Bridge', 'start', 'outward', 'at “Sorrel Bridge'],
    ['Sorrel Bridge', 'end', 'outward', 'Sorrel Bridge” lost'],
    ['Sorrel Bridge', 'start', 'inward', 'Bridge'],
    ['Sorrel Bridge', 'end', 'inward', 'Sorrel'],
    ['Sorrel', 'start', 'inward', null],
    ['Sorrel', 'end', 'inward', null],
    ['The', 'start', 'outward', null],
    ['rained.', 'end', 'outward', null],
    ['third', 'end', 'outward', 'third.\n\nIt'],
  ] as const)('%s: %s %s', (words, edge, direction, moved) => {
    expect(sliceOf(moveEdge(TEXT, spanOfWords(words), edge, direction, 'en'))).toBe(moved)
  })
})

describe('dragEdge', () => {
  it.each([
    ['Sorrel Bridge', 'end', 31, 'Sorrel Bridge” lost'],
    ['Sorrel Bridge', 'start', 5, 'gauge at “Sorrel Bridge'],
    ['Sorrel Bridge', 'end', 0, 'Sorrel'],
    ['Sorrel Bridge', 'start', 50, 'Bridge'],
  ] as const)('%s: %s to %i', (words, edge, offset, dragged) => {
    expect(sliceOf(dragEdge(TEXT, spanOfWords(words), edge, offset, 'en'))).toBe(dragged)
  })
})
