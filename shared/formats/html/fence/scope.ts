import type { HtmlElement } from '../dom.ts'
import type { PlacedBlock } from '../blocks/walk-blocks.ts'
import { ancestorsOf, type Masses } from './place.ts'

/** What a site calls the element with the article and nothing else. */
const BODY_CLASS =
  /(?:^|\s)(?:[\w-]*(?:article|story|entry|post|news|detail|content)[_-]{1,2}(?:body|content|text|detail|copy)|articlebody|article__?body|fck_detail|maincontent|rich_media_content|body-copy|wysiwyg|td-post-content)(?:\s|$)/iu
/** Share of the page's sentences that the element must hold. */
const MIN_SHARE = 0.35

const isBody = (element: HtmlElement): boolean =>
  /(?:^|\s)articlebody(?:\s|$)/iu.test(element.getAttribute('itemprop') ?? '') ||
  BODY_CLASS.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`)
const isArticle = (element: HtmlElement): boolean =>
  element.localName === 'article' || element.getAttribute('role') === 'article'
const isMain = (element: HtmlElement): boolean =>
  element.localName === 'main' || element.getAttribute('role') === 'main'

/** The element that the site itself says holds the article, and how narrow it is. */
export interface Scope {
  readonly element: HtmlElement
  readonly kind: 'body' | 'article' | 'main'
}

/**
 * Finds the article among the elements that could be it. Of several articles below each other the first that is not
 * much shorter than the longest is meant, or the one in which the title stands.
 *
 * @param free the sentences that are in no furniture
 */
export function findScope(blocks: readonly PlacedBlock[], free: Masses, title: HtmlElement | null): Scope | null {
  const kinds: readonly (readonly [Scope['kind'], (element: HtmlElement) => boolean])[] = [
    ['body', isBody],
    ['article', isArticle],
    ['main', isMain],
  ]
  const inTitle = new Set(ancestorsOf(title))
  const seen = new Set<HtmlElement>()
  const elements: { readonly element: HtmlElement; readonly mass: number }[] = []
  for (const { element } of blocks) {
    for (const here of ancestorsOf(element)) {
      if (seen.has(here)) break
      seen.add(here)
      const mass = free.of.get(here) ?? 0
      if (mass > 0) elements.push({ element: here, mass })
    }
  }
  for (const [kind, isKind] of kinds) {
    const found = elements.filter(({ element }) => isKind(element))
    const most = found.reduce((max, { mass }) => Math.max(max, mass), 0)
    const large = found.filter(({ mass }) => mass >= most * 0.5)
    const best = found.find(({ element }) => inTitle.has(element)) ?? large[0]
    // With articles below each other each has its share of the whole only.
    const isEnough = best && (best.mass >= free.total * MIN_SHARE || (kind === 'article' && inTitle.has(best.element)))
    if (isEnough) return { element: best.element, kind }
  }
  return null
}
