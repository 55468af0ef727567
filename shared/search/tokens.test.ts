import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldWord } from './fold.ts'
import { tokensOf } from './tokens.ts'

const termsOf = (text: string): readonly string[] => tokensOf(text).map(({ term }) => term)

/** Letters of many scripts, marks, signs, blanks and halves of pairs. */
const anyText = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom(
      'Điều',
      'tiếng'.normalize('NFD'),
      '黄河水位',
      'กินข้าว',
      'مُحَمَّد',
      'がっこう',
      '한국은',
      ' ',
      '\n',
      '-',
      '\ud83d',
      'ß',
      '½',
    ),
  ),
  { maxLength: 12 },
)

describe('foldWord', () => {
  it.each([
    ['marks and đ', 'Điều', 'dieu'],
    ['marks taken apart', 'Tiếng'.normalize('NFD'), 'tieng'],
    ['capitals', 'STRASSE', 'strasse'],
    ['sharp s', 'Straße', 'strasse'],
    ['Turkish', 'İstanbul', 'istanbul'],
    ['the last sigma', 'ΟΔΟΣ', 'οδοσ'],
    ['vowels of Arabic', 'مُحَمَّد', 'محمد'],
    ['letters of Arabic', 'أحمدى', 'احمدي'],
    ['stretched Arabic', 'محـــمد', 'محمد'],
    ['digits of Arabic', '٢٠٢١', '2021'],
    ['wide letters', 'ＡＢＣ１', 'abc1'],
    ['ligatures', 'ﬁnance', 'finance'],
    ['soft hyphens', 'eco\u00adnomy', 'economy'],
    ['vowels of Thai stay', 'กิน', 'กิน'],
    ['voiced kana stays', 'が'.normalize('NFD'), 'が'],
    ['Hangul stays whole', '한국'.normalize('NFD'), '한국'],
  ])('%s', (_name, word, folded) => {
    expect(foldWord(word)).toBe(folded)
  })

  it('changes nothing the second time, and does not see how letters were composed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = foldWord(text)
        expect(foldWord(once)).toBe(once)
        expect(foldWord(text.normalize('NFD'))).toBe(foldWord(text.normalize('NFC')))
      }),
    )
  })
})

describe('tokensOf', () => {
  it.each([
    ['words', 'The U.S. co-operates, 7.8bn', ['the', 'u', 's', 'co', 'operates', '7', '8bn']],
    ['each sign by itself', '黄河3号', ['黄', '河', '3', '号']],
    ['a letter with its marks', 'กิน', ['กิ', 'น']],
    ['nothing', ' \n—“”', []],
    ['a mark without a letter', '\u0301 a', ['a']],
    ['letters beyond the first plane', '𠮷野 𝒜b', ['𠮷', '野', 'ab']],
  ])('%s', (_name, text, terms) => {
    expect(termsOf(text)).toEqual(terms)
  })

  it('gives each term as the fold of where it stands, in order, and leaves no letter out', () => {
    fc.assert(
      fc.property(anyText, (parts) => {
        const text = parts.join('')
        const tokens = tokensOf(text)
        const left = text.split('')
        let last = 0
        for (const { term, start, end } of tokens) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(foldWord(text.slice(start, end))).toBe(term)
          left.fill(' ', start, end)
          last = end
        }
        // What is left folds to nothing that could be asked for.
        const asked = left.join('').match(/[\p{L}\p{Nd}]+/gu) ?? []
        expect(asked.filter((each) => foldWord(each) !== '')).toEqual([])
      }),
    )
  })

  it('cuts what is no word, in time that grows with its length alone', () => {
    const long = 'a'.repeat(2_000_000)
    const tokens = tokensOf(long)
    expect(tokens.length).toBe(Math.ceil(long.length / 64))
    expect(tokens.at(-1)?.end).toBe(long.length)
  })
})
