import type { Line } from '../layout/line.ts'
import type { BodyStyle } from './body-style.ts'
import { captionRole } from './captions.ts'
import { markerOf } from './list-marker.ts'
import type { Paragraph } from './paragraph.ts'
import { splitParagraphs } from './split-paragraphs.ts'
import { tableRows } from './table-rows.ts'
import { tableStretches } from './tables.ts'

const ALONE = { isIndented: false, isFullAtEnd: false } as const

/** The lines of one column as paragraphs, rows of tables, items of lists and captions. */
export function paragraphsOf(lines: readonly Line[], page: number, pitch: number, body: BodyStyle): Paragraph[] {
  return tableStretches(lines, pitch).flatMap(({ isTable, lines: stretch }) =>
    isTable
      ? tableRows(stretch, pitch).map((row) => ({ ...row, role: 'table-row', page, ...ALONE }) as const)
      : proseOf(stretch, page, pitch, body),
  )
}

const proseOf = (lines: readonly Line[], page: number, pitch: number, body: BodyStyle): Paragraph[] =>
  splitParagraphs(lines, pitch).map((paragraph) => {
    const first = paragraph.lines[0]?.text ?? ''
    const role = markerOf(first) === '' ? captionRole(paragraph.lines, body) : 'list-item'
    return { ...paragraph, role, page }
  })
