import { isElement, isText, nodeAfter, type HtmlDocument, type HtmlElement, type HtmlNode } from '../dom.ts'

/*
 * What Readability asks of a document beyond what the parser gives it, and what the parser gives it only slowly: half
 * of its time went into lists of elements. As far as Readability goes all of this is by the standard: of selectors it
 * uses lists of names, and it changes the document under no list that it still reads, so that none needs to be live.
 */

/** Names of the elements that Readability makes: those may appear, all others are in the page or nowhere. */
const MADE = ['P', 'DIV', 'SPAN', 'H2', 'IMG']
const namesIn = new WeakMap<object, ReadonlySet<string>>()

/** Elements in `root` by name, in their order. A name is upper case in HTML and as it stands in SVG. */
function elementsNamed(root: HtmlNode, names: readonly string[]): readonly HtmlElement[] {
  const inPage = namesIn.get(root.ownerDocument ?? root)
  const wanted = [...names, ...names.map((name) => name.toUpperCase())].filter((name) => inPage?.has(name) !== false)
  const found: HtmlElement[] = []
  if (wanted.length === 0) return found
  for (let node = root.firstChild; node; node = nodeAfter(node, root)) {
    if (isElement(node) && wanted.includes(node.tagName)) found.push(node)
  }
  return found
}

/** A parser that has made such a list once keeps it up to date, which takes long where one of many is removed. */
function childNodesOf(root: HtmlNode): readonly HtmlNode[] {
  const children: HtmlNode[] = []
  for (let node = root.firstChild; node; node = node.nextSibling) children.push(node)
  return children
}

const childrenOf = (root: HtmlNode): readonly HtmlElement[] => childNodesOf(root).filter(isElement)

/** The parser's own makes an array of the children of every element on the way. */
function textContentOf(root: HtmlNode): string {
  let text = ''
  for (let node = root.firstChild; node; node = nodeAfter(node, root)) if (isText(node)) text += node.data ?? ''
  return text
}

const getter = (get: (root: HtmlElement) => unknown): PropertyDescriptor => ({
  get(this: HtmlElement) {
    return get(this)
  },
})
const method = (call: (root: HtmlElement, names: string) => unknown): PropertyDescriptor => ({
  value(this: HtmlElement, names: string) {
    return call(this, names)
  },
})

/** The last object in the chain of prototypes before that on which `name` is defined, which may not be redefined. */
function beforeOwnerOf(object: object, name: string): object | null {
  let before: object | null = null
  for (let here: object | null = object; here; here = Object.getPrototypeOf(here) as object | null) {
    if (Object.hasOwn(here, name)) return before
    before = here
  }
  return null
}

let areElementsReady = false

function makeElementsReady(body: HtmlElement): void {
  if (areElementsReady) return
  areElementsReady = true
  const elements = beforeOwnerOf(body, 'textContent')
  if (!elements) return
  Object.defineProperties(elements, {
    childNodes: getter(childNodesOf),
    children: getter(childrenOf),
    textContent: getter(textContentOf),
    getElementsByTagName: method((root, name) => elementsNamed(root, [name])),
    querySelectorAll: method((root, names) => elementsNamed(root, names.split(','))),
  })
}

const ADDRESS = 'https://page.invalid/'

/**
 * Makes a document ready for Readability.
 *
 * @param names of the elements in it, upper case in HTML
 */
export function readable(document: HtmlDocument, names: ReadonlySet<string>): HtmlDocument {
  if (document.body) makeElementsReady(document.body)
  namesIn.set(document, new Set([...names, ...MADE]))
  const inDocument = (list: readonly string[]): readonly HtmlElement[] => elementsNamed(document, list)
  // The parser reads the title as the first item of such a list.
  const withItem = (list: readonly HtmlElement[]): object => Object.assign(list, { item: (at: number) => list[at] })
  return Object.defineProperties(document, {
    // Links are resolved, which takes long where it fails.
    baseURI: { value: ADDRESS },
    documentURI: { value: ADDRESS },
    getElementsByTagName: { value: (name: string) => withItem(inDocument([name])) },
    querySelectorAll: { value: (list: string) => inDocument(list.split(',')) },
  })
}
