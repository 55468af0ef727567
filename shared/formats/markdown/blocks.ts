import type { BlockContent, Blockquote, DefinitionContent, List, Paragraph, RootContent, Table } from 'mdast'
import type { BlockRole } from '../../model/block.ts'
import { blocksOf } from '../html/blocks/blocks-of.ts'
import { parseHtml } from '../html/parse-html.ts'
import type { StructuredBlock } from '../structured/structured-document.ts'
import { finished, inlineText, type InlineText, withoutAttributes } from './inline-text.ts'

type Block = RootContent | BlockContent | DefinitionContent
type Prose = Extract<BlockRole, 'paragraph' | 'quotation' | 'list-item'>

/** Pieces of HTML in one file that are read as such; of those after it the tags are dropped. */
const MAX_HTML = 1_000

/** Obsidian and GitHub: `[!quote] Title` in the first line of a quotation. */
const CALLOUT = /^\[!(?<kind>[\w-]{1,40})\][+-]?[ \t]*(?<title>[^\n\v]*)(?:[\n\v]|$)/u
const QUOTING: ReadonlySet<string> = new Set(['quote', 'cite'])

/** Gathers the blocks of one document, whose pieces are read one after another. */
export class BlockReader {
  readonly #blocks: StructuredBlock[] = []
  readonly #notes = new Map<string, readonly StructuredBlock[]>()
  readonly #referred = new Set<string>()
  #htmlLeft = MAX_HTML

  /** Adds what a Markdown reader made of a piece. */
  read(nodes: readonly RootContent[]): void {
    this.#walk(nodes, 'paragraph', this.#blocks)
  }

  /** Adds lines as they are written; a blank line parts paragraphs. */
  readPlain(text: string): void {
    for (const paragraph of text.split(/\n[ \t]*(?=\n)/u)) add(this.#blocks, 'paragraph', paragraph.trim())
  }

  /** All blocks; the notes at the foot follow in the order in which the text refers to them. */
  finish(): readonly StructuredBlock[] {
    const named = [...this.#referred].flatMap((name) => this.#notes.get(name) ?? [])
    const unnamed = [...this.#notes].flatMap(([name, blocks]) => (this.#referred.has(name) ? [] : blocks))
    return [...this.#blocks, ...named, ...unnamed]
  }

  /** Depth is bounded by `piecesOf`. */
  #walk(nodes: readonly Block[], prose: Prose, into: StructuredBlock[]): void {
    for (const node of nodes) this.#block(node, prose, into)
  }

  #block(node: Block, prose: Prose, into: StructuredBlock[]): void {
    if (node.type === 'paragraph') this.#paragraph(node, prose, into)
    else if (node.type === 'heading') {
      const inline = this.#inline(node.children)
      const text = withoutAttributes(finished(inline.raw).replaceAll('\n', ' '))
      if (text !== '') into.push({ role: 'heading', level: node.depth, text })
      addCaptions(into, inline)
    } else if (node.type === 'list') this.#list(node, into)
    else if (node.type === 'table') this.#table(node, into)
    else if (node.type === 'blockquote') this.#quotation(node, into)
    else if (node.type === 'code') add(into, prose, node.value.replace(/[ \t]+$/gmu, '').trim())
    else if (node.type === 'html') this.#html(node.value, prose, into)
    else if (node.type === 'footnoteDefinition' && !this.#notes.has(node.identifier)) {
      const note: StructuredBlock[] = []
      this.#notes.set(node.identifier, note)
      this.#walk(node.children, 'paragraph', note)
    }
  }

  #inline(children: Paragraph['children']): InlineText {
    const inline = inlineText(children)
    for (const note of inline.notes) this.#referred.add(note)
    return inline
  }

  #paragraph({ children }: Paragraph, prose: Prose, into: StructuredBlock[]): void {
    const inline = this.#inline(children)
    add(into, prose, finished(inline.raw))
    addCaptions(into, inline)
  }

  #list({ children }: List, into: StructuredBlock[]): void {
    for (const item of children) this.#walk(item.children, 'list-item', into)
  }

  #table({ children }: Table, into: StructuredBlock[]): void {
    for (const row of children) {
      const cells = row.children.map((cell) => {
        const inline = this.#inline(cell.children)
        return finished([inline.raw, ...inline.captions].join(' ')).replace(/\s+/gu, ' ')
      })
      add(into, 'table-row', cells.join('\t').trim())
    }
  }

  #quotation({ children }: Blockquote, into: StructuredBlock[]): void {
    const [first, ...others] = children
    const inline = first?.type === 'paragraph' ? this.#inline(first.children) : null
    const callout = inline ? CALLOUT.exec(inline.raw) : null
    if (!inline || !callout) {
      this.#walk(children, 'quotation', into)
      return
    }
    const { kind = '', title = '' } = callout.groups ?? {}
    const prose: Prose = QUOTING.has(kind.toLowerCase()) ? 'quotation' : 'paragraph'
    add(into, 'paragraph', finished(title))
    add(into, prose, finished(inline.raw.slice(callout[0].length)))
    addCaptions(into, inline)
    this.#walk(others, prose, into)
  }

  #html(html: string, prose: Prose, into: StructuredBlock[]): void {
    const bare = html.replace(/<!--[\s\S]*?(?:-->|$)|<[^<>]*>/gu, ' ').trim()
    const saysNothing = bare === '' && !/<(?:img|table)\b/iu.test(html)
    if (saysNothing) return
    if (this.#htmlLeft === 0) {
      add(into, prose, finished(bare))
      return
    }
    this.#htmlLeft -= 1
    const { document } = parseHtml(html)
    for (const block of blocksOf(document)) into.push(block.role === 'paragraph' ? { ...block, role: prose } : block)
  }
}

function add(into: StructuredBlock[], role: BlockRole, text: string): void {
  if (text !== '') into.push({ role, text })
}

function addCaptions(into: StructuredBlock[], { captions }: InlineText): void {
  for (const caption of captions) add(into, 'caption', caption.replace(/\s+/gu, ' '))
}
