import { isLetter, opensAt } from './sentence-start.ts'
import type { Token, TokenKind } from './tokens.ts'

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

const APOSTROPHE = 0x27
const HYPHEN = 0x2d
const DOLLAR = 0x24
const SIGNS = new Set(Array.from('$%+<>=?', (sign) => sign.charCodeAt(0)))
/** What may stand between two digits of a number. */
const POINTS = new Set(Array.from(".,:/'", (point) => point.charCodeAt(0)))

/**
 * The tokens of a text of nothing but ASCII, as the expression in `tokensOf` finds them and several
 * times as fast: most of what is compared is such text.
 */
export function asciiTokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  const add = (kind: TokenKind, start: number, end: number): void => {
    const first = text.charCodeAt(start)
    tokens.push({
      kind,
      text: text.slice(start, end).toLowerCase(),
      start,
      end,
      capital: first >= 0x41 && first <= 0x5a,
      opens: opensAt(text, start),
    })
  }
  let at = 0
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    const afterLetters = isLetter(unit) ? lettersEnd(text, at) : at
    const start = at
    if (isDigit(text.charCodeAt(afterLetters))) {
      at = numberEnd(text, afterLetters)
      add('number', start, at)
    } else if (afterLetters > at) {
      at = wordEnd(text, afterLetters)
      add('word', start, at)
    } else {
      at += 1
      if (SIGNS.has(unit) || (unit === HYPHEN && isMinus(text, start))) add('sign', start, at)
    }
  }
  return tokens
}

function lettersEnd(text: string, from: number): number {
  let at = from
  while (isLetter(text.charCodeAt(at))) at += 1
  return at
}

/** With the apostrophes inside it. */
function wordEnd(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) === APOSTROPHE && isLetter(text.charCodeAt(at + 1))) at = lettersEnd(text, at + 1)
  return at
}

function numberEnd(text: string, from: number): number {
  let at = from
  for (;;) {
    const unit = text.charCodeAt(at)
    if (!isDigit(unit) && !isLetter(unit) && !(POINTS.has(unit) && isDigit(text.charCodeAt(at + 1)))) return at
    at += 1
  }
}

/** A dash before a number that nothing holds on its left. */
function isMinus(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  if (isLetter(before) || isDigit(before)) return false
  return isDigit(text.charCodeAt(text.charCodeAt(at + 1) === DOLLAR ? at + 2 : at + 1))
}
