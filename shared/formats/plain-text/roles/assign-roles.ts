import type { BlockRole } from '../../../model/block.ts'
import type { Features } from '../signals/features.ts'
import { languageOf, UNDETERMINED } from '../signals/language.ts'
import { NOTICE_THRESHOLD, readNotice } from '../signals/notice.ts'
import { assignBody } from './body.ts'
import { assignEnd, assignTail } from './end.ts'
import { findExtent } from './extent.ts'
import { assignHead } from './head.ts'
import type { Article, Roles } from './article.ts'
import { findMailHead } from './mail-head.ts'
import { tableRows } from './tables.ts'
import { findTail } from './tail.ts'
import { findTitle } from './title.ts'

const LANGUAGE_SAMPLE = 6_000
/** From this score on a text can be a notice if it is also in another language. */
const NOTICE_SUSPICION = NOTICE_THRESHOLD - 2

/** The language of the longest run of prose; notices and comments are not asked. */
function articleLanguage(all: readonly Features[], end: number): string {
  const prose = all.slice(0, end).filter(({ isProse, notice }) => isProse && notice < NOTICE_SUSPICION)
  const texts = (prose.length > 0 ? prose : all.slice(0, end)).map(({ text }) => text)
  let sample = ''
  for (const text of texts) {
    if (sample.length >= LANGUAGE_SAMPLE) break
    sample += `${text}\n`
  }
  return languageOf(sample)
}

function findNotices(all: readonly Features[], language: () => string): ReadonlySet<number> {
  const notices = new Set<number>()
  for (const [i, here] of all.entries()) {
    if (here.notice < NOTICE_SUSPICION) continue
    const own = languageOf(here.text)
    const isOther = own !== UNDETERMINED && language() !== UNDETERMINED && own !== language()
    if (readNotice(here.text, isOther).score >= NOTICE_THRESHOLD) notices.add(i)
  }
  return notices
}

/** What the segments are, and what was found on the way. */
export interface Assignment {
  readonly roles: readonly BlockRole[]
  readonly article: Article
}

/**
 * Gives every segment its role. The text is first divided into what stands before the article (head), the article,
 * what stands right after it (end) and the page below (tail); then each part is judged by rules of its own, because
 * the same short line is a heading in one place and a button in another.
 */
export function assignRoles(all: readonly Features[], fileName: string): Assignment {
  const tail = findTail(all)
  let told: string | null = null
  const language = (): string => (told ??= articleLanguage(all, tail.start))
  const notices = findNotices(all, language)
  const extent = findExtent(all, notices, tail.start)
  const mail = findMailHead(all)
  const title = mail?.subject ?? findTitle(all, extent.start, tail.start, fileName)
  const sure = all.filter(({ chrome }, i) => chrome === 'sure' || notices.has(i)).length
  const article: Article = {
    all,
    language,
    notices,
    tables: tableRows(all),
    title,
    mailEnd: mail?.end ?? 0,
    bodyStart: extent.start,
    bodyEnd: extent.end,
    tailStart: tail.start,
    commentsStart: tail.commentsStart,
    hasProse: extent.hasProse,
    chromeCount: sure,
    isPage: sure > 0 || tail.start < all.length,
  }
  const roles: Roles = Array.from(all, () => null)
  assignHead(article, roles)
  assignBody(article, roles)
  assignEnd(article, roles)
  assignTail(article, roles)
  return { roles: roles.map((role) => role ?? 'paragraph'), article }
}
