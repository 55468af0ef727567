// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- an import would need a module; the other two projects do not see the types without it
/// <reference path="../readability.d.ts" />
import { Readability } from '@mozilla/readability'
import type { PlacedBlock } from '../blocks/walk-blocks.ts'
import { elementsIn, type HtmlDocument, type HtmlElement } from '../dom.ts'
import { ancestorsOf } from './place.ts'
import { readable } from './readable-dom.ts'

const MARK = 'data-variorum-block'
/** Beyond this Readability, which compares elements with each other, takes too long, and pages are no articles. */
const MAX_BLOCKS = 3_000
const MAX_ELEMENTS = 40_000
const MAX_TEXT = 2_000_000
/** It compares boxes with all boxes in them, so that those in each other count by the square of their depth. */
const MAX_COMPARISONS = 10_000_000

function comparisonsIn(blocks: readonly PlacedBlock[]): number {
  let comparisons = 0
  for (const { element } of blocks) {
    let depth = 0
    for (const _ancestor of ancestorsOf(element)) depth += 1
    comparisons += depth * depth
  }
  return comparisons
}

/**
 * The elements that Readability takes for the article; null when it finds none, or the page is too large for it. It
 * takes the document apart: nothing of it can be read afterwards.
 */
export function survivorsOf(document: HtmlDocument, blocks: readonly PlacedBlock[]): ReadonlySet<HtmlElement> | null {
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0)
  if (blocks.length > MAX_BLOCKS || length > MAX_TEXT || length < 200) return null
  if (comparisonsIn(blocks) > MAX_COMPARISONS) return null
  const names = new Set<string>()
  let count = 0
  for (const { tagName } of elementsIn(document)) {
    names.add(tagName)
    if ((count += 1) > MAX_ELEMENTS) return null
  }
  const elements = [...new Set(blocks.map(({ element }) => element))].filter((element) => element !== null)
  for (const [i, element] of elements.entries()) element.setAttribute(MARK, String(i))
  const content = articleOf(readable(document, names))
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
