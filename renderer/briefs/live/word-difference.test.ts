import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordDifference } from './word-difference.ts'

const read = (before: string, after: string): string =>
  wordDifference(before, after)
    .map(({ type, text }) => (type === 'same' ? text : type === 'gone' ? `-${text}-` : `+${text}+`))
    .join('')

describe('what differs between two texts', () => {
  it.each([
    ['the clause lapsed in 1991', 'the clause lapsed with 1991', 'the clause lapsed -in-+with+ 1991'],
    ['9.9 cubic kilometres', '9.4 cubic kilometres', '-9.9-+9.4+ cubic kilometres'],
    ['said it', 'said it and left', 'said it+ and left+'],
    ['Điều 9 vẫn', 'Điều 9 không', 'Điều 9 -vẫn-+không+'],
    ['cũ'.normalize('NFD'), 'cù'.normalize('NFD'), `-${'cũ'.normalize('NFD')}-+${'cù'.normalize('NFD')}+`],
    ['المادة ملزمة', 'المادة باطلة', 'المادة -ملزمة-+باطلة+'],
    ['河水逐年减少', '河水逐年增加', '河水逐年-减少-+增加+'],
    ['one two three', 'four five three', '-one two-+four five+ three'],
    ['', 'all', '+all+'],
    ['all', '', '-all-'],
    ['', '', ''],
  ])('%j and %j', (before, after, expected) => {
    expect(read(before, after)).toBe(expected)
  })

  it('loses nothing of either', () => {
    const words = fc.array(fc.constantFrom('a', 'b', ' ', 'é', '9.9', '“', '水', '\n')).map((all) => all.join(''))
    fc.assert(
      fc.property(words, words, (before, after) => {
        const parts = wordDifference(before, after)
        const side = (without: string): string =>
          parts.flatMap(({ type, text }) => (type === without ? [] : [text])).join('')
        expect(side('come')).toBe(before)
        expect(side('gone')).toBe(after)
      }),
    )
  })
})
