// @vitest-environment jsdom
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { FIXTURES, fullDossier } from '../../briefs/annotated-brief/testing/fixtures.ts'
import type { Cell, Column, Table } from '../tables/table.ts'
import { serialOfDate, serialOfInstant } from './serial-date.ts'
import { STYLE } from './styles.ts'
import { partsOf, type ReadCell, readWorkbook } from './testing/read-workbook.ts'
import { columnName } from './write-sheet.ts'
import { writeWorkbook } from './write-workbook.ts'
import { sheetsOf, xlsx } from './xlsx.ts'

const OPTIONS = { exportedAt: '2026-03-05T09:30:00.000Z', override: null }
const text: Column = { id: 'a', label: 'A', type: 'text' }
const one = (cell: Cell, fields: Partial<Column> = {}): Table => ({
  id: 't',
  title: 'T',
  columns: [{ ...text, ...fields }],
  rows: [[cell]],
})
const read = (table: Table): ReadCell | undefined => readWorkbook(writeWorkbook([table]))[0]?.cells.get('A2')

describe('a cell', () => {
  it.each<[string, Cell, Partial<Column>, Partial<ReadCell> | undefined]>([
    ['words', 'a <b> & "c"', {}, { type: 'text', value: 'a <b> & "c"', style: STYLE.plain }],
    ['blanks around words', ' a\n b ', {}, { type: 'text', value: ' a\n b ', style: STYLE.wrapped }],
    ['a quote', 'a', { wide: true }, { type: 'text', style: STYLE.wrapped }],
    ['a formula', '=1+1', {}, { type: 'text', value: '=1+1', style: STYLE.inert }],
    ['a quote like a formula', '-a', { wide: true }, { type: 'text', value: '-a', style: STYLE.inertWrapped }],
    ['digits that are words', '0042', {}, { type: 'text', value: '0042' }],
    ['a name of the language', 'constructor', {}, { type: 'text', value: 'constructor' }],
    ['a name of a closed list', 'x', { names: { x: 'an x' } }, { type: 'text', value: 'an x' }],
    ['no name of that list', 'toString', { names: { x: 'an x' } }, { type: 'text', value: 'toString' }],
    ['a line end of old systems', 'a\rb', {}, { type: 'text', value: 'a\rb' }],
    ['what looks like an escape', '_x0041_', {}, { type: 'text', value: '_x0041_' }],
    ['controls', '\u0000\u0007\uffff', {}, { type: 'text', value: '\u0000\u0007\uffff' }],
    ['half a character', 'a\ud83d', {}, { type: 'text', value: 'a\ufffd' }],
    ['an offset', 1234567, { type: 'integer' }, { type: 'number', value: '1234567', style: STYLE.plain }],
    ['a large value', 1.16e11, { type: 'number' }, { type: 'number', value: '116000000000', style: STYLE.whole }],
    ['a small value', 0.1, { type: 'number' }, { type: 'number', value: '0.1', style: STYLE.plain }],
    ['a negative value', -2.5, { type: 'number' }, { type: 'number', value: '-2.5' }],
    ['truth', false, { type: 'boolean' }, { type: 'boolean', value: '0' }],
    ['a whole date', '2023-04-13', { type: 'date' }, { type: 'number', value: '45029', style: STYLE.date }],
    ['a month', '2023-04', { type: 'date' }, { type: 'text', value: '2023-04' }],
    ['a year', '2023', { type: 'date' }, { type: 'text', value: '2023' }],
    ['a date of another age', '1899-12-31', { type: 'date' }, { type: 'text', value: '1899-12-31' }],
    ['an instant', '2023-04-13T12:00:00.000Z', { type: 'instant' }, { type: 'number', value: '45029.5' }],
    ['nothing', null, {}, undefined],
  ])('holds %s', (_, cell, fields, expected) => {
    const found = read(one(cell, fields))
    if (expected === undefined) expect(found).toBeUndefined()
    else expect(found).toMatchObject(expected)
  })

  it('holds any well-formed words as they are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }), (values) => {
        const table = { ...one(null), rows: values.map((value) => [value]) }
        const cells = readWorkbook(writeWorkbook([table]))[0]?.cells
        expect(values.map((_, at) => cells?.get(`A${String(at + 2)}`)?.value)).toEqual(values)
      }),
      { numRuns: 60 },
    )
  })

  it('says where it is cut, as programs refuse longer ones', () => {
    const value = read(one('🙂'.repeat(20_000)))?.value ?? ''
    expect(value.length).toBeLessThanOrEqual(32_767)
    expect(value).toMatch(/^🙂+ \[…cut here: 40,000 characters in all\]$/u)
  })
})

it('counts days as spreadsheets do', () => {
  const days = ['1900-02-28', '1900-03-01', '1970-01-01', '2000-02-29', '9999-12-31'].map(serialOfDate)
  expect(days).toEqual([null, 61, 25_569, 36_585, 2_958_465])
  expect(serialOfInstant('1970-01-01T06:00:00.000Z')).toBe(25_569.25)
  expect(serialOfInstant('no instant')).toBeNull()
})

it('names columns as spreadsheets do', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})

describe('a workbook', () => {
  it.each(FIXTURES.filter(([name]) => !/\d,000/.test(name)))('is well-formed: %s', (_, fixture) => {
    const sheets = readWorkbook(xlsx.write(fixture(), OPTIONS))
    const expected = sheetsOf(fixture(), OPTIONS)
    expect(sheets.map(({ name }) => name)).toEqual(expected.map(({ title }) => title))
    sheets.forEach(({ xml, cells }, at) => {
      const { columns = [], rows = [] } = expected[at] ?? {}
      expect(columns.map((column, index) => [column.label, cells.get(`${columnName(index)}1`)?.value])).toEqual(
        columns.map(({ label }) => [label, label]),
      )
      expect(xml.getElementsByTagName('row')).toHaveLength(rows.length + 1)
      expect(xml.querySelector('pane')?.getAttribute('state')).toBe('frozen')
    })
  })

  it('has sheet names that programs accept', () => {
    const names = sheetsOf(fullDossier(), OPTIONS).map(({ title }) => title)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
    expect(names.filter((name) => name.length > 31 || /[[\]:*?/\\']/.test(name))).toEqual([])
  })

  it('has the annotations first, with an override beside each', () => {
    const [first] = readWorkbook(xlsx.write(fullDossier(), { ...OPTIONS, override: 'Read in court' }))
    expect(first?.name).toBe('Annotations')
    expect([...(first?.cells.values() ?? [])].filter(({ value }) => value === 'Read in court')).toHaveLength(6)
  })

  afterEach(() => {
    vi.useRealTimers()
  })

  it('has the same bytes at every time', () => {
    const written = ['2026-01-01T00:00:00Z', '2031-07-08T11:12:13Z'].map((now) => {
      vi.useFakeTimers({ now: new Date(now) })
      return Buffer.from(xlsx.write(fullDossier(), OPTIONS)).toString('base64')
    })
    expect(new Set(written).size).toBe(1)
  })

  it('has entries of one date and hour, in whatever time zone it is written', () => {
    const bytes = xlsx.write(fullDossier(), OPTIONS)
    // Time and date of the first local header: 12:00:00, 1980-01-01.
    expect([...bytes.subarray(10, 14)]).toEqual([0x00, 0x60, 0x21, 0x00])
  })

  it('has the content types of its parts', () => {
    const parts = partsOf(xlsx.write(fullDossier(), OPTIONS))
    const types = parts.get('[Content_Types].xml') ?? ''
    const described = [...parts.keys()].filter((path) => /^xl\/[^_]/.test(path) && !path.includes('_rels'))
    expect(described.filter((path) => !types.includes(`PartName="/${path}"`))).toEqual([])
  })
})
