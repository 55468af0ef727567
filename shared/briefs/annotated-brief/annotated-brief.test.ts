import { describe, expect, it } from 'vitest'
import { annotatedBrief } from './annotated-brief.ts'
import { checkAnnotations } from './checked-quotes.ts'
import { excerptOf } from './check-section.ts'
import { type BriefDocument, plainTextOf, type QuoteBlock } from '../document/document.ts'
import { annotationOf, dossierOf, sourceOf, withExact } from './testing/build-dossier.ts'
import { FIXTURES, fullDossier } from './testing/fixtures.ts'

const OPTIONS = { exportedAt: '2026-03-05T09:30:00.000Z', override: null }

const quotesOf = ({ blocks }: BriefDocument) => blocks.filter((block): block is QuoteBlock => block.type === 'quote')
const detail = (quote: QuoteBlock | undefined, label: string) =>
  quote?.details
    .find((fact) => fact.label === label)
    ?.content.map(plainTextOf)
    .join('')

describe('annotatedBrief', () => {
  it.each(FIXTURES)('%s: every annotation once, every reference leads to a block', (_name, fixture) => {
    const contents = fixture()
    const brief = annotatedBrief(contents, OPTIONS)
    expect(
      quotesOf(brief)
        .map(({ annotationId }) => annotationId)
        .sort(),
    ).toEqual(contents.annotations.map(({ id }) => id).sort())
    const ids = new Set(brief.blocks.flatMap((block) => ('id' in block ? [block.id] : [])))
    const inlines = brief.blocks.flatMap((block) => {
      if (block.type === 'table') return block.rows.flat(2)
      return block.type === 'quote' ? block.attribution : []
    })
    const lost = inlines.flatMap((inline) => (inline.type === 'reference' && !ids.has(inline.to) ? [inline.to] : []))
    expect(lost).toEqual([])
  })

  it('has one cell for every column', () => {
    for (const block of annotatedBrief(fullDossier(), OPTIONS).blocks) {
      if (block.type === 'table') expect(block.rows.filter((row) => row.length !== block.columns.length)).toEqual([])
    }
  })

  it('orders the quotes of a question from yes to no within their kind', () => {
    const ids = quotesOf(annotatedBrief(fullDossier(), OPTIONS)).map(({ annotationId }) => annotationId)
    expect(ids).toEqual(['a1', 'a2', 'a6', 'a3', 'a5', 'a4'])
  })

  it('lists sources by date, undated ones last', () => {
    const dated = [
      ['a', null],
      ['b', '2025-02-01'],
      ['c', '2024-12-31'],
    ] as const
    const sources = dated.map(([id, publishedAt]) => sourceOf(id, ['A line.'], { publishedAt }))
    const titles = annotatedBrief(dossierOf({ sources }), OPTIONS).blocks.flatMap((block) =>
      block.type === 'heading' && block.id.startsWith('source-') ? [block.content.map(plainTextOf).join('')] : [],
    )
    expect(titles).toEqual(['S1 Title of c', 'S2 Title of b', 'S3 Title of a'])
  })

  it('prints an override only when there is one, and what it was for', () => {
    const source = sourceOf('s', ['The clause lapsed with the protocol of that year.'])
    const altered = withExact(annotationOf('a', source, 'lapsed with the protocol'), 'lapsed in the protocol')
    const contents = dossierOf({ sources: [source], annotations: [altered] })
    const warnings = (override: string | null, of = contents) =>
      annotatedBrief(of, { ...OPTIONS, override })
        .blocks.filter((block) => block.type === 'paragraph' && block.tone === 'warning')
        .map((block) => (block.type === 'paragraph' ? block.content.map(plainTextOf).join('') : ''))
    expect(warnings(null)).toEqual([])
    expect(warnings('Court copy')[0]).toMatch(
      /^Exported in spite of the check\. 1 quote is altered or missing.*Court copy$/,
    )
    expect(warnings('')[0]).toMatch(/\(no reason given\)$/)
    expect(warnings('Court copy', fullDossier())).toEqual([])
  })

  it('prints where exact words are, not where a moved selector says', () => {
    const source = sourceOf('s', ['One paragraph.', 'The very words are here.'])
    const annotation = annotationOf('a', source, 'The very words')
    const [position, quote] = annotation.target.selector
    const moved = {
      ...annotation,
      target: { ...annotation.target, selector: [{ ...position, start: 0, end: 14 }, quote] as const },
    }
    const [block] = quotesOf(
      annotatedBrief(
        dossierOf({
          sources: [source],
          annotations: [{ ...moved, target: { ...moved.target, selector: [...moved.target.selector] } }],
        }),
        OPTIONS,
      ),
    )
    expect(detail(block, 'Check')).toBe('EXACT')
    expect(detail(block, 'Position')).toBe('paragraph 2, characters 15 to 29')
  })
})

describe('checkAnnotations', () => {
  const source = sourceOf('s', ['He said “it lapsed with the protocol” and left the room.'])
  const at = annotationOf('a', source, '“it lapsed with the protocol” and left')
  it.each([
    ['EXACT', '“it lapsed with the protocol” and left'],
    ['NORMALISED', '"it lapsed with the protocol" and left'],
    ['ALTERED', '“it lapsed in the protocol” and left'],
    ['MISSING', 'quite another sentence about fish'],
  ])('%s: %s', (status, exact) => {
    const [checked] = checkAnnotations({ sources: [source], annotations: [withExact(at, exact)] })
    expect(checked?.status).toBe(status)
  })
})

describe('excerptOf', () => {
  it.each([
    ['short', 10, 'short'],
    ['exactly ten', 11, 'exactly ten'],
    ['longer than that', 6, 'longer…'],
    ['👩‍🚀👩‍🚀', 1, '👩…'],
  ])('%j at %i', (text, length, excerpt) => {
    expect(excerptOf(text, length)).toBe(excerpt)
  })
})
