import { utf8toString } from '@exodus/bytes/utf8.js'
import { csvParseRows } from 'd3-dsv'
import { describe, expect, it } from 'vitest'
import {
  annotationOf,
  dossierOf,
  figureOf,
  personOf,
  questionOf,
  sourceOf,
  withExact,
} from '../briefs/annotated-brief/testing/build-dossier.ts'
import { FIXTURES, fullDossier } from '../briefs/annotated-brief/testing/fixtures.ts'
import { type Annotation, exactOf } from '../model/annotation.ts'
import type { DossierContents } from '../model/dossier-contents.ts'
import { wordsOfDocx } from './brief-docx/testing/read-docx.ts'
import type { ExportFormat, ExportOptions } from './export-format.ts'
import { EXPORT_FORMATS } from './export-formats.ts'
import { exportDossier } from './export-registry.ts'
import { NO_PRINTER } from './testing/no-printer.ts'
import { partsOf } from './xlsx/testing/read-workbook.ts'

const OPTIONS: ExportOptions = { exportedAt: '2026-03-05T09:30:00.000Z', override: null }

async function bytesOf(format: string, contents: DossierContents, options = OPTIONS): Promise<Uint8Array> {
  const result = await exportDossier(format, contents, options, NO_PRINTER)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

/** What was written as text; of a workbook or a project all its parts, of a Word document its words. */
async function write(format: string, contents: DossierContents, options = OPTIONS): Promise<string> {
  const bytes = await bytesOf(format, contents, options)
  if (format === 'docx') return wordsOfDocx(bytes)
  return ['xlsx', 'qdpx'].includes(format) ? [...partsOf(bytes).values()].join('\n') : utf8toString(bytes)
}

/** Formats that do not print every quote, and which they print. */
const PRINTED: Readonly<Record<string, (annotation: Annotation) => boolean>> = {
  'csv-positions': () => false,
  'csv-timeline': () => false,
  'csv-sources': () => false,
  'csv-figures': ({ kind }) => kind === 'figure',
  ris: () => false,
  bibtex: () => false,
  'csl-json': () => false,
}

const STARTS = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', "'=1"]

/** Words that a spreadsheet would calculate, in every field that an analyst or a source fills. */
function formulas(): DossierContents {
  const source = sourceOf('=s', STARTS, { title: '=T', outlet: '+O', authors: ['-A'], publishedAt: '2020-01-02' })
  return dossierOf({
    sources: [source],
    people: STARTS.map((name, at) => personOf(`p${String(at)}`, { name, role: name, aliases: [name] })),
    questions: STARTS.map((wording, at) => questionOf(`q${String(at)}`, wording, [{ id: wording, label: wording }])),
    annotations: STARTS.flatMap((exact, at) => {
      const fields = {
        speakerId: `p${String(at)}`,
        questionId: `q${String(at)}`,
        stance: exact,
        note: exact,
        tags: [exact],
      }
      const figure = figureOf({ value: -at, unit: exact, measure: '=same', asOf: '2020' })
      return [
        annotationOf(`a${String(at)}`, source, exact, fields),
        annotationOf(`f${String(at)}`, source, exact, { ...fields, kind: 'figure', figure }),
      ]
    }),
  })
}

/** A passage that the new edition of its source has not, kept as what the old one said. */
function orphan(): DossierContents {
  const before = sourceOf('before', ['The clause lapsed.'])
  const after = sourceOf('after', ['The clause stands.'], { supersedes: 'before' })
  return dossierOf({
    sources: [after, before],
    annotations: [annotationOf('a', before, 'clause lapsed', { quotationOnly: true })],
  })
}

const ALL_FIXTURES: typeof FIXTURES = [
  ...FIXTURES,
  ['what spreadsheets would calculate', formulas],
  ['an orphan kept as a quotation', orphan],
]

/** ms; the largest fixture takes one second alone, several on a busy machine. */
const PATIENCE = 60_000

const shuffled = (contents: DossierContents): DossierContents => ({
  ...contents,
  sources: [...contents.sources].reverse(),
  annotations: [...contents.annotations].reverse(),
  people: [...contents.people].reverse(),
  questions: [...contents.questions].reverse(),
})

describe.each(EXPORT_FORMATS)('$id', ({ id, label, extension }) => {
  it('says what it is', () => {
    expect(label).not.toBe('')
    expect(extension).toMatch(/^[a-z0-9]+$/)
  })

  it.each(ALL_FIXTURES)(
    'writes %s, twice the same, whatever the order of records',
    async (_name, fixture) => {
      const contents = fixture()
      const written = await bytesOf(id, contents)
      expect(written.length).toBeGreaterThan(0)
      expect(Buffer.compare(await bytesOf(id, fixture()), written)).toBe(0)
      expect(Buffer.compare(await bytesOf(id, shuffled(contents)), written)).toBe(0)
    },
    PATIENCE,
  )

  it('writes every quote of a plain dossier verbatim', async () => {
    const contents = fullDossier()
    const written = await write(id, contents)
    const expected = contents.annotations
      .filter(PRINTED[id] ?? (() => true))
      .map(exactOf)
      .map((exact) => (id === 'json' || id === 'jsonld' ? JSON.stringify(exact).slice(1, -1) : exact))
    expect(expected.filter((exact) => !written.includes(exact))).toEqual([])
  })

  const source = sourceOf('s', ['The clause lapsed with the protocol of that year, he said.'])
  const said = { speakerId: 'p', questionId: 'q', stance: 'yes' }
  const faithful = annotationOf('a', source, 'The clause lapsed with the protocol', said)
  const figure = annotationOf('f', source, 'lapsed', { kind: 'figure', figure: figureOf({ measure: 'Lapses' }) })
  it.each([
    ['altered', 'The clause lapsed in the protocol'],
    ['missing', 'Wholly other words about bananas and the moon'],
  ])('refuses a quote that is %s, unless the analyst overrides', async (_status, exact) => {
    const contents = dossierOf({
      sources: [source],
      people: [personOf('p')],
      questions: [questionOf('q')],
      annotations: [withExact(faithful, exact), figure],
    })
    expect(await exportDossier(id, contents, OPTIONS, NO_PRINTER)).toMatchObject({
      ok: false,
      error: { code: 'export/refused' },
    })
    const reason = 'The court has the same text'
    expect(await write(id, contents, { ...OPTIONS, override: reason })).toContain(reason)
  })

  it('refuses a quote whose source is gone', async () => {
    const contents = dossierOf({ annotations: [faithful] })
    expect(await exportDossier(id, contents, OPTIONS, NO_PRINTER)).toMatchObject({
      ok: false,
      error: { code: 'export/refused' },
    })
  })
})

describe('words that a spreadsheet would calculate', () => {
  it.each(EXPORT_FORMATS.filter(({ extension }) => extension === 'csv'))('are words in $id', async ({ id }) => {
    const [, ...rows] = csvParseRows(await write(id, formulas()))
    const dangerous = rows.flat().filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/u.test(cell) && !/^-?\d+$/.test(cell))
    expect(dangerous).toEqual([])
    expect(rows.flat()).toContain(id === 'csv-sources' ? "'=T" : "'=1+1")
  })

  it('are typed strings in a workbook', async () => {
    const written = await write('xlsx', formulas())
    expect(written).not.toMatch(/<f[ >]|t="str"/)
    expect(written).toContain('>=1+1</t>')
  })
})

describe('exportDossier', () => {
  it('knows only the formats it has', async () => {
    expect(await exportDossier('docs', dossierOf(), OPTIONS, NO_PRINTER)).toMatchObject({
      ok: false,
      error: { code: 'export/unknown-format' },
    })
  })

  it('has no two formats of one id, label or file name', () => {
    const names = EXPORT_FORMATS.map((format: ExportFormat) => `${format.fileNamePart ?? ''}.${format.extension}`)
    const ids = EXPORT_FORMATS.map(({ id }) => id)
    const labels = EXPORT_FORMATS.map(({ label }) => label)
    for (const list of [ids, labels, names]) expect(new Set<string>(list).size).toBe(EXPORT_FORMATS.length)
  })
})
