import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutText, hitsIn } from './hits.ts'
import { parseQuery } from './parse-query.ts'
import { type Passage, passagesOf } from './passages.ts'

/** Half of a surrogate pair. */
const LONE = /\p{Surrogate}/u

const find = (text: string, typed: string, most = 10): readonly Passage[] =>
  passagesOf(text, hitsIn(cutText(text), parseQuery(typed)), most)

const marked = ({ text, marks }: Passage): readonly string[] => marks.map(({ start, end }) => text.slice(start, end))

describe('passagesOf', () => {
  it('shows a line with its marks, and where the hit stands', () => {
    const text = 'First line.\nThe ferry of the board.\nLast line.'
    const [passage] = find(text, 'board ferry ')
    expect(passage).toMatchObject({ text: 'The ferry of the board.', isCutBefore: false, isCutAfter: false })
    expect(passage && marked(passage)).toEqual(['ferry', 'board'])
    expect(passage && text.slice(passage.hit.start, passage.hit.end)).toBe('ferry')
  })

  it('chooses what says most, and keeps the order of the text', () => {
    const text = ['a ferry', 'a board', 'the ferry board', 'a ferry'].join('\n')
    expect(find(text, 'ferry board ', 2).map((each) => each.text)).toEqual(['a ferry', 'the ferry board'])
  })

  it('cuts a long line at blanks and says so', () => {
    const text = `${'before '.repeat(40)}ferry${' after'.repeat(60)}`
    const [passage] = find(text, 'ferry ')
    expect(passage?.text).toMatch(/^before .* ferry after.*after$/)
    expect(passage).toMatchObject({ isCutBefore: true, isCutAfter: true })
    expect((passage?.text ?? '').length).toBeLessThan(300)
  })

  it.each([0, 1])('cuts no pair in a line without blanks (%i before)', (before) => {
    const text = `${'😀'.repeat(300)}${'.'.repeat(before)}ferry${'😀'.repeat(300)}`
    const [passage] = find(text, 'ferry ')
    expect(passage?.text).not.toMatch(LONE)
    expect((passage?.text ?? '').length).toBeLessThan(300)
  })

  it('marks exact offsets of the text and cuts no pair, whatever the text is', () => {
    const word = fc.constantFrom('ferry', 'Điều', '黄河水位', 'مُحَمَّد', '😀', 'board', '\n', 'é'.normalize('NFD'))
    fc.assert(
      fc.property(fc.array(word, { maxLength: 120 }), fc.constantFrom('', ' '), (words, between) => {
        const text = words.join(between)
        for (const passage of find(text, 'ferry dieu 河水 محمد ', 50)) {
          const at = text.indexOf(passage.text)
          expect(at).toBeGreaterThanOrEqual(0)
          expect(text.slice(passage.hit.start, passage.hit.end)).toBe(marked(passage)[0])
          expect(passage.text).not.toMatch(LONE)
          expect(passage.text).not.toMatch(/\n/)
          let last = 0
          for (const { start, end } of passage.marks) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            last = end
          }
        }
      }),
    )
  })
})
