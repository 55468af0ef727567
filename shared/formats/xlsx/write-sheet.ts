import { assertNever } from '../../result.ts'
import type { Cell, Column, Table } from '../tables/table.ts'
import { serialOfDate, serialOfInstant } from './serial-date.ts'
import { STYLE } from './styles.ts'

/** Gives each text of a workbook its number. */
export type NumberText = (text: string) => number

const FORMULA_LIKE = /^[=+\-@\t\r\n\0＝＋－＠]/u

/** `A`, `Z`, `AA`; 0-based. */
export function columnName(at: number): string {
  const rest = Math.floor(at / 26)
  return `${rest > 0 ? columnName(rest - 1) : ''}${String.fromCharCode(65 + (at % 26))}`
}

/** The cells that a table covers, its header among them. */
export const rangeOf = ({ columns, rows }: Table): readonly [string, string] => [
  'A1',
  `${columnName(Math.max(0, columns.length - 1))}${String(rows.length + 1)}`,
]

/** xl/worksheets/sheetN.xml: a header that stays in sight, typed cells, column widths, a filter. */
export function sheetXml(table: Table, numberText: NumberText, declaration: string, namespace: string): string {
  const { columns, rows } = table
  const header = columns.map(({ label }, at) => textCell(`${columnName(at)}1`, label, STYLE.header, numberText))
  const body = rows.map((cells, row) => {
    const written = columns.map((column, at) => cellXml(cells[at] ?? null, column, at, row, numberText))
    return `<row r="${String(row + 2)}">${written.join('')}</row>`
  })
  return [
    `${declaration}<worksheet xmlns="${namespace}">`,
    viewXml(table.headerColumns ?? 0),
    `<cols>${columns.map((column, at) => columnXml(column, at, rows)).join('')}</cols>`,
    `<sheetData><row r="1">${header.join('')}</row>`,
    ...body,
    `</sheetData><autoFilter ref="${rangeOf(table).join(':')}"/></worksheet>`,
  ].join('')
}

function viewXml(headerColumns: number): string {
  const across = headerColumns > 0 ? `xSplit="${String(headerColumns)}" ` : ''
  const pane = headerColumns > 0 ? 'bottomRight' : 'bottomLeft'
  const corner = `${columnName(headerColumns)}2`
  return `<sheetViews><sheetView workbookViewId="0"><pane ${across}ySplit="1" topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`
}

function cellXml(cell: Cell, column: Column, at: number, row: number, numberText: NumberText): string {
  if (cell === null) return ''
  const place = `${columnName(at)}${String(row + 2)}`
  switch (typeof cell) {
    case 'boolean':
      return `<c r="${place}" s="${String(STYLE.truth)}" t="b"><v>${cell ? '1' : '0'}</v></c>`
    case 'number':
      return numberCell(place, cell, column.type === 'number' && Number.isInteger(cell) ? STYLE.whole : STYLE.plain)
    case 'string':
      return stringCell(place, cell, column, numberText)
    default:
      return assertNever(cell)
  }
}

function stringCell(place: string, cell: string, { type, wide, names }: Column, numberText: NumberText): string {
  const date = type === 'date' ? serialOfDate(cell) : null
  if (date !== null) return numberCell(place, date, STYLE.date)
  const instant = type === 'instant' ? serialOfInstant(cell) : null
  if (instant !== null) return numberCell(place, instant, STYLE.instant)
  const named = names !== undefined && Object.hasOwn(names, cell) ? (names[cell] ?? cell) : cell
  const wrapped = wide === true || named.includes('\n')
  const style = FORMULA_LIKE.test(named)
    ? wrapped
      ? STYLE.inertWrapped
      : STYLE.inert
    : wrapped
      ? STYLE.wrapped
      : STYLE.plain
  return textCell(place, named, style, numberText)
}

const numberCell = (place: string, value: number, style: number): string =>
  `<c r="${place}" s="${String(style)}"><v>${String(value)}</v></c>`

const textCell = (place: string, text: string, style: number, numberText: NumberText): string =>
  `<c r="${place}" s="${String(style)}" t="s"><v>${String(numberText(text))}</v></c>`

const WIDE = 60
const WIDEST = 36
const NARROWEST = 8
/** So many rows tell how wide a column must be. */
const LOOKED_AT = 200
const WIDTH_OF = { date: 12, instant: 20, integer: 10, number: 18, boolean: 10 } as const

function columnXml({ label, type, wide }: Column, at: number, rows: Table['rows']): string {
  const longest = rows.slice(0, LOOKED_AT).reduce((width, row) => Math.max(width, widthOf(row[at] ?? null)), 0)
  const own = type === 'text' ? (wide ? WIDE : longest) : WIDTH_OF[type]
  const width = wide ? WIDE : Math.min(WIDEST, Math.max(NARROWEST, own, Math.min(18, label.length)) + 2)
  const number = String(at + 1)
  return `<col min="${number}" max="${number}" width="${String(width)}" customWidth="1"/>`
}

/** In figures of the default face; Chinese, Japanese and Korean characters are two wide. */
const widthOf = (cell: Cell): number =>
  typeof cell === 'string' ? [...cell.slice(0, WIDE)].reduce((sum, one) => sum + (one >= '\u2e80' ? 2 : 1), 0) : 0
