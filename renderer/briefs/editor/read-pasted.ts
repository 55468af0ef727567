import {
  type BriefBlock,
  type BriefInline,
  LIST_DEPTH,
  type ListBlock,
  type Mark,
  MARKS,
} from '../../../shared/model/brief.ts'
import { type HtmlElement, type HtmlNode, htmlTree } from './html-tree.ts'
import { normalContent } from './normal-blocks.ts'
import { isSafeUrl } from './safe-url.ts'

type Content = readonly BriefInline[]

const MARK_OF: Readonly<Record<string, Mark>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  code: 'code',
  tt: 'code',
  kbd: 'code',
  sup: 'superscript',
  sub: 'subscript',
}
const HEADINGS: Readonly<Record<string, 1 | 2 | 3>> = { h1: 1, h2: 2, h3: 3, h4: 3, h5: 3, h6: 3 }
const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form header hr li main nav p pre section summary caption'.split(
    ' ',
  ),
)
/** Their content is never words for a person. */
const SILENT = new Set(
  'audio button canvas embed head iframe img input link math meta noscript object picture script select style svg template textarea title video'.split(
    ' ',
  ),
)

interface Around {
  readonly marks: readonly Mark[]
  readonly url: string | null
}

const PLAIN: Around = { marks: [], url: null }

/** What a brief keeps of HTML that was pasted: words with their marks, headings, lists, tables and safe links. */
export function readPasted(html: string): readonly BriefBlock[] {
  const reader = new PastedReader()
  reader.nodes(htmlTree(html), PLAIN)
  return reader.end()
}

class PastedReader {
  readonly #blocks: BriefBlock[] = []
  #line: BriefInline[] = []
  #heading: 1 | 2 | 3 | null = null

  nodes(nodes: readonly HtmlNode[], around: Around): void {
    for (const node of nodes)
      if (typeof node === 'string') this.#words(node, around)
      else this.#element(node, around)
  }

  end(): readonly BriefBlock[] {
    this.#endBlock()
    return this.#blocks
  }

  #words(raw: string, { marks, url }: Around): void {
    const text = raw.replace(/[ \t\r\n\f]+/g, ' ')
    const last = this.#line.at(-1)
    const isStart = last === undefined || last.type === 'break' || endsInBlank(last)
    const own = isStart ? text.replace(/^ /, '') : text
    if (own === '') return
    const run = marks.length === 0 ? { type: 'text' as const, text: own } : { type: 'text' as const, text: own, marks }
    this.#line.push(url === null ? run : { type: 'link', url, content: [run] })
  }

  #element(element: HtmlElement, around: Around): void {
    const { name, children } = element
    if (SILENT.has(name)) return
    const level = HEADINGS[name]
    if (name === 'br') this.#line.push({ type: 'break' })
    else if (isList(element)) this.#block(listOf(element))
    else if (name === 'table') this.#table(element)
    else if (level !== undefined) {
      this.#endBlock()
      this.#heading = level
      this.nodes(children, around)
      this.#endBlock()
    } else if (BLOCKS.has(name)) {
      this.#endBlock()
      this.nodes(children, around)
      this.#endBlock()
    } else this.nodes(children, inside(element, around))
  }

  #table(table: HtmlElement): void {
    const cells = rowsOf(table).map((row) => elementsOf(row).filter(({ name }) => name === 'td' || name === 'th'))
    const width = Math.max(0, ...cells.map(({ length }) => length))
    // Pages are laid out with tables of one column, and word processors put pictures into them.
    if (width < 2) {
      this.nodes(table.children, PLAIN)
      return
    }
    const header = cells[0]?.every(({ name }) => name === 'th') === true
    const contents = cells.map((row) =>
      Array.from({ length: width }, (_, at): Content => contentOf(row[at]?.children ?? [])),
    )
    // A caption stands over its table.
    this.nodes(
      elementsOf(table).filter(({ name }) => name === 'caption'),
      PLAIN,
    )
    this.#block({ type: 'own-table', header, rows: contents })
  }

  #block(block: BriefBlock | null): void {
    this.#endBlock()
    if (block) this.#blocks.push(block)
  }

  #endBlock(): void {
    const content = trimmed(this.#line)
    const level = this.#heading
    this.#line = []
    if (content.length === 0) return
    this.#heading = null
    this.#blocks.push(level === null ? { type: 'paragraph', content } : { type: 'heading', level, content })
  }
}

const elementsOf = ({ children }: HtmlElement): readonly HtmlElement[] =>
  children.filter((child) => typeof child !== 'string')

const rowsOf = (table: HtmlElement): readonly HtmlElement[] =>
  elementsOf(table).flatMap((child) =>
    child.name === 'tr' ? [child] : /^t(?:head|body|foot)$/.test(child.name) ? rowsOf(child) : [],
  )

const isList = (node: HtmlNode): node is HtmlElement =>
  typeof node !== 'string' && (node.name === 'ul' || node.name === 'ol')

/** All words in some nodes, their blocks on lines of their own. */
function contentOf(nodes: readonly HtmlNode[]): Content {
  const reader = new PastedReader()
  reader.nodes(nodes, PLAIN)
  return reader
    .end()
    .flatMap((block, at): Content => [...(at > 0 ? [{ type: 'break' } as const] : []), ...contentsOf(block)])
}

function contentsOf(block: BriefBlock): Content {
  if (block.type === 'heading' || block.type === 'paragraph') return block.content
  const lines = block.type === 'list' ? block.items.map(({ content }) => content) : []
  return lines.flatMap((line, at): Content => [...(at > 0 ? [{ type: 'break' } as const] : []), ...line])
}

function listOf(list: HtmlElement): ListBlock | null {
  const items: ListBlock['items'][number][] = []
  const add = (of: HtmlElement, depth: number): void => {
    const ordered = of.name === 'ol'
    for (const child of of.children) {
      if (isList(child)) add(child, depth + 1)
      else {
        const { own, lists } = typeof child === 'string' ? { own: child, lists: [] } : apart(child)
        const content = contentOf([own])
        if (content.length > 0) items.push({ depth: Math.min(depth, LIST_DEPTH), ordered, content })
        for (const inner of lists) add(inner, depth + 1)
      }
    }
  }
  add(list, 0)
  return items.length === 0 ? null : { type: 'list', items }
}

/** An item without the lists in it, and these. */
function apart(item: HtmlElement): { readonly own: HtmlElement; readonly lists: readonly HtmlElement[] } {
  const lists: HtmlElement[] = []
  const without = (element: HtmlElement): HtmlElement => ({
    ...element,
    children: element.children.flatMap((child): readonly HtmlNode[] => {
      if (typeof child === 'string') return [child]
      if (!isList(child)) return [without(child)]
      lists.push(child)
      return []
    }),
  })
  return { own: without(item), lists }
}

function inside({ name, href, style }: HtmlElement, around: Around): Around {
  const mark = MARK_OF[name]
  const url = name === 'a' ? href : null
  const marks = new Set(around.marks)
  if (mark) marks.add(mark)
  // Word processors say bold and italic with styles, and wrap what is not bold in `<b style="font-weight:normal">`.
  const weight = /font-weight\s*:\s*(\w+)/i.exec(style)?.[1]
  if (weight !== undefined) toggle(marks, 'bold', /^(?:bold|bolder|[6-9]00)$/i.test(weight))
  const slant = /font-style\s*:\s*(\w+)/i.exec(style)?.[1]
  if (slant !== undefined) toggle(marks, 'italic', /^(?:italic|oblique)$/i.test(slant))
  return {
    marks: MARKS.filter((one) => marks.has(one)),
    url: url !== null && isSafeUrl(url.trim()) ? url.trim() : around.url,
  }
}

function toggle(marks: Set<Mark>, mark: Mark, on: boolean): void {
  if (on) marks.add(mark)
  else marks.delete(mark)
}

const wordsAtEnd = (inline: BriefInline): string =>
  inline.type === 'text' ? inline.text : inline.type === 'link' ? (inline.content.at(-1)?.text ?? '') : ''

const endsInBlank = (inline: BriefInline): boolean => / $/.test(wordsAtEnd(inline))

/** Without breaks at the ends, and without the blank before the end. */
function trimmed(line: readonly BriefInline[]): Content {
  const start = line.findIndex(({ type }) => type !== 'break')
  const end = line.findLastIndex(({ type }) => type !== 'break')
  if (start < 0) return []
  const content = normalContent(line.slice(start, end + 1))
  const last = content.at(-1)
  if (last?.type !== 'text' || !/ $/.test(last.text)) return content
  const text = last.text.replace(/ +$/, '')
  return text === '' ? content.slice(0, -1) : [...content.slice(0, -1), { ...last, text }]
}
