import { describe, expect, it } from 'vitest'
import type { BriefBlock } from '../../../model/brief.ts'
import { findingsOf } from '../findings-of.ts'
import { citing, harbourIndex, live, paragraph, quote } from '../testing/brief-blocks.ts'

const INDEX = harbourIndex()
const CLAIM = 'Trade rose by 14 percent.'
const claims = (...blocks: readonly BriefBlock[]) =>
  findingsOf(blocks, INDEX).filter(({ kind }) => kind === 'claim-without-source')

describe('claim without a source', () => {
  it('marks the sentence and cites what has the same figure, before the stop', () => {
    const [found] = claims(paragraph(`It is so. ${CLAIM} And on.`))
    expect(found).toMatchObject({ refuses: false, block: 0, quote: CLAIM, span: { start: 10, end: 35 } })
    expect(found?.fixes).toEqual([{ type: 'cite', annotationId: 'a-trade', block: 0, offset: 34 }])
  })

  it('cites the words of the person it names, when they say something alike', () => {
    const [found] = claims(paragraph('Minister Cho said that every harbour of the coast is bound by the treaty.'))
    expect(found?.fixes).toMatchObject([{ annotationId: 'a-binding' }])
    const [other] = claims(paragraph('Minister Cho said that taxes are low.'))
    expect(other?.fixes).toEqual([])
  })

  it.each([
    ['a citation', [paragraph(CLAIM, citing('a-trade'))], 0],
    ['a footnote', [paragraph(CLAIM, { type: 'footnote', content: [{ type: 'text', text: 'There.' }] })], 0],
    ['a link', [paragraph(CLAIM, { type: 'link', url: 'https://example.org', content: [] })], 0],
    ['a comment to oneself', [paragraph(CLAIM, { type: 'comment', text: 'Where from?' })], 1],
    ['a live block before', [quote('a-dora', INDEX), paragraph(CLAIM)], 0],
    ['a live block behind', [paragraph(CLAIM), quote('a-dora', INDEX)], 1],
    [
      'one announced',
      [paragraph(`${CLAIM.slice(0, -1)}:`), live({ type: 'figure', annotationId: 'a-trade' }, INDEX)],
      0,
    ],
    ['a list of sources', [{ type: 'source-list' } as const, paragraph(CLAIM)], 1],
    ['a paragraph between', [quote('a-dora', INDEX), paragraph('So.'), paragraph(CLAIM)], 1],
  ])('with %s', (_, blocks, expected) => {
    expect(claims(...blocks)).toHaveLength(expected)
  })
})
