import type { Chord, Modifier } from '../ui/chord.ts'

/** The part of a `KeyboardEvent` that decides which key it is. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly getModifierState: (modifier: string) => boolean
}

const HELD: Readonly<Record<Modifier, (press: KeyPress) => boolean>> = {
  Control: ({ ctrlKey }) => ctrlKey,
  Meta: ({ metaKey }) => metaKey,
  Alt: ({ altKey }) => altKey,
  Shift: ({ shiftKey }) => shiftKey,
}

const isLetter = (key: string): boolean => /^[a-z]$/i.test(key)
const isDigit = (key: string): boolean => /^\d$/.test(key)
/** One printed character that is neither letter nor digit: where it sits, and under which Shift, is up to the layout. */
const isSign = (key: string): boolean => [...key].length === 1 && key !== ' ' && !isLetter(key) && !isDigit(key)

/**
 * Whether a key press is this chord, on any keyboard layout: letters are found by their place when the
 * layout types another script, digits with a modifier by their place (French ones want Shift), and signs
 * by what they print, with whatever Shift or AltGr that takes.
 */
export function matchesChord(press: KeyPress, { modifiers, key }: Chord): boolean {
  const sign = isSign(key)
  const composed = press.getModifierState('AltGraph')
  for (const [modifier, held] of Object.entries(HELD) as [Modifier, (press: KeyPress) => boolean][]) {
    if (sign && modifier === 'Shift' && !modifiers.includes('Shift')) continue
    if (sign && composed && modifier !== 'Shift') continue
    if (held(press) !== modifiers.includes(modifier)) return false
  }
  if (press.key.toLowerCase() === key.toLowerCase()) return true
  if (isLetter(key)) return !isLetter(press.key) && press.code === `Key${key.toUpperCase()}`
  if (isDigit(key)) return modifiers.length > 0 && press.code === `Digit${key}`
  // Alt on a Mac types another sign; its place still tells.
  return modifiers.includes('Alt') && press.code === SIGN_CODES[key]
}

const SIGN_CODES: Readonly<Record<string, string>> = {
  '[': 'BracketLeft',
  ']': 'BracketRight',
  ',': 'Comma',
  '.': 'Period',
  '/': 'Slash',
  '-': 'Minus',
  '=': 'Equal',
}
