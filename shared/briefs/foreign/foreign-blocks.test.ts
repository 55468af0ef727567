import { describe, expect, it } from 'vitest'
import { htmlBlocks } from './html-blocks.ts'
import { markdownBlocks } from './markdown-blocks.ts'
import { plainBlocks } from './plain-blocks.ts'

const shown = (blocks: ReturnType<typeof htmlBlocks>): readonly string[] =>
  blocks.map(({ text, quoted }) => (quoted ? `> ${text}` : text))

describe('htmlBlocks', () => {
  it.each([
    ['blocks', '<h1>A</h1><p>One <b>two</b>\n three</p><ul><li>x<li>y</ul>', ['A', 'One two three', 'x', 'y']],
    ['references', '<p>&ldquo;a &amp; b&rdquo; &#233;&#x1F600;</p>', ['“a & b” é😀']],
    ['set off', '<blockquote><p>Words.</p><footer>Ada</footer></blockquote>after', ['> Words.', 'Ada', 'after']],
    ['q', '<p>He said <q>no</q>.</p>', ['He said “no”.']],
    ['scripts', '<script>"a</script>b<style>c</style><p>d', ['b', 'd']],
    ['a script never closed', 'a<script>b', ['a']],
    ['comments', 'a<!-- <p>b --> c<!-- d', ['a c']],
    ['values with signs', '<a title="x > y" href=z>w</a>', ['w']],
    ['a sign', '1 < 2 and 3 <3', ['1 < 2 and 3 <3']],
    ['breaks', 'a<br>b', ['a\nb']],
    ['cells', '<table><tr><td>a</td><td>b</td></tr></table>', ['a', 'b']],
    ['nothing', '', []],
  ])('%s', (_, html, expected) => {
    expect(shown(htmlBlocks(html))).toEqual(expected)
  })

  it('takes linear time on what was made to be slow', () => {
    const sizes = [20_000, 40_000].map((size) => {
      const seen = [`${'<'.repeat(size)}`, '<p "'.repeat(size), '<script>'.repeat(size), '<!--'.repeat(size)]
      return seen.map((html) => htmlBlocks(html).length)
    })
    expect(sizes[0]).toEqual(sizes[1])
  })
})

describe('markdownBlocks', () => {
  it.each([
    ['paragraphs', 'One\ntwo\n\nthree', ['One\ntwo', 'three']],
    ['signs', '# A *b* __c__ `d` ~~e~~', ['A b c d e']],
    ['words with signs in them', 'snake_case 5 * 3', ['snake_case 5 * 3']],
    ['set off', '> “Words.”\n> more\n\nafter', ['> “Words.”\nmore', 'after']],
    ['a callout', '> [!quote] Ada Lind\n> Words.\n> ^q1', ['Ada Lind', '> Words.\n^q1']],
    ['lists', '- a\n  1. b\n- [ ] c', ['a', 'b', 'c']],
    ['links', 'a [b](http://c "d") [[e|f]] [[g]] ![h](i)', ['a b f g']],
    ['brackets that are words', 'It “[the town] voted”.', ['It “[the town] voted”.']],
    ['notes', 'a[^1]\n\n[^1]: b', ['a', 'b']],
    ['escapes', '\\*a\\* \\[...\\] \\_b', ['*a* [...] _b']],
    ['code', 'a\n\n```\n“b”\n```\nc', ['a', 'c']],
    ['front matter', '---\ntitle: “x”\n---\na', ['a']],
    ['rows', '| a | b |\n|---|---|', ['a', 'b', '---', '---']],
    ['tags', 'a <span title="x">b</span> &amp; c', ['a b & c']],
  ])('%s', (_, text, expected) => {
    expect(shown(markdownBlocks(text))).toEqual(expected)
  })
})

it('reads lines as paragraphs where no line is blank', () => {
  expect(shown(plainBlocks('a\r\nb'))).toEqual(['a', 'b'])
  expect(shown(plainBlocks('a\r\nb\r\n\r\nc'))).toEqual(['a\nb', 'c'])
})
