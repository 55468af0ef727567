import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addWords, amended, leaveOut, wholeWords } from './printed-edit.ts'

const QUOTE = 'He told parliament on Tuesday that the clause lapsed.'
const at = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })

describe('leaving words out of a quote', () => {
  it.each([
    ['in the middle', QUOTE, 'on Tuesday', 'He told parliament … that the clause lapsed.'],
    ['half a word takes the whole', QUOTE, 'liament on Tue', 'He told … that the clause lapsed.'],
    ['at the head', QUOTE, 'He told ', '… parliament on Tuesday that the clause lapsed.'],
    ['before a full stop', QUOTE, 'clause lapsed', 'He told parliament on Tuesday that the ….'],
    ['beside an ellipsis', 'One … three four', 'three', 'One … four'],
    ['with an addition', 'One [sic] two three', 'c] two', 'One … three'],
    ['after an opening mark', '“One two three”', 'One', '“… two three”'],
    ['Vietnamese', 'Điều 9 vẫn còn ràng buộc', 'vẫn còn', 'Điều 9 … ràng buộc'],
    ['a word whose marks are apart', 'a củ b'.normalize('NFD'), 'u', 'a … b'],
    ['Arabic', 'قالت الوزيرة إن المادة ملزمة', 'الوزيرة', 'قالت … إن المادة ملزمة'],
    ['Chinese, by letters', '河水逐年减少', '逐年', '河水…减少'],
    ['nothing but blanks', QUOTE, ' ', QUOTE],
    ['everything', 'One two', 'One two', 'One two'],
  ])('%s', (_name, text, words, expected) => {
    expect(leaveOut(text, at(text, words)).text).toBe(expected)
  })

  it('cuts no word and no brackets, and brings no word that was not there', () => {
    const words = fc
      .array(fc.constantFrom('one', 'two', '[sic]', 'Điều', '“three”', '…', '9.9', ','))
      .map((all) => all.join(' '))
    fc.assert(
      fc.property(words, fc.nat(40), fc.nat(40), (text, a, b) => {
        const span = { start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) }
        const whole = wholeWords(text, span)
        expect(whole.start).toBeLessThanOrEqual(whole.end)
        const left = leaveOut(text, span)
        const had = text.match(/[\p{L}\p{N}]+/gu) ?? []
        const has = left.text.match(/[\p{L}\p{N}]+/gu) ?? []
        expect(had.join(' ')).toContain(has[0] ?? '')
        for (const word of has) expect(had).toContain(word)
        expect(left.caret).toBeLessThanOrEqual(left.text.length)
      }),
    )
  })
})

describe('adding words to a quote', () => {
  it.each([
    ['between words', 'He said', 3, 'the minister', 'He [the minister] said'],
    ['inside a word', 'he', 1, 'x', 'h[x]e'],
    ['behind a word', 'He said', 2, 'who', 'He [who] said'],
    ['brackets in it', 'He said', 3, '[sic]', 'He [sic] said'],
    ['in Chinese', '他说', 1, '部长', '他[部长]说'],
  ])('%s', (_name, text, offset, words, expected) => {
    const added = addWords(text, offset, words)
    expect(added.text).toBe(expected)
    expect(added.text.charAt(added.caret)).toBe(']')
  })
})

describe('what typing means', () => {
  it.each([
    ['a letter between words', 'He said', 'He xsaid', 4, 'He [x] said'],
    ['a letter inside brackets', 'He [x] said', 'He [xy] said', 5, 'He [xy] said'],
    ['the same letter once more', 'He [x] said', 'He [xx] said', 5, 'He [xx] said'],
    ['a selection taken away', 'He said so', 'He so', 3, 'He … so'],
    ['a selection typed over', 'He said so', 'He xso', 4, 'He … [x] so'],
    ['one letter taken away', 'He said', 'He sad', 5, 'He sad'],
    ['a blank', 'He said', 'He  said', 3, 'He  said'],
    ['an ellipsis', 'He said', 'He …said', 4, 'He …said'],
    ['a letter in brackets taken away', 'He [xy] said', 'He [x] said', 5, 'He [x] said'],
    ['a word pasted', 'He said', 'He the [old] mansaid', 16, 'He [the old man] said'],
  ])('%s', (_name, before, after, caret, expected) => {
    expect(amended(before, after, caret).text).toBe(expected)
  })
})
