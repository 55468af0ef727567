import type { CleanPage } from '../furniture/find-furniture.ts'
import { columnsOf } from '../layout/columns.ts'
import { type Line, linesOf } from '../layout/line.ts'
import { piecesOf } from '../layout/piece.ts'
import type { Run } from '../layout/run.ts'
import type { PdfStructNode } from '../pdfjs/library.ts'
import type { Paragraph } from '../structure/paragraph.ts'
import { taggedParts } from './tagged-parts.ts'

/** Of the letters of a page; with fewer in its tags these were made for a part of the page, or not for this one. */
const ENOUGH = 0.9
/** Counts an item of a list; the program that made the file drew it and did not name it. */
const BARE_MARKER = /^(?:\d{1,3}[.)]|[•◦▪–])$/u

export interface TaggedPage {
  readonly text: readonly Paragraph[]
  readonly notes: readonly Paragraph[]
  /** Outside all tags. */
  readonly rest: readonly Run[]
}

/** A page as its tags say that it is read; null where they do not hold the text of the page. */
export function taggedPage(
  { page, pieces }: CleanPage,
  tree: PdfStructNode,
  isRightToLeft: boolean,
): TaggedPage | null {
  const byMark = new Map<string, Run[]>()
  let all = 0
  for (const run of pieces.flatMap(({ runs }) => runs)) {
    all += run.text.length
    if (run.mark === null) continue
    const held = byMark.get(run.mark)
    if (held) held.push(run)
    else byMark.set(run.mark, [run])
  }
  const parts = taggedParts(tree).map((part) => ({ part, cells: part.cells.map((ids) => takeAll(byMark, ids)) }))
  const taken = new Set(parts.flatMap(({ cells }) => cells.flat()))
  const letters = [...taken].reduce((sum, { text }) => sum + text.length, 0)
  if (all === 0 || letters < ENOUGH * all) return null
  const right = Math.max(...pieces.map(({ x1 }) => x1))
  const [text, notes]: [Paragraph[], Paragraph[]] = [[], []]
  for (const { part, cells } of parts) {
    const rows = cells.map((runs) => linesIn(runs, isRightToLeft))
    const lines = rows.flat()
    const last = lines.at(-1)
    if (!last) continue
    const isFullAtEnd = isRightToLeft || right - last.x1 < 4 * last.size
    const base = { lines, role: part.role, page: page.number, isIndented: false, isFullAtEnd, isTagged: true }
    const level = part.level === undefined ? {} : { level: part.level }
    const row = part.role === 'table-row' ? { text: rows.map(wordsOf).join('\t') } : {}
    ;(part.isNote ? notes : text).push({ ...base, ...level, ...row })
  }
  const rest = pieces.flatMap(({ runs }) => runs.filter((run) => !taken.has(run) && !BARE_MARKER.test(run.text)))
  return { text, notes, rest }
}

const wordsOf = (lines: readonly Line[]): string => lines.map(({ text }) => text).join(' ')

/** Content that two parts name belongs to the first. */
function takeAll(byMark: Map<string, Run[]>, ids: readonly string[]): Run[] {
  return ids.flatMap((id) => {
    const runs = byMark.get(id) ?? []
    byMark.delete(id)
    return runs
  })
}

const linesIn = (runs: readonly Run[], isRightToLeft: boolean): Line[] =>
  columnsOf(piecesOf(runs), isRightToLeft).flatMap((column) => linesOf(column, isRightToLeft))
