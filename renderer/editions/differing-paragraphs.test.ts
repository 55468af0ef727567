import { expect, it } from 'vitest'
import type { Block } from '../../shared/model/block.ts'
import { differingParagraphs } from './differing-paragraphs.ts'

const SEED = Number(process.env['SEED'] ?? 11)

function comparedOf(paragraphs: readonly string[]) {
  const text = paragraphs.join('\n\n')
  let start = 0
  const blocks = paragraphs.map((paragraph): Block => {
    const block: Block = {
      role: paragraph.startsWith('#') ? 'boilerplate' : 'paragraph',
      start,
      end: start + paragraph.length,
    }
    start += paragraph.length + 2
    return block
  })
  return { text, blocks }
}

/** `=3` for paragraphs that stayed, else what is there with what is gone in brackets and what is new in braces. */
const shown = (before: readonly string[], after: readonly string[]): string =>
  differingParagraphs(comparedOf(before), comparedOf(after), 'en')
    .stretches.map((stretch) =>
      stretch.kind === 'same'
        ? `=${String(stretch.count)}`
        : stretch.pieces
            .map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[${text}]` : `{${text}}`))
            .join(''),
    )
    .join(' | ')

it.each<[string, readonly string[], readonly string[], string]>([
  ['nothing', ['a b', 'c'], ['a b', 'c'], '=2'],
  ['empty', [], [], ''],
  ['a word', ['one', 'the flow fell', 'two'], ['one', 'the flow rose', 'two'], '=1 | the flow [fell]{rose} | =1'],
  ['one paragraph more', ['one', 'two'], ['one', 'new', 'two'], '=1 | {new} | =1'],
  ['one paragraph less', ['one', 'old', 'two'], ['one', 'two'], '=1 | [old] | =1'],
  ['one less, with its marks', ['one', '“Old?”', 'two'], ['one', 'two'], '=1 | [“Old?”] | =1'],
  ['one more, with its marks', ['one', 'two'], ['one', '(new.)', 'two'], '=1 | {(new.)} | =1'],
  ['repeated ones stay', ['*', 'a', '*', 'b', '*'], ['*', 'a', '*', 'c', '*'], '=3 | [b]{c} | =1'],
  ['moved', ['a', 'b', 'c'], ['c', 'a', 'b'], '{c} | =2 | [c]'],
  ['the fence is left out', ['# menu', 'a'], ['a', '# other'], '=1'],
  ['all of it', ['a b'], ['c d'], '[a b]{c d}'],
])('%s', (_, before, after, expected) => {
  expect(shown(before, after)).toBe(expected)
})

it(`what is not gone makes up the new text, seed ${String(SEED)}`, () => {
  let state = SEED
  const random = (below: number): number => (state = (state * 48_271) % 2_147_483_647) % below
  const paragraph = () => Array.from({ length: 1 + random(4) }, () => `w${String(random(9))}`).join(' ')
  for (let turn = 0; turn < 300; turn += 1) {
    const before = Array.from({ length: random(8) }, paragraph)
    const after = before.flatMap((each) => [[each], [], [paragraph()], [each, paragraph()]][random(4)] ?? [])
    const { stretches } = differingParagraphs(comparedOf(before), comparedOf(after), 'en')
    let at = 0
    for (const stretch of stretches) {
      if (stretch.kind === 'same') {
        at += stretch.count
        continue
      }
      const text = stretch.pieces.flatMap(({ kind, text }) => (kind === 'gone' ? [] : [text])).join('')
      if (text === '') continue
      expect(text).toBe(after.slice(at, at + text.split('\n').length).join('\n'))
      at += text.split('\n').length
    }
    expect(at).toBe(after.length)
  }
})

it('lays a book over its next edition', () => {
  const book = Array.from(
    { length: 20_000 },
    (_, at) => `Paragraph ${String(at)} of a long book with some words in it.`,
  )
  const next = book.map((each, at) => (at % 1_000 === 7 ? each.replace('long', 'longer') : each))
  const { stretches, added, gone } = differingParagraphs(comparedOf(book), comparedOf(next), 'en')
  expect(stretches).toHaveLength(41)
  expect([added, gone]).toEqual([20 * 'longer'.length, 20 * 'long'.length])
})
