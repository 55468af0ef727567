import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokensOf } from './tokens.ts'

describe('tokensOf', () => {
  it('reads words with their apostrophes, numbers with their points, and signs that say something', () => {
    const text = "It's 1,200.5 at -$3 in the G20, o'clock'2 a-1 50%?"
    expect(tokensOf(text).map(({ text: word, kind }) => `${kind} ${word}`)).toEqual([
      "word it's",
      'number 1,200.5',
      'word at',
      'sign -',
      'sign $',
      'number 3',
      'word in',
      'word the',
      'number g20',
      "word o'clock",
      'number 2',
      'word a',
      'number 1',
      'number 50',
      'sign %',
      'sign ?',
    ])
  })

  it('knows where a sentence may begin', () => {
    const opening = tokensOf('Tran said: "No." He left. Rain fell on Hanoi.').filter(({ opens }) => opens)
    expect(opening.map(({ text }) => text)).toEqual(['tran', 'no', 'he', 'rain'])
  })

  it('reads ASCII as any other text', () => {
    const piece = fc.constantFrom(...Array.from("aZ09 .,:/'-$%?!+<=>()"))
    fc.assert(
      fc.property(fc.string({ unit: piece, maxLength: 60 }), (text) => {
        // The letter at the end is not ASCII, so that the whole is read the slower way.
        expect(tokensOf(text)).toEqual(tokensOf(`${text} é`).slice(0, -1))
      }),
    )
  })
})
