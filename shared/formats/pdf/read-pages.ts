import type { StructuredBlock } from '../structured/structured-document.ts'
import { type CleanPage, withoutFurniture } from './furniture/find-furniture.ts'
import { columnsOf } from './layout/columns.ts'
import { type Line, linesOf } from './layout/line.ts'
import { piecesOf } from './layout/piece.ts'
import type { PageRuns } from './layout/run.ts'
import type { PdfStructNode } from './pdfjs/library.ts'
import { type BodyStyle, bodyStyleOf } from './structure/body-style.ts'
import { paragraphsOf } from './structure/columns-to-paragraphs.ts'
import { Flow } from './structure/flow.ts'
import { withoutFootnotes } from './structure/footnotes.ts'
import { withHeadings } from './structure/headings.ts'
import type { Paragraph } from './structure/paragraph.ts'
import { pitchOf } from './structure/split-paragraphs.ts'
import { blocksFrom } from './structure/to-blocks.ts'
import { type TaggedPage, taggedPage } from './tagged/tagged-page.ts'

export interface ReadPage {
  readonly runs: PageRuns
  /** Of tagged files. */
  readonly tree: PdfStructNode | null
}

interface LaidOut {
  readonly clean: CleanPage
  readonly tagged: TaggedPage | null
  readonly columns: readonly (readonly Line[])[]
}

/** Everything that stands on the pages, in reading order. */
export function readPages(pages: readonly ReadPage[]): StructuredBlock[] {
  const body = bodyStyleOf(pages.map(({ runs }) => runs))
  const clean = withoutFurniture(pages.map(({ runs }) => runs))
  const laidOut = clean.map((page, at) => layOut(page, pages[at]?.tree ?? null, body))
  const pitch = pitchOf(laidOut.flatMap(({ columns }) => columns))
  const flow = new Flow(isIndenting(laidOut, pitch, body))
  for (const page of laidOut) addPage(flow, page, pitch, body)
  const { text, asides } = flow.end()
  return blocksFrom(withHeadings(text, body), asides)
}

function layOut(clean: CleanPage, tree: PdfStructNode | null, body: BodyStyle): LaidOut {
  const tagged = tree && taggedPage(clean, tree, body.isRightToLeft)
  const pieces = tagged ? piecesOf(tagged.rest) : clean.pieces
  const columns = columnsOf(pieces, body.isRightToLeft).map((column) => linesOf(column, body.isRightToLeft))
  return { clean, tagged, columns }
}

function addPage(flow: Flow, { clean, tagged, columns }: LaidOut, pitch: number, body: BodyStyle): void {
  const { number } = clean.page
  const notes: Paragraph[] = [...(tagged?.notes ?? [])]
  if (tagged) flow.add(tagged.text)
  for (const lines of columns) {
    const split = withoutFootnotes(paragraphsOf(lines, number, pitch, body), body)
    flow.add(split.text)
    notes.push(...split.notes)
  }
  flow.endPage(notes, clean.furniture, number)
}

/** Paragraphs begin further in, so that one that does not may be the rest of another. */
function isIndenting(pages: readonly LaidOut[], pitch: number, body: BodyStyle): boolean {
  let [indented, all] = [0, 0]
  for (const { columns, clean } of pages.slice(0, 20)) {
    for (const lines of columns) {
      for (const { isIndented, lines: own } of paragraphsOf(lines, clean.page.number, pitch, body)) {
        if (own.length < 2) continue
        all += 1
        if (isIndented) indented += 1
      }
    }
  }
  return indented >= 3 && indented > all / 3
}
