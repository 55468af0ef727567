import type { BriefInline as ModelInline, ListBlock, OwnTableBlock } from '../../model/brief.ts'
import { type BriefBlock, type BriefInline, type ListBlock as List, plainTextOf, words } from '../document/document.ts'
import { inlinesOf } from './inlines-of.ts'
import type { Writing } from './writing.ts'

export const listOf = ({ items }: ListBlock, writing: Writing): List => ({
  type: 'list',
  items: items.map(({ depth, ordered, content }) => ({ depth, ordered, content: inlinesOf(content, writing) })),
})

/**
 * The analyst's table. A head is plain words; one that holds a note, a link or a remark stays a row, so that nothing
 * of it is lost.
 */
export function ownTableOf({ header, rows }: OwnTableBlock, writing: Writing): BriefBlock {
  const written = rows.map((cells) => cells.map((cell) => inlinesOf(cell, writing)))
  const [head, ...body] = written
  const width = Math.max(...rows.map((cells) => cells.length))
  const asHead = header && head !== undefined && body.length > 0 && (rows[0] ?? []).every(isPlain)
  return {
    type: 'table',
    caption: '',
    columns: Array.from({ length: width }, (_, at) => words(asHead ? plain(head[at] ?? []) : '')),
    rows: (asHead ? body : written).map((cells) => Array.from({ length: width }, (_, at) => cells[at] ?? [])),
  }
}

const isPlain = (cell: readonly ModelInline[]): boolean => cell.every(({ type }) => type === 'text' || type === 'break')

const plain = (content: readonly BriefInline[]): string => content.map(plainTextOf).join('')
