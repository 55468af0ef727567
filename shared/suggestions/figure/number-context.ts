import { anyOf, normal, WORD_END, WORD_START } from '../patterns.ts'
import type { FigureLanguage } from './figure-language.ts'
import type { FigurePatterns } from './figure-patterns.ts'
import type { Reading } from './quantity.ts'
import { SYMBOLS } from './units.ts'

/** How far around a number is looked for what makes it no figure. */
const AROUND = 40

/** What stands around a number that makes it something else; of one language. */
export interface ContextPatterns {
  readonly language: FigureLanguage
  readonly vagueBefore: RegExp
  readonly ordinalAfter: RegExp
  readonly numeralAfterHyphen: RegExp
  readonly chanceBefore: RegExp
  readonly chanceAfter: RegExp
  readonly timeOrYear: RegExp
  readonly priceYear: RegExp
  readonly labelBefore: RegExp
  readonly scoreBefore: RegExp
  readonly scoreAfter: RegExp
  readonly streetAfter: RegExp
  readonly clockAfter: RegExp
  readonly monthAfter: RegExp
  readonly monthBefore: RegExp
}

/** A number with its surroundings. */
export interface NumberContext {
  readonly patterns: ContextPatterns
  /** The number itself, as printed. */
  readonly printed: string
  /** Up to the number. */
  readonly before: string
  /** Behind the number. */
  readonly after: string
  /** Behind the whole phrase. */
  readonly behind: string
  /** The unit is a symbol or stands in the tables. */
  readonly known: boolean
}

const BLANK = '[\\s\\u00A0\\u202F]'

function build(language: FigureLanguage): ContextPatterns {
  const after = (source: string): RegExp => new RegExp(`^${source}${WORD_END}`, 'iu')
  const before = (source: string): RegExp => new RegExp(`${WORD_START}${source}$`, 'iu')
  const numbers = [...Object.keys(language.numerals), ...Object.keys(language.multipliers)]
  const number = `(?:\\d{1,3}|${anyOf(numbers)})`
  const months = anyOf(language.months)
  return {
    language,
    vagueBefore: before(`${anyOf(language.vague)}${BLANK}`),
    ordinalAfter: after(`[\\s-]${anyOf(language.ordinals)}`),
    numeralAfterHyphen: after(`-${anyOf(numbers)}`),
    chanceBefore: before(`${number}${BLANK}${anyOf(language.outOf)}${BLANK}`),
    chanceAfter: new RegExp(`^${BLANK}${anyOf(language.outOf)}${BLANK}${number}(?![\\d\\p{L}])`, 'iu'),
    timeOrYear: new RegExp(
      `^${BLANK}?(?:(?:the|a|an|this|last|each|every|next)${BLANK})?` +
        `(?:${anyOf(language.timeNouns)}|${months}|(?:1[4-9]|2[01])\\d{2})(?![\\p{L}\\d])`,
      'iu',
    ),
    priceYear: before(`${anyOf(language.priceYearBefore)}${BLANK}`),
    // Also the second of two: `Articles 5 and 6`.
    labelBefore: before(
      `(${anyOf(language.labels)})(?:e?s)?\\.?[\\s\\u00A0(]*(?:\\d{1,4}${BLANK}?(?:[-–,&]|${anyOf([...language.and, ...language.or, ...language.to])})${BLANK}?)*`,
    ),
    scoreBefore: before(`${anyOf(language.scores)}${BLANK}`),
    scoreAfter: after(`${BLANK}${anyOf(language.scores)}`),
    streetAfter: new RegExp(
      `^(?:${BLANK}\\p{Lu}[\\p{L}\\p{M}’'-]*){0,3}${BLANK}${anyOf(language.streets.map(capital))}${WORD_END}`,
      'u',
    ),
    clockAfter: new RegExp(`^${BLANK}?(?:${anyOf(language.clock)}|o['’]clock)${WORD_END}`, 'iu'),
    monthAfter: after(`(?:\\s?[-–]\\s?\\d{1,2})?\\.?(?:${BLANK}+|-)(?:of${BLANK}+)?(${months})`),
    monthBefore: new RegExp(`${WORD_START}(${months})\\.?[\\s\\u00A0(-]*$`, 'iu'),
  }
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

const made = new WeakMap<FigureLanguage, ContextPatterns>()

function contextPatterns(language: FigureLanguage): ContextPatterns {
  const known = made.get(language)
  if (known !== undefined) return known
  const patterns = build(language)
  made.set(language, patterns)
  return patterns
}

/** The number of a reading with what stands around it. */
export function contextOf(text: string, reading: Reading, patterns: FigurePatterns): NumberContext {
  const { number, span, unit, adjective } = reading
  return {
    patterns: contextPatterns(patterns.language),
    printed: text.slice(number.start, number.end),
    before: text.slice(Math.max(0, number.start - AROUND), number.start),
    after: text.slice(number.end, number.end + AROUND),
    behind: text.slice(span.end, span.end + AROUND),
    known: unit !== null && !adjective && (isSymbol(unit) || patterns.language.nouns.includes(normal(unit))),
  }
}

const isSymbol = (unit: string): boolean => SYMBOLS.includes(unit)
