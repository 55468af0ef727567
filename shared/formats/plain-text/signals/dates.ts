import { MONTH_NUMBERS, RELATIVE_TIMES, RELATIVE_WORDS } from '../vocabulary/calendar.ts'

/** A calendar date written out in a short text. Offsets are into that text, NFC. */
export interface FoundDate {
  readonly start: number
  readonly end: number
  /** `YYYY-MM-DD` when day, month and year are certain. */
  readonly iso: string | null
  /** For `05/03/2020` and its kind: the date if the day comes first, as most of the world writes it. */
  readonly ifDayFirst: string | null
}

const IN_WORD = '[\\p{L}\\p{M}\\p{N}]'
const END = `(?!${IN_WORD})`
const MONTH_NAMES = [...MONTH_NUMBERS.keys()].sort((a, b) => b.length - a.length).join('|')
const MONTH = `(?<month>${MONTH_NAMES})`
/** Where a word begins. What stands before is asked last: at every letter of a text it would take far longer. */
const FIRST_MONTH = `${MONTH}(?<!${IN_WORD}\\k<month>)`
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|°|\\.)?'
const YEAR = '(?<year>[12]\\d{3})'

/** The time of day behind a date of ISO 8601, which no space parts from it. */
const ISO_TIME = '(?:T\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?'

const pattern = (source: string): RegExp => new RegExp(source + END, 'giu')
/** What begins with a digit, or another of `first`, and in no word; asked in this order for the same reason. */
const numbered = (source: string, first = ''): RegExp => pattern(`(?=[\\d${first}])(?<!${IN_WORD})${source}`)

const NAMED: readonly RegExp[] = [
  pattern(`${FIRST_MONTH}\\.?\\s+${DAY},?\\s+${YEAR}`),
  numbered(`${DAY}(?:\\s+(?:de|of|di)\\s+|\\s+|-)${MONTH}\\.?(?:,?\\s+(?:del?\\s+)?|-)${YEAR}`),
  pattern(`${FIRST_MONTH},?\\s+${DAY}/${YEAR}`),
]
const NUMBERED: readonly RegExp[] = [
  numbered(`${YEAR}(?<separator>[-/.])(?<month>\\d{1,2})\\k<separator>(?<day>\\d{1,2})${ISO_TIME}`),
  numbered(`(?:ngày\\s+)?(?<day>\\d{1,2})\\s+tháng\\s+(?<month>\\d{1,2}),?\\s+(?:năm\\s+)?${YEAR}`, 'n'),
  numbered(`tháng\\s+(?<month>\\d{1,2})\\s+(?<day>\\d{1,2}),?\\s+${YEAR}`, 't'),
  new RegExp(`${YEAR}\\s*[年년]\\s*(?<month>\\d{1,2})\\s*[月월]\\s*(?<day>\\d{1,2})\\s*[日號号일]`, 'giu'),
  // Only those who put the day first write points between the numbers.
  numbered(`(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.\\s?${YEAR}`),
]
const AMBIGUOUS = numbered(`(?<first>\\d{1,2})(?<separator>[/-])(?<second>\\d{1,2})\\k<separator>${YEAR}`)
/** Too little for a date of publication, enough to recognise the head of a comment. */
const SHORT_YEAR = numbered('\\d{1,2}([/.-])\\d{1,2}\\1\\d{2}')

const TIME =
  /(?=\d)(?<![\p{L}\p{N}:])\d{1,2}\s?(?:[:h.]\s?\d{2}(?::\d{2})?\s?(?:[ap]\.?\s?m\b\.?|CH\b|SA\b)?|[ap]\.?m\b\.?)(?:\s?\(?(?:GMT|UTC)(?:\s?[+-]\d{1,2}(?::\d{2})?)?\)?)?(?![\p{L}\p{N}])/giu

/** `11時30分` and its kin. */
const TIME_CJK = /\d{1,2}\s?[时時点點시]\s?(?:\d{1,2}\s?[分분])?(?:\s?\d{1,2}\s?[秒초])?/gu

const MONTH_WORDS: ReadonlySet<string> = new Set([...MONTH_NUMBERS.keys()].flatMap((name) => name.split(' ', 1)))

/** Whether a month can be named: asked first, because the expressions for all names in all languages are slow. */
const namesMonth = (text: string): boolean =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .some((word) => MONTH_WORDS.has(word))

const HAS_DIGIT = /\d/u
const HAS_YEAR = /[12]\d{3}/u

const pad = (value: number, length: number): string => String(value).padStart(length, '0')

function isoOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` : null
}

function fromMatch(match: RegExpMatchArray): FoundDate | null {
  const { day = '', month = '', year = '' } = match.groups ?? {}
  const number = MONTH_NUMBERS.get(month.toLowerCase()) ?? Number(month)
  const iso = isoOf(Number(year), number, Number(day))
  if (iso === null) return null
  return { start: match.index ?? 0, end: (match.index ?? 0) + match[0].length, iso, ifDayFirst: iso }
}

function fromAmbiguous(match: RegExpMatchArray): FoundDate | null {
  const { first = '', second = '', year = '' } = match.groups ?? {}
  const dayFirst = isoOf(Number(year), Number(second), Number(first))
  const monthFirst = isoOf(Number(year), Number(first), Number(second))
  const sure = dayFirst === null || monthFirst === null || dayFirst === monthFirst ? (dayFirst ?? monthFirst) : null
  if (dayFirst === null && monthFirst === null) return null
  return { start: match.index ?? 0, end: (match.index ?? 0) + match[0].length, iso: sure, ifDayFirst: dayFirst }
}

/** All matches; for most texts there is none, which is told sooner without an iterator. */
const matchesOf = (text: string, expression: RegExp): readonly RegExpMatchArray[] =>
  text.search(expression) < 0 ? [] : [...text.matchAll(expression)]

/** The whole calendar dates in a short NFC text, in order, none overlapping. */
export function findDates(text: string): readonly FoundDate[] {
  // Most lines have no year at all; asking that first spares them the rest.
  if (!HAS_YEAR.test(text)) return []
  const found = [...(namesMonth(text) ? NAMED : []), ...NUMBERED]
    .flatMap((expression) => matchesOf(text, expression).map(fromMatch))
    .concat(matchesOf(text, AMBIGUOUS).map(fromAmbiguous))
    .filter((date) => date !== null)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  return found.filter((date, i) => !found.slice(0, i).some((earlier) => earlier.end > date.start))
}

export interface WithoutTimes {
  /** What is left when dates, times and "3 days ago" are cut out, each replaced by a bar. */
  readonly rest: string
  readonly dates: readonly FoundDate[]
  readonly hasShortDate: boolean
  readonly hasTime: boolean
  readonly isRelative: boolean
}

const WITHOUT_ANY = { dates: [], hasShortDate: false, hasTime: false, isRelative: false } as const

let last: { readonly text: string; readonly cut: WithoutTimes } | null = null

/** Cuts every expression of time out of a short NFC text. Several signals ask for the same line in turn. */
export function cutTimes(text: string): WithoutTimes {
  if (last?.text !== text) last = { text, cut: cutTimesOf(text) }
  return last.cut
}

function cutTimesOf(text: string): WithoutTimes {
  if (!HAS_DIGIT.test(text) && !RELATIVE_WORDS.test(text)) return { rest: text, ...WITHOUT_ANY }
  const dates = findDates(text)
  let rest = text
  for (const { start, end } of dates.toReversed()) rest = `${rest.slice(0, start)}|${rest.slice(end)}`
  const withoutShort = rest.replace(SHORT_YEAR, '|')
  const withoutTime = withoutShort.replace(TIME, '|').replace(TIME_CJK, '|')
  const withoutRelative = RELATIVE_WORDS.test(withoutTime)
    ? RELATIVE_TIMES.reduce((text, expression) => text.replace(expression, '|'), withoutTime)
    : withoutTime
  return {
    rest: withoutRelative,
    dates,
    hasShortDate: withoutShort !== rest,
    hasTime: withoutTime !== withoutShort,
    isRelative: withoutRelative !== withoutTime,
  }
}
