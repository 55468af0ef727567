import { messages } from '../../messages/messages.ts'
import type { CslDateParts, CslItem } from './csl-item.ts'

const words = messages.citations

export const namesIn = ({ author }: CslItem): readonly string[] => (author ?? []).map(({ literal }) => literal)

export const issuedIn = (item: CslItem): CslDateParts | null => item.issued?.['date-parts'][0] ?? null

/** `2023a`, `n.d.`, `n.d.-b`. */
export function yearOf(item: CslItem, letter = ''): string {
  const year = issuedIn(item)?.[0]
  if (year !== undefined) return `${String(year)}${letter}`
  return letter === '' ? words.noDate : words.noDateLetter(letter)
}

/** `April 13, 2023`, `April 2023`, `2023`; null when not known. */
export function monthDayYear(item: CslItem): string | null {
  const date = issuedIn(item)
  if (date === null) return null
  const [year, month, day] = date
  if (month === undefined) return String(year)
  return day === undefined
    ? `${words.month(month)} ${String(year)}`
    : `${words.month(month)} ${String(day)}, ${String(year)}`
}

/** Chicago leaves an English article at the head of a newspaper's name out (CMOS 14.193). */
export const withoutArticle = (outlet: string): string => outlet.replace(/^The\s+(?=\S)/u, '')

const MOST_WORDS = 6
const KEPT_WORDS = 5
const MOST_CHARACTERS = 60
const HANGING = new Set('a an and as at but by for from in is of on or that the to with'.split(' '))

/** The title up to its colon, without a leading article; of a long one the first words. */
export function shortTitle(title: string): string {
  const main = (title.split(/(?<=\S{2,}):\s|：/u)[0] ?? title).trim()
  const bare = main.replace(/^(?:A|An|The)\s+(\S)/u, (_, first: string) => first.toUpperCase())
  const list = bare.split(/\s+/u)
  if (list.length <= MOST_WORDS) return shortened(bare)
  const kept = list.slice(0, KEPT_WORDS)
  while (kept.length > 2 && HANGING.has((kept.at(-1) ?? '').toLowerCase())) kept.pop()
  return shortened(kept.join(' ').replace(/[,;:–—-]+$/u, ''))
}

// A script without spaces has titles of one long word.
function shortened(text: string): string {
  const characters = Array.from(text)
  return characters.length <= MOST_CHARACTERS ? text : characters.slice(0, MOST_CHARACTERS / 2).join('')
}

/** `p. 12` as `12`: Chicago prints pages as bare numbers. */
export const bareLocator = (locator: string): string => locator.trim().replace(/^pp?\.\s*(?=\d)/u, '')
