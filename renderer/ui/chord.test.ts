import { describe, expect, it } from 'vitest'
import { chordCaps, chordForAria, chordText, parseChord } from './chord.ts'

describe('chordText', () => {
  const cases: readonly (readonly [chord: string, others: string, apple: string])[] = [
    ['$mod+k', 'Ctrl K', '⌘K'],
    ['$mod+Shift+z', 'Ctrl Shift Z', '⇧⌘Z'],
    ['Shift+ArrowRight', 'Shift →', '⇧→'],
    ['e', 'E', 'E'],
    [' ', 'Space', 'Space'],
    ['Space', 'Space', 'Space'],
    ['Delete', 'Del', 'Del'],
    ['F1', 'F1', 'F1'],
    ['$mod+,', 'Ctrl ,', '⌘,'],
    ['$mod++', 'Ctrl +', '⌘+'],
    ['+', '+', '+'],
    ['Alt+[', 'Alt [', '⌥['],
    ['Control+Alt+Meta+x', 'Ctrl Win Alt X', '⌃⌥⌘X'],
  ]
  it.each(cases)('%s', (chord, others, apple) => {
    expect(chordText(chord, false)).toBe(others)
    expect(chordText(chord, true)).toBe(apple)
  })
})

describe('chordCaps', () => {
  it('gives one cap a key', () => {
    expect(chordCaps('$mod+Shift+ArrowUp', false)).toEqual(['Ctrl', 'Shift', '↑'])
  })
})

describe('parseChord', () => {
  it('orders modifiers and keeps the key as written', () => {
    expect(parseChord('Shift+$mod+K', false)).toEqual({ modifiers: ['Control', 'Shift'], key: 'K' })
  })
})

describe('chordForAria', () => {
  it('names modifiers in full', () => {
    expect(chordForAria('$mod+k', false)).toBe('Control+K')
    expect(chordForAria('$mod+k', true)).toBe('Meta+K')
    expect(chordForAria(' ', false)).toBe('Space')
  })
})
