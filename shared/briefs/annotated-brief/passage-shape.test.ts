import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { directionOf, indexBlocks, pagesOf, paragraphsOf, placeOf } from './passage-shape.ts'
import { sourceOf } from './testing/build-dossier.ts'

describe('directionOf', () => {
  it.each([
    ['words', 'ltr'],
    ['«المادة» 9', 'rtl'],
    ['9 – “אין”', 'rtl'],
    ['Điều 9', 'ltr'],
    ['阿尔丹河', 'ltr'],
    ['1 + 1', 'ltr'],
    ['', 'ltr'],
  ])('%j is %s', (text, direction) => {
    expect(directionOf(text)).toBe(direction)
  })
})

const source = sourceOf('s', [
  'title|A title',
  'First one.',
  '',
  'boilerplate|Share this',
  'Second one.',
  'caption|A caption',
  'Third.',
])
const index = indexBlocks(source.blocks)
const spanOf = (from: string, to = from) => ({
  start: source.text.indexOf(from),
  end: source.text.indexOf(to) + to.length,
})

describe('placeOf', () => {
  it.each<readonly [string, { start: number; end: number }, unknown]>([
    ['a paragraph', spanOf('First'), { type: 'paragraphs', first: 1, last: 1 }],
    ['a paragraph after the fence', spanOf('Second one.'), { type: 'paragraphs', first: 2, last: 2 }],
    ['across all', spanOf('one.', 'Third'), { type: 'paragraphs', first: 1, last: 3 }],
    ['the title', spanOf('title'), { type: 'role', role: 'title' }],
    ['the fence', spanOf('Share'), { type: 'role', role: 'boilerplate' }],
    ['a caption', spanOf('A caption'), { type: 'role', role: 'caption' }],
    ['between blocks', { start: 18, end: 19 }, { type: 'unknown' }],
    ['beyond the text', { start: 1_000, end: 1_001 }, { type: 'unknown' }],
  ])('%s', (_name, span, place) => {
    expect(placeOf(span, index)).toEqual(place)
  })
})

describe('paragraphsOf', () => {
  const cut = (from: string, to = from) => {
    const span = spanOf(from, to)
    return paragraphsOf(source.text.slice(span.start, span.end), span, source.text, index)
  }
  it('cuts where the source cuts', () => {
    expect(cut('one.', 'Second')).toEqual(['one.', 'Share this', 'Second'])
  })

  it('cuts words that are not at the stored place at their own line breaks', () => {
    expect(paragraphsOf('Other\r\n\r\nwords\nhere', { start: 0, end: 5 }, source.text, index)).toEqual([
      'Other',
      'words',
      'here',
    ])
  })

  it('keeps what blocks do not hold, and words that are all blank', () => {
    expect(paragraphsOf('First one.', spanOf('First one.'), source.text, indexBlocks([]))).toEqual(['First one.'])
    expect(paragraphsOf('  ', { start: 0, end: 2 }, '  ', indexBlocks([]))).toEqual(['  '])
  })

  it('loses nothing but white space, wherever the passage begins and ends', () => {
    const bare = (text: string) => text.replace(/\s+/gu, '')
    fc.assert(
      fc.property(fc.nat(source.text.length - 1), fc.integer({ min: 1, max: 40 }), (start, length) => {
        const span = { start, end: Math.min(source.text.length, start + length) }
        const exact = source.text.slice(span.start, span.end)
        expect(bare(paragraphsOf(exact, span, source.text, index).join(''))).toBe(bare(exact))
      }),
    )
  })
})

describe('pagesOf', () => {
  const paged = indexBlocks([
    { role: 'paragraph', start: 0, end: 100, page: 3, pageTurns: [60] },
    { role: 'paragraph', start: 102, end: 150, page: 4 },
  ])

  it.each([
    ['before the turn', 10, 60, { first: 3, last: 3 }],
    ['after the turn', 60, 70, { first: 4, last: 4 }],
    ['across the turn', 50, 70, { first: 3, last: 4 }],
    ['across blocks', 10, 120, { first: 3, last: 4 }],
  ])('%s', (_name, start, end, expected) => {
    expect(pagesOf({ start, end }, paged)).toEqual(expected)
  })

  it('knows none where the format has none', () => {
    expect(pagesOf({ start: 0, end: 5 }, indexBlocks([{ role: 'paragraph', start: 0, end: 9 }]))).toBeNull()
  })
})
