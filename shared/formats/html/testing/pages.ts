import { ARABIC, CHINESE, ENGLISH, VIETNAMESE, type Text } from './texts.ts'

export interface Page {
  readonly name: string
  readonly html: string
  readonly title: string
  readonly authors: readonly string[]
  readonly outlet: string | null
  readonly publishedAt: string | null
  readonly subtitle: string | null
}

const document = (head: string, body: string, attributes = 'lang="en"'): string =>
  `<!DOCTYPE html><html ${attributes}><head><meta charset="utf-8">${head}</head>${body}</html>`

const p = (text: string | undefined): string => `<p x="paragraph">${text ?? ''}</p>`
const all = (text: Text): string => text.paragraphs.map(p).join('\n')
const stated = ({ title, subtitle, author, date }: Text) => ({ title, subtitle, authors: [author], publishedAt: date })
const jsonLd = (text: Text, outlet: string): string =>
  `<script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'WebSite', name: outlet },
      {
        '@type': 'NewsArticle',
        headline: text.title,
        description: text.subtitle,
        datePublished: `${text.date}T07:30:00+01:00`,
        author: { '@type': 'Person', name: text.author },
        publisher: { '@type': 'Organization', name: outlet },
      },
    ],
  })}</script>`

const MENU =
  '<ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li><li><a href="/culture">Culture</a></li></ul>'
const LINKS = [
  'The bridge that was sold twice',
  'Who owns the lighthouse now?',
  'A pier too far for the budget',
  'The last signalman of the coast',
]
const links = (tag = 'li'): string =>
  LINKS.map((title, i) => `<${tag}><a href="/story/${String(i)}">${title}</a></${tag}>`).join('')

const E = ENGLISH

const soup: Page = {
  name: 'a news site of nothing but boxes',
  ...stated(E),
  outlet: 'The Harbour Post',
  html: document(
    `<title>${E.title} - The Harbour Post</title>${jsonLd(E, 'The Harbour Post')}`,
    `<body><div id="hd"><div class="logo"><a href="/">The Harbour Post</a></div><div class="main-nav">${MENU}</div></div>
    <div id="page"><div class="c1"><div class="x9"><span><a href="/news">News</a></span></div><div class="hl"><h1 x="title">${E.title}</h1></div>
    <div class="sf" x="subtitle">${E.subtitle}</div>
    <div class="by" x="byline">By <a href="/ada">${E.author}</a></div><div class="ts" x="byline">5 March 2024, 7:30 am</div>
    <div class="share-tools"><a href="#">Facebook</a> <a href="#">Email</a></div>
    <div class="txt">${E.paragraphs.map((text) => `<div x="paragraph">${text}</div>`).join('')}</div>
    <div class="box related-box"><div>More on this</div>${links('div')}</div></div>
    <div class="sidebar"><div>Most read</div>${links('div')}</div></div>
    <div id="ft"><div>About us</div><div>Contact</div><div>© 2024 The Harbour Post</div></div></body>`,
  ),
}

const wordPress: Page = {
  name: 'a blog made with WordPress',
  ...stated(E),
  subtitle: null,
  outlet: 'Notes from the Pier',
  html: document(
    `<title>${E.title} &#8211; Notes from the Pier</title><meta name="generator" content="WordPress 6.4"><meta property="og:site_name" content="Notes from the Pier"><meta property="article:published_time" content="2024-03-05T06:30:00+00:00"><meta name="author" content="${E.author}">`,
    `<body class="post-template-default single single-post comments-open has-sidebar"><header id="masthead" class="site-header"><p class="site-title"><a href="/">Notes from the Pier</a></p><nav class="main-navigation">${MENU}</nav></header>
    <main id="primary" class="site-main"><article class="post type-post hentry"><header class="entry-header"><h1 class="entry-title" x="title">${E.title}</h1>
    <div class="entry-meta"><span class="posted-on" x="byline">Posted on <time class="entry-date published" datetime="2024-03-05T06:30:00+00:00">March 5, 2024</time> by <span class="author vcard">${E.author}</span></span></div></header>
    <div class="entry-content">${E.paragraphs.slice(0, 2).map(p).join('')}<h2 x="heading">${E.heading}</h2>${E.paragraphs.slice(2).map(p).join('')}
    <blockquote class="wp-block-quote"><p x="quotation">${E.quotation}</p></blockquote>
    <ul><li x="list-item">It carries forty cars and two hundred people.</li><li x="list-item">It needs a crew of six.</li></ul>
    <div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="#">Twitter</a></li><li><a href="#">Facebook</a></li></ul></div></div>
    <footer class="entry-footer"><span class="cat-links">Posted in <a href="/c">Harbour</a></span></footer></article>
    <nav class="navigation post-navigation"><a href="/p">Previous: The tide tables</a></nav>
    <div id="comments" class="comments-area"><h2>2 thoughts on “${E.title}”</h2><ol><li><b>Bob</b> says: <p>I was on the pier that morning and I can say that it was a Wednesday, not a Tuesday at all.</p><a href="#">Reply</a></li></ol><form><label>Comment</label><textarea></textarea><button>Post Comment</button></form></div></main>
    <aside id="secondary" class="widget-area"><section class="widget"><h2>Recent Posts</h2><ul>${links()}</ul></section></aside>
    <footer class="site-footer"><a href="https://wordpress.org/">Proudly powered by WordPress</a></footer></body>`,
  ),
}

const asides: Page = {
  name: 'a paper with boxes within the text',
  ...stated(E),
  outlet: 'the Courier',
  html: document(
    `<title>${E.title} | Ferries | the Courier</title><meta property="og:site_name" content="the Courier"><meta property="og:title" content="${E.title}"><meta property="article:author" content="https://courier.example/profile/ada"><meta name="author" content="${E.author}"><meta property="article:published_time" content="2024-03-05T07:30:00.000Z">`,
    `<body><a class="skip" href="#main">Skip to main content</a><header><nav>${MENU}</nav></header><main><article>
    <div data-gu-name="headline"><h1 x="title">${E.title}</h1></div><div data-gu-name="standfirst" class="dcr-standfirst"><p class="standfirst" x="subtitle">${E.subtitle}</p></div>
    <aside data-gu-name="meta"><div class="byline" x="byline">By ${E.author}</div><details><summary x="byline">Tue 5 Mar 2024 07.30 GMT</summary></details></aside>
    <figure><img src="f.jpg"><figcaption x="caption">${E.caption} Photograph: Jon Berg</figcaption></figure>
    <div class="article-body-viewer"><div>${p(E.paragraphs[0])}${p(E.paragraphs[1])}
    <aside class="element-richLink"><span>Related: </span><a href="/b">The bridge that was sold twice</a></aside>
    ${p(E.paragraphs[2])}<aside class="element-pullquote"><blockquote>We looked for the contract in every drawer</blockquote></aside>
    <h2 x="heading">${E.heading}</h2>${p(E.paragraphs[3])}${p(E.paragraphs[4])}
    <table><caption x="caption">Passengers by year</caption><tr x="table-row"><th>Year</th><th>Passengers</th></tr><tr x="table-row"><td>2022</td><td>12,000</td></tr><tr x="table-row"><td>2023</td><td>15,500</td></tr></table></div></div>
    <div class="submeta"><ul><li><a href="/t/ferries">Ferries</a></li><li><a href="/t/islands">Islands</a></li></ul></div></article>
    <section><h2>Most viewed</h2><ol>${links()}</ol></section></main><footer><ul><li><a href="/about">About us</a></li></ul><p>© 2024 Courier Media Limited. All rights reserved.</p></footer></body>`,
  ),
}

const V = VIETNAMESE
const vietnamese: Page = {
  name: 'a Vietnamese paper',
  ...stated(V),
  outlet: 'Báo Bến Cảng',
  html: document(
    `<title>${V.title} - Báo Bến Cảng</title><meta property="og:site_name" content="Báo Bến Cảng"><meta name="description" content="${V.subtitle}"><meta itemprop="datePublished" content="2024-03-05T07:30:00+07:00"><meta name="author" content="${V.author}">`,
    `<body><div class="header"><div class="menu"><ul><li><a href="/">Trang chủ</a></li><li><a href="/ts">Thời sự</a></li><li><a href="/tg">Thế giới</a></li></ul></div></div>
    <section class="page-detail"><ul class="breadcrumb"><li><a href="/ts">Thời sự</a></li></ul><span class="date" x="byline">Thứ ba, 5/3/2024, 07:30 (GMT+7)</span>
    <h1 class="title-detail" x="title">${V.title}</h1><p class="description" x="subtitle">${V.subtitle}</p>
    <article class="fck_detail">${V.paragraphs.slice(0, 2).map(p).join('')}<figure><img><figcaption x="caption">${V.caption}</figcaption></figure>
    <h2 x="heading">${V.heading}</h2>${V.paragraphs.slice(2).map(p).join('')}<p style="text-align:right" x="byline"><strong>${V.author}</strong></p></article>
    <div class="tin-lien-quan"><h3>Tin liên quan</h3><ul><li><a href="/1">Cây cầu bị bán hai lần</a></li><li><a href="/2">Ai sở hữu ngọn hải đăng?</a></li></ul></div>
    <div class="box-comment"><h3>Ý kiến (3)</h3><p>Tôi đã ở bến cảng sáng hôm đó và thấy con tàu đi vào rất chậm.</p></div></section>
    <footer><p>© 2024 Báo Bến Cảng. Bản quyền thuộc về tòa soạn.</p></footer></body>`,
    'lang="vi"',
  ),
}

const C = CHINESE
const chinese: Page = {
  name: 'a Chinese paper',
  ...stated(C),
  subtitle: null,
  outlet: '港口日报',
  html: document(
    `<title>${C.title}_港口日报</title>`,
    `<body><div class="nav"><a href="/">首页</a><a href="/n">新闻</a><a href="/s">体育</a></div><div class="main"><h1 x="title">${C.title}</h1>
    <div class="info" x="byline">2024年3月5日 07:30 来源：港口日报 作者：${C.author}</div>
    <div class="content"><div class="article-content">${C.paragraphs.slice(0, 2).map(p).join('')}<h2 x="heading">${C.heading}</h2>${C.paragraphs.slice(2).map(p).join('')}</div></div>
    <div class="related"><h3>相关阅读</h3><ul><li><a href="/1">被卖了两次的桥</a></li><li><a href="/2">灯塔现在归谁所有</a></li></ul></div></div>
    <div class="footer">版权所有 港口日报</div></body>`,
    'lang="zh-CN"',
  ),
}

const A = ARABIC
const arabic: Page = {
  name: 'an Arabic paper, right to left',
  ...stated(A),
  outlet: 'صحيفة الميناء',
  html: document(
    `<title>${A.title} | صحيفة الميناء</title>${jsonLd(A, 'صحيفة الميناء')}`,
    `<body dir="rtl"><header><nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/n">أخبار</a></li></ul></nav></header><main><article>
    <h1 x="title">${A.title}</h1><p class="standfirst" x="subtitle">${A.subtitle}</p><div class="byline" x="byline"><time datetime="2024-03-05">5 مارس 2024</time></div>
    <div itemprop="articleBody">${A.paragraphs.slice(0, 2).map(p).join('')}<h2 x="heading">${A.heading}</h2>${A.paragraphs.slice(2).map(p).join('')}<blockquote x="quotation">${A.quotation}</blockquote></div></article></main>
    <aside class="related"><h3>اقرأ أيضا</h3><ul><li><a href="/1">الجسر الذي بيع مرتين</a></li></ul></aside><footer>حقوق النشر محفوظة</footer></body>`,
    'lang="ar" dir="rtl"',
  ),
}

const tables: Page = {
  name: 'a page laid out with tables, without an end tag',
  title: E.title,
  subtitle: null,
  authors: [E.author],
  outlet: null,
  publishedAt: E.date,
  html: `<HTML><HEAD><TITLE>${E.title}</TITLE></HEAD><BODY BGCOLOR=white><TABLE WIDTH=700><TR><TD WIDTH=120 VALIGN=top><A HREF="/">Home</A><BR><A HREF="/n">News</A><BR><A HREF="/a">Archive</A><BR>
    <TD><H1 x="title">${E.title}</H1><FONT SIZE=2 x="byline">By ${E.author}, March 5, 2024</FONT>${E.paragraphs.map((text) => `<P x="paragraph">${text}`).join('\n')}</TABLE></BODY></HTML>`,
}

const live: Page = {
  name: 'a live report',
  ...stated(E),
  title: 'Storm at the coast: as it happened',
  subtitle: null,
  outlet: 'The Harbour Post',
  html: document(
    `<title>Storm at the coast: as it happened | The Harbour Post</title><meta property="og:site_name" content="The Harbour Post"><script type="application/ld+json">{"@type":["LiveBlogPosting"],"headline":"Storm at the coast: as it happened","datePublished":"2024-03-05","author":[{"name":"${E.author}"}],"liveBlogUpdate":[{"@type":"BlogPosting","headline":"The pier is closed","datePublished":"2024-03-05T10:00:00Z"}]}</script>`,
    `<body><header><nav>${MENU}</nav></header><main><h1 x="title">Storm at the coast: as it happened</h1><div class="byline" x="byline">By ${E.author}</div>
    <div class="liveblog">${[
      [
        'The pier is closed',
        'The harbour master has closed the north pier, and all ferries stay where they are until the wind has turned.',
      ],
      [
        'Power fails on the islands',
        'The power has failed on both of the outer islands, and the company says that it will take until the evening.',
      ],
      [
        'Schools send children home',
        'The schools have sent the children home at noon, because the buses will not run after two in the afternoon.',
      ],
    ]
      .map(
        ([heading = '', text = '']) =>
          `<div class="live-block"><h2 x="heading">${heading}</h2><p x="paragraph">${text}</p><div class="share"><a href="#">Share</a></div></div>`,
      )
      .join('')}</div></main><footer><p>© 2024 The Harbour Post</p></footer></body>`,
  ),
}

const amp: Page = {
  name: 'an AMP page',
  ...stated(E),
  outlet: 'The Harbour Post',
  html: `<!doctype html><html ⚡ lang="en"><head><meta charset="utf-8"><title>${E.title}</title><link rel="canonical" href="https://post.example/ferry">${jsonLd(E, 'The Harbour Post')}<style amp-custom>p{margin:0}</style></head>
    <body><amp-sidebar id="s" class="sidebar"><ul><li><a href="/">Home</a></li></ul></amp-sidebar><header class="amp-header"><a href="/">The Harbour Post</a></header>
    <article class="amp-wp-article"><header><h1 x="title">${E.title}</h1><p class="subtitle" x="subtitle">${E.subtitle}</p><div class="amp-wp-meta amp-wp-byline" x="byline">By ${E.author}</div></header>
    <div class="amp-wp-article-content"><amp-img src="f.jpg"></amp-img>${all(E)}<amp-ad>Advertisement</amp-ad></div><footer class="amp-wp-article-footer"><a href="/c">Leave a Comment</a></footer></article><footer><p>© The Harbour Post</p></footer></body></html>`,
}

const paywall: Page = {
  name: 'a page with a box that asks for money',
  ...stated(E),
  outlet: 'The Harbour Post',
  html: document(
    `<title>${E.title}</title>${jsonLd(E, 'The Harbour Post')}`,
    `<body><div id="cookie-banner" role="dialog"><p>We and our 120 partners use cookies to store and access personal data on your device, so that we can show you what you like.</p><button>Accept all</button><button>Reject all</button></div>
    <header><nav>${MENU}</nav></header><main><article><h1 x="title">${E.title}</h1><p class="dek" x="subtitle">${E.subtitle}</p><p class="author-line byline" x="byline">By ${E.author}</p>
    <section class="body">${E.paragraphs.slice(0, 3).map(p).join('')}</section><div class="paywall-box paywall"><h3>Subscribe to continue reading</h3><p>Get unlimited access to all of our reporting for one coin a week. Cancel whenever you want.</p><button>Subscribe now</button><p>Already a subscriber? <a href="/login">Log in</a></p></div></article></main><footer>© 2024</footer></body>`,
  ),
}

const endless: Page = {
  name: 'a page with other articles below',
  ...stated(E),
  subtitle: null,
  outlet: 'Daily Tide',
  html: document(
    `<title>${E.title} | Daily Tide</title><meta property="og:site_name" content="Daily Tide"><meta property="og:title" content="${E.title}"><meta name="author" content="By ${E.author}"><meta name="date" content="2024-03-05">`,
    `<body><header><nav>${MENU}</nav></header><article id="a1"><h1 x="title">${E.title}</h1><p class="byline" x="byline">By ${E.author}</p>${all(E)}</article>
    ${[1, 2, 3].map((n) => `<article id="n${String(n)}"><h1>The bridge that was sold twice, part ${String(n)}</h1><p class="byline">By Somebody Else</p><p>The bridge has stood over the river for ninety years, and for most of them nobody asked who owned it.</p><p>Then two buyers came on the same day with the same paper, and both of them had paid in full for it.</p></article>`).join('')}
    <div class="recommendations"><h3>Recommended for you</h3><ul>${Array.from({ length: 60 }, (_, i) => `<li><a href="/r/${String(i)}">A story number ${String(i)} that you may like</a></li>`).join('')}</ul></div></body>`,
  ),
}

export const PAGES: readonly Page[] = [
  soup,
  wordPress,
  asides,
  vietnamese,
  chinese,
  arabic,
  tables,
  live,
  amp,
  paywall,
  endless,
]
