import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_WORD, wordIndexOf, wordsOf } from './word-index.ts'

describe('wordIndexOf', () => {
  it('knows every place of every word, whatever its case', () => {
    const word = fc.constantFrom('a', 'A', 'ab', 'Ab', 'é', 'É', 'lúa', '12', '不', '不会', 'ß', 'I')
    const text = fc.array(fc.tuple(word, fc.constantFrom(' ', '. ', '-', '')), { maxLength: 60 })
    fc.assert(
      fc.property(text, (pieces) => {
        const whole = pieces.flat().join('')
        const index = wordIndexOf(whole)
        const words = wordsOf(whole)
        expect(Array.from(index.starts)).toEqual(words.map(({ start }) => start))
        expect(Array.from(index.ends)).toEqual(words.map(({ end }) => end))
        expect(index.differentWords).toBe(new Set(words.map(({ word }) => word)).size)
        for (const one of words) {
          const places = words.flatMap(({ word }, at) => (word === one.word ? [at] : []))
          const id = index.idOf(one.word)
          expect(Array.from(index.positionsOf(id))).toEqual(places)
          expect(index.countOf(id)).toBe(places.length)
        }
        expect(index.idOf('never')).toBe(NO_WORD)
      }),
    )
  })

  it('keeps thousands of different words apart', () => {
    const words = Array.from({ length: 20_000 }, (_, at) => `w${at}`)
    const index = wordIndexOf([...words, ...words].join(' '))
    expect(index.differentWords).toBe(words.length)
    expect(Array.from(index.positionsOf(index.idOf('w12345')))).toEqual([12_345, 32_345])
  })
})
