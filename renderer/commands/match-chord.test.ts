import { describe, expect, it } from 'vitest'
import { parseChord } from '../ui/chord.ts'
import { type KeyPress, matchesChord } from './match-chord.ts'

const press = (key: string, code: string, held: readonly string[] = []): KeyPress => ({
  key,
  code,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
  getModifierState: (modifier) => modifier === 'AltGraph' && held.includes('altgr'),
})

describe('matchesChord', () => {
  const cases: readonly (readonly [chord: string, what: string, event: KeyPress, matches: boolean])[] = [
    ['e', 'the plain letter', press('e', 'KeyE'), true],
    ['e', 'with caps lock', press('E', 'KeyE'), true],
    ['e', 'with Shift', press('E', 'KeyE', ['shift']), false],
    ['e', 'with Ctrl', press('e', 'KeyE', ['ctrl']), false],
    ['e', 'on a Cyrillic layout', press('у', 'KeyE'), true],
    ['e', 'on an Arabic layout', press('ث', 'KeyE'), true],
    ['q', 'an A at the place of Q (AZERTY)', press('a', 'KeyQ'), false],
    ['a', 'an A at the place of Q (AZERTY)', press('a', 'KeyQ'), true],
    ['$mod+k', 'Ctrl K', press('k', 'KeyK', ['ctrl']), true],
    ['$mod+k', 'Ctrl Shift K', press('K', 'KeyK', ['ctrl', 'shift']), false],
    ['$mod+Shift+z', 'Ctrl Shift Z', press('Z', 'KeyZ', ['ctrl', 'shift']), true],
    ['$mod+1', 'Ctrl 1', press('1', 'Digit1', ['ctrl']), true],
    ['$mod+1', 'Ctrl 1 on AZERTY', press('&', 'Digit1', ['ctrl']), true],
    ['1', 'the place of 1 on AZERTY', press('&', 'Digit1'), false],
    ['/', 'slash', press('/', 'Slash'), true],
    ['/', 'slash under Shift 7 (German)', press('/', 'Digit7', ['shift']), true],
    ['?', 'question mark', press('?', 'Slash', ['shift']), true],
    ['[', 'bracket by AltGr 8 (German)', press('[', 'Digit8', ['ctrl', 'alt', 'altgr']), true],
    ['Alt+[', 'Alt [ on a Mac', press('“', 'BracketLeft', ['alt']), true],
    ['$mod+.', 'Ctrl .', press('.', 'Period', ['ctrl']), true],
    ['ArrowDown', 'arrow', press('ArrowDown', 'ArrowDown'), true],
    ['ArrowDown', 'Shift arrow', press('ArrowDown', 'ArrowDown', ['shift']), false],
    ['Space', 'space', press(' ', 'Space'), true],
    ['Delete', 'delete', press('Delete', 'Delete'), true],
    ['F1', 'F1', press('F1', 'F1'), true],
  ]
  it.each(cases)('%s: %s', (chord, _what, event, matches) => {
    expect(matchesChord(event, parseChord(chord, false))).toBe(matches)
  })
})
