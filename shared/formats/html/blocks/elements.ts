import type { BlockRole } from '../../../model/block.ts'
import { isElement, isText, type HtmlElement, type HtmlNode } from '../dom.ts'
import { BLOCK } from '../markup/tags.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** What is not text for a reader: code, pictures, what stands in for them, and annotations over letters. */
const UNREAD = words(
  'script style template noscript head svg math iframe object embed audio video canvas map rt rp datalist frameset ' +
    'amp-img amp-video amp-ad amp-iframe amp-analytics amp-state',
)

/** Shown to programs that read aloud only; the words are those that frameworks have for it. */
const UNSEEN_CLASS =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|screen-reader-only|assistive-text|u-visually-hidden|element-invisible|is-visually-hidden)(?:\s|$)/iu
const UNSEEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\s*(?:!important\s*)?(?:;|$)/iu
const STYLE_DISPLAY = /(?:^|;)\s*display\s*:\s*(?<display>[a-z-]+)/iu
const STYLE_PRE = /(?:^|;)\s*white-space\s*:\s*(?:pre|pre-wrap|break-spaces)\s*(?:;|$)/iu
const DECORATION_LENGTH = 200

/** Letters or digits make of an ornament something that is read. */
function saysSomething(element: HtmlElement): boolean {
  let looked = 0
  for (let node = element.firstChild; node && looked < DECORATION_LENGTH; node = node.nextSibling) {
    looked += 1
    if (isElement(node) || (isText(node) && /[\p{L}\p{N}]/u.test(node.data ?? ''))) return true
  }
  return false
}

/** The style of an element by its own attribute; null when it has none, as most. */
export const styleOf = (element: HtmlElement): string | null =>
  element.hasAttributes() ? element.getAttribute('style') : null

/**
 * True for what a reader of the page does not see.
 *
 * @param style `styleOf`
 */
export function isHidden(element: HtmlElement, style: string | null): boolean {
  if (UNREAD.has(element.localName)) return true
  if (!element.hasAttributes()) return element.localName === 'dialog'
  const hidden = element.getAttribute('hidden')
  if (hidden !== null && hidden.toLowerCase() !== 'until-found') return true
  if (element.localName === 'dialog' && element.getAttribute('open') === null) return true
  if (element.localName === 'input' && element.getAttribute('type')?.toLowerCase() === 'hidden') return true
  if (style !== null && UNSEEN_STYLE.test(style)) return true
  const name = element.getAttribute('class')
  if (name !== null && UNSEEN_CLASS.test(name)) return true
  return element.getAttribute('aria-hidden') === 'true' && !saysSomething(element)
}

const isWritten = (node: HtmlNode | null): boolean => node !== null && isText(node) && /\S/u.test(node.data ?? '')

const PHRASING = words('p h1 h2 h3 h4 h5 h6 span a em strong b i u small cite q label code figcaption caption dt')

/**
 * True for elements that stand on lines of their own. Elements with names of a site's own are such in most pages, but
 * not within a sentence.
 *
 * @param style `styleOf`
 */
export function isBlockElement(element: HtmlElement, style: string | null): boolean {
  const display = style === null ? undefined : STYLE_DISPLAY.exec(style)?.groups?.['display']?.toLowerCase()
  if (display === 'inline') return false
  if (BLOCK.has(element.localName)) return true
  if (display !== undefined && /^(?:block|flex|grid|table|list-item)/u.test(display)) return true
  if (!element.localName.includes('-')) return false
  const parent = element.parentNode
  const isInSentence = isWritten(element.previousSibling) || isWritten(element.nextSibling)
  return !isInSentence && !(isElement(parent) && PHRASING.has(parent.localName))
}

/**
 * True where white space is text.
 *
 * @param style `styleOf`
 */
export const keepsSpace = ({ localName }: HtmlElement, style: string | null): boolean =>
  localName === 'pre' || localName === 'textarea' || (style !== null && STYLE_PRE.test(style))

const ROLES: ReadonlyMap<string, BlockRole> = new Map<string, BlockRole>([
  ['h1', 'heading'],
  ['h2', 'heading'],
  ['h3', 'heading'],
  ['h4', 'heading'],
  ['h5', 'heading'],
  ['h6', 'heading'],
  ['li', 'list-item'],
  ['dt', 'list-item'],
  ['dd', 'list-item'],
  ['blockquote', 'quotation'],
  ['figcaption', 'caption'],
  ['caption', 'caption'],
])

/** What an element makes of the text in it; null when it says nothing of it. */
export function roleOf(element: HtmlElement): { readonly role: BlockRole; readonly level?: number } | null {
  const role = ROLES.get(element.localName)
  if (role === 'heading') return { role, level: Number(element.localName[1]) }
  if (role !== undefined) return { role }
  if (!element.hasAttributes() || element.getAttribute('role') !== 'heading') return null
  const level = Number(element.getAttribute('aria-level') ?? 2)
  return { role: 'heading', level: level >= 1 && level <= 6 ? Math.floor(level) : 2 }
}
