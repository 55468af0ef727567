import type { Features } from '../signals/features.ts'
import { isNameLike } from '../signals/names.ts'
import { DOCUMENT_HEADS } from '../vocabulary/headers.ts'
import { isFragment, type Article, type Roles } from './article.ts'
import { isSectionLike } from './title.ts'

const MIN_SUBTITLE_WORDS = 5
const MAX_SUBTITLE_WORDS = 45

/**
 * The name in a line between title and text that names a person and perhaps a place, next to a date or to interface:
 * an unlabelled byline. Null when the line is none.
 */
export function bareByline(all: readonly Features[], i: number): string | null {
  const here = all[i]
  if (!here || here.chrome !== null || here.words > 9) return null
  const name = here.text.replace(/\s+(?:in|à|en|tại|from)\s+\p{Lu}.*$/su, '')
  if (!isNameLike(name) || isSectionLike(here)) return null
  const isBeside = [all[i - 1], all[i + 1]].some(
    (other) => other !== undefined && (other.isDateLine || other.chrome === 'sure'),
  )
  return isBeside ? name : null
}

function roleAboveTitle(here: Features, { isPage, hasProse }: Article): Roles[number] {
  if (here.byline?.isExplicit || here.isDateLine) return 'byline'
  if (here.isCaption) return 'caption'
  if (DOCUMENT_HEADS.test(here.text)) return 'heading'
  if (here.chrome !== null || here.isBreadcrumb || isSectionLike(here) || isPage) return 'boilerplate'
  return hasProse && isFragment(here) ? 'heading' : 'paragraph'
}

function roleBelowTitle(i: number, article: Article, hasSubtitle: boolean): Roles[number] {
  const { all, bodyStart, isPage } = article
  const here = all[i]
  if (!here) return null
  if (here.byline !== null || here.isDateLine || bareByline(all, i) !== null) return 'byline'
  if (here.isCaption) return 'caption'
  if (here.chrome === 'sure' || here.chrome === 'likely' || here.commentsHeader !== null) return 'boilerplate'
  if (here.marker !== null) return here.words >= 4 || !isPage ? 'list-item' : 'boilerplate'
  if (here.isBreadcrumb || (isSectionLike(here) && isPage)) return 'boilerplate'
  const isNext = all.slice((article.title ?? -1) + 1, i).every(({ chrome }) => chrome !== null)
  if (!hasSubtitle && isNext && here.words >= MIN_SUBTITLE_WORDS && here.words <= MAX_SUBTITLE_WORDS) return 'subtitle'
  if (here.chrome === 'possible' && isPage) return 'boilerplate'
  const touchesChrome = [all[i - 1], all[i + 1]].some((other) => other?.chrome === 'sure')
  if (touchesChrome && isFragment(here) && here.words <= 4 && i < bodyStart - 1) return 'boilerplate'
  return isFragment(here) && i === bodyStart - 1 ? 'heading' : 'paragraph'
}

/** Judges what stands before the first sentence of the article: the title and what surrounds it. */
export function assignHead(article: Article, roles: Roles): void {
  const { all, title, bodyStart, notices, tables } = article
  const titleKey = title === null ? null : (all[title]?.key ?? null)
  for (let i = 0; i < bodyStart; i += 1) {
    const here = all[i]
    if (!here) continue
    if (i === title) roles[i] = 'title'
    else if (notices.has(i)) roles[i] = 'boilerplate'
    else if (titleKey !== null && repeatsTitle(here, titleKey)) roles[i] = 'boilerplate'
    else if (tables.has(i)) roles[i] = 'table-row'
    else if (title !== null && i < title) roles[i] = roleAboveTitle(here, article)
    else roles[i] = roleBelowTitle(i, article, roles.includes('subtitle'))
  }
}

/** True when `here` is the title once more, perhaps with the name of the site behind it. */
export function repeatsTitle(here: Features, titleKey: string): boolean {
  if (here.key === titleKey) return true
  const rest = here.key.startsWith(`${titleKey} `) ? here.key.slice(titleKey.length + 1) : null
  return rest !== null && titleKey.split(' ').length >= 3 && rest.split(' ').length <= 5 && here.ends === 'open'
}
