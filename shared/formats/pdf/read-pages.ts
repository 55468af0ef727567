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

/** A page whose columns are told apart, in reading order. */
interface Columns<Part> {
  readonly clean: CleanPage
  readonly tagged: TaggedPage | null
  readonly columns: readonly (readonly Part[])[]
}

/** Everything that stands on the pages, in reading order. */
export function readPages(pages: readonly ReadPage[]): StructuredBlock[] {
  const body = bodyStyleOf(pages.map(({ runs }) => runs))
  const clean = withoutFurniture(pages.map(({ runs }) => runs))
  const laidOut = clean.map((page, at) => layOut(page, pages[at]?.tree ?? null, body))
  const pitch = pitchOf(laidOut.flatMap(({ columns }) => columns))
  const set = laidOut.map(({ clean, tagged, columns }) => {
    const { number } = clean.page
    return { clean, tagged, columns: columns.map((lines) => paragraphsOf(lines, number, pitch, body)) }
  })
  const flow = new Flow({ isIndenting: isIndenting(set), pitch })
  for (const page of set) addPage(flow, page, body)
  const { text, asides } = flow.end()
  return blocksFrom(withHeadings(text, body), asides)
}

function layOut(clean: CleanPage, tree: PdfStructNode | null, body: BodyStyle): Columns<Line> {
  const tagged = tree && taggedPage(clean, tree, body.isRightToLeft)
  const pieces = tagged ? piecesOf(tagged.rest) : clean.pieces
  const columns = columnsOf(pieces, body.isRightToLeft).map((column) => linesOf(column, body.isRightToLeft))
  return { clean, tagged, columns }
}

function addPage(flow: Flow, { clean, tagged, columns }: Columns<Paragraph>, body: BodyStyle): void {
  const notes: Paragraph[] = [...(tagged?.notes ?? [])]
  if (tagged) flow.add(tagged.text)
  for (const paragraphs of columns) {
    const split = withoutFootnotes(paragraphs, body)
    flow.add(split.text)
    notes.push(...split.notes)
  }
  flow.endPage(notes, clean.furniture, clean.page.number)
}

/** Paragraphs begin further in, so that one that does not may be the rest of another. */
function isIndenting(pages: readonly Columns<Paragraph>[]): boolean {
  const several = pages
    .slice(0, 20)
    .flatMap(({ columns }) => columns.flat())
    .filter(({ lines }) => lines.length > 1)
  const indented = several.filter((paragraph) => paragraph.isIndented).length
  return indented >= 3 && indented > several.length / 3
}
