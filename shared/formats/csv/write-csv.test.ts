import { csvParseRows } from 'd3-dsv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell, Table } from '../tables/table.ts'
import { fromInert, inert, writeCsv } from './write-csv.ts'

const table = (...rows: readonly (readonly Cell[])[]): Table => ({
  id: 't',
  title: 'T',
  columns: (rows[0] ?? [null]).map((_, at) => ({ id: `c${String(at)}`, label: 'A label', type: 'text' })),
  rows,
})

describe('inert', () => {
  it.each([
    ['=SUM(A1)', "'=SUM(A1)"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@cmd', "'@cmd"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['\n=1', "'\n=1"],
    ['\u0000=1', "'\u0000=1"],
    ['＝1', "'＝1"],
    ["'=1", "''=1"],
    ["'quoted'", "'quoted'"],
    ['a=1', 'a=1'],
    [' =1', ' =1'],
    ['– dash', '– dash'],
    ['', ''],
  ])('%j is written %j', (text, written) => {
    expect(inert(text)).toBe(written)
    expect(fromInert(written)).toBe(text)
  })
})

describe('writeCsv', () => {
  it('begins with a byte order mark and the ids, and ends each line with CR LF', () => {
    expect(writeCsv(table(['a', 1, null, true], ['b', -2.5, 'x', false]))).toBe(
      '\ufeffc0,c1,c2,c3\r\na,1,,true\r\nb,-2.5,x,false\r\n',
    )
  })

  it('quotes what would end a cell', () => {
    expect(writeCsv(table(['a,b', 'say "x"', 'two\nlines']))).toContain('"a,b","say ""x""","two\nlines"\r\n')
  })

  it('writes numbers as numbers and words that look like them as words', () => {
    expect(writeCsv(table([-1, '-1', 4.5e9]))).toContain("\r\n-1,'-1,4500000000\r\n")
  })

  it('can be read back whole', () => {
    const word = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('=1', "'", '"', '\r\n', ',', "''=x", 'Điều 9'))
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 6 }), (rows) => {
        const written = writeCsv(table(...rows)).slice(1)
        const [, ...read] = csvParseRows(written)
        expect(read.map((cells) => cells.map(fromInert))).toEqual(rows)
      }),
    )
  })
})
