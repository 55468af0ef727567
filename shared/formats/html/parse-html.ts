// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- an import would need a module; the other two projects do not see the types without it
/// <reference path="./domino.d.ts" />
import { createDocument } from '@mixmark-io/domino'
import type { HtmlDocument } from './dom.ts'
import { boundMarkup } from './markup/bound-markup.ts'

export interface ParsedHtml {
  readonly document: HtmlDocument
  /** True when there was too much markup to be kept: all text is there, some of it without its elements. */
  readonly isFlattened: boolean
}

/**
 * A DOM of `html`, by the rules of browsers; scripts are cut out before (but data in them), nothing is run or fetched.
 * Time and memory grow with the length alone: depth, attributes and elements are bounded first.
 *
 * @param isXml `<a/>` closes itself, as in XHTML
 */
export function parseHtml(html: string, isXml = false): ParsedHtml {
  const { markup, isFlattened } = boundMarkup(html, isXml)
  return { document: createDocument(markup, true), isFlattened }
}
