import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { countWords, wordEndingAfter, wordStartingBefore, wordsOf } from './words.ts'

// Property tests share the machine with whatever else runs.
vi.setConfig({ testTimeout: 30_000 })

const whole = (text: string): { start: number; end: number } => ({ start: 0, end: text.length })
const printed = (text: string, language: string): string[] =>
  wordsOf(text, whole(text), language).map(({ start, end }) => text.slice(start, end))

describe('wordsOf', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['en', 'Don’t stop; it\'s "fine".', ['Don’t', 'stop', "it's", 'fine']],
    ['en', 'a well-known non\u2011profit', ['a', 'well-known', 'non\u2011profit']],
    [
      'en',
      'the U.S. and U.S.-led talks, e.g. in D.C.',
      ['the', 'U.S.', 'and', 'U.S.-led', 'talks', 'e.g.', 'in', 'D.C.'],
    ],
    ['en', 'He stopped. Then', ['He', 'stopped', 'Then']],
    ['en', '$116, 2.8 and 71%.', ['$116', '2.8', 'and', '71%']],
    ['en', 'US$7.8bn €4 12€ ₫500 -3.5% (+€5)', ['US$7.8bn', '€4', '12€', '₫500', '-3.5%', '+€5']],
    ['en', '1,234,567.89 or 1.234', ['1,234,567.89', 'or', '1.234']],
    ['en', '30–40 ships, yes—no', ['30', '40', 'ships', 'yes', 'no']],
    ['en', 'COVID-19 in G7', ['COVID-19', 'in', 'G7']],
    ['en', '--- … “” ???', []],
    ['en', '', []],
    ['fr', 'l’économie, aujourd’hui', ['l’économie', 'aujourd’hui']],
    ['vi', 'Tiếng Việt'.normalize('NFD'), ['Tiếng'.normalize('NFD'), 'Việt'.normalize('NFD')]],
    ['ar', 'مرحبا بالعالم، نعم', ['مرحبا', 'بالعالم', 'نعم']],
    ['hi', 'हिन्दी भाषा।', ['हिन्दी', 'भाषा']],
    ['zh', '中国经济增长了5%。', ['中国', '经济', '增长', '了', '5%']],
    ['not a tag!', '中国 ok', ['中国', 'ok']],
    ['en', 'go 👩‍👩‍👧 now', ['go', 'now']],
    ['en', '𝔸𝔹 𠮷野', ['𝔸𝔹', '𠮷', '野']],
  ]
  it.each(cases)('%s: %s', (language, text, expected) => {
    expect(printed(text, language)).toEqual(expected)
    expect(countWords(text, whole(text), language)).toBe(expected.length)
  })

  it('stays inside the span', () => {
    expect(wordsOf('one two three', { start: 4, end: 9 }, 'en')).toEqual([
      { start: 4, end: 7 },
      { start: 8, end: 9 },
    ])
  })

  it('leaves no word of Intl.Segmenter out and cuts none in two', () => {
    const text = fc.array(
      fc.constantFrom(
        'a',
        'é',
        'e\u0301',
        ' ',
        '. ',
        ', ',
        '7',
        '-',
        '’',
        'ש',
        'い',
        '国',
        '한',
        '$',
        '%',
        '😀',
        'ไท',
        '\n',
      ),
    )
    fc.assert(
      fc.property(text, (parts) => {
        const joined = parts.join('')
        const words = wordsOf(joined, whole(joined), 'en')
        const intl = new Intl.Segmenter('en', { granularity: 'word' })
        for (const { index, segment, isWordLike } of intl.segment(joined)) {
          if (isWordLike !== true || /\p{sc=Thai}|\p{sc=Hira}|\p{sc=Han}/u.test(segment)) continue
          expect(words.some(({ start, end }) => start <= index && index + segment.length <= end)).toBe(true)
        }
      }),
    )
  })

  it('is in order, without overlap, inside any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(40), fc.nat(40), (text, a, b) => {
        let last = Math.min(a, b, text.length)
        for (const { start, end } of wordsOf(text, { start: a, end: b }, 'vi')) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(Math.max(Math.min(Math.max(a, b), text.length), Math.min(a, b, text.length)))
      }),
    )
  })

  const long: readonly (readonly [string, string])[] = [
    ['words', 'harbour treaty 7.8 '.repeat(50_000)],
    ['one word', 'a'.repeat(1_000_000)],
    ['Chinese without punctuation', '经济增长合作'.repeat(20_000)],
    ['full stops', 'a.'.repeat(500_000)],
    ['hyphens', 'a-'.repeat(500_000)],
    ['marks', '\u0301'.repeat(1_000_000)],
  ]
  it.each(long)('takes linear time: %s', (_name, text) => {
    const started = performance.now()
    countWords(text, whole(text), 'zh')
    expect(performance.now() - started).toBeLessThan(4_000)
  })
})

describe('one word at a time', () => {
  const text = 'One two-three. 中国经济 “four”'
  it('agrees with the whole list at every offset', () => {
    const words = wordsOf(text, whole(text), 'zh')
    for (let offset = 0; offset <= text.length; offset += 1) {
      expect(wordEndingAfter(text, offset, whole(text), 'zh')).toEqual(words.find(({ end }) => end > offset) ?? null)
      const before = words.filter(({ start }) => start < offset).at(-1) ?? null
      expect(wordStartingBefore(text, offset, whole(text), 'zh')).toEqual(before)
    }
  })
})
