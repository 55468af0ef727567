import type { Span } from '../model/primitives.ts'
import { type MappedText, MappedTextBuilder } from './mapped-text.ts'
import { isDash, isInvisible, isQuoteMark, isSpace, PLAIN_DASH, PLAIN_QUOTE, PLAIN_SPACE } from './typography.ts'

/**
 * A text as it reads, whatever was used to set it: equal for two prints of the same words that
 * differ only in quotation marks, dashes, white space and canonically equivalent characters.
 */
export type NormalForm = MappedText

/**
 * A dash that is the sign of a number. It is kept apart from other dashes, and keeps its space,
 * so that "fell by -5" never equals "fell by - 5", nor "3 -5" the range "3-5".
 */
const SIGN = 0x2212
const EM_DASH = 0x2014
/** From here on: the small and full-width hyphens. */
const FIRST_VARIANT_DASH = 0xfe58
const DIGIT = /\p{Nd}/u
const OPENING = new Set(Array.from('([{<=/±~', (character) => character.charCodeAt(0)))

const KIND = {
  PLAIN: 0,
  SPACE: 1,
  QUOTE: 2,
  DASH: 3,
  INVISIBLE: 4,
  UNSPACED: 5,
  TIGHT: 6,
  CURRENCY: 7,
  WORD: 8,
} as const
type Kind = (typeof KIND)[keyof typeof KIND]

/** French sets a space before these, and per cent takes one in many languages. */
const TIGHT = new Set(Array.from(';:!?%‰', (character) => character.charCodeAt(0)))
/** Scripts that set no spaces between words: a space there is a line break or an indent. */
const UNSPACED_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u3003\uff01-\uff0f\uff1a-\uff1f]/u
const CURRENCY = /\p{Sc}/u
const WORD = /[\p{L}\p{N}]/u

function kindOf(unit: number): Kind {
  if (isSpace(unit)) return KIND.SPACE
  if (isQuoteMark(unit)) return KIND.QUOTE
  if (isDash(unit)) return KIND.DASH
  if (isInvisible(unit)) return KIND.INVISIBLE
  if (TIGHT.has(unit)) return KIND.TIGHT
  const character = String.fromCharCode(unit)
  if (UNSPACED_SCRIPT.test(character)) return KIND.UNSPACED
  if (CURRENCY.test(character)) return KIND.CURRENCY
  return WORD.test(character) ? KIND.WORD : KIND.PLAIN
}

/** Kinds by code unit, filled on first use: expressions are too slow for a book's six million units. */
const kinds = new Uint8Array(0x10000).fill(0xff)
function kindAt(unit: number): Kind {
  const known = kinds[unit] ?? 0xff
  if (known !== 0xff) return known as Kind
  const kind = kindOf(unit)
  kinds[unit] = kind
  return kind
}

/** Whether a space beside this kind says nothing: it cannot part or join words there. */
const swallowsSpace = (kind: Kind): boolean =>
  kind === KIND.QUOTE || kind === KIND.DASH || kind === KIND.UNSPACED || kind === KIND.CURRENCY

/**
 * What canonical composition may change: letters with marks, Hangul in letters, and (generously) the
 * ranges in which single characters have another composed form. All the rest is its own, character by character.
 */
const CLUSTER = new RegExp(
  [
    '[\\u1100-\\u115f]+[\\u1160-\\u11ff]*\\p{M}*',
    '[\\uac00-\\ud7a3][\\u11a8-\\u11ff]+\\p{M}*',
    '\\P{M}\\p{M}+',
    '[\\u0340-\\u0387\\u0958-\\u0fff\\u1f00-\\u2001\\u2126-\\u212b\\u2329\\u232a\\u2adc\\uf900-\\ufb4f]',
    '[\\u{1d15e}-\\u{1d1c0}\\u{2f800}-\\u{2fa1d}]',
  ].join('|'),
  'gu',
)

const NOT_ASCII = /[^\0-\x7f]/

class Normaliser {
  private readonly out: MappedTextBuilder
  private spacePending = false
  private lastKind: Kind = KIND.SPACE

  constructor(private readonly text: string) {
    this.out = new MappedTextBuilder(text.length)
  }

  run(): NormalForm {
    let at = 0
    for (const { index, 0: cluster } of NOT_ASCII.test(this.text) ? this.text.matchAll(CLUSTER) : []) {
      this.stable(at, index)
      at = index + cluster.length
      const composed = cluster.normalize('NFC')
      for (let unit = 0; unit < composed.length; unit += 1) this.add(composed.charCodeAt(unit), index, at)
    }
    this.stable(at, this.text.length)
    return this.out.finish()
  }

  /** Characters below U+0300 without marks are their own composed form. */
  private stable(from: number, to: number): void {
    let at = from
    while (at < to) {
      // Nearly all of every text is letters and plain signs, which nothing beside them could change.
      let end = at
      let kind: Kind = this.lastKind
      while (end < to && !this.spacePending) {
        const next = kindAt(this.text.charCodeAt(end))
        if (next !== KIND.WORD && next !== KIND.PLAIN) break
        kind = next
        end += 1
      }
      this.out.pushRun(this.text, at, end)
      this.lastKind = kind
      if (end < to) this.add(this.text.charCodeAt(end), end, end + 1)
      at = end + 1
    }
  }

  private add(unit: number, start: number, end: number): void {
    const kind = kindAt(unit)
    if (kind === KIND.INVISIBLE) return
    if (kind === KIND.SPACE) {
      this.spacePending = true
      return
    }
    const sign = kind === KIND.DASH && this.isSign(unit, end)
    const effective = sign ? KIND.PLAIN : kind
    if (this.joinsLast(effective, end)) return
    if (this.spacePending && this.out.length > 0 && !this.spaceSaysNothing(effective)) {
      this.out.push(PLAIN_SPACE, start, start)
    }
    this.out.push(sign ? SIGN : plainOf(kind, unit), start, end)
    this.spacePending = false
    this.lastKind = effective
  }

  /** Two hyphens are a dash on a typewriter, two apostrophes a quotation mark; nested marks may touch. */
  private joinsLast(kind: Kind, end: number): boolean {
    const same = kind === this.lastKind && this.out.length > 0
    if (!same || (kind !== KIND.QUOTE && kind !== KIND.DASH)) return false
    this.out.extendLast(end)
    this.spacePending = false
    return true
  }

  private spaceSaysNothing(next: Kind): boolean {
    return swallowsSpace(this.lastKind) || swallowsSpace(next) || next === KIND.TIGHT
  }

  /** A dash right before a digit that nothing holds on its left; em dashes and longer ones are never signs. */
  private isSign(unit: number, end: number): boolean {
    if (unit >= EM_DASH && unit !== SIGN && unit < FIRST_VARIANT_DASH) return false
    if (!DIGIT.test(this.text.charAt(end))) return false
    return (
      this.spacePending ||
      this.out.length === 0 ||
      this.lastKind === KIND.QUOTE ||
      this.lastKind === KIND.CURRENCY ||
      this.lastKind === KIND.UNSPACED ||
      OPENING.has(this.out.last())
    )
  }
}

function plainOf(kind: Kind, unit: number): number {
  if (kind === KIND.QUOTE) return PLAIN_QUOTE
  return kind === KIND.DASH ? PLAIN_DASH : unit
}

/**
 * Brings a text into the form in which two honest prints of it are equal. Letters, digits, case and
 * all other punctuation stay; a dash stays a dash, a quotation mark a mark, and a space between two
 * words a space. Spaces beside quotation marks, dashes, currency signs and characters of unspaced
 * scripts, and before `; : ! ? %`, are dropped, as printers disagree on them. No space leads or trails.
 * Runs in linear time.
 */
export const normalForm = (text: string): NormalForm => new Normaliser(text).run()

/** The stretch of the original from which a stretch of its normal form was made; `start < end`. */
export function originalSpan({ starts, ends }: NormalForm, { start, end }: Span): Span {
  return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }
}

/** Whether a stretch of the normal form holds whole characters only, none without its marks. */
export function holdsWholeCharacters({ starts, text }: NormalForm, { start, end }: Span): boolean {
  const cutBefore = start > 0 && starts[start - 1] === starts[start] && text.charCodeAt(start - 1) !== PLAIN_SPACE
  const cutAfter = end < text.length && starts[end] === starts[end - 1]
  return !cutBefore && !cutAfter
}
