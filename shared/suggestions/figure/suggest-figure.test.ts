import { describe, expect, it } from 'vitest'
import type { Block } from '../../model/block.ts'
import { suggestFigure } from './suggest-figure.ts'

const TEXT =
  'Trade rose fast. In 2013 exports were $12 billion, and reserves stood at $90 billion last year. 40 ships came.\n' +
  'Prices rose 3 percent.'
const BLOCKS: readonly Block[] = [
  { role: 'paragraph', start: 0, end: TEXT.indexOf('\n') },
  { role: 'paragraph', start: TEXT.indexOf('\n') + 1, end: TEXT.length },
]

const suggest = (exact: string, publishedAt: string | null = '2015-07-06') => {
  const start = TEXT.indexOf(exact)
  return suggestFigure({
    text: TEXT,
    blocks: BLOCKS,
    span: { start, end: start + exact.length },
    language: 'en',
    publishedAt,
  })
}

describe('suggestFigure', () => {
  it('takes kind and period from the sentence around the passage', () => {
    expect(suggest('$12 billion')).toMatchObject({ value: 12e9, unit: 'USD', quantityKind: 'flow', asOf: '2013' })
    expect(suggest('$90 billion')).toMatchObject({ value: 90e9, quantityKind: 'stock', asOf: '2014' })
    expect(suggest('40 ships')).toMatchObject({ value: 40, quantityKind: 'count', asOf: null })
    expect(suggest('3 percent')).toMatchObject({ value: 3, quantityKind: 'change', asOf: null })
  })

  it('reads the telling quantity of a longer passage', () => {
    expect(suggest('reserves stood at $90 billion last year. 40 ships')).toMatchObject({ value: 90e9, asOf: '2014' })
  })

  it('cannot say what last year is without a date', () => {
    expect(suggest('$90 billion', null)).toMatchObject({ quantityKind: 'stock', asOf: null })
  })

  it('says only what is printed when the passage lies in no block, or in a sentence as long as a table', () => {
    const start = TEXT.indexOf('$12 billion')
    const span = { start, end: start + '$12 billion'.length }
    const query = { text: TEXT, blocks: [], span, language: 'en', publishedAt: null }
    expect(suggestFigure(query)).toMatchObject({ value: 12e9, quantityKind: null, asOf: null })
    const long = `In 2013 exports were $12 billion ${'and more '.repeat(300)}`
    const all = { start: 0, end: long.length }
    expect(suggestFigure({ ...query, text: long, blocks: [{ role: 'paragraph', ...all }], span: all })).toMatchObject({
      value: 12e9,
      quantityKind: null,
      asOf: null,
    })
  })

  it('is null without a quantity', () => {
    expect(suggest('Trade rose fast')).toBeNull()
  })
})
