import { describe, expect, it } from 'vitest'
import { randomOf } from '../../../testing/random.ts'
import { countWords, folded, likenessKey, wordsOf } from './words.ts'

const PIECES = [...'aé1漢カ한ทꯍ٣⺀🙂𝒜', '\u0301', '\ud800', "'", '-', '’', ' ', '.', '–', "'-", '\n']
const random = randomOf(11)
const anyText = (): string =>
  Array.from({ length: 1 + Math.floor(random() * 12) }, () => PIECES[Math.floor(random() * PIECES.length)]).join('')
const TEXTS = Array.from({ length: 3_000 }, anyText)

/** What a word is, said by a regular expression, which is too slow for books. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{M}\p{N}]+)*/gu
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu

describe('wordsOf', () => {
  it('finds letters, marks and digits with one joining sign between', () => {
    for (const text of TEXTS) expect(wordsOf(text), JSON.stringify(text)).toEqual(text.match(WORD) ?? [])
  })
})

describe('countWords', () => {
  it('counts words, and two ideographs for one', () => {
    for (const text of TEXTS) {
      const words = text.replace(IDEOGRAPH, ' ').match(WORD)?.length ?? 0
      const ideographs = text.match(IDEOGRAPH)?.length ?? 0
      expect(countWords(text), JSON.stringify(text)).toBe(words + Math.ceil(ideographs / 2))
    }
  })
})

describe('likenessKey', () => {
  it('is the same for what looks the same', () => {
    expect(likenessKey('Don’t  CLOSE – the “Café”!')).toBe("don't close the café")
    expect(likenessKey('cafe\u0301')).toBe(folded('CAFÉ'))
  })
})
