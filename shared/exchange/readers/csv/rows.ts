import { dsvFormat } from 'd3-dsv'
import { fromInert } from '../../../formats/csv/write-csv.ts'
import { ok, type Result } from '../../../result.ts'
import { headOf, readUtf8 } from '../read-text.ts'

export interface CsvFile {
  readonly columns: readonly string[]
  /** By name of the column; what guards against formulas is taken off. */
  readonly rows: readonly ReadonlyMap<string, string>[]
}

/** A spreadsheet writes semicolons where the comma is the decimal sign. */
const DELIMITERS = [',', ';', '\t'] as const

/** The names in the first line of bytes, without reading further than the head. */
export function columnsAtHead(bytes: Uint8Array): readonly string[] {
  const [line = ''] = headOf(bytes).split(/[\r\n]/u)
  return dsvFormat(delimiterOf(line)).parseRows(line)[0] ?? []
}

const delimiterOf = (line: string): string =>
  DELIMITERS.map((delimiter) => ({ delimiter, count: line.split(delimiter).length })).reduce((most, one) =>
    one.count > most.count ? one : most,
  ).delimiter

/** @returns `import/too-large`, `import/encoding` */
export function readCsv(bytes: Uint8Array): Result<CsvFile> {
  const text = readUtf8(bytes)
  if (!text.ok) return text
  const [line = ''] = text.value.split(/[\r\n]/u, 1)
  const [columns = [], ...rows] = dsvFormat(delimiterOf(line)).parseRows(text.value)
  return ok({
    columns,
    rows: rows
      .filter((cells) => cells.some((cell) => cell !== ''))
      .map((cells) => new Map(columns.map((column, at) => [column, fromInert(cells[at] ?? '')]))),
  })
}
