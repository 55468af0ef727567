import type { Features } from '../signals/features.ts'
import { isNameLike } from '../signals/names.ts'
import { bareByline, isOccupation } from './bare-byline.ts'
import { DOCUMENT_HEADS } from '../vocabulary/headers.ts'
import { isFragment, type Article, type Roles } from './article.ts'
import { isSectionLike } from './section-line.ts'
import { isSourceLine } from './source-line.ts'

const MIN_SUBTITLE_WORDS = 5
const MAX_SUBTITLE_WORDS = 45
const MAX_LABEL_WORDS = 5

function roleAboveTitle(here: Features, { isPage, hasProse }: Article): Roles[number] {
  if (here.byline?.isExplicit || here.isDateLine) return 'byline'
  if (here.isCaption) return 'caption'
  if (DOCUMENT_HEADS.test(here.text)) return 'heading'
  if (here.chrome !== null || here.isBreadcrumb || isSectionLike(here)) return 'boilerplate'
  // A long line above what was taken for the title may be the title after all: it is kept.
  if (isPage && here.words <= MAX_LABEL_WORDS) return 'boilerplate'
  return hasProse && isFragment(here) ? 'heading' : 'paragraph'
}

/** A place and a date, as on letters and speeches, unless the text has many, as a diary has. */
const isOnlyPlace = (all: readonly Features[], { byline }: Features): boolean =>
  byline !== null && byline.names.length === 0 && byline.outlet === null && all.filter(isPlaceLine).length > 1

const isPlaceLine = ({ byline }: Features): boolean =>
  byline !== null && byline.names.length === 0 && byline.outlet === null

const isBesideOccupation = (other: Features | undefined): boolean =>
  other !== undefined && (other.isDateLine || other.byline?.isExplicit === true || isNameLike(other.text))

/** A byline, labelled or not, what its author does, or a date. */
function isMeta(all: readonly Features[], i: number): boolean {
  const here = all[i]
  if (!here) return false
  if (isSourceLine(here)) return true
  if (isOccupation(here) && [all[i - 1], all[i + 1]].some((other) => isBesideOccupation(other))) return true
  if (here.isDateLine || bareByline(all, i) !== null || (here.isDateLabel && all[i + 1]?.isDateLine)) return true
  return here.byline !== null && !isOnlyPlace(all, here)
}

function roleBelowTitle(i: number, article: Article, hasSubtitle: boolean): Roles[number] {
  const { all, bodyStart, isPage } = article
  const here = all[i]
  if (!here) return null
  if (isMeta(all, i)) return 'byline'
  if (here.isCaption) return 'caption'
  if (here.chrome === 'sure' || here.chrome === 'likely' || here.commentsHeader !== null) return 'boilerplate'
  const isList = here.marker === 'bullet' || (here.marker === 'number' && all[i + 1]?.marker === 'number')
  // On a page a list of a few words each is a menu.
  const isLong = [all[i - 1], here, all[i + 1]].some((item) => item?.marker === here.marker && item.words >= 4)
  if (isList) return isLong || !isPage ? 'list-item' : 'boilerplate'
  if (here.isBreadcrumb || (isSectionLike(here) && isPage)) return 'boilerplate'
  const titleKey = article.title === null ? '' : (all[article.title]?.key ?? '')
  const isNext = all
    .slice((article.title ?? -1) + 1, i)
    .every((other) => other.chrome !== null || repeatsTitle(other, titleKey))
  const isStopped = here.ends === 'stop' && !all.slice(i + 1, bodyStart).some((_other, k) => isMeta(all, i + 1 + k))
  if (
    article.title !== null &&
    !hasSubtitle &&
    isNext &&
    !isStopped &&
    here.words >= MIN_SUBTITLE_WORDS &&
    here.words <= MAX_SUBTITLE_WORDS
  )
    return 'subtitle'
  const touchesHeader = [all[i - 1], all[i + 1]].some((other) => (other?.commentsHeader ?? null) !== null)
  if (here.chrome === 'possible' && (isPage || touchesHeader)) return 'boilerplate'
  const touchesChrome = [all[i - 1], all[i + 1]].some((other) => other?.chrome === 'sure')
  if (touchesChrome && isFragment(here) && here.words <= 4 && i < bodyStart - 1) return 'boilerplate'
  const isFollowed = i === bodyStart - 1 || all[i + 1]?.marker === 'bullet' || all[i + 1]?.marker === 'number'
  const isRemark = /^\[.*\]$|^\(.*\)$/u.test(here.text)
  return isFragment(here) && here.chrome === null && isFollowed && !isRemark ? 'heading' : 'paragraph'
}

/** Judges what stands before the first sentence of the article: the title and what surrounds it. */
export function assignHead(article: Article, roles: Roles): void {
  const { all, title, bodyStart, notices, tables, mailEnd } = article
  const titleKey = title === null ? null : (all[title]?.key ?? null)
  for (let i = 0; i < bodyStart; i += 1) {
    const here = all[i]
    if (!here) continue
    if (i === title) roles[i] = 'title'
    else if (i < mailEnd) roles[i] = 'byline'
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
