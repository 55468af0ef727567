import { describe, expect, it } from 'vitest'
import { blocksOf } from './blocks/blocks-of.ts'
import { walkBlocks } from './blocks/walk-blocks.ts'
import { survivorsOf } from './fence/survivors.ts'
import { html } from './html.ts'
import { boundMarkup } from './markup/bound-markup.ts'
import { parseHtml } from './parse-html.ts'

const many = (text: string, times: number): string => text.repeat(times)
const counted = (times: number, make: (i: number) => string): string =>
  Array.from({ length: times }, (_, i) => make(i)).join('')
const read = (page: string) => html.read({ fileName: 'a.html', bytes: new TextEncoder().encode(page) })

/** Each of these takes a parser that knows no bounds minutes or all memory; the runner's limit is the assertion. */
const HOSTILE: readonly (readonly [string, () => string])[] = [
  ['200,000 boxes in each other', () => `${many('<div>', 200_000)}word`],
  ['200,000 boxes in each other, closed', () => `${many('<div>', 200_000)}word${many('</div>', 200_000)}`],
  ['10 MB on one line', () => `<p>${many('word ', 2_000_000)}`],
  ['a million attributes', () => `<p ${counted(1_000_000, (i) => `a${String(i)}=1 `)}>word`],
  ['20,000 open formats in 20,000 paragraphs', () => `${counted(20_000, (i) => `<p><b id=${String(i)}></p>`)}word`],
  ['10,000 tables in each other', () => `${many('<table><tr><td>', 10_000)}word`],
  ['20,000 lists in each other', () => `${many('<ul><li>', 20_000)}word`],
  ['200,000 line breaks', () => `${many('<br>', 200_000)}word`],
  ['20,000 buttons with paragraphs', () => `${many('<button><p>', 20_000)}word`],
  ['20,000 rows', () => `<table>${counted(20_000, (i) => `<tr><td>${String(i)}<td>word`)}</table>`],
  ['20,000 links', () => counted(20_000, (i) => `<li><a href=x>word ${String(i)}</a></li>`)],
  ['20,000 headings', () => counted(20_000, (i) => `<h2>word ${String(i)}</h2>`)],
  ['JSON-LD of a million brackets', () => `<script type="application/ld+json">${many('[', 1_000_000)}</script><p>word`],
  [
    '10,000 scripts with JSON-LD',
    () => `${many('<script type="application/ld+json">{"@type":"Article"}</script>', 10_000)}<p>word`,
  ],
  ['an open quotation mark', () => `<p>word</p><a href="${many('x', 5_000_000)}`],
  ['a million open comments', () => `<p>word</p>${many('<!--', 1_000_000)}`],
]

describe('hostile pages', () => {
  it.each(HOSTILE)(
    '%s',
    async (_name, page) => {
      const result = await read(page())
      expect(result).toMatchObject({ ok: true })
      expect(result.ok && result.value.text).toContain('word')
    },
    60_000,
  )

  it.each([
    '<script>secret</script>',
    '<p onclick="secret">word</p>',
    '<svg><script>secret</script></svg>',
    '<style>secret</style>',
    '<iframe srcdoc="secret">secret</iframe>',
    '<template>secret</template>',
    '<noscript>secret</noscript>',
    '<math><annotation-xml encoding="text/html"><script>secret</script></annotation-xml></math>',
    '<script><!-- document.write("<script>secret</script>") --></script>',
    '<img src=x onerror=secret>',
    '<a href="javascript:secret">word</a>',
    '<object data=secret>secret</object>',
  ])('shows nothing of %s', async (markup) => {
    const result = await read(`<p>The word stands here.</p>${markup}<p>And the word stands there.</p>`)
    expect(result.ok && result.value.text).toContain('And the word stands there.')
    expect(result.ok && result.value.text).not.toContain('secret')
  })

  it('keeps all text where it leaves out elements, and says so', async () => {
    const page = counted(2_000, (i) => `<div>word${String(i)}`)
    const { isFlattened } = boundMarkup(page)
    expect(isFlattened).toBe(true)
    const { document } = parseHtml(page)
    const texts = blocksOf(document).map(({ text }) => text)
    expect(texts).toEqual(Array.from({ length: 2_000 }, (_, i) => `word${String(i)}`))
    const result = await read(page)
    expect(result.ok && result.value.notices.map(({ code }) => code)).toEqual(['import/simplified'])
  })

  it('does not ask Readability where boxes in each other would keep it busy for long', () => {
    const { document } = parseHtml(counted(240, () => `<div>${many('<p>Some words, and others.</p>', 10)}`))
    expect(survivorsOf(document, walkBlocks(document))).toBeNull()
  })

  it('leaves what follows `plaintext` as it is', () => {
    const page = '<p>One<plaintext>2 < 3<script>four</script>'
    expect(boundMarkup(page)).toEqual({ markup: page, isFlattened: false })
  })

  it('leaves ordinary markup as it is', () => {
    const page =
      '<!DOCTYPE html><p title="a > b">One<br/>two <b>three</b><ul><li>four<li>five</ul><table><tr><td>six</table>'
    expect(boundMarkup(page)).toEqual({ markup: page, isFlattened: false })
  })
})
