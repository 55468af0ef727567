import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { utf8toString } from '@exodus/bytes/utf8.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dossierOf, sourceOf } from '../../briefs/annotated-brief/testing/build-dossier.ts'
import { FIXTURES } from '../../briefs/annotated-brief/testing/fixtures.ts'
import { cslItemOf } from '../../briefs/citations/csl-item.ts'
import type { DossierContents } from '../../model/dossier-contents.ts'
import type { Source } from '../../model/source.ts'
import { bibtex } from '../bibtex/bibtex.ts'
import { citationKeys } from '../bibtex/citation-keys.ts'
import { cslJson } from '../csl-json/csl-json.ts'
import { ris } from '../ris/ris.ts'
import { itemsOf } from './items.ts'

const OPTIONS = { exportedAt: '2026-03-05T09:30:00.000Z', override: null }

interface ReadName {
  readonly literal?: string
  readonly family?: string
  readonly given?: string
}

/** As far as the programs that others wrote tell it. */
interface ReadItem {
  readonly title?: string
  readonly author?: readonly ReadName[]
  /** What RIS calls the author of an article in a newspaper; not taken apart by this program. */
  readonly reporter?: string | readonly string[]
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] }
  readonly URL?: string
  readonly note?: string
}

interface Shown {
  readonly title: string
  readonly authors: readonly string[]
  readonly date: readonly number[]
  readonly url: string
}

const shownOf = ({ title, author, reporter, issued, URL: url }: ReadItem): Shown => ({
  title: title ?? '',
  // RIS has nothing but a comma for the parts of a name.
  authors: (author ?? [reporter ?? []].flat().map((literal): ReadName => ({ literal }))).map(
    ({ literal, family, given }) => literal ?? [family, given].filter(Boolean).join(', '),
  ),
  date: [...(issued?.['date-parts'][0] ?? [])],
  url: url ?? '',
})

const FORMATS = { ris, bibtex, cslJson } as const

function textOf(format: keyof typeof FORMATS, contents: DossierContents, override: string | null = null): string {
  return utf8toString(FORMATS[format].write(contents, { ...OPTIONS, override }))
}

const readBack = (text: string): readonly Shown[] => (plugins.input.chain(text) as readonly ReadItem[]).map(shownOf)

/** Of an article in a newspaper this reader of RIS takes the year only; the whole date is looked at below. */
const expected = (contents: DossierContents, format: keyof typeof FORMATS): readonly Shown[] =>
  itemsOf(contents).map((item) => {
    const shown = shownOf(item)
    return format === 'ris' && item.type === 'article-newspaper' ? { ...shown, date: shown.date.slice(0, 1) } : shown
  })

const HARD: readonly Partial<Source>[] = [
  { title: 'Nước sông Cửu Long “cạn dần”', authors: ['Nguyễn Văn Đức', 'Trần Thị Ánh'], outlet: 'Báo Phương Nam' },
  { title: 'المادة «ملزمة» للطرفين', authors: ['ليلى حداد'], outlet: null },
  { title: '河水“逐年减少”', authors: ['李明', '王芳'], language: 'zh' },
  { title: 'Braces {A} } { and 100% of $5 & #1 a_b ~c ^d \\textbf{e} @x = "q"', authors: ['Smith and Sons'] },
  { title: '👩‍👩‍👧 at the dam 🇻🇳', authors: ['Emoji 😀'] },
  { title: 'A title: in two\nlines\r\n\tER  - \nTY  - JOUR', authors: ['A  -  B'] },
  { title: '', authors: [], outlet: null, publishedAt: null },
  { title: 'Only a page', outlet: null, publishedAt: null, authors: ['van der Berg', 'Ó Briain'] },
  { title: '% a comment', authors: ['de la Cruz y García'], publishedAt: '0987-01-02' },
]

const hardDossier = (): DossierContents =>
  dossierOf({
    sources: HARD.map((fields, at) => {
      const { source, ...rest } = sourceOf(`s${String(at)}`, ['A line.'])
      const capsule = { ...source.capsule, address: `https://example.org/a_b%20c?x=${String(at)}&y=~#z` }
      return { ...rest, source: { ...source, ...fields, capsule } }
    }),
  })

describe.each(['ris', 'bibtex', 'cslJson'] as const)('%s, read by another program', (format) => {
  it.each([...FIXTURES.slice(1, -1), ['names and titles of all scripts', hardDossier] as const])(
    'has the same titles, authors, dates and addresses: %s',
    (_name, fixture) => {
      const contents = fixture()
      expect(readBack(textOf(format, contents))).toEqual(expected(contents, format))
    },
  )

  it('has the same title and author whatever they are made of', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '{',
        '}',
        '\\',
        '%',
        '&',
        '$',
        '_',
        '^',
        '~',
        '"',
        "'",
        '@',
        '#',
        'and',
        ' ',
        '\n',
        'ER  - ',
        '=',
        'é',
        '字',
        '😀',
        '`',
        '--',
      ),
      fc.string(),
    )
    const words = fc.array(piece, { minLength: 1, maxLength: 6 }).map((parts) => `x${parts.join('')}x`)
    // A comma in a name has a meaning of its own in RIS.
    const name = words.map((text) => text.replace(/[,\s]+/gu, ' '))
    fc.assert(
      fc.property(words, name, (title, author) => {
        const contents = dossierOf({ sources: [sourceOf('s', ['A line.'], { title, authors: [author] })] })
        expect(readBack(textOf(format, contents))).toEqual(expected(contents, format))
      }),
      { numRuns: 300 },
    )
  })

  it('says why it was written in spite of the check', () => {
    const contents = hardDossier()
    const text = textOf(format, contents, 'The court has it')
    expect(text.split('The court has it')).toHaveLength(contents.sources.length + 1)
    expect(readBack(text)).toEqual(expected(contents, format))
    expect(textOf(format, contents)).not.toContain('altered or missing')
  })
})

describe('ris', () => {
  it('is records of whole lines with CR LF', () => {
    const text = textOf('ris', hardDossier(), 'The court\nER  - has it')
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n')) expect(line).toMatch(/^$|^[A-Z][A-Z0-9] {2}- /)
    expect(text).toContain('PY  - 2026\r\nDA  - 2026/03/04\r\n')
    expect(text.match(/^TY {2}- /gm)).toHaveLength(HARD.length)
    expect(text.match(/^ER {2}- \r$/gm)).toHaveLength(HARD.length)
  })
})

describe('bibtex', () => {
  it('has as many braces closed as opened in every line, as BibTeX counts them behind a backslash too', () => {
    for (const line of textOf('bibtex', hardDossier()).split('\n')) {
      if (!line.includes(' = ')) continue
      expect([line, line.split('{').length]).toEqual([line, line.split('}').length])
    }
    expect(textOf('bibtex', hardDossier())).toContain('\\textbraceleft{}A\\textbraceright{} \\textbraceright{} ')
  })
})

describe('citation keys', () => {
  const items = hardDossier().sources.map(({ source }) => cslItemOf(source))

  it('are of letters and digits that every program takes, and no two the same', () => {
    const keys = [...citationKeys(items).values()]
    for (const key of keys) expect(key).toMatch(/^[a-z0-9]+-[0-9a-f]{4,}$/)
    expect(new Set(keys).size).toBe(items.length)
    expect(keys[0]).toMatch(/^duc2026nuoc-/)
  })

  it('stay the same whatever else is there, and differ for sources that are alike', () => {
    const one = citationKeys(items.slice(3, 4))
    const all = citationKeys([...items].reverse())
    for (const [id, key] of one) expect(all.get(id)).toBe(key)
    const alike = Array.from({ length: 2_000 }, (_, at) => ({ ...items[0], id: String(at), type: 'document' as const }))
    expect(new Set(citationKeys(alike).values()).size).toBe(2_000)
  })
})
