import { decodeReferences } from './html-references.ts'
import { htmlTokens } from './html-tokens.ts'
import type { Note, NoteBlock, NoteInline, NoteItem, NoteLine, NoteList } from './note.ts'

/** What a tag means for a note. What is not here is passed by, and its words stay. */
const BOLD = new Set(['b', 'strong'])
const ITALIC = new Set(['i', 'em'])
const BLOCKS = new Set(
  'address article aside blockquote dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav p pre section table tr'.split(
    ' ',
  ),
)
/** Their content is never words for a person. */
const SILENT = new Set('head iframe math noscript object script style svg template textarea title'.split(' '))
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
/** Deeper than this nobody writes. */
const DEEPEST = 200

interface Element {
  readonly name: string
  readonly bold: boolean
  readonly italic: boolean
}

/**
 * What a note keeps of HTML that was pasted: words, bold, italic, lists and line breaks. The HTML is read as a string
 * and becomes a value: it is never given to the page, so that nothing in it can run, load or lead anywhere.
 */
export function readHtml(html: string): Note {
  const reader = new HtmlReader()
  for (const token of htmlTokens(html, SILENT)) {
    if (typeof token === 'string') reader.words(token)
    else if (token.closes) reader.close(token.name)
    else reader.open(token.name, token.attributes)
  }
  return reader.end()
}

interface OpenList {
  readonly ordered: boolean
  readonly items: { lines: NoteLine[]; lists: NoteList[] }[]
}

class HtmlReader {
  readonly #blocks: NoteBlock[] = []
  readonly #elements: Element[] = []
  readonly #lists: OpenList[] = []
  #lines: NoteLine[] = []
  #line: NoteInline[] = []

  words(raw: string): void {
    const text = decodeReferences(raw).replace(/[ \t\r\n\f]+/g, ' ')
    const own = this.#line.length === 0 ? text.trimStart() : text
    if (own === '') return
    const { bold = false, italic = false } = this.#elements.at(-1) ?? {}
    this.#line.push({ type: 'text', text: own, bold, italic })
  }

  open(name: string, attributes: string): void {
    if (name === 'br') this.#endLine()
    if (name === 'td' || name === 'th') this.words(' ')
    if (BLOCKS.has(name)) this.#endBlock()
    if (VOID.has(name) || this.#elements.length >= DEEPEST) return
    const above = this.#elements.at(-1)
    const { weight, slant } = styleOf(attributes)
    this.#elements.push({
      name,
      bold: weight ?? (BOLD.has(name) || above?.bold === true),
      italic: slant ?? (ITALIC.has(name) || above?.italic === true),
    })
    if (name === 'ul' || name === 'ol') {
      this.#endBlock()
      this.#lists.push({ ordered: name === 'ol', items: [] })
    } else if (name === 'li') {
      this.#endBlock()
      this.#lists.at(-1)?.items.push({ lines: [], lists: [] })
    }
  }

  close(name: string): void {
    const at = this.#elements.findLastIndex((element) => element.name === name)
    if (at < 0) return
    for (const element of this.#elements.splice(at).reverse()) {
      if (BLOCKS.has(element.name) || element.name === 'li') this.#endBlock()
      else if (element.name === 'ul' || element.name === 'ol') this.#endList()
    }
  }

  end(): Note {
    this.#endBlock()
    while (this.#lists.length > 0) this.#endList()
    return this.#blocks
  }

  #endLine(): void {
    this.#lines.push(this.#line)
    this.#line = []
  }

  #endBlock(): void {
    if (this.#line.length > 0) this.#endLine()
    const lines = this.#lines.filter((line) => line.length > 0)
    this.#lines = []
    if (lines.length === 0) return
    const list = this.#lists.at(-1)
    if (!list) this.#blocks.push({ type: 'paragraph', lines })
    else if (list.items.length === 0) list.items.push({ lines, lists: [] })
    else list.items.at(-1)?.lines.push(...lines)
  }

  #endList(): void {
    this.#endBlock()
    const list = this.#lists.pop()
    if (!list || list.items.length === 0) return
    const done: NoteList = { type: 'list', ordered: list.ordered, start: 1, items: list.items as readonly NoteItem[] }
    const outer = this.#lists.at(-1)
    if (!outer) this.#blocks.push(done)
    else if (outer.items.length === 0) outer.items.push({ lines: [], lists: [done] })
    else outer.items.at(-1)?.lists.push(done)
  }
}

/** Word processors say bold and italic with styles, and wrap what is not bold in `<b style="font-weight:normal">`. */
function styleOf(attributes: string): { readonly weight: boolean | null; readonly slant: boolean | null } {
  const weight = /font-weight\s*:\s*(\w+)/i.exec(attributes)?.[1]
  const slant = /font-style\s*:\s*(\w+)/i.exec(attributes)?.[1]
  return {
    weight: weight === undefined ? null : /^(?:bold|bolder|[6-9]00)$/i.test(weight),
    slant: slant === undefined ? null : /^(?:italic|oblique)$/i.test(slant),
  }
}
