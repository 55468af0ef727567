import { words } from './archives.ts'
import { bytesOf, type HostileFile } from './hostile-file.ts'

const P = '<p>Nobody had asked the ferryman, who had crossed the river every day for thirty years.</p>'
const html = (body: string, head = ''): string =>
  `<!DOCTYPE html><html><head><title>The crossing</title>${head}</head><body>${body}</body></html>`

/** In each kind of page, the same kind of malice. */
const BODIES: readonly (readonly [name: string, body: () => string])[] = [
  ['deep-tags', () => `${'<div>'.repeat(100_000)}${P}`],
  ['deep-quotations', () => `${'<blockquote><ul><li>'.repeat(20_000)}${P}`],
  ['deep-formatting', () => `<p>${'<b><i>'.repeat(5_000)}words${P.repeat(20)}`],
  ['deep-tables', () => `${'<table><tr><td>'.repeat(5_000)}${P}`],
  ['one-line', () => `<p>${words(10_000_000)}</p>`],
  ['many-tags', () => '<p>a<br>b</p>'.repeat(60_000)],
  ['huge-attribute', () => `<p title="${'x'.repeat(5_000_000)}">words</p>${P}`],
  [
    'many-attributes',
    () => `<p ${Array.from({ length: 20_000 }, (_, at) => `a${String(at)}="1"`).join(' ')}>words</p>${P}`,
  ],
  ['unclosed', () => `<div><p>words <b>and <i>more <table><td>cells <script>alert(1)`],
  [
    'scripts',
    () =>
      `<script>while(1){}</script><img src=x onerror="while(1){}"><iframe src="file:///etc/passwd"></iframe><svg onload="alert(1)"><style>@import "http://127.0.0.1/"</style></svg>${P}`,
  ],
  [
    'structured-data',
    () =>
      `<script type="application/ld+json">${'['.repeat(50_000)}</script><script type="application/ld+json">{"@type":"NewsArticle","headline":{"a":[1]},"author":[[[[{"name":7}]]]],"datePublished":"9999-99-99"}</script>${P}`,
  ],
  ['entities', () => `<p>${'&amp;&#x110000;&#0;&notanentity;&#xD800;'.repeat(20_000)}</p>${P}`],
]

const pages: readonly HostileFile[] = BODIES.map(([name, body]) => ({
  name: `${name}.html`,
  must: 'either',
  make: () => bytesOf(html(body())),
}))

const mhtml = (parts: string, boundary = 'B', type = 'multipart/related'): Uint8Array =>
  bytesOf(
    `From: <Saved by Nobody>\r\nSubject: The crossing\r\nMIME-Version: 1.0\r\nContent-Type: ${type}; type="text/html"; boundary="${boundary}"\r\n\r\n${parts}`,
  )
const part = (content: string, encoding = '8bit'): string =>
  `--B\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${content}\r\n`

/** Parts within parts, so many. */
function nested(depth: number): string {
  let inside = `--B${String(depth)}\r\nContent-Type: text/html\r\n\r\n${html(P)}\r\n`
  for (let at = depth - 1; at >= 0; at -= 1) {
    const name = at === 0 ? 'B' : `B${String(at)}`
    inside = `--${name}\r\nContent-Type: multipart/mixed; boundary="B${String(at + 1)}"\r\n\r\n${inside}--B${String(at + 1)}--\r\n`
  }
  return inside
}

const archives: readonly HostileFile[] = [
  { name: 'no-parts.mhtml', must: 'fails', make: () => mhtml('') },
  { name: 'never-ends.mhtml', must: 'either', make: () => mhtml(part(html(P))) },
  {
    name: 'not-base64.mhtml',
    must: 'either',
    make: () => mhtml(`${part(`====${'§'.repeat(50_000)}`, 'base64')}--B--`),
  },
  {
    name: 'not-quoted.mhtml',
    must: 'either',
    make: () => mhtml(`${part(`=ZZ=${'='.repeat(50_000)}`, 'quoted-printable')}--B--`),
  },
  {
    name: 'many-parts.mhtml',
    must: 'either',
    make: () => mhtml(`${part(html(P))}${'--B\r\nContent-Type: image/png\r\n\r\nx\r\n'.repeat(20_000)}--B--`),
  },
  { name: 'deep-parts.mhtml', must: 'either', make: () => mhtml(`${nested(2_000)}--B--`) },
  { name: 'one-line.mhtml', must: 'either', make: () => mhtml(`${part(html(`<p>${words(10_000_000)}</p>`))}--B--`) },
  { name: 'empty-boundary.mhtml', must: 'either', make: () => mhtml(part(html(P)), '') },
  {
    name: 'long-headers.mhtml',
    must: 'either',
    make: () => bytesOf(`${'X-Long: x\r\n'.repeat(100_000)}Content-Type: text/html\r\n\r\n${html(P)}`),
  },
  {
    name: 'folded-header.mhtml',
    must: 'either',
    make: () => bytesOf(`Subject: a${'\r\n '.repeat(200_000)}b\r\nContent-Type: text/html\r\n\r\n${html(P)}`),
  },
  {
    name: 'deep-tags.mhtml',
    must: 'either',
    make: () => mhtml(`${part(html(`${'<div>'.repeat(100_000)}${P}`))}--B--`),
  },
  {
    name: 'no-html.mhtml',
    must: 'fails',
    make: () =>
      mhtml('--B\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--B--'),
  },
]

export const hostilePages: readonly HostileFile[] = [...pages, ...archives]
