import { isNameLike } from '../../plain-text/signals/names.ts'
import { CONJUNCTIONS, parseByline } from '../../plain-text/signals/byline.ts'
import { findDates } from '../../plain-text/signals/dates.ts'
import { likenessKey } from '../../plain-text/signals/words.ts'
import { plain } from './json-ld.ts'

/** Programs that make sites, and what they call a site that nobody has named. */
const NO_OUTLET =
  /^(?:(?:my |a |just another )?(?:wordpress|drupal|joomla!?|ghost|blogger|blogspot|wix(?:\.com)?|squarespace|typo3|webflow|weebly|shopify|hugo|jekyll|gatsby|next\.?js|magento|umbraco|sitecore|contentful|medium cms|arc publishing|adobe experience manager|amp|google amp)(?: (?:site|website|blog|cms))?(?: \d[\d.]*)?|home(?:page)?|index|website|site|untitled|blog|news|example|localhost|null|undefined|none|n\/a)$/iu

/** The name of a paper or site; null for what is none. */
export function outletOf(value: string | null | undefined): string | null {
  const name = plain(value ?? '').replace(/^@/u, '')
  if (name === '' || name.length > 80 || NO_OUTLET.test(name) || /^https?:/iu.test(name)) return null
  return name
}

const NOBODY =
  /^(?:admin(?:istrator)?|editors?|staff(?: (?:writer|reporter)s?)?|webmaster|guest|user|author|unknown|null|undefined|none|n\/a|array|anonymous|root|super ?user|newsroom|redaktion|redacción|rédaction|tòa soạn|ban biên tập)$/iu

/**
 * Names of people in a value that names authors: `By A, B and C` and lists with semicolons are taken apart, a name
 * with a comma in it is not.
 *
 * @param outlet what the site is called, which many put here
 */
export function namesOf(value: string, outlet: string | null): readonly string[] {
  const text = plain(value)
  if (text === '' || /^https?:|^\/|^www\./iu.test(text) || text.length > 400) return []
  const bare = text
    .replace(/\S+@\S+\.\S+/gu, '')
    .replace(/\(\s*\)/gu, '')
    .trim()
  const byline = parseByline(bare)
  const named = byline?.isExplicit === true ? byline.names : apart(bare)
  const outletKey = outlet === null ? null : likenessKey(outlet)
  return named.filter((name) => {
    const key = likenessKey(name)
    return key !== '' && key !== outletKey && !NOBODY.test(name) && name.length <= 80 && !/^\d+$/u.test(key)
  })
}

function apart(text: string): readonly string[] {
  const parts = text.split(/\s*[;|]\s*/u).flatMap((part) => {
    const commas = part.split(/\s*[,،，]\s*/u)
    const pieces = commas.flatMap((piece) => piece.split(CONJUNCTIONS)).filter((piece) => piece.trim() !== '')
    return pieces.length > 1 && pieces.every((piece) => isNameLike(piece)) ? pieces : [part]
  })
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

const pad = (value: number): string => String(value).padStart(2, '0')

/** The calendar date of a value for programs, as it is printed: no time zone is counted with. */
export function dateOf(value: string | null | undefined): string | null {
  const text = (value ?? '').trim().slice(0, 100).normalize('NFC')
  const compact = /^(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?:T?\d{4,6}Z?)?$/u.exec(text)?.groups
  const spaced = compact ? `${compact['year'] ?? ''}-${compact['month'] ?? ''}-${compact['day'] ?? ''}` : text
  if (/^\d{10}(?:\d{3})?$/u.test(text)) {
    const date = new Date(Number(text) * (text.length === 10 ? 1_000 : 1))
    return `${String(date.getUTCFullYear())}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`
  }
  const found = findDates(spaced)[0]?.iso ?? null
  return found !== null && found >= '1500-01-01' ? found : null
}

/** A tag of BCP 47; null for what is none. */
export function languageTag(value: string | null | undefined): string | null {
  const tag =
    (value ?? '')
      .trim()
      .split(/[,;]/u)[0]
      ?.replace(/_/gu, '-')
      .replace(/[.@].*$/u, '') ?? ''
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/iu.test(tag)) return null
  const [language = '', ...rest] = tag.split('-')
  return [
    language.toLowerCase(),
    ...rest.map((part) =>
      part.length === 2
        ? part.toUpperCase()
        : part.length === 4
          ? `${part.slice(0, 1).toUpperCase()}${part.slice(1).toLowerCase()}`
          : part,
    ),
  ].join('-')
}

const ADDRESS = /^(?<scheme>https?):\/\/(?:[^\s/?#@]*@)?(?<rest>[\p{L}\p{N}.-]+(?::\d{1,5})?(?:[/?#][^\s"<>]*)?)$/iu

/** An address on the web without credentials; null for what is none. `base` is one of the same page. */
export function webAddress(value: string | null | undefined, base: string | null = null): string | null {
  const text = plain((value ?? '').trim())
  if (text === '' || text.length > 2_000) return null
  const whole = text.startsWith('//') ? `https:${text}` : text
  const { scheme = '', rest } = ADDRESS.exec(whole)?.groups ?? {}
  if (rest !== undefined) return `${scheme.toLowerCase()}://${rest}`
  const origin = /^https?:\/\/[^/?#]+/iu.exec(base ?? '')?.[0]
  return origin !== undefined && /^\/[^\s"<>]*$/u.test(text) ? `${origin}${text}` : null
}
