import type { BlockRole } from '../../model/block.ts'
import type { StructuredBlock } from '../structured/structured-document.ts'
import type { StyleRole } from './style-roles.ts'

/** White space that is only there to part words; no-break and wide spaces are the author's. */
const BLANKS = /[ \t]+/gu
const AROUND_BREAK = / ?\n ?/gu
const SOMETHING = /[^\s\u200B-\u200F\u2060\u061C\uFEFF\uFFFC]/u
const SHY = /\u00AD/gu
/** In UTF-16 code units; longer cells are columns of a page. */
const MAX_CELL = 600
const MAX_PARAGRAPHS_IN_CELL = 3

/** A text as a reader sees it; where a word may be broken is no part of it. Empty when there is nothing to read. */
export function readable(text: string): string {
  const clean = text.replace(SHY, '').replace(BLANKS, ' ').replace(AROUND_BREAK, '\n').trim()
  return SOMETHING.test(clean) ? clean : ''
}

/** A table as it was read: what its cells hold, row by row. */
export interface WrittenTable {
  readonly rows: readonly (readonly (readonly StructuredBlock[])[])[]
  /** A table stands in one of the cells. */
  readonly isNested: boolean
}

const inOneLine = (cell: readonly StructuredBlock[]): string =>
  cell.map(({ text }) => text.replace(/[\n\t]+/gu, ' ')).join(' ')

/** True when rows are data that belongs together, false when they only place things on a page. */
function isData({ rows, isNested }: WrittenTable): boolean {
  if (isNested || !rows.some((row) => row.length > 1)) return false
  return rows.every((row) =>
    row.every(
      (cell) =>
        cell.filter(({ role }) => role !== 'list-item').length <= MAX_PARAGRAPHS_IN_CELL &&
        cell.every(({ role, text }) => role !== 'title' && text.length <= MAX_CELL),
    ),
  )
}

/** Rows of data with a TAB between cells; of tables that only place things, what is in the cells, in reading order. */
export function blocksOfTable(table: WrittenTable): readonly StructuredBlock[] {
  if (!isData(table)) return table.rows.flat(2)
  const rows = table.rows.map((row) => readableRow(row.map(inOneLine)))
  return rows.filter((text) => text !== '').map((text): StructuredBlock => ({ text, role: 'table-row' }))
}

const readableRow = (cells: readonly string[]): string => {
  const row = cells.join('\t').trim()
  return SOMETHING.test(row) ? row : ''
}

/** The block of a paragraph, null when nothing is written in it. */
export function blockOf(text: string, style: StyleRole | null, fallback: BlockRole): StructuredBlock | null {
  const read = readable(text)
  if (read === '') return null
  const { role, level, isCertain } = style ?? { role: fallback }
  return {
    text: read,
    role,
    ...(level === undefined ? {} : { level }),
    ...(isCertain === true ? { isCertain } : {}),
  }
}

/** The same blocks, fenced for certain. */
export const fenced = (blocks: readonly StructuredBlock[]): readonly StructuredBlock[] =>
  blocks.map(({ text }) => ({ text, role: 'boilerplate', isCertain: true }))

/**
 * The blocks of a note, begun with its mark. Notes are the author's own words, whatever they look like: nothing in them
 * is judged.
 */
export const markedNote = (mark: string, blocks: readonly StructuredBlock[]): readonly StructuredBlock[] =>
  blocks.map(({ text, role }, at) => ({
    text: at === 0 ? `${mark} ${text}` : text,
    role: role === 'list-item' || role === 'quotation' || role === 'table-row' ? role : 'paragraph',
    isCertain: true,
  }))
