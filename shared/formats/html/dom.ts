/** What is used of the DOM. `shared/` is compiled without its types, and the parser brings none. */
export interface HtmlNode {
  readonly nodeType: number
  readonly parentNode: HtmlNode | null
  readonly firstChild: HtmlNode | null
  readonly nextSibling: HtmlNode | null
  readonly previousSibling: HtmlNode | null
  /** Null of a document itself. */
  readonly ownerDocument: HtmlNode | null
  /** Of text and comments. */
  readonly data?: string
}

export interface HtmlElement extends HtmlNode {
  /** Lower case. */
  readonly localName: string
  /** Upper case in HTML; in SVG and MathML as it stands. */
  readonly tagName: string
  readonly hasAttributes: () => boolean
  readonly getAttribute: (name: string) => string | null
  readonly setAttribute: (name: string, value: string) => void
}

export interface HtmlDocument extends HtmlNode {
  readonly documentElement: HtmlElement | null
  readonly head: HtmlElement | null
  readonly body: HtmlElement | null
}

const ELEMENT = 1
const TEXT = 3
const CDATA = 4
const COMMENT = 8

export const isElement = (node: HtmlNode | null): node is HtmlElement => node?.nodeType === ELEMENT
/** CDATA is text in XHTML that was read as XML. */
export const isText = (node: HtmlNode): boolean => node.nodeType === TEXT || node.nodeType === CDATA
export const isComment = (node: HtmlNode): boolean => node.nodeType === COMMENT

/**
 * The node after `node` in the order of the document, within `root`; without recursion, so that depth costs nothing.
 *
 * @param into false to leave out what is in `node`
 */
export function nodeAfter(node: HtmlNode, root: HtmlNode, into = true): HtmlNode | null {
  if (into && node.firstChild) return node.firstChild
  for (let here: HtmlNode | null = node; here && here !== root; here = here.parentNode) {
    if (here.nextSibling) return here.nextSibling
  }
  return null
}

/** All elements in `root`, in order, without `root` itself. */
export function* elementsIn(root: HtmlNode): Generator<HtmlElement> {
  for (let node = nodeAfter(root, root); node; node = nodeAfter(node, root)) if (isElement(node)) yield node
}

/** The text of `root`, white space as one blank, up to `most` UTF-16 code units. */
export function textIn(root: HtmlNode, most = 10_000): string {
  let text = ''
  for (let node = nodeAfter(root, root); node && text.length < most; node = nodeAfter(node, root)) {
    if (isText(node)) text += node.data ?? ''
  }
  return text.slice(0, most).replace(/\s+/gu, ' ').trim()
}
