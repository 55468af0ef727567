import type { HtmlElement } from '../dom.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Elements and roles that are the page's and not the article's. */
const TAGS = words('nav footer aside form button select menu dialog label legend output')
const ROLES = words(
  'navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar tablist tab form button alert',
)

/** Words in `class` and `id` that name furniture of pages; each is one word of the attribute. */
const FURNITURE = words(
  'nav navbar navigation menu submenu breadcrumb breadcrumbs crumbs sidebar footer comments comment commentlist disqus ' +
    'respond share sharing sharebar sharethis sharedaddy addthis addtoany social socials sns related relatedposts ' +
    'recommend recommended recommendation recommendations recirc recirculation newsletter subscribe subscription signup ' +
    'promo promos promotion advert adverts advertisement advertising ad ads adsbygoogle adslot sponsor sponsored ' +
    'outbrain taboola cookie cookies consent gdpr paywall regwall popup modal toolbar pagination pager popular trending ' +
    'mostread mostviewed copyright skip tags taglist tagcloud poll donate donation login signin upsell cta onward ' +
    'binhluan lienquan tinlienquan tinkhac docthem chiase quangcao phpad tukhoa',
)
/** Two words in a row that do so only together. */
const PAIRS = words(
  'most-read most-viewed most-popular more-from more-stories more-news read-more read-next up-next also-read also-like ' +
    'widget-area site-header site-footer page-header page-footer top-bar author-bio about-author author-box ' +
    'sign-up follow-us tag-list tags-links cat-links post-navigation entry-footer entry-utility inner-links ' +
    'tin-lien quang-cao chia-se binh-luan tin-khac doc-them',
)

const tokensOf = (value: string): readonly string[] =>
  value
    .slice(0, 1_000)
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, '-')
    .toLowerCase()
    .split(/\s+/u)

function isFurniture(value: string): boolean {
  if (value === '') return false
  return tokensOf(value).some((token) => {
    const parts = token.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '')
    return parts.some((part, i) => FURNITURE.has(part) || PAIRS.has(`${part}-${parts[i + 1] ?? ''}`))
  })
}

/** How sure it is that an element is furniture: by its kind, by what a site calls it, or not at all. */
export type Furniture = 'kind' | 'name' | null

export function furnitureOf(element: HtmlElement): Furniture {
  const name = element.localName
  if (name === 'html' || name === 'body' || name === 'main' || name === 'article') return null
  const role = (element.getAttribute('role') ?? '').toLowerCase()
  if (TAGS.has(name) || (role !== '' && ROLES.has(role))) return 'kind'
  const labels = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.trim()
  return isFurniture(labels) ? 'name' : null
}
