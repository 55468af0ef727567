import { randomOf } from '../../../testing/random.ts'
import { bytesOf } from '../hostile/hostile-file.ts'
import { packageOf, type Package, paragraphOf, textPart } from '../hostile/packages.ts'
import { pdfOfPages } from './pdf-of-pages.ts'
import { paragraph, type Script, wordMaker } from './prose.ts'

export interface PlainArticle {
  readonly title: string
  readonly author: string
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly sections: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[]
}

export interface ArticleFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export const SHAPES = ['txt', 'md', 'html', 'htm', 'mhtml', 'docx', 'odt', 'epub', 'pdf'] as const
export type Shape = (typeof SHAPES)[number]

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** About 1,000 words, the same for the same number. */
export function plainArticle(number: number, script: Script = 'english'): PlainArticle {
  const random = randomOf(0x5eed + number)
  const next = wordMaker(random, script)
  const phrase = (count: number): string =>
    capital(Array.from({ length: count }, next).join(script === 'chinese' ? '' : ' '))
  const section = () => ({
    heading: phrase(4),
    paragraphs: Array.from({ length: 3 + Math.floor(random() * 3) }, () => paragraph(random, script)),
  })
  const two = (value: number): string => String(value).padStart(2, '0')
  return {
    title: `${phrase(7)} ${String(number)}`,
    author: `${capital(next())} ${capital(next())}`,
    date: `20${two(10 + (number % 16))}-${two(1 + (number % 12))}-${two(1 + (number % 28))}`,
    sections: Array.from({ length: 3 }, section),
  }
}

/** Everything that a reader sees of it, in order. */
export const textOfArticle = ({ title, author, date, sections }: PlainArticle): string =>
  [title, `By ${author}`, date, ...sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])].join('\n\n')

const markdown = ({ title, author, date, sections }: PlainArticle): string =>
  `# ${title}\n\nBy ${author}\n\n${date}\n\n${sections.map(({ heading, paragraphs }) => `## ${heading}\n\n${paragraphs.join('\n\n')}`).join('\n\n')}\n`

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const bodyHtml = ({ sections }: PlainArticle): string =>
  sections
    .map(
      ({ heading, paragraphs }) =>
        `<h2>${escaped(heading)}</h2>\n${paragraphs.map((text) => `<div class="block text-block"><p class="body-text">${escaped(text)}</p></div>`).join('\n')}`,
    )
    .join('\n')

/** Navigation, teasers, styles and scripts as around any article: some 60 KB of them. */
function chrome(number: number): { readonly before: string; readonly after: string; readonly head: string } {
  const random = randomOf(77 + number)
  const next = wordMaker(random, 'english')
  const links = (count: number): string =>
    Array.from(
      { length: count },
      (_, at) =>
        `<li class="item item--link"><a class="link" href="/s/${String(at)}"><span>${next()} ${next()} ${next()}</span></a></li>`,
    ).join('')
  const rules = Array.from(
    { length: 250 },
    (_, at) => `.c${String(at)} .${next()}{margin:${String(at)}px;color:#${String(100_000 + at)}}`,
  )
  const script = Array.from({ length: 400 }, (_, at) => `window.v${String(at)}={n:"${next()}",t:${String(at)}};`)
  return {
    head: `<style>${rules.join('')}</style><script>${script.join('')}</script>`,
    before: `<header class="site-header"><nav><ul>${links(60)}</ul></nav></header>`,
    after: `<aside class="related"><h2>Most read</h2><ul>${links(40)}</ul></aside><section class="comments"><h2>Comments</h2>${Array.from({ length: 15 }, () => `<div class="comment"><span>${next()}</span><p>${next()} ${next()} ${next()} ${next()}</p></div>`).join('')}</section><footer><ul>${links(30)}</ul></footer>`,
  }
}

function html(article: PlainArticle, number: number): string {
  const { head, before, after } = chrome(number)
  const { title, author, date } = article
  const data = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: date,
    author: { '@type': 'Person', name: author },
    publisher: { '@type': 'Organization', name: 'The Daily Number' },
  })
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)} | The Daily Number</title><meta property="og:title" content="${escaped(title)}"><script type="application/ld+json">${data}</script>${head}</head><body>${before}<main><article><h1>${escaped(title)}</h1><p class="byline">By ${escaped(author)}</p><time datetime="${date}">${date}</time>${bodyHtml(article)}</article></main>${after}</body></html>`
}

const quotedPrintable = (text: string): string =>
  Array.from(bytesOf(text), (byte) =>
    byte === 61 || byte > 126 || (byte < 32 && byte !== 10)
      ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte),
  )
    .join('')
    .replace(/[^\n]{71,73}(?<!=.?)(?=[^\n]{3})/gu, (line) => `${line}=\r\n`)
    .replace(/(?<!\r)\n/gu, '\r\n')

const mhtml = (page: string, number: number): string =>
  `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://number.example/${String(number)}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="----B"\r\n\r\n\r\n------B\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://number.example/${String(number)}\r\n\r\n${quotedPrintable(page)}\r\n------B--\r\n`

function packaged(kind: Package, { title, author, sections }: PlainArticle): Uint8Array {
  const heading = (text: string): string => {
    const words = escaped(text)
    if (kind === 'docx') return `<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`
    if (kind === 'odt') return `<text:h text:outline-level="2">${words}</text:h>`
    return `<h2>${words}</h2>`
  }
  const body = [
    heading(title),
    paragraphOf(kind, escaped(`By ${author}`)),
    ...sections.flatMap((section) => [
      heading(section.heading),
      ...section.paragraphs.map((text) => paragraphOf(kind, escaped(text))),
    ]),
  ]
  return packageOf(kind, textPart(kind, body.join('')))
}

/** The article of this number as a file of this shape; without a shape they take turns. */
export function articleFile(number: number, shape: Shape = SHAPES[number % SHAPES.length] ?? 'txt'): ArticleFile {
  const article = plainArticle(number)
  const name = `article ${String(number).padStart(4, '0')}.${shape}`
  switch (shape) {
    case 'txt':
      return { name, bytes: bytesOf(textOfArticle(article)) }
    case 'md':
      return { name, bytes: bytesOf(markdown(article)) }
    case 'html':
    case 'htm':
      return { name, bytes: bytesOf(html(article, number)) }
    case 'mhtml':
      return { name, bytes: bytesOf(mhtml(html(article, number), number)) }
    case 'pdf':
      return { name, bytes: pdfOfPages(textOfArticle(article)) }
    default:
      return { name, bytes: packaged(shape, article) }
  }
}
