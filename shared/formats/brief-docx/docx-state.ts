import { footnotesOf } from '../../briefs/document/footnotes.ts'
import type { BriefBlock, BriefDocument } from '../../briefs/document/document.ts'
import { DECLARATION, RELATIONSHIPS, xmlText } from './xml.ts'

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** What one part of the package points at. */
export class Relationships {
  readonly #entries: string[] = []
  readonly #links = new Map<string, string>()

  constructor(parts: readonly (readonly [type: string, target: string])[] = []) {
    for (const [type, target] of parts) this.#add(type, target, '')
  }

  /** The id of the relationship to an address outside; the same for the same address. */
  link(target: string): string {
    const id = this.#links.get(target) ?? this.#add('hyperlink', target, ' TargetMode="External"')
    this.#links.set(target, id)
    return id
  }

  get isEmpty(): boolean {
    return this.#entries.length === 0
  }

  xml(): string {
    return `${DECLARATION}<Relationships xmlns="${PACKAGE}">${this.#entries.join('')}</Relationships>`
  }

  #add(type: string, target: string, mode: string): string {
    const id = `rId${String(this.#entries.length + 1)}`
    const kind = type.includes(':') ? type : `${RELATIONSHIPS}/${type}`
    this.#entries.push(`<Relationship Id="${id}" Type="${kind}" Target="${xmlText(target)}"${mode}/>`)
    return id
  }
}

export interface Bookmark {
  readonly id: number
  readonly name: string
}

/** What is collected while the body of one document is written. */
export interface DocxState {
  readonly document: BriefDocument
  /** By the ids of blocks. */
  readonly bookmarks: ReadonlyMap<string, Bookmark>
  readonly bodyLinks: Relationships
  readonly footnoteLinks: Relationships
  readonly commentLinks: Relationships
  /** The inside of each, in order. */
  readonly footnotes: string[]
  readonly comments: string[]
  /** LibreOffice 7.4 takes a comment for the footnote of the same number, and prints the wrong one: no number is both. */
  readonly firstComment: number
  /** Depth at which each numbered list begins to count anew. */
  readonly numberedLists: number[]
}

/** Word refuses a document with more comments. */
export const MOST_COMMENTS = 32_767

export const newState = (document: BriefDocument, bodyLinks: Relationships): DocxState => ({
  document,
  bookmarks: bookmarksOf(document.blocks),
  bodyLinks,
  footnoteLinks: new Relationships(),
  commentLinks: new Relationships(),
  footnotes: [],
  comments: [],
  firstComment: footnotesOf(document.blocks).length + 2,
  numberedLists: [],
})

/** Names that Word allows: a letter first, then letters, digits and low lines, 40 at most. */
function bookmarksOf(blocks: readonly BriefBlock[]): ReadonlyMap<string, Bookmark> {
  const bookmarks = new Map<string, Bookmark>()
  const taken = new Set<string>()
  for (const id of blocks.flatMap(idsOf)) {
    if (bookmarks.has(id)) continue
    const readable = id.replace(/[^a-z0-9]/g, '_').slice(0, 30)
    const plain = /^[a-z]/.test(readable) ? readable : `b_${readable}`
    const name = taken.has(plain) ? `${plain}_${String(bookmarks.size)}` : plain
    taken.add(name)
    bookmarks.set(id, { id: bookmarks.size, name })
  }
  return bookmarks
}

function idsOf(block: BriefBlock): readonly string[] {
  if (block.type === 'heading' || block.type === 'quote') return [block.id]
  return block.type === 'bibliography' ? block.entries.map(({ id }) => id) : []
}
