import fc from 'fast-check'
import { describe as suite, expect, it } from 'vitest'
import { describe } from './describe.ts'
import { splitsCharacter } from './split-character.ts'

const LONE = /\p{Cs}/u

suite('describe', () => {
  it.each([
    ['in the middle', 'abc def ghi', 4, 7, 32, 'abc ', 'def', ' ghi'],
    ['at the very start', 'abc def', 0, 3, 32, '', 'abc', ' def'],
    ['at the very end', 'abc def', 4, 7, 32, 'abc ', 'def', ''],
    ['all of it', 'abc', 0, 3, 32, '', 'abc', ''],
    ['context as long as asked for', 'abcdefghi', 4, 5, 2, 'cd', 'e', 'fg'],
    ['no context', 'abc', 1, 2, 0, '', 'b', ''],
    ['never half an emoji before', 'a🙂bcd', 4, 5, 2, 'b', 'c', 'd'],
    ['nor after', 'abc🙂d', 1, 2, 2, 'a', 'b', 'c'],
    ['right to left', 'قال المهندس', 4, 11, 3, 'ال ', 'المهندس', ''],
  ])('%s', (_, text, start, end, length, prefix, exact, suffix) => {
    expect(describe(text, { start, end }, length)).toEqual([
      { type: 'TextPositionSelector', start, end },
      { type: 'TextQuoteSelector', exact, prefix, suffix },
    ])
  })

  it.each([
    [-1, 2],
    [2, 2],
    [3, 2],
    [0, 4],
    [0.5, 2],
    [Number.NaN, 2],
  ])('refuses %d to %d of three units', (start, end) => {
    expect(() => describe('abc', { start, end })).toThrow(RangeError)
  })

  it('quotes the slice, in a context of whole characters that stands around it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 120 }),
        fc.nat(),
        fc.nat(),
        (text, one, other) => {
          const start = one % text.length
          const end = start + 1 + (other % (text.length - start))
          fc.pre(!splitsCharacter(text, start) && !splitsCharacter(text, end))
          const [, { exact, prefix, suffix }] = describe(text, { start, end })
          expect(exact).toBe(text.slice(start, end))
          expect(text.slice(0, start).endsWith(prefix) && text.slice(end).startsWith(suffix)).toBe(true)
          expect(prefix.length).toBeGreaterThanOrEqual(Math.min(31, start - 1))
          expect(LONE.test(prefix) || LONE.test(suffix)).toBe(false)
        },
      ),
    )
  })

  it.each([
    ['a sentence that stands twice', 'No money. ', 12, 9],
    ['a word in a table', 'row of the same words, ', 40, 3],
  ])('remembers more until the place is the only one: %s', (_, piece, times, length) => {
    const text = `${'x'.repeat(40)} ${piece.repeat(times)} end`
    const start = text.indexOf(piece) + piece.length * (times - 2)
    const [, { exact, prefix, suffix }] = describe(text, { start, end: start + length })
    expect(text.split(prefix + exact + suffix)).toHaveLength(2)
    expect(prefix.length + suffix.length).toBeLessThan(2 * (2 * piece.length + 32))
  })

  it('remembers so much that a double differs well before its end', () => {
    const same = 'The same words stand here and th'
    const text = `${same}|quote|${same}ese. ${same}|quote|${same}ose. End of all that was said.`
    const start = text.indexOf('quote')
    const [, { suffix }] = describe(text, { start, end: start + 5 })
    expect(suffix.length).toBeGreaterThan(same.length + 16)
  })

  it('remembers no more than it is of use for', () => {
    const text = 'the same over and over. '.repeat(400)
    const [, { prefix, suffix }] = describe(text, { start: 4_800, end: 4_810 })
    expect([prefix.length, suffix.length]).toEqual([32, 32])
  })

  it('is unique with its context, or its double agrees for as long as is looked at', () => {
    const unit = fc.constantFrom('a', 'b', '🙂')
    const texts = fc.oneof(
      fc.string({ unit, minLength: 1, maxLength: 300 }),
      fc
        .tuple(fc.string({ unit, minLength: 1, maxLength: 40 }), fc.integer({ min: 2, max: 20 }))
        .map(([piece, times]) => piece.repeat(times)),
    )
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), fc.constantFrom(0, 2, 32), (text, one, other, least) => {
        const start = one % text.length
        const end = start + 1 + (other % (text.length - start))
        const [, { exact, prefix, suffix }] = describe(text, { start, end }, least)
        const key = prefix + exact + suffix
        expect(text.indexOf(key)).toBe(start - prefix.length)
        expect(text.indexOf(key, start - prefix.length + 1)).toBe(-1)
      }),
      { numRuns: 1_000 },
    )
  })
})
