import { describe, expect, it } from 'vitest'
import type { BriefBlock } from '../../model/brief.ts'
import { indexBrief } from '../annotated-brief/brief-index.ts'
import { keepAsItWas } from '../written/live-state.ts'
import { BLOCK_RULES, BRIEF_RULES, checkBy, findingsOf, quotesOf } from './findings-of.ts'
import type { Finding } from './finding.ts'
import { citing, harbourDossier, harbourIndex, live, paragraph, quote } from './testing/brief-blocks.ts'

const INDEX = harbourIndex()
const kinds = (blocks: readonly BriefBlock[]): readonly string[] => findingsOf(blocks, INDEX).map(({ kind }) => kind)
const first = (blocks: readonly BriefBlock[], kind: string, index = INDEX): Finding | undefined =>
  findingsOf(blocks, index).find((finding) => finding.kind === kind)
const lapsed = (): BriefBlock => quote('a-lapsed', INDEX)
const binding = (): BriefBlock => quote('a-binding', INDEX)
const printedAs = (printed: string): BriefBlock => ({ ...lapsed(), printed }) as BriefBlock

describe('quotations in prose', () => {
  it('says what differs, where, and mends it with the words of the source', () => {
    const words = 'She wrote that it “lapsed in the 1991 protocol”.'
    const found = first([paragraph(words, citing('a-lapsed'))], 'quote-altered')
    expect(found).toMatchObject({
      refuses: true,
      block: 0,
      quote: 'lapsed in the 1991 protocol',
      detail: 'You wrote “lapsed in the 1991”. The source has “lapsed with the 1991”.',
    })
    const [fix] = found?.fixes ?? []
    if (fix?.type !== 'replace') throw new Error('no fix')
    expect(words.slice(0, fix.start) + fix.text + words.slice(fix.end)).toBe(
      'She wrote that it “lapsed with the 1991 protocol”.',
    )
  })

  it('counts a citation within the quotation as one character', () => {
    const found = first([paragraph('It “lapsed in', citing('a-lapsed'), ' the 1991 protocol”.')], 'quote-altered')
    expect(found?.span).toEqual({ start: 4, end: 32 })
    expect(found?.quote).toBe('lapsed in the 1991 protocol')
  })

  it.each([
    ['true words', 'It “lapsed with the 1991 protocol”.', []],
    ['straight marks', 'It "lapsed with the 1991 protocol".', []],
    ['shortened', 'It “lapsed … protocol, and it is not binding”.', []],
    ['a dropped not', 'It is said here that “it is binding on the port”.', ['quote-altered']],
    ['words of nobody', 'They call it “a perfectly ordinary Tuesday”.', ['quote-missing']],
    ['a term', 'The “soft power” of it.', []],
    ['a term with a number', 'The “seven 7s” of it.', ['quote-missing']],
    ['two words with a slip', 'The treaty “lapsed wiht” it.', ['quote-altered']],
    ['the wording of a question', 'We ask “Is the treaty binding?” here.', []],
    ['Vietnamese without its tone', 'Bà nói “nông dân không nên gieo vu mới”.', ['quote-altered']],
    ['marks across a format', 'It “lapsed', []],
  ])('%s', (_, words, expected) => {
    expect(kinds([paragraph(words, citing('a-lapsed'))]).slice(0, 1)).toEqual(expected)
  })

  it('are looked for across formats and in each item, but not from one item to the next', () => {
    const bold = { type: 'text', text: 'with the 1991', marks: ['bold'] } as const
    expect(kinds([paragraph('It “lapsed ', bold, ' protocol”.', citing('a-lapsed'))])).toEqual([])
    const items = ['It “lapsed with the', '1991 protocol” it'].map((text) => ({
      depth: 0,
      ordered: false,
      content: [{ type: 'text', text } as const],
    }))
    expect(quotesOf([{ type: 'list', items }], INDEX)).toEqual([{ block: 0, status: 'EXACT', abridged: false }])
  })

  it('keeps a finding by its words when others come before it', () => {
    const wrong = paragraph('It “lapsed in the 1991 protocol”.', citing('a-lapsed'))
    const [alone] = findingsOf([wrong], INDEX)
    const [moved] = findingsOf([paragraph('Before.'), wrong], INDEX)
    expect([moved?.id, moved?.block]).toEqual([alone?.id, 1])
    expect(new Set(findingsOf([wrong, { ...wrong }], INDEX).map(({ id }) => id)).size).toBe(2)
  })
})

describe('live quotes', () => {
  it('are held against what was accepted and against the source', () => {
    expect(kinds([lapsed(), binding()])).toEqual([])
    const short = printedAs('The treaty lapsed with the 1991 protocol …')
    expect(quotesOf([short], INDEX)).toEqual([{ block: 0, status: 'EXACT', abridged: true }])
    const found = first([printedAs('The treaty lapsed in the 1991 protocol …'), binding()], 'quote-altered')
    expect(found).toMatchObject({ refuses: true, span: null })
    expect(found?.fixes[0]).toMatchObject({ type: 'print', block: 0 })
  })

  it('show an ellipsis that leaves out a negation', () => {
    const found = first(
      [printedAs('The treaty lapsed with the 1991 protocol, and it is … binding on the port.')],
      'negation-left-out',
    )
    expect(found?.detail).toBe('The ellipsis leaves out “not”: “not”.')
    expect(kinds([printedAs('The treaty lapsed … and it is not binding on the port.'), binding()])).toEqual([])
  })

  it('show what changed since, until it is accepted or kept', () => {
    const dossier = harbourDossier()
    const people = dossier.people.map((person) => (person.id === 'ada' ? { ...person, role: 'judge' } : person))
    const after = indexBrief({ ...dossier, people })
    const block = quote('a-lapsed', INDEX)
    const found = first([block], 'stale', after)
    expect(found?.detail).toMatch(/Ada Lind, professor.*Ada Lind, judge/)
    expect(found?.fixes).toEqual([{ type: 'accept', block: 0 }])
    expect(first([keepAsItWas(block, after)], 'stale', after)).toBeUndefined()
    const gone = indexBrief({ ...dossier, annotations: [] })
    expect(first([block], 'stale', gone)?.detail).toMatch(/not there any more/)
    // What it prints is still in the source.
    expect(quotesOf([block], gone)[0]?.status).toBe('EXACT')
  })

  it('are missing when their source has nothing of it', () => {
    const dossier = harbourDossier()
    const block = quote('a-lapsed', INDEX)
    const empty = indexBrief({
      ...dossier,
      sources: dossier.sources.map((one) => ({ ...one, text: 'Nothing at all.' })),
    })
    expect(first([block], 'quote-missing', empty)?.refuses).toBe(true)
  })
})

describe('one side', () => {
  it('asks for the other, most recent first', () => {
    const found = first([lapsed(), paragraph('So it goes.')], 'one-sided-question')
    expect(found).toMatchObject({ block: 0, fixes: [{ type: 'quote', annotationId: 'a-binding', after: 0 }] })
    expect(found?.detail).toContain('Cho')
  })

  it.each([
    ['both are quoted', () => [lapsed(), binding()]],
    ['the table is there', () => [lapsed(), live({ type: 'matrix', questionId: 'q' }, INDEX)]],
    ['nobody is quoted', () => [paragraph('Nothing.')]],
  ])('is none when %s', (_, blocks) => {
    expect(first(blocks(), 'one-sided-question')).toBeUndefined()
  })
})

describe('figures', () => {
  const figure = (annotationId: string): BriefBlock => live({ type: 'figure', annotationId }, INDEX)

  it('without a date', () => {
    expect(first([figure('a-trade')], 'undated-figure')?.fixes).toEqual([
      { type: 'date-figure', annotationId: 'a-trade' },
    ])
    expect(first([figure('a-high')], 'undated-figure')).toBeUndefined()
  })

  it('in conflict, until the brief shows or says it', () => {
    const found = first([figure('a-high')], 'conflict-unsaid')
    const [say, other] = found?.fixes ?? []
    expect(other).toEqual({ type: 'quote', annotationId: 'a-low', after: 0 })
    if (say?.type !== 'say') throw new Error('no words')
    expect(say.text).toBe('8.1 and 9.9 km³ are both given for 2025.')
    expect(first([figure('a-high'), paragraph(say.text)], 'conflict-unsaid')).toBeUndefined()
    expect(first([figure('a-high'), figure('a-low')], 'conflict-unsaid')).toBeUndefined()
    expect(
      findingsOf([figure('a-high'), figure('a-high')], INDEX).filter(({ kind }) => kind === 'conflict-unsaid'),
    ).toHaveLength(1)
  })
})

it('asks once for the role of somebody who is quoted', () => {
  const dora = quote('a-dora', INDEX)
  const found = findingsOf([dora, { ...dora }], INDEX).filter(({ kind }) => kind === 'person-without-role')
  expect(found.map(({ block, fixes }) => [block, fixes])).toEqual([[0, [{ type: 'give-role', personId: 'dora' }]]])
})

describe('a long brief', () => {
  const blocks: readonly BriefBlock[] = Array.from({ length: 1_000 }, (_, at) => [
    at % 2 === 0 ? lapsed() : binding(),
    paragraph(`Sentence ${String(at)} says “lapsed with the 1991 protocol” again.`),
    paragraph('Most experts say that it is so.'),
  ]).flat()

  it('looks again only at the block that changed', () => {
    let calls = 0
    const counted = BLOCK_RULES.map((rule): (typeof BLOCK_RULES)[number] => (block, index) => {
      calls += 1
      return rule(block, index)
    })
    const check = checkBy(counted, BRIEF_RULES)
    const before = check(blocks, INDEX)
    expect(calls).toBe(blocks.length * BLOCK_RULES.length)
    const changed = blocks.with(1_500, paragraph('It “lapsed in the 1991 protocol”.', citing('a-lapsed')))
    const after = check(changed, INDEX)
    expect(calls).toBe((blocks.length + 1) * BLOCK_RULES.length)
    expect(after).toHaveLength(before.length + 1)
    // Another dossier is another check.
    check(changed, harbourIndex())
    expect(calls).toBe((2 * blocks.length + 1) * BLOCK_RULES.length)
  })
})
