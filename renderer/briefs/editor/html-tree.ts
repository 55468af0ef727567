import { decodeReferences } from '../../../shared/notes/html-references.ts'
import { htmlTokens } from '../../../shared/notes/html-tokens.ts'

export interface HtmlElement {
  /** In small letters. */
  readonly name: string
  readonly href: string | null
  readonly style: string
  readonly children: readonly HtmlNode[]
}
/** A string is words, with references decoded. */
export type HtmlNode = string | HtmlElement

interface Open extends HtmlElement {
  readonly children: HtmlNode[]
}

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
/** What is in them is no HTML, and no words for a person. */
const RAW = new Set('iframe noembed noframes noscript script style textarea title xmp'.split(' '))
/** Their ends are left out as often as not, and nothing depends on where they are. */
const SHELL = new Set('html head body'.split(' '))
const CLOSES_PARAGRAPH = new Set(
  'address article aside blockquote center details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table ul dd dt'.split(
    ' ',
  ),
)
const CELLS = ['td', 'th']
/** What an opening tag ends, and within what. */
const ENDED: Readonly<Record<string, readonly [ended: readonly string[], within: readonly string[]]>> = {
  li: [['li'], ['ul', 'ol']],
  dd: [['dd', 'dt'], ['dl']],
  dt: [['dd', 'dt'], ['dl']],
  td: [CELLS, ['tr', 'table']],
  th: [CELLS, ['tr', 'table']],
  tr: [['tr', ...CELLS], ['table']],
  tbody: [['thead', 'tbody', 'tfoot', 'tr', ...CELLS], ['table']],
  tfoot: [['thead', 'tbody', 'tfoot', 'tr', ...CELLS], ['table']],
}
const OF_TABLE = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'caption', ...CELLS])
/** Deeper than this nobody writes: what is nested deeper is taken to stand here. */
const DEEPEST = 150
const ATTRIBUTE = /([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g

/**
 * HTML as a tree of values. It is read as a string and never given to the page, which by its policy would refuse it:
 * nothing in it can run, load or lead anywhere. Ends that are left out are put where a browser puts them in what word
 * processors and pages write; what is malformed loses its form, not its words. Time is linear.
 */
export function htmlTree(html: string): readonly HtmlNode[] {
  const builder = new TreeBuilder()
  for (const token of htmlTokens(html, RAW)) {
    if (typeof token === 'string') builder.words(token)
    else if (token.closes) builder.close(token.name)
    else builder.open(token.name, token.attributes)
  }
  return builder.root.children
}

class TreeBuilder {
  readonly root: Open = { name: '', href: null, style: '', children: [] }
  readonly #open: Open[] = [this.root]

  words(raw: string): void {
    this.#here().children.push(decodeReferences(raw))
  }

  open(name: string, attributes: string): void {
    if (SHELL.has(name)) return
    const ends = ENDED[name]
    if (ends) this.#endWithin(...ends)
    if (CLOSES_PARAGRAPH.has(name)) this.#endWithin(['p'], ['table', 'caption', ...CELLS])
    const element: Open = { name, ...attributesOf(attributes), children: [] }
    this.#here().children.push(element)
    if (!VOID.has(name) && this.#open.length < DEEPEST) this.#open.push(element)
  }

  close(name: string): void {
    // An end of words in a cell does not end the cell.
    this.#endWithin([name], OF_TABLE.has(name) ? (name === 'table' ? [] : ['table']) : ['table', ...CELLS], true)
  }

  #here(): Open {
    return this.#open.at(-1) ?? this.root
  }

  /** Ends the outermost (or else the innermost) of these elements that is open within the nearest of the others. */
  #endWithin(ended: readonly string[], within: readonly string[], innermost = false): void {
    let found = 0
    for (let at = this.#open.length - 1; at > 0; at -= 1) {
      const name = this.#open[at]?.name ?? ''
      if (ended.includes(name)) found = at
      if (within.includes(name) || (found > 0 && innermost)) break
    }
    if (found > 0) this.#open.length = found
  }
}

function attributesOf(text: string): Pick<HtmlElement, 'href' | 'style'> {
  let href: string | null = null
  let style: string | null = null
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE)) {
    const value = double ?? single ?? bare ?? ''
    if (/^href$/i.test(name)) href ??= decodeReferences(value)
    if (/^style$/i.test(name)) style ??= decodeReferences(value)
  }
  return { href, style: style ?? '' }
}
