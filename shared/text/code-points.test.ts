import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { codePointLength, fromCodePointOffsets, toCodePointOffsets } from './code-points.ts'

// Property tests share the machine with whatever else runs.
vi.setConfig({ testTimeout: 30_000 })

/** Emoji, joined emoji, combining marks, right to left, lone halves of pairs. */
const piece = fc.oneof(
  fc.constantFrom('a', '😀', '👩‍👩‍👧', '🇻🇳', 'e\u0301', 'ệ', 'مرحبا', 'שלום', '中', '𠮷', '\uD83D', '\uDE00', '\n'),
  fc.string({ unit: 'binary' }),
)
const anyText = fc.array(piece).map((pieces) => pieces.join(''))

describe('toCodePointOffsets', () => {
  const cases: readonly (readonly [string, string, readonly number[], readonly number[]])[] = [
    ['plain', 'abc', [0, 1, 3], [0, 1, 3]],
    ['after an emoji', 'a😀b', [0, 1, 3, 4], [0, 1, 2, 3]],
    ['inside a pair', 'a😀b', [2], [1]],
    ['any order, repeated', '😀😀', [4, 0, 2, 4], [2, 0, 1, 2]],
    ['outside', '😀', [-5, 99], [0, 1]],
    ['combining marks are code points', 'e\u0301', [1, 2], [1, 2]],
    ['halves alone count one each', '\uDE00\uD83Dx', [1, 2, 3], [1, 2, 3]],
    ['empty text', '', [0, 1], [0, 0]],
    ['no offsets', 'abc', [], []],
  ]
  it.each(cases)('%s', (_name, text, offsets, expected) => {
    expect(toCodePointOffsets(text, offsets)).toEqual(expected)
  })

  it('agrees with counting the characters before each offset', () => {
    fc.assert(
      fc.property(anyText, fc.array(fc.nat(60)), (text, wanted) => {
        const starts = [0]
        for (const character of text) starts.push((starts.at(-1) ?? 0) + character.length)
        const offsets = wanted.map((index) => starts[index % starts.length] ?? 0)
        const points = toCodePointOffsets(text, offsets)
        expect(points).toEqual(wanted.map((index) => index % starts.length))
        expect(fromCodePointOffsets(text, points)).toEqual(offsets)
        expect(codePointLength(text)).toBe([...text].length)
      }),
    )
  })
})

describe('fromCodePointOffsets', () => {
  it('stops at the end of the text', () => {
    expect(fromCodePointOffsets('😀', [0, 1, 2, 1e9])).toEqual([0, 2, 2, 2])
  })

  it('sweeps once for many offsets', () => {
    const text = 'a😀'.repeat(50_000)
    const offsets = Array.from({ length: 100_000 }, (_, index) => index)
    const back = toCodePointOffsets(text, fromCodePointOffsets(text, offsets))
    expect(back).toEqual(offsets)
  })
})
