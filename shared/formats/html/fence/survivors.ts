// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- an import would need a module; the other two projects do not see the types without it
/// <reference path="../readability.d.ts" />
import { Readability } from '@mozilla/readability'
import { elementsIn, isElement, type ElementList, type HtmlDocument, type HtmlElement } from '../dom.ts'
import type { PlacedBlock } from '../blocks/walk-blocks.ts'

const MARK = 'data-variorum-block'
/** Beyond this Readability, which compares elements with each other, takes too long, and pages are no articles. */
const MAX_BLOCKS = 3_000
const MAX_ELEMENTS = 40_000
const MAX_TEXT = 2_000_000

/** The last object in the chain of prototypes before that on which `name` is defined, which may not be redefined. */
function beforeOwnerOf(object: object, name: string): object | null {
  let before: object | null = null
  for (let here: object | null = object; here; here = Object.getPrototypeOf(here) as object | null) {
    if (Object.hasOwn(here, name)) return before
    before = here
  }
  return null
}

function childrenOf(this: HtmlElement): readonly HtmlElement[] {
  const children: HtmlElement[] = []
  for (let node = this.firstChild; node; node = node.nextSibling) if (isElement(node)) children.push(node)
  return children
}

/**
 * What Readability asks of a document beyond what the parser gives it: lists to iterate over, which are copies because
 * the document is changed while they are gone through, children that are up to date, and an address.
 */
function preparedFor(document: HtmlDocument): HtmlDocument {
  const lists = Object.getPrototypeOf(document.getElementsByTagName('p')) as object
  if (!(Symbol.iterator in lists)) {
    const value = function (this: ElementList): Iterator<HtmlElement | null> {
      return Array.from({ length: this.length }, (_, i) => this.item(i)).values()
    }
    Object.defineProperty(lists, Symbol.iterator, { value })
    const elements = document.body ? beforeOwnerOf(document.body, 'children') : null
    if (elements) Object.defineProperty(elements, 'children', { get: childrenOf, configurable: true })
  }
  for (const name of ['baseURI', 'documentURI']) Object.defineProperty(document, name, { value: 'about:blank' })
  return document
}

/**
 * The elements that Readability takes for the article; null when it finds none, or the page is too large for it. It
 * takes the document apart: nothing of it can be read afterwards.
 */
export function survivorsOf(document: HtmlDocument, blocks: readonly PlacedBlock[]): ReadonlySet<HtmlElement> | null {
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0)
  if (blocks.length > MAX_BLOCKS || length > MAX_TEXT || length < 200) return null
  let count = 0
  for (const _element of elementsIn(document)) if ((count += 1) > MAX_ELEMENTS) return null
  const elements = [...new Set(blocks.map(({ element }) => element))].filter((element) => element !== null)
  for (const [i, element] of elements.entries()) element.setAttribute(MARK, String(i))
  const content = articleOf(preparedFor(document))
  if (!content) return null
  const survivors = new Set<HtmlElement>()
  for (const element of elementsIn(content)) {
    const marked = elements[Number(element.getAttribute(MARK) ?? -1)]
    if (marked) survivors.add(marked)
  }
  return survivors.size > 0 ? survivors : null
}

function articleOf(document: HtmlDocument): HtmlElement | null {
  try {
    const options = { serializer: (element: HtmlElement) => element, disableJSONLD: true }
    return new Readability<HtmlElement>(document, options).parse()?.content ?? null
  } catch (cause) {
    // Its word is one sign of several, and markup that it was not made for must not cost the whole page.
    if (cause instanceof Error) return null
    throw cause
  }
}
