import { describe, expect, it } from 'vitest'
import type { BriefBlock, BriefInline } from '../../../shared/model/brief.ts'
import { findInBlocks, hitFrom } from './find-in-blocks.ts'

const PLAIN = { matchCase: false, wholeWord: false }
const paragraph = (...content: readonly BriefInline[]): BriefBlock => ({ type: 'paragraph', content })
const text = (words: string) => ({ type: 'text', text: words }) as const
const found = (words: string, query: string, options = {}) =>
  findInBlocks([paragraph(text(words))], query, { ...PLAIN, ...options }).map(({ start, end }) =>
    words.slice(start, end),
  )

describe('find', () => {
  const cases: readonly (readonly [string, string, string, object, readonly string[]])[] = [
    ['any case', 'Gate gate', 'GATE', {}, ['Gate', 'gate']],
    ['this case', 'Gate gate', 'gate', { matchCase: true }, ['gate']],
    ['whole words', 'gate gates agate', 'gate', { wholeWord: true }, ['gate']],
    ['signs are signs', 'a.b a+b (a)', 'a+b', {}, ['a+b']],
    ['blanks are blanks', 'one\u00a0two one two', 'one two', {}, ['one\u00a0two', 'one two']],
    ['decomposed text', 'Việt'.normalize('NFD'), 'Việt', {}, ['Việt'.normalize('NFD')]],
    ['Chinese, whole words', '黄河水位与黄河口', '黄河', { wholeWord: true }, ['黄河', '黄河']],
    ['Arabic', 'نهر النيل', 'النيل', {}, ['النيل']],
    ['nothing', 'a b', '  ', {}, []],
  ]
  it.each(cases)('%s', (_name, words, query, options, hits) => {
    expect(found(words, query, options)).toEqual(hits)
  })

  it('goes across runs and links, and counts what is no word', () => {
    const blocks = [
      paragraph({ type: 'comment', text: 'the gate' }, text('the ga'), { type: 'text', text: 'te', marks: ['bold'] }),
      paragraph({ type: 'link', url: 'https://a.org', content: [text('gate')] }, { type: 'break' }, text('gate')),
    ]
    expect(findInBlocks(blocks, 'gate', PLAIN)).toEqual([
      { block: 0, start: 5, end: 9 },
      { block: 1, start: 0, end: 4 },
      { block: 1, start: 5, end: 9 },
    ])
  })

  it('does not go across lines', () => {
    expect(findInBlocks([paragraph(text('the'), { type: 'break' }, text('gate'))], 'the gate', PLAIN)).toEqual([])
  })
})

describe('the next hit', () => {
  const hits = [
    { block: 0, start: 5, end: 9 },
    { block: 2, start: 1, end: 5 },
  ]
  it.each([
    [0, 0, 1, 0],
    [0, 5, 1, 0],
    [0, 6, 1, 1],
    [2, 2, 1, 0],
    [0, 5, -1, 1],
    [2, 1, -1, 0],
    [3, 0, -1, 1],
  ] as const)('from block %d, %d, step %d: %d', (block, offset, step, at) => {
    expect(hitFrom(hits, { block, offset }, step)).toBe(at)
  })
  it('is none where there are none', () => {
    expect(hitFrom([], { block: 0, offset: 0 }, 1)).toBe(-1)
  })
})
