import { type Article, type Part, plainOf, withMarks } from './article-shape.ts'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const inline = (text: string): string =>
  withMarks(text, {
    plain: escaped,
    emphasis: (words) => `<em>${escaped(words)}</em>`,
    link: (label, address) => `<a href="${escaped(address)}">${escaped(label)}</a>`,
    note: () => '<sup id="ref-1"><a href="#note-1">1</a></sup>',
  })

const cells = (tag: 'td' | 'th', texts: readonly string[]): string =>
  `<tr>${texts.map((text) => `<${tag}>${inline(text)}</${tag}>`).join('')}</tr>`

function partHtml(part: Part): string {
  switch (part.kind) {
    case 'heading':
      return `<h${String(part.level)}>${inline(part.text)}</h${String(part.level)}>`
    case 'paragraph':
      return `<p>${inline(part.text)}</p>`
    case 'quotation':
      return `<blockquote><p>${inline(part.text)}</p></blockquote>`
    case 'list':
      return `<ul>${part.items.map((item) => `<li>${inline(item)}</li>`).join('')}</ul>`
    case 'table':
      return `<table><caption>${inline(part.caption)}</caption><thead>${cells('th', part.head)}</thead><tbody>${part.rows.map((row) => cells('td', row)).join('')}</tbody></table>`
    case 'figure':
      return `<figure><img src="/photo.png" alt="" width="80" height="48"><figcaption>${inline(part.caption)}</figcaption></figure>`
  }
}

const bodyHtml = ({ body, notes }: Article): string =>
  [
    ...body.map(partHtml),
    ...(notes.length === 0
      ? []
      : [`<hr><ol class="notes">${notes.map((note) => `<li id="note-1"><p>${inline(note)}</p></li>`).join('')}</ol>`]),
  ].join('\n')

const headHtml = ({ title, subtitle, byline, publishedAt, dateShown }: Article): string =>
  `<h1>${inline(title)}</h1>
<p class="subtitle">${inline(subtitle)}</p>
<p class="byline">${inline(byline)}</p>
<p class="date"><time datetime="${publishedAt}">${dateShown}</time></p>`

/** The article and nothing else, for printing; `columns` for pages set like a paper's. */
export const plainPage = (article: Article, columns: 1 | 2): string => `<!DOCTYPE html>
<html lang="${article.language}">
<head>
<meta charset="utf-8">
<title>${escaped(article.title)}</title>
<meta name="author" content="${escaped(article.authors.join(', '))}">
<style>
body { font: 11pt/1.5 "Noto Serif", "Noto Serif CJK SC", serif; text-align: ${columns === 2 ? 'justify; hyphens: auto' : 'start'} }
main { columns: ${String(columns)}; column-gap: 9mm }
h1 { font-size: 20pt } h2 { font-size: 14pt } h3 { font-size: 12pt }
td, th { padding: 1mm 3mm; text-align: start }
</style>
</head>
<body>
${headHtml(article)}
<main>
${bodyHtml(article)}
</main>
</body>
</html>
`

const structuredData = (article: Article): string =>
  JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    alternativeHeadline: article.subtitle,
    datePublished: `${article.publishedAt}T06:30:00+07:00`,
    dateModified: `${article.publishedAt}T18:02:00+07:00`,
    author: article.authors.map((name) => ({ '@type': 'Person', name })),
    publisher: { '@type': 'Organization', name: article.outlet },
    inLanguage: article.language,
    mainEntityOfPage: article.address,
  }).replaceAll('<', '\\u003c')

const list = (items: readonly string[]): string =>
  `<ul>${items.map((item, at) => `<li><a href="/other/${String(at)}">${item}</a></li>`).join('')}</ul>`

const NAVIGATION = ['Home', 'World', 'River and Coast', 'Business', 'Opinion', 'Weather', 'Puzzles', 'Subscribe']
const RELATED = [
  'Ferry fares to rise again in April, operators warn',
  'Five islands that may lose their school',
  'Why the price of coconuts has doubled since autumn',
  'In pictures: the night market that floats',
]
const COMMENTS = [
  ['riverboy77', 'My uncle has the same problem, nobody from the town hall ever came.'],
  ['Mrs. T.', 'Could you please publish where one can buy a salinity meter?'],
  ['anon', 'First! Also: build more dams.'],
] as const

/** A page of a news site as browsers get it: the article amid everything that such sites put around one. */
export const newsPage = (article: Article): string => `<!DOCTYPE html>
<html lang="${article.language}">
<head>
<meta charset="utf-8">
<title>${escaped(article.title)} | ${escaped(article.outlet)}</title>
<link rel="canonical" href="${article.address}">
<meta property="og:type" content="article">
<meta property="og:title" content="${escaped(article.title)}">
<meta property="og:description" content="${escaped(article.subtitle)}">
<meta property="og:site_name" content="${escaped(article.outlet)}">
<meta property="article:published_time" content="${article.publishedAt}T06:30:00+07:00">
${article.authors.map((name) => `<meta name="author" content="${escaped(name)}">`).join('\n')}
<script type="application/ld+json">${structuredData(article)}</script>
<style>nav ul { display: flex; gap: 1em } aside { float: right; width: 16em } .cookies { position: fixed; bottom: 0 }</style>
<script>window.dataLayer = []; document.documentElement.className = 'has-script'</script>
</head>
<body>
<div class="cookies" role="dialog" aria-label="Cookies"><p>We and our 214 partners store cookies on your device.</p><button>Accept all</button><button>Manage choices</button></div>
<header class="site-header"><a href="/" class="logo">${escaped(article.outlet)}</a>
<nav aria-label="Sections">${list(NAVIGATION)}</nav></header>
<div class="ad">Advertisement</div>
<article class="story">
<header>
<h1 class="headline">${inline(article.title)}</h1>
<p class="standfirst subtitle">${inline(article.subtitle)}</p>
<div class="byline">${inline(article.byline)}</div>
<time datetime="${article.publishedAt}T06:30:00+07:00">${article.dateShown}</time>
<div class="share"><button>Share</button><button>Print</button><button>Save for later</button></div>
</header>
<div class="story-body">
${bodyHtml(article)}
</div>
</article>
<aside class="related"><h2>Most read</h2>${list(RELATED)}</aside>
<section class="newsletter"><h2>Get the Courier in your inbox</h2><form><label>Your address <input type="email"></label><button>Sign up</button></form></section>
<section id="comments" class="comments"><h2>3 comments</h2>
${COMMENTS.map(([who, what]) => `<div class="comment"><span class="comment-author">${who}</span><p>${what}</p><button>Reply</button></div>`).join('\n')}
</section>
<footer class="site-footer">${list(['About us', 'Contact', 'Terms of use', 'Privacy'])}<p>© 2026 All rights reserved.</p></footer>
</body>
</html>
`

/** For the head of printed pages. */
export const runningHead = (article: Article): string => escaped(`${article.outlet} · ${plainOf(article.title)}`)
