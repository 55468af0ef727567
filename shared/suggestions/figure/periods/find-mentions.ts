import { type PartialDate, PartialDate as PartialDateSchema } from '../../../model/primitives.ts'
import type { Span } from '../../../model/primitives.ts'
import type { PeriodLanguage } from './period-language.ts'
import { PERIOD_LANGUAGES } from './tables.ts'

/** A date that a sentence names. */
export interface DateMention {
  readonly span: Span
  /** Null where the words name a part of a year or a time that cannot be told. */
  readonly date: PartialDate | null
  /** What is compared with, or a bound: no period of a figure. */
  readonly isBound: boolean
}

interface DateMatcher {
  readonly pattern: RegExp
  readonly kind: 'date' | 'relative-year' | 'relative-month' | 'last-month'
  readonly offset: number
}

export interface PeriodPatterns {
  readonly matchers: readonly DateMatcher[]
  readonly monthOf: ReadonlyMap<string, number>
  readonly endOf: RegExp
  readonly bounds: RegExp
  readonly parts: RegExp
  readonly said: RegExp
  readonly breaks: RegExp
  readonly joint: RegExp
}

const START = '(?<![\\p{L}\\p{M}\\p{N}])'
const BLANK = '[\\s\\u00A0]+'

function build(language: PeriodLanguage): PeriodPatterns {
  const months = language.months.flat().map((name) => name.normalize('NFC'))
  const anyMonth = [...months].sort((a, b) => b.length - a.length).join('|')
  const source = (pattern: string): string =>
    pattern
      .replaceAll(' ', BLANK)
      .replace('{day}', '(?<day>0?[1-9]|[12]\\d|3[01])')
      .replace('{month}', `(?<month>${anyMonth.replaceAll(' ', BLANK)})`)
      .replace('{mm}', '(?<mm>0?[1-9]|1[0-2])')
      .replace('{year}', '(?<year>(?:1[4-9]|2[01])\\d{2})')
  const matcher = (pattern: string, kind: DateMatcher['kind'], offset = 0): DateMatcher => ({
    pattern: new RegExp(`${START}${source(pattern)}(?![\\p{L}\\p{M}\\d]|[.,]\\d)`, 'giu'),
    kind,
    offset,
  })
  const before = (sources: readonly string[]): RegExp =>
    new RegExp(
      `(?:${START}|(?<=\\d))(?:${sources.join('|').replaceAll(' ', BLANK)})(?:${BLANK}the)?[\\s\\u00A0-]*$`,
      'iu',
    )
  return {
    matchers: [
      ...language.lastMonth.map((pattern) => matcher(pattern, 'last-month')),
      ...language.dates.map((pattern) => matcher(pattern, 'date')),
      ...language.relativeYears.map(([pattern, offset]) => matcher(pattern, 'relative-year', offset)),
      ...language.relativeMonths.map(([pattern, offset]) => matcher(pattern, 'relative-month', offset)),
    ],
    monthOf: new Map(language.months.flatMap((all, index) => all.map((name) => [name, index + 1] as const))),
    endOf: before(language.endOf),
    bounds: before(language.bounds),
    parts: before(language.parts),
    joint: new RegExp(`^${BLANK}(?:${language.joints.join('|')})${BLANK}$`, 'iu'),
    said: new RegExp(`${START}(?:${language.said.join('|')})(?![\\p{L}])`, 'iu'),
    breaks: new RegExp(
      `[;:—]|${START}(?:${language.breaks.join('|').replaceAll(' ', BLANK)})(?![\\p{L}\\p{M}])`,
      'giu',
    ),
  }
}

const made = new Map<string, PeriodPatterns>()

/** The patterns for a BCP 47 language; null for one without tables. */
export function periodPatterns(language: string): PeriodPatterns | null {
  const primary = language.toLowerCase().split(/[-_]/, 1)[0] ?? ''
  const tables = Object.hasOwn(PERIOD_LANGUAGES, primary) ? PERIOD_LANGUAGES[primary] : undefined
  if (tables === undefined) return null
  const patterns = made.get(primary) ?? build(tables)
  made.set(primary, patterns)
  return patterns
}

const pad = (number: number): string => String(number).padStart(2, '0')

/** A month so many months from another; null when the other has none. */
function monthFrom(date: PartialDate, offset: number): string | null {
  if (date.length < 7) return null
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + offset
  return `${Math.floor(count / 12)}-${pad((count % 12) + 1)}`
}

function dateOf(
  { kind, offset }: DateMatcher,
  match: RegExpExecArray,
  publishedAt: PartialDate | null,
  monthOf: ReadonlyMap<string, number>,
): string | null {
  const groups = match.groups ?? {}
  const name = groups['month']?.toLowerCase().replace(/\s+/g, ' ')
  const month =
    groups['mm'] === undefined ? (name === undefined ? null : (monthOf.get(name) ?? null)) : Number(groups['mm'])
  if (kind === 'date') {
    const parts = [groups['year'] ?? '']
    if (month !== null) parts.push(pad(month))
    if (groups['day'] !== undefined) parts.push(pad(Number(groups['day'])))
    return parts.join('-')
  }
  if (publishedAt === null) return null
  if (kind === 'relative-year') return String(Number(publishedAt.slice(0, 4)) + offset)
  if (kind === 'relative-month') return monthFrom(publishedAt, offset)
  if (month === null || publishedAt.length < 7) return null
  const year = Number(publishedAt.slice(0, 4)) - (month < Number(publishedAt.slice(5, 7)) ? 0 : 1)
  return `${year}-${pad(month)}`
}

/** How far before a date its preposition may begin. */
const LOOK_BEHIND = 40

function mentionOf(sentence: string, span: Span, date: string | null, patterns: PeriodPatterns): DateMention {
  const before = sentence.slice(Math.max(0, span.start - LOOK_BEHIND), span.start)
  const after = sentence.slice(span.end, span.end + 8)
  const isRange = /^[-–/]\d|^s(?!\p{L})|^[’']s/u.test(after) || patterns.bounds.test(before)
  if (patterns.endOf.test(before) && date?.length === 4) return { span, date: `${date}-12`, isBound: false }
  if (isRange || (date?.length === 10 && patterns.said.test(before))) return { span, date: null, isBound: true }
  const valid = date !== null && !patterns.parts.test(before) && PartialDateSchema.safeParse(date).success
  return { span, date: valid ? date : null, isBound: false }
}

/**
 * The dates that a sentence names, in order. The longest reading of a place wins: `April 13, 2023` holds no year of
 * its own.
 *
 * @param taken spans of quantities, in which no date is looked for
 */
export function findMentions(
  sentence: string,
  taken: readonly Span[],
  patterns: PeriodPatterns,
  publishedAt: PartialDate | null,
): readonly DateMention[] {
  const spans: Span[] = [...taken]
  const found: DateMention[] = []
  for (const matcher of patterns.matchers) {
    for (const match of sentence.matchAll(matcher.pattern)) {
      const span = { start: match.index, end: match.index + match[0].length }
      if (spans.some((other) => other.start < span.end && span.start < other.end)) continue
      spans.push(span)
      found.push(mentionOf(sentence, span, dateOf(matcher, match, publishedAt, patterns.monthOf), patterns))
    }
  }
  found.sort((a, b) => a.span.start - b.span.start)
  return joined(sentence, found, patterns)
}

/** `between 2014 and 2018` is a bound at both ends; of `2013 and 2015` it is unclear which. */
function joined(sentence: string, found: readonly DateMention[], { joint }: PeriodPatterns): readonly DateMention[] {
  const result = [...found]
  for (const [index, mention] of found.entries()) {
    const previous = result[index - 1]
    if (previous === undefined || !joint.test(sentence.slice(previous.span.end, mention.span.start))) continue
    result[index] = { ...mention, date: null, isBound: previous.isBound }
    if (!previous.isBound) result[index - 1] = { ...previous, date: null }
  }
  return result
}
