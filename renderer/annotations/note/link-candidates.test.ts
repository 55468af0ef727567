import { describe, expect, it } from 'vitest'
import { exampleAnnotation, exampleSource } from '../../../shared/model/testing/examples.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { annotationCandidate, findLinks, MOST_SHOWN, sourceCandidate } from './link-candidates.ts'

const quoting = (id: string, exact: string, over: Partial<Annotation> = {}): Annotation => {
  const { target } = exampleAnnotation()
  const [position, quote] = target.selector
  return exampleAnnotation({ id, target: { ...target, selector: [position, { ...quote, exact }] }, ...over })
}
const NOBODY = { kind: 'annotation', id: 'none' } as const
const CANDIDATES = [
  sourceCandidate(exampleSource({ id: 's', title: 'Đê biển và tiếng nói' })),
  annotationCandidate(quoting('a', '“Nước dâng nhanh,” bà nói'), 'Nguyễn Thị Ngọc'),
  annotationCandidate(quoting('b', 'the tide, and then the water rose', { kind: 'figure' }), ''),
  annotationCandidate(quoting('c', 'watermarks'), 'Ada'),
]
const ids = (query: string, without = NOBODY as Parameters<typeof findLinks>[2]): readonly string[] =>
  findLinks(CANDIDATES, query, without).shown.map(({ target }) => target.id)

describe('findLinks', () => {
  it.each([
    ['', ['s', 'a', 'b', 'c']],
    ['nuoc', ['a']],
    ['NƯỚC dang', ['a']],
    ['de bien', ['s']],
    ['ngoc', ['a']],
    ['water', ['c', 'b']],
    ['water the', ['b']],
    ['nothing', []],
  ])('%j', (query, found) => {
    expect(ids(query)).toEqual(found)
  })

  it('leaves out the annotation whose note it is', () => {
    expect(ids('', { kind: 'annotation', id: 'a' })).toEqual(['s', 'b', 'c'])
    expect(ids('', { kind: 'annotation', id: 's' })).toContain('s')
  })

  it('shows the first of many and says how many there are', () => {
    const many = Array.from({ length: 10_000 }, (_, at) =>
      annotationCandidate(
        quoting(`a${String(at)}`, `Speaker ${String(at)} told the board of pier ${String(at % 97)}`),
        '',
      ),
    )
    const found = findLinks(many, 'pier', NOBODY)
    expect([found.shown.length, found.count]).toEqual([MOST_SHOWN, 10_000])
    expect(findLinks(many, 'speaker 99', NOBODY).shown[0]?.label).toBe('Speaker 99 told the board of pier 2')
  })
})
