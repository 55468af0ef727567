import { BLOCK, closeImplied, FORMATTING, RAW, VOID } from './tags.ts'
import { readTag, type Tag } from './read-tag.ts'

/** As deep as any page that people made; browsers stop at 512. Parsers look up the stack for every tag. */
const MAX_DEPTH = 256
/** Open formatting elements are opened again in every paragraph, so that their number multiplies that of the tags. */
const MAX_FORMATTING = 16
/** The longest pages have 100,000. */
const MAX_TAGS = 400_000

export interface BoundMarkup {
  readonly markup: string
  /** True when tags were left out; all text is there. */
  readonly isFlattened: boolean
}

/** Data in a script: what search engines are told of the page. */
const IS_DATA = /ld\+json/iu

interface Scan {
  readonly html: string
  readonly isXml: boolean
  readonly parts: string[]
  /** Up to here `parts` has everything. */
  done: number
  tags: number
  isFlattened: boolean
  readonly open: string[]
  /** Start tags that were left out, so that their end tags are, too. */
  readonly dropped: Map<string, number>
  readonly formatting: Map<string, number>
  formattingCount: number
  /** Elements of SVG and MathML close themselves. */
  foreign: number
}

function replace(scan: Scan, from: number, to: number, by: string): void {
  scan.parts.push(scan.html.slice(scan.done, from), by)
  scan.done = to
}

function drop(scan: Scan, at: number, { name, isEnd, end }: Tag): void {
  scan.isFlattened = true
  if (!isEnd && !VOID.has(name)) scan.dropped.set(name, (scan.dropped.get(name) ?? 0) + 1)
  // The tag that ends what was dropped may be the last that is counted, and lines must stay apart.
  const isLine = BLOCK.has(name) || name === 'br'
  replace(scan, at, end, isLine ? (scan.tags > MAX_TAGS ? '\n' : '<br><br>') : '')
}

function onEnd(scan: Scan, at: number, tag: Tag): void {
  const { name } = tag
  const dropped = scan.dropped.get(name) ?? 0
  if (dropped > 0 || scan.tags > MAX_TAGS) {
    if (dropped > 0) scan.dropped.set(name, dropped - 1)
    drop(scan, at, tag)
    return
  }
  const position = scan.open.lastIndexOf(name)
  if (position >= 0) scan.open.length = position
  if (name === 'svg' || name === 'math') scan.foreign = Math.max(0, scan.foreign - 1)
  const formatting = scan.formatting.get(name) ?? 0
  if (formatting === 0) return
  scan.formatting.set(name, formatting - 1)
  scan.formattingCount -= 1
}

function onStart(scan: Scan, at: number, tag: Tag): void {
  const { name, isSelfClosing, end } = tag
  const isAlone = VOID.has(name) || (isSelfClosing && (scan.isXml || scan.foreign > 0))
  const isFormatting = FORMATTING.has(name)
  closeImplied(scan.open, name)
  const isTooMuch =
    scan.tags > MAX_TAGS || scan.open.length >= MAX_DEPTH || (isFormatting && scan.formattingCount >= MAX_FORMATTING)
  if (isTooMuch && !(isAlone && scan.tags <= MAX_TAGS)) {
    drop(scan, at, tag)
    return
  }
  if (tag.cut !== null) {
    scan.isFlattened = true
    replace(scan, tag.cut, end, '>')
  }
  if (isAlone) {
    if (scan.isXml && !VOID.has(name) && scan.foreign === 0 && tag.cut === null) {
      replace(scan, end - 2, end, `></${name}>`)
    }
    return
  }
  scan.open.push(name)
  if (name === 'svg' || name === 'math') scan.foreign += 1
  if (!isFormatting) return
  scan.formatting.set(name, (scan.formatting.get(name) ?? 0) + 1)
  scan.formattingCount += 1
}

/** Where the text in a raw element ends. A script that writes scripts in a comment has end tags of its own. */
function endOfRaw(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, 'giu')
  end.lastIndex = from
  let match = end.exec(html)
  if (name === 'script' && match) {
    let looked = from
    let isComment = false
    while (match) {
      const part = html.slice(looked, match.index)
      isComment = (isComment || part.includes('<!--')) && !part.includes('-->')
      if (!isComment || !/<script/iu.test(part)) break
      looked = end.lastIndex
      match = end.exec(html)
    }
  }
  return match ? match.index : html.length
}

/** Goes over the content of a raw element; returns where it ends. Scripts and styles are emptied. */
function onRaw(scan: Scan, start: number, tag: Tag): number {
  const end = endOfRaw(scan.html, tag.name, tag.end)
  const isCode = tag.name === 'style' || tag.name === 'iframe' || tag.name === 'noembed' || tag.name === 'noframes'
  const isScript = tag.name === 'script' && !IS_DATA.test(scan.html.slice(start, Math.min(tag.end, start + 500)))
  if ((isCode || isScript) && scan.done <= tag.end) replace(scan, tag.end, end, '')
  // Without its end tag the element would swallow what follows.
  return end
}

/** After `<!` or `<?`: where the comment ends, as browsers see it. */
function endOfDeclaration(scan: Scan, at: number): number {
  const { html } = scan
  if (html.startsWith('<!--', at)) {
    if (html.startsWith('>', at + 4) || html.startsWith('->', at + 4)) return html.indexOf('>', at) + 1
    const end = html.indexOf('-->', at + 4)
    return end < 0 ? html.length : end + 3
  }
  if (html.startsWith('<![CDATA[', at) && (scan.isXml || scan.foreign > 0)) {
    const end = html.indexOf(']]>', at)
    const to = end < 0 ? html.length : end
    const text = html
      .slice(at + 9, to)
      .replace(/&/gu, '&amp;')
      .replace(/</gu, '&lt;')
    replace(scan, at, Math.min(html.length, to + 3), text)
    return Math.min(html.length, to + 3)
  }
  const end = html.indexOf('>', at)
  return end < 0 ? html.length : end + 1
}

function onMarkup(scan: Scan, at: number): number {
  const next = scan.html[at + 1]
  if (next === '!' || next === '?') return endOfDeclaration(scan, at)
  const tag = readTag(scan.html, at)
  if (tag === 'open') return scan.html.length
  if (!tag) {
    // `</>` and `</ x>` are comments to browsers.
    if (next === '/') return at + 2
    // A sign of its own costs the parser more than the same as an entity.
    replace(scan, at, at + 1, '&lt;')
    return at + 1
  }
  scan.tags += 1
  if (tag.isEnd) {
    onEnd(scan, at, tag)
    return tag.end
  }
  if (RAW.has(tag.name) && !(tag.isSelfClosing && scan.isXml) && scan.foreign === 0) {
    if (tag.cut !== null) replace(scan, tag.cut, tag.end, '>')
    return onRaw(scan, at, tag)
  }
  onStart(scan, at, tag)
  // All that follows is text.
  return tag.name === 'plaintext' ? scan.html.length : tag.end
}

/**
 * The same markup with no more of anything than a page can need: depth, attributes, open formatting, tags. HTML
 * parsers take time that is the product of these; here it is their sum. Code is cut out.
 */
export function boundMarkup(html: string, isXml = false): BoundMarkup {
  const scan: Scan = {
    html,
    isXml,
    parts: [],
    done: 0,
    tags: 0,
    isFlattened: false,
    open: [],
    dropped: new Map(),
    formatting: new Map(),
    formattingCount: 0,
    foreign: 0,
  }
  for (let at = html.indexOf('<'); at >= 0;) at = html.indexOf('<', onMarkup(scan, at))
  if (scan.parts.length === 0) return { markup: html, isFlattened: false }
  scan.parts.push(html.slice(scan.done))
  return { markup: scan.parts.join(''), isFlattened: scan.isFlattened }
}
