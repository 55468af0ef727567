import { fail, ok, type Result } from '../../result.ts'
import { blocksOf } from '../html/blocks/blocks-of.ts'
import { decodeHtml } from '../html/decode-html.ts'
import { isElement, type HtmlDocument } from '../html/dom.ts'
import { parseHtml } from '../html/parse-html.ts'
import { messages } from '../../messages/messages.ts'
import { fenced } from '../office/block-list.ts'
import type { StatedMetadata, StructuredBlock } from '../structured/structured-document.ts'
import type { Zip } from '../zip/read-zip.ts'
import { chapterEntries, type Entry } from './epub-contents.ts'
import type { Chapter, EpubPackage } from './epub-package.ts'

/** Files that are around the book. */
const AROUND: readonly string[] = ['toc', 'cover', 'copyright-page', 'landmarks', 'page-list', 'loi', 'lot']
/** Files that have no heading because they need none. */
const UNNAMED: readonly string[] = [...AROUND, 'titlepage', 'title-page', 'dedication', 'epigraph']
/** Blocks at the beginning among which the title stands. */
const HEAD = 40

export interface EpubText {
  readonly blocks: readonly StructuredBlock[]
  /** Chapters that could not be read. */
  readonly unread: number
}

/** All chapters one after the other, each with a heading: its own, or what the table of contents calls it. */
export function epubBlocks(zip: Zip, book: EpubPackage, metadata: StatedMetadata): Result<EpubText> {
  const contents = chapterEntries(zip, book)
  const blocks: StructuredBlock[] = []
  let unread = book.missing
  for (const chapter of book.chapters) {
    const read = readChapter(zip, chapter, contents.get(chapter.name) ?? [], metadata)
    // Beyond the limits nothing more is unpacked, and half a book is none.
    if (!read.ok && read.error.code === 'import/too-large') return read
    if (read.ok) for (const block of read.value) blocks.push(block)
    else if (read.error.code !== 'import/empty') unread += 1
  }
  if (blocks.length > 0) return ok({ blocks: withTitle(blocks, metadata), unread })
  return unread > 0
    ? fail('import/malformed', messages.importer.epubNoBook('none of its chapters can be read'))
    : fail('import/empty', messages.importer.onlyBlank)
}

function readChapter(
  zip: Zip,
  chapter: Chapter,
  entries: readonly Entry[],
  { title }: StatedMetadata,
): Result<readonly StructuredBlock[]> {
  const bytes = zip.read(chapter.name)
  if (!bytes.ok) return bytes
  const decoded = decodeHtml(bytes.value)
  if (!decoded.ok) return decoded
  const { document } = parseHtml(decoded.value.text, true)
  const kinds = new Set([...chapter.kinds, ...kindsOf(document)])
  const blocks = blocksOf(document.body ?? document)
  if (AROUND.some((kind) => kinds.has(kind))) return ok(fenced(blocks))
  if (UNNAMED.some((kind) => kinds.has(kind)) || blocks.some(({ role }) => role === 'heading')) return ok(blocks)
  return ok(withHeadings(blocks, entries, title))
}

/**
 * Paragraphs that the table of contents lists are headings. Where it lists none of them, what it calls the file stands
 * before it, but for the title of the whole book.
 */
function withHeadings(
  blocks: readonly StructuredBlock[],
  entries: readonly Entry[],
  title: string | null,
): readonly StructuredBlock[] {
  const levels = new Map(entries.map(({ label, level }) => [folded(label), level]))
  const [first] = entries
  if (!first || blocks.length === 0) return blocks
  const marked = blocks.map((block): StructuredBlock => {
    const level = block.role === 'paragraph' ? levels.get(folded(block.text)) : undefined
    return level === undefined ? block : { text: block.text, role: 'heading', level: Math.min(6, level) }
  })
  if (marked.some(({ role }) => role === 'heading') || (title !== null && isSame(first.label, title))) return marked
  return [{ text: first.label, role: 'heading', level: Math.min(6, first.level) }, ...marked]
}

/** What the file says that it is, at its body and the first element in it. */
function kindsOf({ body }: HtmlDocument): readonly string[] {
  let first = body?.firstChild ?? null
  while (first && !isElement(first)) first = first.nextSibling
  return [body, isElement(first) ? first : null].flatMap((element) =>
    (element?.getAttribute('epub:type') ?? '').toLowerCase().split(/\s+/u),
  )
}

const folded = (text: string): string => text.replace(/\s+/gu, ' ').trim().toLowerCase()
const isSame = (one: string, other: string): boolean => folded(one) === folded(other)

/**
 * The title where it first stands, and the names below it. Programs write the title once more over the first chapter:
 * that one is fenced.
 */
function withTitle(blocks: readonly StructuredBlock[], metadata: StatedMetadata): readonly StructuredBlock[] {
  const { title, subtitle, authors } = metadata
  if (title === null) return blocks
  const at = blocks.findIndex((block, index) => index < HEAD && block.isCertain !== true && isSame(block.text, title))
  if (at === -1) return blocks
  const names = new Set(authors.map(folded))
  return blocks.map((block, index): StructuredBlock => {
    const { text } = block
    if (index === at) return { text, role: 'title', isCertain: true }
    if (index >= at + HEAD || block.isCertain === true) return block
    if (index > at && block.role === 'heading' && isSame(text, title))
      return { text, role: 'boilerplate', isCertain: true }
    if (block.role !== 'paragraph') return block
    if (subtitle !== null && isSame(text, subtitle)) return { text, role: 'subtitle', isCertain: true }
    return names.has(folded(text)) ? { text, role: 'byline', isCertain: true } : block
  })
}
