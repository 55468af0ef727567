import type { BlockRole } from '../../../model/block.ts'
import type { PdfStructNode } from '../pdfjs/library.ts'

/** One block as the tags of a page name it, with the ids of the marked content in it. */
export interface TaggedPart {
  readonly role: BlockRole
  readonly level?: number
  /** More than one only for a row of a table. */
  readonly cells: readonly (readonly string[])[]
  /** Comes after the text of the page. */
  readonly isNote: boolean
}

type Tag = Pick<TaggedPart, 'role' | 'level' | 'isNote'>

const PARAGRAPH: Tag = { role: 'paragraph', isNote: false }
const BLOCKS: ReadonlyMap<string, Tag> = new Map<string, Tag>([
  ['P', PARAGRAPH],
  ['Title', { role: 'title', isNote: false }],
  ['H', { role: 'heading', isNote: false }],
  ...[1, 2, 3, 4, 5, 6].map((level): [string, Tag] => [`H${String(level)}`, { role: 'heading', level, isNote: false }]),
  ['Caption', { role: 'caption', isNote: false }],
  ['Note', { role: 'paragraph', isNote: true }],
  ['FENote', { role: 'paragraph', isNote: true }],
  ['TOCI', PARAGRAPH],
  ['LI', { role: 'list-item', isNote: false }],
])
const QUOTATIONS: ReadonlySet<string> = new Set(['BlockQuote', 'Quote'])
const CELLS: ReadonlySet<string> = new Set(['TD', 'TH'])
const PARTS_OF_A_LAYOUT: ReadonlySet<string> = new Set(['Table', 'H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'L'])
/** pdf.js gives no deeper trees; whatever is deeper is not read. */
const DEEPEST = 60

/** The blocks of one page in the order of its tags. */
export function taggedParts(tree: PdfStructNode): TaggedPart[] {
  const walk = new Walk()
  walk.into(tree, 0)
  return walk.parts.filter(({ cells }) => cells.some((ids) => ids.length > 0))
}

class Walk {
  readonly parts: (TaggedPart & { cells: string[][] })[] = []
  #open: string[] | null = null
  #isQuoted = false

  into(node: PdfStructNode, depth: number): void {
    if (depth > DEEPEST) return
    for (const child of node.children ?? []) this.#child(child, depth + 1)
  }

  #child(node: PdfStructNode, depth: number): void {
    if (node.type === 'content' && node.id !== undefined) {
      this.#open ??= this.#begin(PARAGRAPH)
      this.#open.push(node.id)
      return
    }
    const role = node.role ?? ''
    const tag = BLOCKS.get(role)
    if (role === 'TR' && !isLayout(node, depth)) this.#row(node, depth)
    else if (QUOTATIONS.has(role) && this.#open === null) this.#quotation(node, depth)
    else if (tag && (this.#open === null || tag !== PARAGRAPH)) this.#block(tag, node, depth)
    else if (role === 'L' || role === 'Table') this.#apart(node, depth)
    else this.into(node, depth)
  }

  #begin(tag: Tag): string[] {
    const ids: string[] = []
    const role = tag === PARAGRAPH && this.#isQuoted ? 'quotation' : tag.role
    this.parts.push({ ...tag, role, cells: [ids] })
    return ids
  }

  #block(tag: Tag, node: PdfStructNode, depth: number): void {
    const before = this.#open
    this.#open = this.#begin(tag)
    this.into(node, depth)
    // What follows a note in the middle of a paragraph belongs to the paragraph.
    this.#open = tag.isNote ? before : null
  }

  #apart(node: PdfStructNode, depth: number): void {
    this.#open = null
    this.into(node, depth)
    this.#open = null
  }

  #quotation(node: PdfStructNode, depth: number): void {
    const before = this.#isQuoted
    this.#isQuoted = true
    this.into(node, depth)
    this.#isQuoted = before
    this.#open = null
  }

  #row(node: PdfStructNode, depth: number): void {
    const cells = (node.children ?? []).map((cell) => idsIn(cell, depth))
    this.parts.push({ role: 'table-row', cells, isNote: false })
    this.#open = null
  }
}

/** Tables that place a page hold headings, lists and further tables. */
const isLayout = (row: PdfStructNode, depth: number): boolean =>
  (row.children ?? []).some(({ role = '', children }) => CELLS.has(role) && holdsLayout(children ?? [], depth))

const holdsLayout = (nodes: readonly PdfStructNode[], depth: number): boolean =>
  depth < DEEPEST &&
  nodes.some(({ role = '', children }) => PARTS_OF_A_LAYOUT.has(role) || holdsLayout(children ?? [], depth + 1))

function idsIn(node: PdfStructNode, depth: number): string[] {
  if (node.type === 'content') return node.id === undefined ? [] : [node.id]
  return depth > DEEPEST ? [] : (node.children ?? []).flatMap((child) => idsIn(child, depth + 1))
}
