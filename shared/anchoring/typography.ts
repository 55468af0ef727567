/**
 * Characters that differ between two honest prints of the same words: marks, dashes, spaces and
 * what nobody can see. Tables by UTF-16 code unit; all of these lie in the Basic Multilingual Plane.
 */

/** The mark that stands for every quotation mark and apostrophe when texts are compared. */
export const PLAIN_QUOTE = 0x27
/** The dash that stands for every dash when texts are compared. */
export const PLAIN_DASH = 0x2d
/** The space that stands for every run of white space when texts are compared. */
export const PLAIN_SPACE = 0x20

/** Straight, curly, low, reversed, guillemets, primes, grave and acute as marks, CJK corners and full width. */
const QUOTE_MARKS = '"\'`´ʼ‘’‚‛“”„‟‹›«»′″‴‵‶‷「」『』〝〞〟﹁﹂﹃﹄＂＇｢｣❛❜❝❞'

/** Hyphen-minus, hyphen, no-break hyphen, figure, en and em dash, bars, minus, long and full-width dashes. */
const DASHES = '-‐‑‒–—―−⸺⸻﹘﹣－'

/** White space as ECMAScript has it, and next line, Mongolian vowel separator. */
const SPACES =
  '\t\n\v\f\r \u0085\u00a0\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000'

/**
 * Soft hyphen, zero-width space, word joiner, byte order mark and the marks that steer writing
 * direction; variation selectors, which choose how
 * one and the same character is drawn. Zero-width joiner and non-joiner are not here: they change emoji and Persian letters.
 */
const INVISIBLE =
  '\u00ad\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufe00\ufe01\ufe02\ufe03\ufe04\ufe05\ufe06\ufe07\ufe08\ufe09\ufe0a\ufe0b\ufe0c\ufe0d\ufe0e\ufe0f\ufeff'

const unitsOf = (characters: string): ReadonlySet<number> =>
  new Set(Array.from({ length: characters.length }, (_, index) => characters.charCodeAt(index)))

const quoteUnits = unitsOf(QUOTE_MARKS)
const dashUnits = unitsOf(DASHES)
const spaceUnits = unitsOf(SPACES)
const invisibleUnits = unitsOf(INVISIBLE)

export const isQuoteMark = (unit: number): boolean => quoteUnits.has(unit)
export const isDash = (unit: number): boolean => dashUnits.has(unit)
export const isSpace = (unit: number): boolean => spaceUnits.has(unit)
export const isInvisible = (unit: number): boolean => invisibleUnits.has(unit)

/** One code unit for one: typographic variants become their plain form, everything else stays. */
export function plainUnit(unit: number): number {
  // Letters, digits and the plain forms themselves: nearly all of every text.
  if (unit < 0x80 && unit > 0x22 && unit !== 0x60) return unit
  if (spaceUnits.has(unit)) return PLAIN_SPACE
  if (quoteUnits.has(unit)) return PLAIN_QUOTE
  if (dashUnits.has(unit)) return PLAIN_DASH
  return unit
}
