import { isElement, isText, nodeAfter, type HtmlElement } from '../dom.ts'

const CELLS: ReadonlySet<string> = new Set(['td', 'th'])
/** What a cell of data does not hold; pages were once laid out with tables. */
const NO_DATA: ReadonlySet<string> = new Set(
  'h1 h2 h3 h4 h5 h6 ul ol dl blockquote article section form nav header footer figure pre hr'.split(' '),
)
/** In UTF-16 code units; longer cells are columns of a page. */
const MAX_CELL = 600
const MAX_PARAGRAPHS = 2

/** True when the rows of `table` are data that belongs together, false when they only place things on a page. */
export function isDataTable(table: HtmlElement): boolean {
  if (/^(?:presentation|none)$/iu.test(table.getAttribute('role') ?? '')) return false
  let cellsInRow = 0
  let mostCells = 0
  let length = 0
  let paragraphs = 0
  for (let node = nodeAfter(table, table); node; node = nodeAfter(node, table)) {
    if (isText(node)) {
      length += node.data?.trim().length ?? 0
      if (length > MAX_CELL) return false
    }
    if (!isElement(node)) continue
    const name = node.localName
    if (name === 'table' || NO_DATA.has(name)) return false
    if (name === 'tr') cellsInRow = 0
    if (name === 'p') paragraphs += 1
    if (paragraphs > MAX_PARAGRAPHS) return false
    if (!CELLS.has(name) && name !== 'caption') continue
    if (name !== 'caption') cellsInRow += 1
    length = 0
    paragraphs = 0
    mostCells = Math.max(mostCells, cellsInRow)
  }
  return mostCells >= 2
}
