import { directionOfInlines } from '../../briefs/document/direction.ts'
import { type BriefInline, type Column, plainTextOf, type TableBlock } from '../../briefs/document/document.ts'
import { columnWidths } from './column-widths.ts'
import type { DocxState } from './docx-state.ts'
import { bodyPlace, writeInlines, writeWords } from './write-inlines.ts'
import { xmlText } from './xml.ts'

/** Word refuses a wider table. */
const MOST_COLUMNS = 63
/** A table of so many rows stands on one page. */
const SHORT_TABLE = 12

/** A table whose head is repeated on every page; one too wide for Word as several, each with the rows' headers. */
export function writeTable(table: TableBlock, state: DocxState): string {
  if (table.columns.length <= MOST_COLUMNS) return writeOne(table, state)
  const cut = (from: number, to: number): TableBlock => ({
    ...table,
    columns: pick(table.columns, from, to),
    rows: table.rows.map((row) => pick(row, from, to)),
  })
  return writeOne(cut(1, MOST_COLUMNS), state) + writeTable(cut(MOST_COLUMNS, table.columns.length), state)
}

const pick = <Item>(items: readonly Item[], from: number, to: number): readonly Item[] => [
  ...items.slice(0, 1),
  ...items.slice(from, to),
]

function writeOne({ caption, columns, rows }: TableBlock, state: DocxState): string {
  if (columns.length === 0) return ''
  const widths = columnWidths(
    columns,
    rows.map((row) => row.map((cell) => cell.map(plainTextOf).join(''))),
  )
  const headed = columns.some(({ label }) => label !== '')
  const head = headed ? headRow(columns, widths) : ''
  const isShort = rows.length <= SHORT_TABLE
  const body = rows.map((row, at) => bodyRow(row, columns, widths, state, isShort && at < rows.length - 1))
  const named = caption === '' ? '' : `<w:tblCaption w:val="${xmlText(caption)}"/>`
  return [
    caption === '' ? '' : `<w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr>${writeWords(caption, {}, 'ltr')}</w:p>`,
    `<w:tbl><w:tblPr><w:tblStyle w:val="BriefTable"/><w:tblW w:w="${String(sum(widths))}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`,
    `<w:tblLook w:val="00A0" w:firstRow="${headed ? '1' : '0'}" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>${named}</w:tblPr>`,
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${String(width)}"/>`).join('')}</w:tblGrid>`,
    head,
    ...body,
    '</w:tbl>',
    // Without it two tables in a row would be one.
    '<w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>',
  ].join('')
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

const headRow = (columns: readonly Column[], widths: readonly number[]): string => {
  const cells = columns.map((column, at) =>
    cellXml(writeWords(column.label, { bold: true }, 'ltr'), widths[at] ?? 0, column, false, 'TableHead'),
  )
  return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells.join('')}</w:tr>`
}

function bodyRow(
  row: readonly (readonly BriefInline[])[],
  columns: readonly Column[],
  widths: readonly number[],
  state: DocxState,
  keepNext: boolean,
): string {
  const cells = columns.map((column, at) => {
    const content = row[at] ?? []
    const direction = directionOfInlines(content)
    const inner = writeInlines(content, bodyPlace(state, direction), at === 0 ? { bold: true } : {})
    return cellXml(inner, widths[at] ?? 0, column, direction === 'rtl', 'TableText', keepNext)
  })
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`
}

function cellXml(
  inner: string,
  width: number,
  { align }: Column,
  rtl: boolean,
  style: string,
  keepNext = false,
): string {
  const aligned = align === 'end' ? `<w:jc w:val="${rtl ? 'left' : 'right'}"/>` : ''
  return `<w:tc><w:tcPr><w:tcW w:w="${String(width)}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="${style}"/>${keepNext ? '<w:keepNext/>' : ''}${rtl ? '<w:bidi/>' : ''}${aligned}</w:pPr>${inner}</w:p></w:tc>`
}
