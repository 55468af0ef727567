import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { occurrencesOf } from './occurrences.ts'
import { phraseSearchIn } from './phrase-search.ts'

const ENOUGH_FOR_AN_INDEX = 10

describe('phraseSearchIn', () => {
  it('finds what a pass over the text finds, in order, from the first search to those that an index answers', () => {
    const unit = fc.constantFrom('a', 'b', 'ạ', '不')
    fc.assert(
      fc.property(
        fc.string({ unit, minLength: 100, maxLength: 300 }),
        fc.nat(),
        fc.integer({ min: 1, max: 60 }),
        (text, from, length) => {
          const phrases = phraseSearchIn(text)
          const start = from % (text.length + 1)
          for (let search = 0; search < ENOUGH_FOR_AN_INDEX; search += 1) {
            const phrase = text.slice(start, start + length) + (search % 3 === 2 ? 'b' : '')
            if (phrase === '') continue
            expect(phrases.places(phrase, 1_000)).toEqual(occurrencesOf(text, phrase, 1_000))
            expect(phrases.includes(phrase)).toBe(text.includes(phrase))
          }
        },
      ),
    )
  })

  it('returns no more places than asked for', () => {
    const phrases = phraseSearchIn('the very same words. '.repeat(50))
    const all = Array.from({ length: ENOUGH_FOR_AN_INDEX }, () => phrases.places('the very same words.', 7))
    expect(all.map((places) => places.length)).toEqual(all.map(() => 7))
  })
})
