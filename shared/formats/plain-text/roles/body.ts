import type { Features } from '../signals/features.ts'
import { isNameLike } from '../signals/names.ts'
import type { InterfaceCategory } from '../vocabulary/interface-phrases.ts'
import { LINK_PREFIX } from '../vocabulary/headers.ts'
import { isFragment, type Article, type Roles } from './article.ts'
import { bareByline } from './bare-byline.ts'
import { repeatsTitle } from './head.ts'
import { requestBoxEnd } from './request-box.ts'

/** Interface that pages put between paragraphs; other interface words there are headings of the article. */
const INLINE_CATEGORIES: ReadonlySet<InterfaceCategory> = new Set([
  'share',
  'advert',
  'newsletter',
  'related',
  'print',
  'media',
  'reply',
])
const MAX_HEADING_WORDS = 12
const MAX_HEADING_LENGTH = 110
/** Bylines are looked for this far into the body. */
const BYLINE_REACH = 4
/** Shortest title of another article in a list of links; shorter ones may be headings. */
const MIN_LINK_WORDS = 5
const MAX_LINKS = 6
/** A request of this length is no heading. */
const MIN_REQUEST_WORDS = 6
const MAX_SUBTITLE_WORDS = 30
/** A credit on the next line makes captions of lines up to this. */
const MAX_CAPTION_WORDS = 30
/** Below a line of the page a single interface word or two are a button. */
const MAX_BUTTON_WORDS = 3
/** How releases and reports mark their end. */
const END_MARK = /^[-–—\s]*(?:ends?|fin|ende|30|#(?:\s*#)*|hết)[-–—\s]*$/iu

const SPEAKER = /^(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s*)?[\p{Lu}\p{Lo}][\p{L}\p{M} .'’-]{0,40}[:：]\s/u
const QUOTED = /^["“”«„「『].*["“”»“」』]$/su
const ATTRIBUTION = /^[—–―-]\s?\p{Lu}/u

/** A line that titles what follows: short, without a full stop, and followed by text. */
function isHeading(all: readonly Features[], i: number, end: number): boolean {
  const here = all[i]
  if (!here || here.words > MAX_HEADING_WORDS || here.length > MAX_HEADING_LENGTH) return false
  if (here.ends === 'stop' || here.ends === 'colon' || here.ends === 'comma' || !/[\p{L}\p{N}]/u.test(here.text))
    return false
  if (SPEAKER.test(here.text) || QUOTED.test(here.text) || /^[–—―"“«„]/u.test(here.text)) return false
  // Lower case goes on from the line before; brackets are what a transcript says of sounds.
  if (/^\p{Ll}/u.test(here.text) || END_MARK.test(here.text) || /^\[.*\]$|^\(.*\)$/u.test(here.text)) return false
  for (let next = i + 1; next <= end && next <= i + 2; next += 1) {
    const other = all[next]
    // The answer to a question may be a few words long.
    if (other && here.ends === 'ask' && next === i + 1 && other.ends === 'stop') return true
    if (other && (other.isProse || other.marker !== null || other.words > MAX_HEADING_WORDS)) return true
  }
  return false
}

/** Full sentences on both sides vouch for a line: what stands between is the article unless it is plainly interface. */
function isInlineChrome(article: Article, i: number): boolean {
  const { all, chromeCount, hasProse } = article
  const here = all[i]
  if (!here || !hasProse) return here?.chrome === 'sure' && chromeCount > 1 && here.interface.strongPhrases > 1
  // The only such line of a text may be a heading; on a page it has company.
  const isAlone = chromeCount <= 1 && here.words < MIN_REQUEST_WORDS && !here.interface.categories.has('advert')
  if (isAlone && !LINK_PREFIX.test(here.text)) return false
  const isKind = [...here.interface.categories].some((category) => INLINE_CATEGORIES.has(category))
  if (here.chrome === 'sure') return isKind || LINK_PREFIX.test(here.text) || neighboursAreChrome(all, i)
  return here.chrome === 'likely' && neighboursAreChrome(all, i)
}

const neighboursAreChrome = (all: readonly Features[], i: number): boolean =>
  all[i - 1]?.chrome === 'sure' || all[i + 1]?.chrome === 'sure'

/** Fences the links under a bare `Related stories`: lines without a full stop, up to the next sentence. */
function fenceLinks(article: Article, opener: number, roles: Roles): void {
  const { all, bodyEnd } = article
  const here = all[opener]
  const isBare =
    here !== undefined && here.interface.leads === 'related' && here.interface.strong >= 0.6 && here.words <= 5
  if (!isBare) return
  for (let i = opener + 1; i <= Math.min(bodyEnd, opener + MAX_LINKS); i += 1) {
    const link = all[i]
    if (!link || !isFragment(link) || link.ends === 'colon' || link.words < MIN_LINK_WORDS) return
    roles[i] = 'boilerplate'
  }
}

/** A single sentence between the title and a byline, caption or second title: what editors call the standfirst. */
function isStandfirst(article: Article, i: number, titleKey: string | null): boolean {
  const { all, bodyStart, title } = article
  const [here, next] = [all[i], all[i + 1]]
  if (!here || !next || title === null || i !== bodyStart || here.words > MAX_SUBTITLE_WORDS || here.marker !== null)
    return false
  const between = all.slice(title + 1, i)
  if (between.some(({ byline, isDateLine }) => byline !== null || isDateLine)) return false
  if (next.byline?.isExplicit || next.isDateLine || bareByline(all, i + 1) !== null) return true
  return titleKey !== null && repeatsTitle(next, titleKey)
}

function isQuotation(article: Article, i: number): boolean {
  const { all, bodyStart, bodyEnd } = article
  const here = all[i]
  if (!here) return false
  if (/^>\s?\S/u.test(here.text)) return true
  if (!QUOTED.test(here.text) || here.text.slice(1, -1).search(/["“”«»„]/u) >= 0) return false
  const next = all[i + 1]
  if (next && ATTRIBUTION.test(next.text) && next.words <= 12) return true
  return here.words >= 4 && isPullQuote(all, i, bodyStart, bodyEnd)
}

const PULL_REACH = 30

/** A pull quote says once more, set apart, what a paragraph nearby says. */
function isPullQuote(all: readonly Features[], i: number, from: number, to: number): boolean {
  const key = all[i]?.key ?? ''
  if (key === '') return false
  for (let j = Math.max(from, i - PULL_REACH); j <= Math.min(to, i + PULL_REACH); j += 1) {
    if (j !== i && (all[j]?.key ?? '').includes(key)) return true
  }
  return false
}

/** A time alone heads an entry of a live report. */
const TIME_ONLY = /^\[?\d{1,2}\s?[:.h]\s?\d{2}(?::\d{2})?\]?(?:\s?(?:[ap]\.?m\.?|\p{Lu}{2,4}))?$/iu

function isBylineInBody(all: readonly Features[], i: number): boolean {
  const here = all[i]
  if (!here || TIME_ONLY.test(here.text)) return false
  return here.byline?.isExplicit === true || here.isDateLine || bareByline(all, i) !== null
}

function roleInBody(
  article: Article,
  i: number,
  seen: ReadonlySet<string>,
  titleKey: string | null,
  before: Roles[number],
): Roles[number] {
  const { all, notices, tables, bodyStart, bodyEnd, hasProse } = article
  const here = all[i]
  if (!here) return null
  const isRepeat = here.key !== '' && seen.has(here.key) && here.words >= 3
  if (titleKey !== null && here.words >= 2 && !here.isProse && hasProse && repeatsTitle(here, titleKey))
    return 'boilerplate'
  if (notices.has(i) && (i === bodyStart || here.notice >= 6)) return 'boilerplate'
  if (tables.has(i)) return 'table-row'
  if (isInlineChrome(article, i)) return 'boilerplate'
  if (before === 'boilerplate' && here.chrome !== null && here.words <= MAX_BUTTON_WORDS) return 'boilerplate'
  if (here.isCaption) return isRepeat ? 'boilerplate' : 'caption'
  if (isRepeat && all[i - 1]?.key === here.key && hasProse) return 'boilerplate'
  if (i <= bodyStart + BYLINE_REACH && isBylineInBody(all, i)) return 'byline'
  if (isStandfirst(article, i, titleKey)) return 'subtitle'
  if (here.marker === 'bullet') return 'list-item'
  if (here.marker === 'number' && (all[i - 1]?.marker === 'number' || all[i + 1]?.marker === 'number'))
    return 'list-item'
  if (isQuotation(article, i)) return 'quotation'
  if (all[i + 1]?.isCreditOnly && all[i + 1]?.segment.blankBefore === 0 && here.words <= MAX_CAPTION_WORDS)
    return 'caption'
  const isSpeaker = before === 'quotation' && isNameLike(here.text)
  return hasProse && isHeading(all, i, bodyEnd) && !asksUnderHeading(here, before) && !isSpeaker
    ? 'heading'
    : 'paragraph'
}

/** A question right under a heading is the first sentence of what the heading titles. */
const asksUnderHeading = (here: Features, before: Roles[number]): boolean => here.ends === 'ask' && before === 'heading'

/** Three and more headings in a row are lines of something else: a poem, a list, an address. */
function undoRunsOfHeadings(roles: Roles, from: number, to: number): void {
  let start = from
  for (let i = from; i <= to + 1; i += 1) {
    if (i <= to && roles[i] === 'heading') continue
    if (i - start >= 3) roles.fill('paragraph', start, i)
    start = i + 1
  }
}

/** Judges the segments from the first sentence of the article to the last. */
export function assignBody(article: Article, roles: Roles): void {
  const { all, title, bodyStart, bodyEnd, hasProse } = article
  const titleKey = title === null ? null : (all[title]?.key ?? null)
  const seen = new Set<string>()
  for (let i = 0; i < bodyStart; i += 1) if (all[i]?.isCaption) seen.add(all[i]?.key ?? '')
  for (let i = bodyStart; i <= bodyEnd; i += 1) {
    roles[i] ??= roleInBody(article, i, seen, titleKey, roles[i - 1] ?? null)
    seen.add(all[i]?.key ?? '')
    if (roles[i] === 'boilerplate') fenceLinks(article, i, roles)
    const box = hasProse ? requestBoxEnd(all, i, bodyEnd) : i
    if (box > i) roles.fill('boilerplate', i, box + 1)
  }
  undoRunsOfHeadings(roles, bodyStart, bodyEnd)
}
