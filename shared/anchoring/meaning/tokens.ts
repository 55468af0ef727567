import { asciiTokensOf } from './ascii-tokens.ts'
import { opensAt } from './sentence-start.ts'
import { isInvisible, plainUnit } from '../typography.ts'

/** What a piece of a sentence is, as far as its change may change what the sentence says. */
export type TokenKind = 'number' | 'sign' | 'word' | 'caseless'

/** A piece of a sentence: a word with its apostrophes, a number with its points, or a sign that says something. */
export interface Token {
  readonly kind: TokenKind
  /** As two prints of the same words have it: composed, lower case, straight apostrophes. */
  readonly text: string
  /** Whether it begins with a capital letter. */
  readonly capital: boolean
  /** Code units into the plain form of the stretch. */
  readonly start: number
  readonly end: number
  /** Whether a sentence may begin with it, so that its capital letter says little. */
  readonly opens: boolean
}

const UNSPACED = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}'
const TOKEN = new RegExp(
  [
    `[${UNSPACED}]\\p{M}*`,
    // Anything with a digit in it, with the points, commas and spaces that part its digits.
    `(?:(?![${UNSPACED}])[\\p{L}\\p{M}])*\\p{N}(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}]|[.,:/'٫٬](?=\\p{N}))*`,
    `(?:(?![${UNSPACED}])[\\p{L}\\p{M}])+(?:'(?:(?![${UNSPACED}])[\\p{L}\\p{M}])+)*`,
    // The dash of a negative number, and signs that are read as words.
    '(?<![\\p{L}\\p{N}])-(?=\\p{Sc}?\\p{N})',
    `[\\p{Sc}%‰+±<>=≤≥≠°?؟？×÷]`,
  ].join('|'),
  'gu',
)
const NUMBER = /\p{N}/u
const CAPITAL = /^[\p{Lu}\p{Lt}]/u
const CASED = /[\p{Lu}\p{Lt}\p{Ll}]/u
const LETTER = /\p{L}/u

const SPECIAL = /[^\n -~]|[`"]/

/** Letters composed, quotation marks, dashes and spaces in their plain forms, invisible characters gone. */
export function plain(text: string): string {
  if (!SPECIAL.test(text)) return text
  let made = ''
  for (const character of text.normalize('NFC')) {
    const unit = character.charCodeAt(0)
    if (character.length > 1) made += character
    else if (!isInvisible(unit)) made += String.fromCharCode(plainUnit(unit))
  }
  return made
}

function kindOf(text: string): TokenKind {
  if (NUMBER.test(text)) return 'number'
  if (!LETTER.test(text)) return 'sign'
  return CASED.test(text) ? 'word' : 'caseless'
}

/** The pieces of a stretch of text, in order. */
export function tokensOf(text: string): readonly Token[] {
  if (!SPECIAL.test(text)) return asciiTokensOf(text)
  const plainText = plain(text)
  return Array.from(plainText.matchAll(TOKEN), ({ 0: piece, index }) => ({
    kind: kindOf(piece),
    text: piece.toLowerCase(),
    start: index,
    end: index + piece.length,
    capital: CAPITAL.test(piece),
    opens: opensAt(plainText, index),
  }))
}
