import {
  CURRENCY_ALIASES,
  CURRENCY_CODES,
  CURRENCY_NAMES,
  CURRENCY_SIGNS,
  DOUBTFUL_CURRENCY_NAMES,
} from './currencies.ts'
import { type FigureLanguage, figureLanguage } from './figure-language.ts'
import { anyOf, WORD_END, WORD_START } from '../patterns.ts'

/** The patterns of one language; all sticky but `candidate`, and those that end a slice. */
export interface FigurePatterns {
  readonly language: FigureLanguage
  /** Where a quantity may begin: a digit or a number word. */
  readonly candidate: RegExp
  readonly scale: RegExp
  readonly suffix: RegExp
  readonly percent: RegExp
  readonly times: RegExp
  readonly fraction: RegExp
  readonly partitive: RegExp
  readonly link: RegExp
  readonly range: RegExp
  readonly between: RegExp
  readonly noun: RegExp
  readonly trailing: RegExp
  readonly approximatorBefore: RegExp
  readonly betweenBefore: RegExp
  readonly fromBefore: RegExp
  readonly currencyAfter: RegExp
  readonly doubtfulCurrencyAfter: RegExp
  readonly currencyBefore: RegExp
  readonly currencyAt: RegExp
}

const BLANK = '[\\s\\u00A0\\u202F]'
const GAP = `${BLANK}{0,2}`
const HYPHEN = '[-\\u2010\\u2011\\u2013\\u2014\\u2212]'

const CODES = [...CURRENCY_CODES, ...Object.keys(CURRENCY_ALIASES)]
const SIGNS = CURRENCY_SIGNS.map(([sign]) => sign)
const MONEY_BEFORE = `(?:${anyOf(SIGNS)}|${WORD_START}${anyOf(CODES)})`

function build(language: FigureLanguage): FigurePatterns {
  const words = [
    ...Object.keys(language.numerals),
    ...Object.keys(language.multipliers),
    ...Object.keys(language.fractions),
  ]
  const lead =
    language.articles.length === 0
      ? ''
      : `${anyOf(language.articles)}${BLANK}(?=${anyOf([...Object.keys(language.scales), ...Object.keys(language.multipliers), ...Object.keys(language.fractions)])}${WORD_END})|`
  const names = CURRENCY_NAMES.map(([name]) => name)
  const sticky = (source: string): RegExp => new RegExp(source, 'iuy')
  return {
    language,
    candidate: new RegExp(`\\d|${WORD_START}(?:${lead}${anyOf(words)}(?:fold)?${WORD_END})`, 'giu'),
    scale: sticky(`(?:${BLANK}{1,2}|-)?(${anyOf(Object.keys(language.scales))})s?${WORD_END}`),
    suffix: sticky(`(${BLANK}?)(${anyOf(Object.keys(language.suffixes))})${WORD_END}`),
    percent: sticky(`${GAP}-?(?:%|٪|${anyOf(language.percent)}${WORD_END})`),
    times: sticky(`(?:${GAP}-?fold|${BLANK}${anyOf(language.times)})${WORD_END}`),
    fraction: sticky(`(${anyOf(Object.keys(language.fractions))})${WORD_END}`),
    partitive: sticky(`${BLANK}${anyOf(language.partitives)}${WORD_END}`),
    link: sticky(`${BLANK}${anyOf(language.links)}${BLANK}?`),
    range: sticky(`(${BLANK}?${HYPHEN}${BLANK}?|${BLANK}${anyOf(language.to)}${BLANK})`),
    between: sticky(`${BLANK}${anyOf([...language.and, ...language.to])}${BLANK}`),
    noun: sticky(`(?:${BLANK}{1,2}|(?<=['’]))(${anyOf(language.nouns)})${WORD_END}`),
    trailing: sticky(`${BLANK}(${anyOf(language.trailing.map(([words_]) => words_))})${WORD_END}`),
    approximatorBefore: new RegExp(
      `${WORD_START}(${anyOf(language.approximators.map(([phrase]) => phrase))})(?:${BLANK}{1,2}|(?<=[’'~≈<>≥≤]))$`,
      'iu',
    ),
    betweenBefore: new RegExp(`${WORD_START}${anyOf(language.between)}${BLANK}$`, 'iu'),
    fromBefore: new RegExp(`${WORD_START}${anyOf(language.from)}${BLANK}$`, 'iu'),
    currencyAfter: sticky(
      `(?:${GAP}(${anyOf(SIGNS)})|(?:${BLANK}|-|(?<=['’]))(${anyOf([...names, ...CODES])})${WORD_END})`,
    ),
    doubtfulCurrencyAfter: sticky(`${BLANK}(${anyOf(Object.keys(DOUBTFUL_CURRENCY_NAMES))})${WORD_END}(?!${BLANK}of)`),
    // Case matters here: `Rs`, `RM` and codes are written so.
    currencyBefore: new RegExp(`(${MONEY_BEFORE})${GAP}$`, 'u'),
    currencyAt: new RegExp(`(${MONEY_BEFORE})${GAP}`, 'uy'),
  }
}

const made = new WeakMap<FigureLanguage, FigurePatterns>()

/** The patterns for a BCP 47 language, built once. */
export function figurePatterns(language: string): FigurePatterns {
  const tables = figureLanguage(language)
  const known = made.get(tables)
  if (known !== undefined) return known
  const patterns = build(tables)
  made.set(tables, patterns)
  return patterns
}

const CODE_BY_PRINTED = new Map<string, string>([
  ...CURRENCY_SIGNS.map(([sign, code]) => [sign.toLowerCase(), code] as const),
  ...CURRENCY_NAMES,
  ...CURRENCY_CODES.map((code) => [code.toLowerCase(), code] as const),
  ...Object.entries(CURRENCY_ALIASES).map(([alias, code]) => [alias.toLowerCase(), code] as const),
  ...Object.entries(DOUBTFUL_CURRENCY_NAMES),
])

/** ISO 4217 code of a sign, code or name. */
export const currencyCode = (printed: string): string | null =>
  CODE_BY_PRINTED.get(printed.toLowerCase().normalize('NFC').replace(/\s+/g, ' ').trim()) ?? null
