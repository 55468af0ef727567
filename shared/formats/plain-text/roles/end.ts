import { parseBio } from '../metadata/bio.ts'
import type { Features } from '../signals/features.ts'
import { isNameLike } from '../signals/names.ts'
import { FIRST_PUBLISHED } from '../vocabulary/bylines.ts'
import { isFragment, type Article, type Roles } from './article.ts'
import { repeatsTitle } from './head.ts'
import { isSourceLine } from './source-line.ts'

const isEditorialNote = ({ text, words }: Features): boolean =>
  words <= 60 && FIRST_PUBLISHED.some((note) => note.test(text))

/** What belongs to the article although page furniture stands between: who wrote it, and where it first appeared. */
function roleOfStatement(here: Features, { tables }: Article): Roles[number] {
  if (here.byline?.isExplicit || (here.byline?.outlet && here.byline.dates.length > 0)) return 'byline'
  // In a text with a table the source is that of its numbers.
  if (isSourceLine(here)) return tables.size > 0 ? 'paragraph' : 'byline'
  return isEditorialNote(here) || parseBio(here.text) !== null ? 'paragraph' : null
}

const MAX_SIGNATURE_WORDS = 5

/** The name in a line with which an article is signed, perhaps with a place in brackets; null when it is none. */
export function signatureOf(line: string): string | null {
  const name = line.replace(/\s*[(（][^()（）]{1,60}[)）]$/u, '').trim()
  return isNameLike(name) && name.split(/\s+/u).length <= MAX_SIGNATURE_WORDS ? name : null
}

function roleAtEnd(
  article: Article,
  i: number,
  hasChrome: boolean,
  seen: ReadonlySet<string>,
  titleKey: string | null,
): Roles[number] {
  const { all, notices, tables, isPage, bodyEnd } = article
  const here = all[i]
  if (!here) return null
  if (notices.has(i) || here.chrome === 'sure' || here.chrome === 'likely') return 'boilerplate'
  if (titleKey !== null && here.words >= 2 && repeatsTitle(here, titleKey)) return 'boilerplate'
  if (here.isCaption) return seen.has(here.key) ? 'boilerplate' : 'caption'
  if (tables.has(i)) return 'table-row'
  const statement = roleOfStatement(here, article)
  if (statement) return statement
  if (here.chrome === 'possible' || here.commentsHeader !== null) return 'boilerplate'
  if (here.isDateLine) return hasChrome ? 'boilerplate' : 'byline'
  if (hasChrome && isFragment(here)) return 'boilerplate'
  if (here.marker !== null) return 'list-item'
  if (here.isBreadcrumb && isPage) return 'boilerplate'
  return i === bodyEnd + 1 && signatureOf(here.text) !== null ? 'byline' : 'paragraph'
}

/** Judges what follows the last sentence of the article up to where the page clearly goes on. */
export function assignEnd(article: Article, roles: Roles): void {
  const { all, title, bodyEnd, tailStart } = article
  const titleKey = title === null ? null : (all[title]?.key ?? null)
  const seen = new Set(all.slice(0, bodyEnd + 1).map(({ key }) => key))
  let hasChrome = false
  for (let i = bodyEnd + 1; i < tailStart; i += 1) {
    roles[i] = roleAtEnd(article, i, hasChrome, seen, titleKey)
    hasChrome ||= roles[i] === 'boilerplate'
    seen.add(all[i]?.key ?? '')
  }
}

/** Fences the page below the article, except for what says who wrote it and where it appeared. */
export function assignTail(article: Article, roles: Roles): void {
  const { all, tailStart, commentsStart } = article
  for (let i = tailStart; i < all.length; i += 1) {
    const here = all[i]
    const statement = here && i < commentsStart && here.chrome !== 'sure' ? roleOfStatement(here, article) : null
    roles[i] = statement ?? 'boilerplate'
  }
}
