import { describe, expect, it } from 'vitest'
import { likenessKey } from '../../plain-text/signals/words.ts'
import { parseHtml } from '../parse-html.ts'
import { readHead } from './head-data.ts'
import { readPageMetadata } from './read-metadata.ts'

const T = 'The ferry that nobody ordered'
const read = (markup: string, savedFrom: string | null = null) =>
  readPageMetadata(readHead(parseHtml(markup).document), { headings: new Set([likenessKey(T)]) }, savedFrom)
const ld = (json: unknown): string => `<script type="application/ld+json">${JSON.stringify(json)}</script>`
const meta = (name: string, content: string): string => `<meta name="${name}" content="${content}">`
const og = (name: string, content: string): string => `<meta property="${name}" content="${content}">`
const article = (rest: object): string => ld({ '@type': 'NewsArticle', ...rest })

describe('title', () => {
  it.each([
    [`<title>${T}</title>`, T],
    [`<title>${T} | The Post</title>`, T],
    [`<title>${T} – The Post</title>`, T],
    [`<title>The Post: ${T}</title>`, T],
    [`<title>${T} | Ferries | The Post</title>`, T],
    [`<title>A ship too many - The Post</title>${og('og:site_name', 'The Post')}`, 'A ship too many'],
    [
      `<title>A ship too many - harbourpost.example</title><link rel=canonical href="https://www.harbourpost.example/a">`,
      'A ship too many',
    ],
    [`<title>Storms - and what they leave</title>${og('og:site_name', 'The Post')}`, 'Storms - and what they leave'],
    [`${og('og:title', 'Why this ship?')}${article({ headline: T })}`, T],
    [`${article({ headline: 'For search' })}${og('og:title', T)}`, T],
    [`${article({ headline: 'First' })}${og('og:title', 'Second')}`, 'First'],
    [`${meta('citation_title', 'First')}${meta('dc.title', 'Second')}`, 'First'],
    [`${meta('dc.title', 'First')}${og('og:title', 'Second')}`, 'First'],
    [`${og('og:title', 'A &amp; B')}`, 'A & B'],
    [article({ headline: 'Bread &amp; <i>butter</i>' }), 'Bread & butter'],
    ['<title></title>', null],
    ['<title>Home</title>', null],
    ['<p>word', null],
  ])('%s', (markup, title) => {
    expect(read(markup).title).toBe(title)
  })
})

describe('authors', () => {
  it.each<readonly [string, readonly string[]]>([
    [article({ author: 'Ada Lindqvist' }), ['Ada Lindqvist']],
    [article({ author: { '@type': 'Person', name: 'Ada Lindqvist' } }), ['Ada Lindqvist']],
    [article({ author: [{ name: 'Ada Lindqvist' }, { name: 'Jon Berg' }] }), ['Ada Lindqvist', 'Jon Berg']],
    [article({ author: { '@type': 'Person', name: ['Ada Lindqvist', 'Jon Berg'] } }), ['Ada Lindqvist', 'Jon Berg']],
    [article({ author: { '@type': 'Organization', name: 'The Post' } }), []],
    [article({ author: 'By Ada Lindqvist and Jon Berg' }), ['Ada Lindqvist', 'Jon Berg']],
    [article({ author: 'admin' }), []],
    [article({ author: 'https://post.example/ada' }), []],
    [article({ author: 'The Post', publisher: { name: 'The Post' } }), []],
    [
      ld({
        '@graph': [
          { '@type': 'Article', author: { '@id': '#a' } },
          { '@type': 'Person', '@id': '#a', name: 'Ada Lindqvist' },
        ],
      }),
      ['Ada Lindqvist'],
    ],
    [meta('author', 'Ada Lindqvist'), ['Ada Lindqvist']],
    [meta('author', 'Ada Lindqvist, Jon Berg'), ['Ada Lindqvist', 'Jon Berg']],
    [meta('citation_author', 'Lindqvist, Ada') + meta('citation_author', 'Berg, Jon'), ['Lindqvist, Ada', 'Berg, Jon']],
    [meta('dc.creator', 'Nguyễn Thu Hà') + meta('author', 'webmaster'), ['Nguyễn Thu Hà']],
    [og('article:author', 'https://facebook.example/ada') + meta('author', 'Ada Lindqvist'), ['Ada Lindqvist']],
    [article({ author: 'Ada Lindqvist' }) + meta('author', 'Jon Berg'), ['Ada Lindqvist']],
    [meta('citation_author', 'Ada Lindqvist') + meta('author', 'Jon Berg'), ['Ada Lindqvist']],
    ['<p>By <span itemprop="author"><span itemprop="name">Ada Lindqvist</span></span>', ['Ada Lindqvist']],
    ['<p>By <a rel="author" href="/ada">Ada Lindqvist</a>', ['Ada Lindqvist']],
    [meta('byl', 'By Ada Lindqvist'), ['Ada Lindqvist']],
    [meta('author', ''), []],
  ])('%s', (markup, authors) => {
    expect(read(markup).authors).toEqual(authors)
  })
})

describe('date', () => {
  it.each([
    [article({ datePublished: '2024-03-05T23:30:00-05:00' }), '2024-03-05'],
    [article({ datePublished: '2024-03-05' }) + og('article:published_time', '2024-03-06'), '2024-03-05'],
    [og('article:published_time', '2024-03-05T06:30:00+00:00') + meta('date', '2023-01-01'), '2024-03-05'],
    [og('article:modified_time', '2024-03-05'), null],
    [article({ dateModified: '2024-03-05' }), null],
    [meta('citation_publication_date', '2024/03/05'), '2024-03-05'],
    [meta('dc.date.issued', '2024-03-05'), '2024-03-05'],
    [meta('pubdate', '20240305'), '2024-03-05'],
    [meta('date', 'March 5, 2024'), '2024-03-05'],
    [meta('date', 'Tue, 05 Mar 2024 10:00:00 GMT'), '2024-03-05'],
    [meta('date', '05/03/2024'), null],
    [meta('date', '2024'), null],
    ['<time class="entry-date published" datetime="2024-03-05T01:00:00Z">x</time>', '2024-03-05'],
    ['<time datetime="2024-03-05">x</time>', null],
    ['<meta itemprop="datePublished" content="2024-03-05">', '2024-03-05'],
    ['<span itemprop="datePublished">5 March 2024</span>', '2024-03-05'],
    [meta('date', '2024-13-45'), null],
  ])('%s', (markup, date) => {
    expect(read(markup).publishedAt).toBe(date)
  })
})

describe('outlet, address and language', () => {
  it.each([
    [og('og:site_name', 'The Post'), { outlet: 'The Post' }],
    [og('og:site_name', 'The Post') + article({ publisher: { name: 'Post Media Ltd' } }), { outlet: 'The Post' }],
    [article({ publisher: { name: 'The Post' } }), { outlet: 'The Post' }],
    [og('og:site_name', 'post.example') + article({ publisher: { name: 'The Post' } }), { outlet: 'The Post' }],
    [og('og:site_name', 'WordPress') + meta('generator', 'WordPress 6.4'), { outlet: null }],
    [og('og:site_name', 'My WordPress Site'), { outlet: null }],
    [meta('citation_journal_title', 'Journal of Ferries'), { outlet: 'Journal of Ferries' }],
    ['<link rel="canonical" href="https://post.example/a">', { address: 'https://post.example/a' }],
    ['<link rel="canonical" href="https://me:pw@post.example/a">', { address: 'https://post.example/a' }],
    ['<link rel="canonical" href="javascript:alert(1)">', { address: null }],
    ['<link rel="canonical" href="file:///etc/passwd">', { address: null }],
    [og('og:url', 'https://post.example/a'), { address: 'https://post.example/a' }],
    ['<!-- saved from url=(0022)https://post.example/a -->', { address: 'https://post.example/a' }],
    [
      '<!-- saved from url=(0022)https://post.example/a --><link rel="canonical" href="/b">',
      { address: 'https://post.example/b' },
    ],
    ['<html lang="en-gb">', { language: 'en-GB' }],
    ['<html lang="zh-hans-cn">', { language: 'zh-Hans-CN' }],
    [og('og:locale', 'vi_VN'), { language: 'vi-VN' }],
    ['<html lang="the tongue of men">', { language: null }],
    [article({ inLanguage: 'fr' }), { language: 'fr' }],
  ])('%s', (markup, expected) => {
    expect(read(markup)).toMatchObject(expected)
  })

  it('takes the address that an archive was saved from before all others', () => {
    expect(read('<link rel="canonical" href="https://a.example/">', 'https://b.example/x').address).toBe(
      'https://b.example/x',
    )
  })
})

describe('JSON-LD', () => {
  it.each([
    '<script type="application/ld+json">{"@type":"Article","headline":"The ferry\n that nobody ordered",}</script>',
    `<script type="application/ld+json"><!-- {"@type":"Article","headline":"${T}"} --></script>`,
    `<script type="application/ld+json">//<![CDATA[\n{"@type":"Article","headline":"${T}"}\n//]]></script>`,
    `<script type="application/ld+json">{broken</script>${ld([{ '@type': ['Thing', 'http://schema.org/BlogPosting'], headline: T }])}`,
    ld({ '@type': 'WebPage', mainEntity: { '@type': 'Article', headline: T } }),
    `<title>${T}</title>${ld([
      { '@type': 'Article', headline: 'Another' },
      { '@type': 'Article', headline: T },
    ])}`,
  ])('%s', (markup) => {
    expect(read(markup).title).toBe(T)
  })

  it('takes no article of a list for the page', () => {
    expect(
      read(ld({ '@type': 'ItemList', itemListElement: [{ '@type': 'Article', headline: 'Another' }] })).title,
    ).toBeNull()
  })
})
