import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differingWords } from './differing-words.ts'

/** `[gone]`, `{added}`. */
const marked = (before: string, after: string, language = 'en'): string =>
  differingWords(before, after, language)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[${text}]` : `{${text}}`))
    .join('')

describe('differingWords', () => {
  it.each([
    ['the same', 'the vote is final', 'the vote is final', 'the vote is final'],
    ['a word changed', 'the long vote', 'the short vote', 'the [long]{short} vote'],
    ['a dropped not', 'it is not over', 'it is over', 'it is [not]over'],
    ['a number', 'about 12 per cent', 'about 13 per cent', 'about [12]{13} per cent'],
    ['words added at the end', 'it is over', 'it is over now, she said', 'it is over {now, she said}'],
    ['all gone', 'never', 'always', '[never]{always}'],
    ['nothing there any more', 'never', '', '[never]'],
    ['punctuation and apostrophes alone', 'it isn’t over, yet', "it isn't over — yet", "it isn't over — yet"],
    ['a name, in Vietnamese', 'ông Tiến nói', 'ông Nam nói', 'ông [Tiến]{Nam} nói'],
  ])('%s', (_, before, after, expected) => {
    expect(marked(before, after)).toBe(expected)
  })

  it('marks words of a script without spaces', () => {
    expect(marked('港口今年关闭', '港口明年关闭', 'zh')).toMatch(/\{.*明.*\}\[.*今.*\]|\[.*今.*\]\{.*明.*\}/)
  })

  it('gives back the new text, and of the old one its words', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'not', '12', 'né'), { maxLength: 12 }).map((all) => all.join(' '))
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = differingWords(before, after, 'en')
        const text = (left: 'gone' | 'added'): string =>
          pieces.flatMap(({ kind, text: piece }) => (kind === left ? [] : [piece])).join(left === 'added' ? ' ' : '')
        expect(text('gone')).toBe(after)
        expect(text('added').split(/\s+/u).filter(Boolean)).toEqual(before.split(' ').filter(Boolean))
      }),
    )
  })

  it('takes all as changed where it would take too long', () => {
    const many = (word: string): string => Array.from({ length: 1200 }, (_, at) => `${word}${String(at)}`).join(' ')
    expect(differingWords(many('a'), many('b'), 'en').map(({ kind }) => kind)).toEqual(['gone', 'added'])
  })
})
