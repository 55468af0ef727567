import {
  type BriefBlock,
  type BriefInline,
  LIST_DEPTH,
  type ListBlock,
  type Mark,
  MARKS,
} from '../../../shared/model/brief.ts'
import { normalContent } from './normal-blocks.ts'
import { isSafeUrl } from './safe-url.ts'

type Content = readonly BriefInline[]

const MARK_OF: Readonly<Record<string, Mark>> = {
  B: 'bold',
  STRONG: 'bold',
  I: 'italic',
  EM: 'italic',
  CITE: 'italic',
  U: 'underline',
  INS: 'underline',
  S: 'strikethrough',
  STRIKE: 'strikethrough',
  DEL: 'strikethrough',
  CODE: 'code',
  TT: 'code',
  KBD: 'code',
  SUP: 'superscript',
  SUB: 'subscript',
}
const HEADINGS: Readonly<Record<string, 1 | 2 | 3>> = { H1: 1, H2: 2, H3: 3, H4: 3, H5: 3, H6: 3 }
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM HEADER HR LI MAIN NAV P PRE SECTION SUMMARY CAPTION'.split(
    ' ',
  ),
)
/** Their content is never words for a person. */
const SILENT = new Set(
  'AUDIO BUTTON CANVAS EMBED HEAD IFRAME IMG INPUT LINK MATH META NOSCRIPT OBJECT PICTURE SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA TITLE VIDEO'.split(
    ' ',
  ),
)
/** Deeper than this nobody writes. */
const DEEPEST = 200

interface Around {
  readonly marks: readonly Mark[]
  readonly url: string | null
  readonly depth: number
}

const PLAIN: Around = { marks: [], url: null, depth: 0 }

/**
 * What a brief keeps of HTML that was pasted: words with their marks, headings, lists, tables and safe links. The HTML
 * is parsed into a document of its own, in which nothing runs and from which nothing is loaded, and becomes a value.
 */
export function readPasted(html: string): readonly BriefBlock[] {
  const reader = new PastedReader()
  reader.children(new DOMParser().parseFromString(html, 'text/html').body, PLAIN)
  return reader.end()
}

class PastedReader {
  readonly #blocks: BriefBlock[] = []
  #line: BriefInline[] = []
  #heading: 1 | 2 | 3 | null = null

  children(element: Element, around: Around): void {
    if (around.depth > DEEPEST) return
    for (const node of element.childNodes) this.#node(node, { ...around, depth: around.depth + 1 })
  }

  end(): readonly BriefBlock[] {
    this.#endBlock()
    return this.#blocks
  }

  #node(node: Node, around: Around): void {
    if (node.nodeType === Node.TEXT_NODE) this.#words(node.textContent ?? '', around)
    else if (node instanceof Element || node.nodeType === Node.ELEMENT_NODE) this.#element(node as Element, around)
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

  #element(element: Element, around: Around): void {
    const name = element.tagName.toUpperCase()
    if (SILENT.has(name)) return
    const level = HEADINGS[name]
    if (name === 'BR') this.#line.push({ type: 'break' })
    else if (name === 'UL' || name === 'OL') this.#block(listOf(element, around))
    else if (name === 'TABLE') this.#table(element)
    else if (level !== undefined) {
      this.#endBlock()
      this.#heading = level
      this.children(element, around)
      this.#endBlock()
    } else if (BLOCKS.has(name)) {
      this.#endBlock()
      this.children(element, around)
      this.#endBlock()
    } else this.children(element, inside(element, name, around))
  }

  #table(table: Element): void {
    const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table)
    const cells = rows.map((row) => [...row.children].filter(({ tagName }) => /^T[DH]$/i.test(tagName)))
    const width = Math.max(0, ...cells.map(({ length }) => length))
    // Pages are laid out with tables of one column, and word processors put pictures into them.
    if (width < 2) {
      this.children(table, PLAIN)
      return
    }
    const header = cells[0]?.every(({ tagName }) => /^TH$/i.test(tagName)) === true
    const contents = cells.map((row) =>
      Array.from({ length: width }, (_, at): Content => (row[at] ? contentOf(row[at]) : [])),
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

/** All words in an element, its blocks on lines of their own. */
function contentOf(element: Element): Content {
  const reader = new PastedReader()
  reader.children(element, PLAIN)
  return reader
    .end()
    .flatMap((block, at): Content => [...(at > 0 ? [{ type: 'break' } as const] : []), ...contentsOf(block)])
}

function contentsOf(block: BriefBlock): Content {
  if (block.type === 'heading' || block.type === 'paragraph') return block.content
  const lines = block.type === 'list' ? block.items.map(({ content }) => content) : []
  return lines.flatMap((line, at): Content => [...(at > 0 ? [{ type: 'break' } as const] : []), ...line])
}

function listOf(list: Element, { depth: nested }: Around): ListBlock | null {
  const items: ListBlock['items'][number][] = []
  const add = (of: Element, depth: number): void => {
    if (depth > DEEPEST) return
    const ordered = /^OL$/i.test(of.tagName)
    for (const child of of.children) {
      if (/^[OU]L$/i.test(child.tagName)) add(child, depth + 1)
      else {
        const own = child.cloneNode(true) as Element
        const lists = [...own.querySelectorAll('ul, ol')]
        const outer = lists.filter((inner) => !lists.some((other) => other !== inner && other.contains(inner)))
        for (const inner of outer) inner.remove()
        const content = contentOf(own)
        if (content.length > 0) items.push({ depth: Math.min(depth, LIST_DEPTH), ordered, content })
        for (const inner of outer) add(inner, depth + 1)
      }
    }
  }
  if (nested < DEEPEST) add(list, 0)
  return items.length === 0 ? null : { type: 'list', items }
}

function inside(element: Element, name: string, around: Around): Around {
  const mark = MARK_OF[name]
  const url = name === 'A' ? element.getAttribute('href') : null
  const style = element.getAttribute('style') ?? ''
  const marks = new Set(around.marks)
  if (mark) marks.add(mark)
  // Word processors say bold and italic with styles, and wrap what is not bold in `<b style="font-weight:normal">`.
  const weight = /font-weight\s*:\s*(\w+)/i.exec(style)?.[1]
  if (weight !== undefined) toggle(marks, 'bold', /^(?:bold|bolder|[6-9]00)$/i.test(weight))
  const slant = /font-style\s*:\s*(\w+)/i.exec(style)?.[1]
  if (slant !== undefined) toggle(marks, 'italic', /^(?:italic|oblique)$/i.test(slant))
  return {
    ...around,
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
