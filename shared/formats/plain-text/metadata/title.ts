import { isOutletLike } from '../signals/byline.ts'
import type { Assignment } from '../roles/assign-roles.ts'
import { subjectOf } from '../roles/mail-head.ts'
import { splitPageTitle } from '../roles/title.ts'
import { inOneLine, type Read } from './metadata.ts'

const MAX_INFERRED = 100
const SENTENCE_END = /[.!?。！？؟]["'”’»)\]」』]*(?:\s|$)/u

/** The name of a file as a title, when it says anything: not a hash, a number or `document1`. */
function titleOfFileName(fileName: string): string | null {
  const base = (fileName.split(/[/\\]/u).at(-1) ?? '').replace(/\.[^.]{1,5}$/u, '')
  const name = inOneLine(base.replace(/_+/gu, ' ').replace(/(?<=\p{L})-(?=\p{L})/gu, ' '))
  const words = name.split(' ').filter((word) => /^[\p{L}\p{M}'’]{2,}$/u.test(word))
  const hasWords = words.length >= 2 || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]{3}/u.test(name)
  return hasWords && name.length <= 200 ? name : null
}

function firstSentence(text: string): string {
  const line = inOneLine(text.slice(0, MAX_INFERRED * 4))
  const end = line.search(SENTENCE_END)
  const sentence = end >= 0 ? line.slice(0, end + 1) : line
  if (sentence.length <= MAX_INFERRED) return sentence
  const cut = sentence.slice(0, MAX_INFERRED)
  const space = cut.lastIndexOf(' ')
  // Never between the halves of a character beyond the basic plane.
  const whole = space > MAX_INFERRED / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/u, '')
  return `${whole}…`
}

/** The headline; without one the file name, or the first sentence of the text. */
export function readTitle({ roles, article }: Assignment, fileName: string): Read<string> {
  const { all, title } = article
  const line = title === null ? null : (all[title]?.text ?? null)
  const headline = line !== null && article.mailEnd > 0 ? subjectOf(line) : line
  if (headline !== null) {
    const page = splitPageTitle(headline)
    return { value: inOneLine(page && isOutletLike(page.site) ? page.title : headline), isInferred: false }
  }
  const first = all.find((_here, i) => roles[i] !== 'boilerplate' && roles[i] !== 'byline') ?? all[0]
  return { value: titleWithout(first?.text ?? '', fileName), isInferred: true }
}

/** A title for a text that has none: the name of the file where it says anything, else the first sentence. */
export const titleWithout = (firstText: string, fileName: string): string =>
  titleOfFileName(fileName) ?? firstSentence(firstText)
