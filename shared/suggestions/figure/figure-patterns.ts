import {
  CURRENCY_ALIASES,
  CURRENCY_CODES,
  CURRENCY_NAMES,
  CURRENCY_SIGNS,
  DOUBTFUL_CURRENCY_NAMES,
} from './currencies.ts'
import { type FigureLanguage, figureLanguage } from './figure-language.ts'
import { anyOf, WORD_END, WORD_START } from '../patterns.ts'
import { SYMBOLS } from './units.ts'

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
  readonly bareFraction: RegExp
  /** Null when nothing must follow. */
  readonly partitive: RegExp | null
  readonly barePartitive: RegExp | null
  readonly signPartitive: RegExp
  readonly andHalf: RegExp
  readonly minusBefore: RegExp
  readonly attached: RegExp
  readonly link: RegExp
  readonly range: RegExp
  readonly between: RegExp
  readonly noun: RegExp
  /** A symbol of a unit, with or without a blank before it. Case matters. */
  readonly symbol: RegExp
  readonly adjectiveUnit: RegExp
  readonly trailing: RegExp
  readonly approximatorBefore: RegExp
  readonly betweenBefore: RegExp
  readonly fromBefore: RegExp
  readonly currencyAfter: RegExp
  readonly codeAfter: RegExp
  readonly doubtfulCurrencyAfter: RegExp
  readonly currencyBefore: RegExp
  readonly currencyAt: RegExp
}

const BLANK = '[\\s\\u00A0\\u202F]'
const GAP = `${BLANK}{0,2}`
const HYPHEN = '[-\\u2010\\u2011\\u2013\\u2014\\u2212]'

const CODES = [...CURRENCY_CODES, ...Object.keys(CURRENCY_ALIASES)]
const SIGNS = CURRENCY_SIGNS.map(([sign]) => sign)
const LETTERED = SIGNS.filter((sign) => /^\p{L}/u.test(sign))
const SIGNS_ONLY = SIGNS.filter((sign) => !/^\p{L}/u.test(sign))
const MONEY_BEFORE = `(?:${WORD_START}${anyOf([...LETTERED, ...CODES])}|${anyOf(SIGNS_ONLY)})`
const NAMES = CURRENCY_NAMES.map(([name]) => name)
const ONE_LETTER = SYMBOLS.filter((symbol) => symbol.length === 1)
const LONGER = SYMBOLS.filter((symbol) => symbol.length > 1)

const sticky = (source: string): RegExp => new RegExp(source, 'iuy')
/** Behind a word; behind an elision a letter may follow: `d’euros`. */
const ELIDED_END = `(?:${WORD_END}|(?<=['’]))`

/** Where a quantity may begin. */
function candidateOf(language: FigureLanguage): RegExp {
  const multiplied = [...Object.keys(language.scales), ...Object.keys(language.multipliers)]
  const fractions = Object.keys(language.fractions)
  const after = (articles: readonly string[], words: readonly string[]): string =>
    `${anyOf(articles)}${BLANK}(?=${anyOf(words)}${WORD_END})`
  const words = [...Object.keys(language.numerals), ...Object.keys(language.multipliers), ...language.bareFractions]
  return new RegExp(
    `${language.decimal === '.' ? '(?<![\\p{L}\\p{N}.])\\.(?=\\d)|' : ''}\\d|[½¼¾⅓⅔⅛⅜⅝⅞⅕⅖⅗⅘⅙⅚]|` +
      `${WORD_START}(?:${after(language.articles, multiplied)}|${after(language.fractionArticles, fractions)}|` +
      `${anyOf(words)}${anyOf(['', ...language.folds])}${WORD_END})`,
    'giu',
  )
}

const partitiveOf = (words: readonly string[]): RegExp | null =>
  words.length === 0 ? null : sticky(`${BLANK}${anyOf(words)}${ELIDED_END}`)

function fractionPatterns(
  language: FigureLanguage,
): Pick<FigurePatterns, 'fraction' | 'bareFraction' | 'partitive' | 'barePartitive' | 'signPartitive'> {
  return {
    fraction: sticky(`(${anyOf(Object.keys(language.fractions))})${WORD_END}`),
    bareFraction: sticky(`(${anyOf(language.bareFractions)})${WORD_END}`),
    partitive: partitiveOf(language.partitives),
    barePartitive: partitiveOf(language.barePartitives),
    signPartitive: partitiveOf(language.partitives) ?? /(?!)/y,
  }
}

function currencyPatterns(): Pick<
  FigurePatterns,
  'currencyAfter' | 'codeAfter' | 'doubtfulCurrencyAfter' | 'currencyBefore' | 'currencyAt'
> {
  return {
    currencyAfter: sticky(`(?:${GAP}(${anyOf(SIGNS)})|(?:${BLANK}|-|(?<=['’]))(${anyOf(NAMES)})${WORD_END})`),
    doubtfulCurrencyAfter: sticky(`${BLANK}(${anyOf(Object.keys(DOUBTFUL_CURRENCY_NAMES))})${WORD_END}(?!${BLANK}of)`),
    // Case matters here: `Rs`, `RM` and codes are written so, and `try`, `pen` and `cop` are words.
    codeAfter: new RegExp(`(?:${GAP}|-)(${anyOf(CODES)})${WORD_END}`, 'uy'),
    currencyBefore: new RegExp(`(${MONEY_BEFORE})${GAP}$`, 'u'),
    currencyAt: new RegExp(`(${MONEY_BEFORE})${GAP}`, 'uy'),
  }
}

function build(language: FigureLanguage): FigurePatterns {
  return {
    language,
    candidate: candidateOf(language),
    scale: sticky(`(?:${BLANK}{1,2}|-)?(${anyOf(Object.keys(language.scales))})s?${WORD_END}`),
    suffix: sticky(`(${BLANK}?)(${anyOf(Object.keys(language.suffixes))})${WORD_END}`),
    percent: sticky(`${GAP}-?(?:%|٪|${anyOf(language.percent)}${WORD_END})`),
    times: sticky(`(?:${GAP}-?${anyOf(language.folds)}|${BLANK}${anyOf(language.times)}|x(?!\\d))${WORD_END}`),
    ...fractionPatterns(language),
    andHalf: sticky(`[\\s-]${anyOf(language.andHalf)}${WORD_END}`),
    minusBefore: new RegExp(`${WORD_START}${anyOf(language.minus)}${BLANK}$`, 'iu'),
    attached: sticky(`(${anyOf(language.attached.map(([printed]) => printed))})(?![\\p{L}\\p{M}\\d])`),
    link: sticky(`${BLANK}${anyOf(language.links)}${BLANK}?`),
    range: sticky(`(${BLANK}?${HYPHEN}${BLANK}?|${BLANK}${anyOf([...language.to, ...language.or])}${BLANK})`),
    between: sticky(`${BLANK}${anyOf([...language.and, ...language.to])}${BLANK}`),
    noun: sticky(`(?:${BLANK}{1,2}|(?<=['’]))(${anyOf(language.nouns)})${WORD_END}`),
    symbol: new RegExp(
      `(?:${BLANK}{1,2}(${anyOf(ONE_LETTER)})|${BLANK}{0,2}(${anyOf(LONGER)}))(?![\\p{L}\\p{M}\\p{N}])`,
      'uy',
    ),
    adjectiveUnit: sticky(`-(${anyOf(language.adjectiveUnits)})${WORD_END}`),
    trailing: sticky(`${BLANK}(${anyOf(language.trailing.map(([printed]) => printed))})${WORD_END}`),
    approximatorBefore: new RegExp(
      `${WORD_START}(${anyOf(language.approximators.map(([phrase]) => phrase))})(?:${BLANK}{1,2}|(?<=[’'~≈<>≥≤]))$`,
      'iu',
    ),
    betweenBefore: new RegExp(`${WORD_START}${anyOf(language.between)}${BLANK}$`, 'iu'),
    fromBefore: new RegExp(`${WORD_START}${anyOf(language.from)}${BLANK}$`, 'iu'),
    ...currencyPatterns(),
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
