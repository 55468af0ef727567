import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileQuery, hitsOf } from './find-in-text.ts'

const PLAIN = { matchCase: false, wholeWord: false, regex: false, ignoreMarks: false }
const find = (text: string, query: string, options = {}): readonly string[] | string | null => {
  const pattern = compileQuery(query, { ...PLAIN, ...options })
  if (!pattern.ok) return pattern.error
  return pattern.value && [...hitsOf(text, pattern.value)].map(({ start, end }) => text.slice(start, end))
}

describe('find', () => {
  const cases: readonly (readonly [string, string, string, object, readonly string[] | string | null])[] = [
    ['any case', 'Gate gate', 'GATE', {}, ['Gate', 'gate']],
    ['this case', 'Gate gate', 'gate', { matchCase: true }, ['gate']],
    ['whole words', 'gate gates agate', 'gate', { wholeWord: true }, ['gate']],
    ['signs are signs', 'a.b a+b (a)', 'a+b', {}, ['a+b']],
    ['every sign', '-^$.*+?()[]{}|/\\', '-^$.*+?()[]{}|/\\', {}, ['-^$.*+?()[]{}|/\\']],
    ['blanks are blanks', 'one\u00a0two one\ntwo', 'one two', {}, ['one\u00a0two', 'one\ntwo']],
    ['decomposed text', 'Vie\u0323\u0302t Nam'.normalize('NFD'), 'Việt', {}, ['Việt'.normalize('NFD')]],
    ['composed text, decomposed query', 'Việt', 'Việt'.normalize('NFD'), {}, ['Việt']],
    ['Chinese', '黄河水位与黄河口', '黄河', {}, ['黄河', '黄河']],
    ['Arabic', 'نهر النيل', 'النيل', {}, ['النيل']],
    ['emoji', 'a 🐟 b', '🐟', {}, ['🐟']],
    ['expression', 'a1 b22', '\\d+', { regex: true }, ['1', '22']],
    ['alternatives in whole words', 'cat category dog', 'cat|dog', { regex: true, wholeWord: true }, ['cat', 'dog']],
    ['empty hits are no hits', 'abc', 'x*', { regex: true }, []],
    ['nothing to look for', 'abc', '', {}, null],
    ['blanks only', 'a b', '  ', {}, null],
    ['not an expression', 'abc', '(', { regex: true }, 'Unterminated group'],
    ['one only between brackets of ours', 'abc', 'a)(b', { regex: true }, "Unmatched ')'"],
    ['whole words without spaces between', '黄河水位与黄河口', '黄河', { wholeWord: true }, ['黄河', '黄河']],
    ['no marks in the query', 'Tiếng nói, tieng noi', 'tieng', { ignoreMarks: true }, ['Tiếng', 'tieng']],
    ['marks in the query only', 'tieng', 'Tiếng', { ignoreMarks: true }, ['tieng']],
    ['marks taken apart', 'Tiếng'.normalize('NFD'), 'tieng', { ignoreMarks: true }, ['Tiếng'.normalize('NFD')]],
    ['đ and d', 'Đê biển', 'de bien', { ignoreMarks: true }, ['Đê biển']],
    ['a name as it is typed', 'Nguyễn Thị Hồng Ngọc', 'Nguyen Thi', { ignoreMarks: true }, ['Nguyễn Thị']],
    ['Arabic without its vowels', 'مُحَمَّد', 'محمد', { ignoreMarks: true }, ['مُحَمَّد']],
    ['other letters are other letters', 'tang', 'tiếng', { ignoreMarks: true }, []],
    ['marks and signs', 'a.b àxb', 'a.b', { ignoreMarks: true }, ['a.b']],
  ]
  it.each(cases)('%s', (_name, text, query, options, found) => {
    expect(find(text, query, options)).toEqual(found)
  })

  it('finds every slice of a text in it, at its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
        const [from, to] = [a % text.length, b % (text.length + 1)].sort((x, y) => x - y) as [number, number]
        const query = text.slice(from, to)
        // A cut through a surrogate pair is no query that can be typed.
        fc.pre(query.trim() !== '' && !/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(query))
        const pattern = compileQuery(query, { ...PLAIN, matchCase: true })
        const hits = pattern.ok && pattern.value ? [...hitsOf(text, pattern.value, from)] : []
        expect(hits.some(({ start }) => start === from)).toBe(true)
      }),
    )
  })
})
