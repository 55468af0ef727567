import { describe, expect, it } from 'vitest'
import type { BriefBlock as ModelBlock, BriefInline as ModelInline, CitationStyle } from '../../model/brief.ts'
import { type BriefIndex, indexBrief } from '../annotated-brief/brief-index.ts'
import { fullDossier } from '../annotated-brief/testing/fixtures.ts'
import { type BriefBlock, type BriefInline, plainTextOf } from '../document/document.ts'
import { footnotesOf } from '../document/footnotes.ts'
import { documentOfBrief } from './document-of-brief.ts'
import { acceptedOf, keepAsItWas, newLiveBlock, type Unaccepted } from './live-state.ts'
import { briefWith } from './testing/any-brief.ts'

const dossier = fullDossier()
const index = indexBrief(dossier)
const OPTIONS = { exportedAt: '2026-03-05T09:30:00.000Z', override: null }

const text = (words: string): ModelInline => ({ type: 'text', text: words })
const cite = (id: string, locator: string | null = null): ModelInline => ({
  type: 'citation',
  target: { kind: id.startsWith('a') ? 'annotation' : 'source', id },
  locator,
})
const say = (...content: readonly ModelInline[]): ModelBlock => ({ type: 'paragraph', content })
function live(block: Unaccepted, from: BriefIndex = index): Exclude<ReturnType<typeof newLiveBlock>, null> {
  const made = newLiveBlock(block, from)
  if (!made) throw new Error('gone')
  return made
}

const write = (
  blocks: readonly ModelBlock[],
  style: CitationStyle = 'chicago-author-date',
  now = index,
  override: string | null = null,
) => documentOfBrief(briefWith(blocks, { citationStyle: style }), now, { ...OPTIONS, override })

/** Notes as `{1: words}`. */
const words = (content: readonly BriefInline[]): string =>
  content
    .map((one) => (one.type === 'footnote' ? `{${String(one.number)}: ${words(one.content)}}` : plainTextOf(one)))
    .join('')
const firstOf = (blocks: readonly BriefBlock[], type: BriefBlock['type']): BriefBlock => {
  const found = blocks.find((block) => block.type === type)
  if (!found) throw new Error(type)
  return found
}
const paragraphs = (blocks: readonly BriefBlock[]): readonly string[] =>
  blocks.flatMap((block) => (block.type === 'paragraph' && block.tone === 'normal' ? [words(block.content)] : []))

describe('prose', () => {
  it.each<readonly [string, CitationStyle, readonly ModelInline[], string]>([
    [
      'those that touch are one',
      'chicago-author-date',
      [text('It works '), cite('late'), text(' '), cite('a1'), text('.')],
      'It works (A. Writer 2026; A. Writer 2025, para.\u00a01).',
    ],
    ['a blank is put before', 'apa', [text('It works'), cite('late', 'p. 3')], 'It works (A. Writer, 2026, p. 3)'],
    [
      'a note stands close, behind the stop',
      'chicago-notes',
      [text('It works '), cite('late'), text('. So')],
      'It works.{1: A. Writer, “Title of late,” Outlet, March 4, 2026.} So',
    ],
    [
      'a later note is short',
      'chicago-notes',
      [cite('late'), text(' and '), cite('late', 'p. 2')],
      '{1: A. Writer, “Title of late,” Outlet, March 4, 2026.} and{2: A. Writer, “Title of late,” 2.}',
    ],
    [
      'inside a note no note',
      'chicago-notes',
      [
        text('x'),
        {
          type: 'footnote',
          content: [
            text('See '),
            { type: 'citation', target: { kind: 'source', id: 'early' }, locator: null },
            text('.'),
          ] as never,
        },
      ],
      'x{1: See A. Writer, “Title of early,” January 10, 2025.}',
    ],
    ['what is gone is said', 'apa', [text('x '), cite('gone')], 'x [source not in the dossier any more]'],
    [
      'a hostile address is words',
      'apa',
      [{ type: 'link', url: 'javascript:alert(1)', content: [{ type: 'text', text: 'here' }] }],
      'here',
    ],
  ])('%s', (_name, style, content, expected) => {
    expect(paragraphs(write([say(...content)], style).blocks)[0]).toBe(expected)
  })

  it('moves headings below the title, numbers notes through lists and tables', () => {
    const note = (of: string): ModelInline => ({ type: 'footnote', content: [{ type: 'text', text: of }] })
    const { blocks } = write([
      { type: 'heading', level: 1, content: [text('H'), note('one')] },
      { type: 'list', items: [{ depth: 0, ordered: true, content: [text('i'), note('two')] }] },
      { type: 'own-table', header: true, rows: [[[text('A'), note('three')]], [[text('b')]]] },
      { type: 'own-table', header: true, rows: [[[text('A')]], [[text('b'), note('four')]]] },
    ])
    expect(blocks.flatMap((block) => (block.type === 'heading' ? [block.level] : []))).toEqual([1, 2])
    expect(footnotesOf(blocks).map(({ content }) => words(content))).toEqual(['one', 'two', 'three', 'four'])
    const tables = blocks.flatMap((block) => (block.type === 'table' ? [block.columns.map(({ label }) => label)] : []))
    expect(tables).toEqual([[''], ['A']])
  })
})

describe('sections that wait to be written', () => {
  const title = (level: 1 | 2, of: string): ModelBlock => ({ type: 'heading', level, content: [text(of)] })
  const remark = say({ type: 'comment', text: 'What follows from this' })
  it.each<readonly [string, readonly ModelBlock[], readonly string[]]>([
    ['at the end', [say(text('a')), title(1, 'T'), remark], ['a']],
    ['before a heading of its level', [title(1, 'T'), remark, remark, title(1, 'U'), say(text('b'))], ['U', 'b']],
    [
      'above a section of its own it stays',
      [title(1, 'T'), remark, title(2, 'U'), say(text('b'))],
      ['T', '', 'U', 'b'],
    ],
    ['with words it stays', [title(1, 'T'), remark, say(text('b'))], ['T', '', 'b']],
    ['with nothing at all it stays', [title(1, 'T'), title(1, 'U')], ['T', 'U']],
    ['two of them', [title(1, 'T'), remark, title(1, 'U'), remark], []],
  ])('%s', (_name, blocks, expected) => {
    const written = write(blocks).blocks.flatMap((block) => ('content' in block ? [words(block.content)] : []))
    expect(written).toEqual(['The brief', ...expected])
  })
})

describe('live blocks', () => {
  it('a quote: printed words, the person as accepted, the place', () => {
    const block = live({ type: 'quote', annotationId: 'a2' })
    expect(firstOf(write([block]).blocks, 'quote')).toMatchObject({
      paragraphs: ['“It will not work.”'],
      kind: 'expert_view',
      details: [],
    })
    const quote = firstOf(write([block]).blocks, 'quote')
    expect(quote.type === 'quote' && words(quote.attribution)).toBe(
      'Ada Lind, professor, North College (A. Writer 2026, para.\u00a01), expert view',
    )
  })

  it('a quote of which a part is left out says so', () => {
    const block = { ...live({ type: 'quote', annotationId: 'a2' }), printed: '“It […] not work.”' } as ModelBlock
    expect(firstOf(write([block]).blocks, 'quote')).toMatchObject({ details: [{ label: 'Abridged' }] })
  })

  it('a figure: value, measure and date as accepted', () => {
    const quote = firstOf(write([live({ type: 'figure', annotationId: 'a4' })]).blocks, 'quote')
    const facts = quote.type === 'quote' ? quote.details.map(({ label, content }) => `${label} ${words(content)}`) : []
    expect(facts).toEqual(['Value more than USD 4.5 billion', 'Measures Cost', 'As of 2025'])
  })

  it('a figure that nobody says is attributed to its source; a heading above says what it measures', () => {
    const unsaid = indexBrief({
      ...dossier,
      annotations: dossier.annotations.map((one) => (one.id === 'a4' ? { ...one, speakerId: null } : one)),
    })
    const block = live({ type: 'figure', annotationId: 'a4' }, unsaid)
    const under: ModelBlock = { type: 'heading', level: 1, content: [text('Cost')] }
    const quote = firstOf(write([under, block], 'apa', unsaid).blocks, 'quote')
    expect(quote.type === 'quote' && words(quote.attribution)).toMatch(/^figure \(A\. Writer, 2026, para\.\u00a0\d\)$/u)
    expect(quote.type === 'quote' && quote.details.map(({ label }) => label)).toEqual(['Value', 'As of'])
    const after: ModelBlock = { ...under, content: [text('Else')] }
    const other = firstOf(write([under, after, block], 'apa', unsaid).blocks, 'quote')
    expect(other.type === 'quote' && other.details.map(({ label }) => label)).toContain('Measures')
  })

  it('who speaks again right after is named without the role', () => {
    const block = live({ type: 'quote', annotationId: 'a2' })
    const said = (blocks: readonly ModelBlock[]) =>
      write(blocks).blocks.flatMap((one) => (one.type === 'quote' ? [words(one.attribution).split(' (')[0]] : []))
    expect(said([block, block])).toEqual(['Ada Lind, professor, North College', 'Ada Lind'])
    const whole = 'Ada Lind, professor, North College'
    expect(said([block, say(text('But also:')), block])).toEqual([whole, whole])
    expect(said([block, live({ type: 'quote', annotationId: 'a3' }), block])).toEqual([
      whole,
      expect.any(String),
      whole,
    ])
  })

  it.each(['matrix', 'timeline'] as const)('a %s under its question does not ask it again', (type) => {
    const block = live({ type, questionId: 'q1' })
    const under: ModelBlock = { type: 'heading', level: 2, content: [text('Will it work?')] }
    expect(firstOf(write([block]).blocks, 'table')).toMatchObject({
      caption: expect.stringContaining('Will it work?') as string,
    })
    expect(firstOf(write([under, block]).blocks, 'table')).toMatchObject({
      caption: expect.not.stringContaining('Will it work?') as string,
    })
  })

  const later = indexBrief({
    ...dossier,
    people: dossier.people.map((person) => (person.id === 'ada' ? { ...person, role: 'dean' } : person)),
  })
  it('a stale one prints what was accepted; one that is kept says so', () => {
    const block = live({ type: 'quote', annotationId: 'a2' })
    const stale = firstOf(write([block], 'apa', later).blocks, 'quote')
    expect(stale.type === 'quote' && words(stale.attribution)).toContain('professor')
    expect(stale).toMatchObject({ details: [] })
    const kept = firstOf(write([keepAsItWas(block, later)], 'apa', later).blocks, 'quote')
    expect(kept).toMatchObject({ details: [{ label: 'Kept as it was' }] })
  })

  it('one that is gone prints what was accepted, without a citation', () => {
    const block = live({ type: 'quote', annotationId: 'a2' })
    const gone = indexBrief({ ...dossier, annotations: [] })
    const quote = firstOf(write([keepAsItWas(block, gone)], 'apa', gone).blocks, 'quote')
    expect(quote.type === 'quote' && words(quote.attribution)).toBe('Ada Lind, professor, North College')
    expect(quote).toMatchObject({ paragraphs: ['“It will not work.”'], sourceId: '' })
  })

  it.each(['matrix', 'timeline'] as const)('a %s: in full now, the same cells as accepted later', (type) => {
    const block = live({ type, questionId: 'q1' })
    const now = firstOf(write([block]).blocks, 'table')
    const then = firstOf(write([block], 'apa', indexBrief({ ...dossier, annotations: [] })).blocks, 'table')
    const shown = (table: BriefBlock) => (table.type === 'table' ? table.rows.map((cells) => cells.map(words)) : [])
    expect(shown(now).length).toBeGreaterThan(1)
    expect(shown(then)).toEqual(shown(now))
    const whole = { ...block, accepted: acceptedOf(['Q', 'one · two']) }
    expect(shown(firstOf(write([whole]).blocks, 'table'))).toEqual([['one · two']])
  })
})

describe('sources and check', () => {
  const listed = (blocks: readonly BriefBlock[]): readonly string[] =>
    blocks.flatMap((block) => (block.type === 'bibliography' ? block.entries.map(({ content }) => words(content)) : []))

  it('lists what is cited, once, where the brief has its list', () => {
    const { blocks } = write([{ type: 'source-list' }, say(cite('late'), text(' and '), cite('late'))])
    expect(listed(blocks)).toEqual(['A. Writer. 2026. “Title of late.” Outlet, March 4, 2026.'])
    expect(blocks[1]?.type).toBe('bibliography')
  })

  it.each<readonly [CitationStyle, number]>([
    ['apa', 1],
    ['chicago-author-date', 1],
    ['chicago-notes', 0],
  ])('%s: without a list %i is added', (style, count) => {
    expect(listed(write([say(cite('late'))], style).blocks)).toHaveLength(count)
  })

  it('says how its quotes were checked, and what was inferred', () => {
    const { blocks } = write([live({ type: 'quote', annotationId: 'a1' }), live({ type: 'quote', annotationId: 'a2' })])
    const quiet = blocks.flatMap((block) =>
      block.type === 'paragraph' && block.tone === 'quiet' ? [words(block.content)] : [],
    )
    expect(quiet).toEqual([
      'This document quotes 2 passages. On 5 March 2026 each was compared with the text of its source, character by character. All are exact.',
      'Not stated by the source itself but inferred: Title of early: date published.',
    ])
  })

  it('prints the override and the quotes that it let pass', () => {
    const altered = { ...live({ type: 'quote', annotationId: 'a2' }), printed: '“It will work.”' } as ModelBlock
    const { blocks } = write([altered], 'apa', index, 'The court has it so')
    const all = blocks.flatMap((block) =>
      block.type === 'paragraph' ? [`${block.tone}: ${words(block.content)}`] : [],
    )
    expect(all[0]).toContain('warning: Exported in spite of the check. 1 quote is altered or missing.')
    expect(all[0]).toContain('The court has it so')
    expect(all.join('\n')).toContain('1 altered')
    expect(firstOf(blocks, 'list')).toMatchObject({ items: [{ depth: 0 }] })
  })

  it('an empty brief is its title', () => {
    expect(write([]).blocks.map((block) => ('content' in block ? words(block.content) : block.type))).toEqual([
      'The brief',
    ])
  })
})
