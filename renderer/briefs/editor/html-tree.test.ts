// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { type HtmlNode, htmlTree } from './html-tree.ts'

/** Names and words in brackets; what a browser adds by itself and what nobody asks for is left out. */
const written = (nodes: readonly HtmlNode[]): string =>
  nodes
    .map((node) => (typeof node === 'string' ? node : bracketed(node.name, node.href, written(node.children))))
    .join('')

const bracketed = (name: string, href: string | null, inside: string): string =>
  /^(?:html|head|body|tbody|script|style|textarea|title)$/.test(name)
    ? /^(?:script|style|textarea|title)$/.test(name)
      ? ''
      : inside
    : `(${name}${href === null ? '' : ` ${href}`} ${inside})`

function ofBrowser(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? ''
  if (!(node instanceof Element)) return ''
  return bracketed(node.localName, node.getAttribute('href'), [...node.childNodes].map(ofBrowser).join(''))
}

describe('htmlTree', () => {
  it.each([
    ['words', 'one &amp; two &lt;b&gt; 3 < 4 <5'],
    ['what is closed', '<p>a<b>c</b></p><div><i>d</i></div>'],
    ['paragraphs whose ends are left out', '<p>a<p>b<ul><li>c<li>d</ul>e'],
    ['lists whose ends are left out', '<ol><li>a<ul><li>b<li>c</ul><li>d</ol>'],
    ['cells and rows whose ends are left out', '<table><tbody><tr><th>a<th>b<tr><td>c<td>d</table>e'],
    ['a table in a cell', '<table><tbody><tr><td><table><tbody><tr><td>a</table>b<td>c</table>'],
    ['a paragraph in a cell', '<p>a</p><table><tbody><tr><td><p>b<td><p>c</p></table>'],
    ['definitions', '<dl><dt>a<dd>b<dt>c<dd>d</dl>'],
    ['tags without an end', 'a<br>b<img src=x>c<hr>d'],
    ['an end without a beginning', 'a</b>b</div>c'],
    ['addresses', `<a href="x?a=1&amp;b='2'">a</a><a href='>'>b</a><a HREF=c href=d>c</a>`],
    ['scripts and styles', 'a<script>if (a<b) "</p>"</script>b<style>p > a {}</style>c'],
    ['a script that has no end', 'a<script>b'],
    ['comments', 'a<!-- <b> -->b<!--c'],
    ['a whole page', '<!doctype html><html><head><title>x</title></head><body><h1>a</h1></body></html>'],
    ['letters of either size', '<P>a<B>b</B></P>'],
    ['emoji and other scripts', '<p>黄河 <b>الميناء</b> 👩‍🔬</p>'],
  ])('reads %s as a browser does', (_, html) => {
    const { head, body } = new DOMParser().parseFromString(html, 'text/html')
    expect(written(htmlTree(html))).toBe(ofBrowser(head) + ofBrowser(body))
  })

  it('keeps the words of what is nested without end, in time that is linear', () => {
    const html = `${'<div>'.repeat(20_000)}words`
    expect(JSON.stringify(htmlTree(html))).toContain('words')
    expect(JSON.stringify(htmlTree(`${'<b>'.repeat(1000)}words`))).toContain('words')
  })
})
