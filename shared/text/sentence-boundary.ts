import { type AbbreviationSets, abbreviationsFor } from './abbreviations.ts'
import { CharacterClass, classAt, isBlankAt, previousOffset } from './characters.ts'

/** Sentences end at these; runs of them (`?!`, `...`) count as one. */
const STOPS = '.!?\u2026\u203C\u2047\u2048\u2049\uFF0E'
/** These end a sentence without a blank behind them. */
const WIDE_STOPS = '。！？｡।॥۔؟։።៕။'
const CLOSERS = '"\'”’“‘»«›‹)]}」』）】》〉〕］｝'
/** Without a blank between sentences, a quotation mark that can open does open. */
const WIDE_CLOSERS = '"\'”’»›)]}」』）】》〉〕］｝'
const OPENERS = '"\'“‘”„‚«»‹›([{「『（【《〈〔¿¡–—-•*'
const NO_BREAK_SPACES = '\u00A0\u202F'
const LONGEST_ABBREVIATION = 24

const isStop = (character: string): boolean => character !== '' && STOPS.includes(character)
const isWideStop = (character: string): boolean => character !== '' && WIDE_STOPS.includes(character)

/** Where the closing quotation marks, brackets and note numbers (`[12]`) after a stop end. */
function skipClosers(text: string, from: number, end: number, closers: string): number {
  let at = from
  while (at < end) {
    const character = text.charAt(at)
    if (closers.includes(character)) at += 1
    else if (NO_BREAK_SPACES.includes(character) && '»›'.includes(text.charAt(at + 1) || ' ')) at += 2
    else {
      const note = character === '[' ? /^\[\d{1,4}\]/.exec(text.slice(at, at + 6)) : null
      if (note === null) break
      at += note[0].length
    }
  }
  return Math.min(at, end)
}

function skip(from: number, end: number, wanted: (at: number) => boolean): number {
  let at = from
  while (at < end && wanted(at)) at += 1
  return at
}

/** Letters, digits and inner full stops before a full stop, at most {@link LONGEST_ABBREVIATION} of them. */
function tokenBefore(text: string, stop: number, start: number): string {
  let from = stop
  while (from > start && stop - from <= LONGEST_ABBREVIATION) {
    const before = previousOffset(text, from)
    const kind = classAt(text, before)
    const inside = kind === CharacterClass.letter || kind === CharacterClass.number || kind === CharacterClass.mark
    if (!inside && !'.-/'.includes(text.charAt(before))) break
    from = before
  }
  return text.slice(from, stop)
}

const isLower = (character: string): boolean => character !== character.toUpperCase()
const isUpper = (character: string): boolean => character !== character.toLowerCase()

/** Whether the full stop after `token` only abbreviates, given what follows at `next`. */
function abbreviates(
  text: string,
  token: string,
  stop: number,
  next: number,
  start: number,
  sets: AbbreviationSets,
): boolean {
  const word = token
    .normalize('NFC')
    .toLowerCase()
    .replace(/^[-./]+/, '')
  if (word === '') return false
  const following = /^[\p{L}\p{M}]+/u.exec(text.slice(next, next + 40))?.[0] ?? ''
  const digit = classAt(text, next) === CharacterClass.number
  if (/^\d+$/.test(word)) {
    const enumerates = stop - token.length === start || text[stop - token.length - 1] === '\n'
    return (enumerates && word.length <= 3) || (sets.ordinalStop && word.length <= 2)
  }
  if (sets.leading.has(word)) return true
  if (sets.numbering.has(word)) return digit
  const initial = /^\p{Lu}\p{M}*$/u.test(token)
  const dotted = /^\p{L}{1,3}(?:\.-?\p{L}{1,3})+$/u.test(token)
  if (!initial && !dotted && !sets.anywhere.has(word)) return false
  if (digit) return !initial
  return following !== '' && !sets.starters.has(following.normalize('NFC').toLowerCase())
}

/** Whether what starts at `next` goes on with the sentence instead of beginning another. */
function continues(text: string, next: number): boolean {
  const character = text.charAt(next)
  if (',;:'.includes(character)) return true
  // `iPhone`, `eBay` begin sentences although their first letter is small.
  return isLower(String.fromCodePoint(text.codePointAt(next) ?? 0)) && !isUpper(text.charAt(next + 1))
}

/**
 * Whether a sentence ends at the stop character at `at`, and where: the offset behind the closing quotation
 * marks and brackets that belong to it. Null when it goes on. It looks at a few characters on both sides only,
 * so that it answers the same wherever the reading of the text began.
 *
 * @param start,end the stretch within which sentences are looked for
 */
export function sentenceEndAt(text: string, at: number, start: number, end: number, language: string): number | null {
  const character = text.charAt(at)
  if (character === '\u2029' || (character === '\n' && text[at + 1] === '\n')) return at
  const wide = isWideStop(character)
  if (!wide && !isStop(character)) return null
  const following = at + 1 < end ? text.charAt(at + 1) : ''
  if (isStop(following) || isWideStop(following)) return null
  const closed = skipClosers(text, at + 1, end, wide ? WIDE_CLOSERS : CLOSERS)
  if (closed >= end) return closed
  // Japanese: what was quoted goes on with と.
  if (wide) return closed > at + 1 && text[closed] === 'と' ? null : closed
  if (!isBlankAt(text, closed)) return classAt(text, closed) === CharacterClass.dictionary ? closed : null
  const next = skip(closed, end, (index) => isBlankAt(text, index))
  if (next >= end) return closed
  const letter = skip(next, end, (index) => OPENERS.includes(text.charAt(index)) || isBlankAt(text, index))
  if (letter < end && continues(text, letter)) return null
  const single = character === '.' && text[at - 1] !== '.' && closed === at + 1
  if (!single || letter > next) return closed
  return abbreviates(text, tokenBefore(text, at, start), at, next, start, abbreviationsFor(language)) ? null : closed
}
