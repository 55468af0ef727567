import { describe, expect, it } from 'vitest'
import { isInside, quotationsOf } from './quotes.ts'

describe('quotationsOf', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['no marks', []],
    ['“One,” he said. “Two.”', ['“One,”', '“Two.”']],
    ['"One," he said. "Two."', ['"One,"', '"Two."']],
    ['« Un », dit-il', ['« Un »']],
    ['他说「好」', ['「好」']],
    ['„Gut“, sagte er', ['„Gut“']],
    ['“One "inner" two”', ['“One "', '" two”']],
    ['He said, “One never ends', ['“One never ends']],
    ["the analysts' and Orme’s", []],
    ['”stray', []],
  ]
  it.each(cases)('%s', (text, expected) => {
    const found = quotationsOf(text, { start: 0, end: text.length })
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  })

  it('keeps to the paragraph', () => {
    expect(quotationsOf('“a” “b” “c”', { start: 4, end: 7 })).toEqual([{ start: 4, end: 7 }])
  })

  it('counts neither the marks nor what is behind them as inside', () => {
    expect([0, 1, 3, 4].map((offset) => isInside(offset, [{ start: 0, end: 4 }]))).toEqual([false, true, true, false])
  })
})
