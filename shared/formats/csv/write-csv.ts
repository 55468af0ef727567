import { csvFormatRow } from 'd3-dsv'
import type { Cell, Table } from '../tables/table.ts'

/** Without it Excel reads the bytes as the code page of the system. */
const BYTE_ORDER_MARK = '\ufeff'

/** RFC 4180, section 2. */
const LINE_END = '\r\n'

/**
 * What makes a spreadsheet read words as a formula, full-width forms of East Asian keyboards among them; after any
 * number of apostrophes, so that taking one away always gives the words back.
 */
const FORMULA = /^'*[=+\-@\t\r\n\0＝＋－＠]/u

/** Words that no spreadsheet takes for a formula: a quote that begins with `=` or `-` gets an apostrophe before it. */
export const inert = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** The words that `inert` was given. */
export const fromInert = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell

/**
 * A table as CSV of RFC 4180: columns by their ids, which are the same in every language; a number is a number, an
 * empty cell is nothing, a truth value is `true` or `false`.
 */
export function writeCsv({ columns, rows }: Table): string {
  const lines = [columns.map(({ id }) => id), ...rows.map((row) => row.map(written))].map(csvFormatRow)
  return `${BYTE_ORDER_MARK}${lines.join(LINE_END)}${LINE_END}`
}

const written = (cell: Cell): string => (cell === null ? '' : typeof cell === 'string' ? inert(cell) : String(cell))
