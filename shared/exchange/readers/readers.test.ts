import { utf8fromString } from '@exodus/bytes/utf8.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fullDossier } from '../../briefs/annotated-brief/testing/fixtures.ts'
import { csv } from '../../formats/csv/csv.ts'
import { writeJsonld } from '../../formats/jsonld/write-jsonld.ts'
import { writeDossierJson } from '../../formats/dossier-json/write-dossier-json.ts'
import type { ExchangeFormat } from '../exchange-format.ts'
import type { Incoming } from '../incoming.ts'
import { EXCHANGE_FORMATS, readExchange } from '../registry.ts'
import { annotationsCsvIn } from './csv/annotations-csv.ts'
import { hypothesisIn } from './hypothesis/hypothesis.ts'
import { jsonldIn } from './jsonld/jsonld.ts'
import { instantIn } from './values.ts'

const bytesOf = (value: unknown): Uint8Array =>
  utf8fromString(typeof value === 'string' ? value : JSON.stringify(value))

function read(value: unknown, formatId: string): Incoming {
  const result = readExchange(bytesOf(value), 'file')
  if (!result.ok) throw new Error(result.error.message)
  expect(result.value.formatId).toBe(formatId)
  return result.value.incoming
}

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'
const PAGE = 'https://example.org/dam'
const quote = (exact: string) => ({ type: 'TextQuoteSelector', exact, prefix: 'before ', suffix: ' after' })
const position = (start: number, end: number) => ({ type: 'TextPositionSelector', start, end })

describe('Hypothesis', () => {
  const row = (id: string, fields: object) => ({
    id,
    created: '2020-05-01T10:00:00.123456+02:00',
    updated: '2020-05-02T10:00:00+00:00',
    user: 'acct:ada@hypothes.is',
    uri: PAGE,
    text: 'Why?',
    tags: ['expert'],
    document: { title: ['The dam'] },
    target: [
      { source: PAGE, selector: [{ type: 'RangeSelector', startContainer: '/p[1]' }, position(0, 6), quote('It may')] },
    ],
    ...fields,
  })
  const file = (annotations: readonly unknown[]) => ({
    export_date: '2020',
    export_userid: 'x',
    client_version: '1',
    annotations,
  })

  it('reads an export, and replies into the note of what they answer', () => {
    const rows = [
      row('b', { text: 'Because.', user: 'acct:ben@hypothes.is', references: ['a'], target: [{ source: PAGE }] }),
      row('a', {}),
      row('c', { text: 'So there.', references: ['a', 'b'], target: [{ source: PAGE }] }),
    ]
    const { sources, annotations, left } = read(file(rows), 'hypothesis')
    expect(left).toEqual([])
    expect(sources).toMatchObject([{ key: PAGE, title: 'The dam', address: PAGE }])
    expect(annotations).toMatchObject([
      {
        key: 'a',
        start: 0,
        end: 6,
        exact: 'It may',
        prefix: 'before ',
        note: 'Why?\n\nben: Because.\n\nada: So there.',
        tags: ['expert'],
        createdAt: '2020-05-01T08:00:00.123Z',
        modifiedAt: '2020-05-02T10:00:00.000Z',
      },
    ])
  })

  it('leaves notes on whole pages and replies to nothing, and says so', () => {
    const rows = [row('p', { target: [{ source: PAGE }] }), row('r', { references: ['gone'] })]
    expect(read(file(rows), 'hypothesis')).toMatchObject({
      annotations: [],
      left: ['1 annotation is about a whole page, without a quote.', '1 reply answers what is not in the file.'],
    })
  })
})

describe('CSV', () => {
  it('joins the rows of one highlight of Taguette', () => {
    const file =
      'id,document,tag,content\r\n7,dam.txt,expert,"It may, ""they"" say"\r\n7,dam.txt,dam,"It may, ""they"" say"\r\n8,dam.txt,,=1\r\n9,dam.txt,x,\r\n'
    const { sources, annotations, left } = read(file, 'taguette')
    expect(sources).toMatchObject([{ fileName: 'dam.txt', title: 'dam.txt' }])
    expect(annotations).toMatchObject([
      { key: '7', exact: 'It may, "they" say', tags: ['expert', 'dam'], kind: null, start: null },
      { key: '8', exact: '=1', tags: [] },
    ])
    expect(left).toEqual(['1 row quotes nothing.'])
  })

  const HEAD = 'source,kind,start,end,exact,note,tags,mine'
  it('takes guards against formulas off, keeps other kinds as tags, names strange columns', () => {
    const { annotations, left } = read(`${HEAD}\ns.txt,claim,0,5,'=1+1,''+x,a; b,?\n`, 'csv')
    expect(annotations).toMatchObject([
      { exact: '=1+1', note: "'+x", tags: ['a', 'b', 'claim'], kind: null, start: 0, end: 5 },
    ])
    expect(left).toEqual(['Columns that are not known here: mine.'])
  })

  it('reads what a spreadsheet saved with semicolons', () => {
    const { annotations } = read(`\ufeff${HEAD.replaceAll(',', ';')}\r\ns.txt;figure;0;5;It may;;;\r\n`, 'csv')
    expect(annotations).toMatchObject([{ exact: 'It may', kind: 'figure', start: 0 }])
  })
})

describe('readExchange', () => {
  it.each<readonly [string, unknown, string]>([
    ['nothing', '', 'import/unknown-format'],
    ['words', 'Once upon a time', 'import/unknown-format'],
    ['other JSON', { a: 1 }, 'import/unknown-format'],
    ['a broken dossier', '{"format":"variorum-dossier","version":1', 'import/malformed'],
    ['a newer dossier', { format: 'variorum-dossier', version: 9 }, 'import/newer-version'],
    ['broken JSON-LD', `{"@context":"${CONTEXT}"`, 'import/malformed'],
    ['JSON-LD about something else', { '@context': CONTEXT, type: 'Person' }, 'import/malformed'],
    ['Hypothesis without annotations', { export_date: '2020' }, 'import/malformed'],
  ])('refuses %s', (_name, value, code) => {
    expect(readExchange(bytesOf(value), 'x.json')).toMatchObject({ ok: false, error: { code } })
  })

  it('refuses bytes that are no Unicode', () => {
    const bytes = new Uint8Array([...bytesOf('id,document,tag,content\n'), 0xff, 0xfe])
    expect(readExchange(bytes, 'x.csv')).toMatchObject({ ok: false, error: { code: 'import/encoding' } })
  })

  const FILES = [
    writeDossierJson(fullDossier(), { override: null }),
    writeJsonld(fullDossier(), { override: null }),
    csv.write(fullDossier(), { override: null }),
  ]
  it('never throws, whatever is broken in a file', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FILES), fc.nat(), fc.nat(255), fc.nat(40), (file, at, byte, cut) => {
        const bytes = Uint8Array.from(file)
        bytes.fill(byte, at % bytes.length, (at % bytes.length) + 1)
        const rest = bytes.subarray(0, bytes.length - cut)
        for (const format of EXCHANGE_FORMATS as readonly ExchangeFormat[]) {
          expect(typeof format.looksLike(rest, 'x')).toBe('boolean')
          expect(typeof format.read(rest).ok).toBe('boolean')
        }
      }),
      { numRuns: 300 },
    )
  })

  it.each([jsonldIn, hypothesisIn])(
    '$id takes any JSON there is without throwing, and gives sound offsets',
    (format: ExchangeFormat) => {
      const key = fc.constantFrom(
        'annotations',
        'target',
        'selector',
        'body',
        'type',
        'exact',
        'start',
        'end',
        'source',
        'id',
        'items',
        'first',
        'figure',
        'kind',
        '@graph',
        '__proto__',
        'value',
        'tags',
        'references',
      )
      const leaf = fc.oneof(
        fc.constantFrom<unknown>(
          'Annotation',
          'TextQuoteSelector',
          'TextPositionSelector',
          0,
          -1,
          1.5,
          null,
          true,
          'x',
          'figure',
          1e300,
        ),
      )
      const { value } = fc.letrec((tie) => ({
        value: fc.oneof(
          { maxDepth: 6 },
          leaf,
          fc.dictionary(key, tie('value')),
          fc.array(tie('value'), { maxLength: 3 }),
        ),
      }))
      fc.assert(
        fc.property(value, (json) => {
          const result = format.read(bytesOf(JSON.stringify(json)))
          for (const { start, end } of result.ok ? result.value.annotations : []) {
            for (const offset of [start, end])
              expect(offset === null || (Number.isSafeInteger(offset) && offset >= 0)).toBe(true)
          }
        }),
        { numRuns: 500 },
      )
      const deep = '['.repeat(50_000) + ']'.repeat(50_000)
      expect(format.read(bytesOf(deep)).ok).toBe(format.id === 'jsonld')
    },
  )

  it('has one format for each id, and each says what it is', () => {
    const formats: readonly ExchangeFormat[] = EXCHANGE_FORMATS
    expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length)
    for (const { label, extensions } of formats) expect(label !== '' && extensions.length > 0).toBe(true)
  })
})

describe('instantIn', () => {
  it.each([
    ['2020-05-01T10:00:00Z', '2020-05-01T10:00:00.000Z'],
    ['2020-05-01T10:00:00+0200', '2020-05-01T08:00:00.000Z'],
    ['2020-05-01 10:00', '2020-05-01T10:00:00.000Z'],
    ['2020-05-01', '2020-05-01T00:00:00.000Z'],
    ['2020-13-01', null],
    ['yesterday', null],
    [7, null],
  ])('%s', (given, instant) => {
    expect(instantIn(given)).toBe(instant)
  })
})

it('the CSV reader gives a row without id a key of its own', () => {
  const result = annotationsCsvIn.read(bytesOf('source,kind,start,end,exact\ns,figure,0,1,a\ns,figure,0,1,b\n'))
  expect(result.ok && result.value.annotations.map(({ key }) => key)).toEqual(['row 1', 'row 2'])
})
