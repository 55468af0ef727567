import { describe, expect, it } from 'vitest'
import type { ImportedSource } from '../import-format.ts'
import { wordAgreement } from '../testing/made-by-others/word-f1.ts'
import { html } from './html.ts'
import { byReadability } from './testing/by-readability.ts'
import { PAGES, type Page } from './testing/pages.ts'
import { expectedOf, openBlocks, withoutMarks } from './testing/marked.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

async function sourceOf(page: string): Promise<ImportedSource> {
  const result = await html.read({ fileName: '8f3a.html', bytes: bytes(withoutMarks(page)) })
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

describe.each(PAGES.map((page) => [page.name, page] as const))('%s', (_name, page: Page) => {
  it('is read as what it is, and all around it is fenced', async () => {
    const { text, blocks } = await sourceOf(page.html)
    expect(openBlocks(text, blocks)).toEqual(expectedOf(page.html).blocks)
  })

  it('says what it is', async () => {
    const { title, authors, outlet, publishedAt, subtitle } = await sourceOf(page.html)
    expect({ title, authors, outlet, publishedAt, subtitle }).toEqual({
      title: page.title,
      authors: page.authors,
      outlet: page.outlet,
      publishedAt: page.publishedAt,
      subtitle: page.subtitle,
    })
  })
})

describe('the words of the article', () => {
  it('are told from the others better than by Readability alone', async () => {
    let [ours, theirs] = [0, 0]
    for (const page of PAGES) {
      const { words } = expectedOf(page.html)
      const { text, blocks } = await sourceOf(page.html)
      const open = openBlocks(text, blocks).map(([, words]) => words)
      ours += wordAgreement(words, open.join('\n')).f1 / PAGES.length
      theirs += wordAgreement(words, byReadability(withoutMarks(page.html))).f1 / PAGES.length
    }
    expect(ours).toBeGreaterThan(0.995)
    expect(ours, `Readability: ${theirs.toFixed(4)}`).toBeGreaterThan(theirs)
  })
})

describe('a page without an article', () => {
  it('is kept, with its menus fenced', async () => {
    const { text, blocks, title } = await sourceOf(
      '<title>All we have</title><nav><ul><li><a href="/">Home</a></li></ul></nav><main><h1>All we have</h1><ul><li><a href="/a">The bridge that was sold twice</a></li><li><a href="/b">Who owns the lighthouse?</a></li></ul></main>',
    )
    expect(title).toBe('All we have')
    expect(openBlocks(text, blocks)[0]).toEqual(['title', 'All we have'])
    expect(openBlocks(text, blocks).map(([, words]) => words)).not.toContain('Home')
  })

  it.each(['', '<html></html>', '<script>1</script>', '<p>&nbsp;</p>', '<div hidden>secret</div>'])(
    'is empty without words: %j',
    async (page) => {
      const read = await html.read({ fileName: 'a.html', bytes: bytes(page) })
      expect(read).toMatchObject({ ok: false, error: { code: 'import/empty' } })
    },
  )
})

describe('encodings', () => {
  it.each([
    ['<meta charset="windows-1252"><p>caf\u00e9 d\u00e9j\u00e0', 'windows-1252'],
    [
      '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1"><p>caf\u00e9 d\u00e9j\u00e0',
      'windows-1252',
    ],
    ['<!-- <meta charset="shift_jis"> --><meta charset=iso-8859-2><p>caf\u00e9 d\u00e9j\u00e0', 'iso-8859-2'],
  ])('believes %j', async (page, encoding) => {
    const read = await html.read({ fileName: 'a.html', bytes: Uint8Array.from(page, (sign) => sign.charCodeAt(0)) })
    expect(read).toMatchObject({ ok: true, value: { encoding, text: expect.stringContaining('caf\u00e9') as string } })
  })

  it('does not believe a page that is UTF-8 and says otherwise', async () => {
    const read = await html.read({
      fileName: 'a.html',
      bytes: bytes('<meta charset="iso-8859-1"><p>Chuyến phà không ai đặt mua'),
    })
    expect(read).toMatchObject({ ok: true, value: { encoding: 'utf-8', text: 'Chuyến phà không ai đặt mua' } })
  })
})
