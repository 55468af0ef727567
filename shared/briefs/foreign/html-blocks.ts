import { decodeReferences } from '../../notes/html-references.ts'
import { type ForeignBlock, madeBlocks } from './foreign-block.ts'

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
/** Their content is never words for a person. */
const SILENT = new Set(
  'head iframe math noscript object script style svg template textarea title select button'.split(' '),
)
/** Inside a quotation set off these say who is quoted. */
const CREDITS = new Set('cite figcaption footer'.split(' '))
const NAME = /[a-z][a-z0-9-]*/iy

interface Tag {
  readonly name: string
  readonly closes: boolean
  readonly end: number
}

/** The tag, comment or declaration that begins at `at`; null when it is only a sign. Time is linear. */
function tagAt(html: string, at: number): Tag | null {
  if (html.startsWith('<!--', at)) return { name: '', closes: false, end: behind(html, '-->', at + 4) }
  if (html.startsWith('<!', at) || html.startsWith('<?', at))
    return { name: '', closes: false, end: behind(html, '>', at) }
  const closes = html.charAt(at + 1) === '/'
  NAME.lastIndex = at + (closes ? 2 : 1)
  const name = NAME.exec(html)?.[0]
  if (name === undefined) return null
  return { name: name.toLowerCase(), closes, end: endOfTag(html, NAME.lastIndex) }
}

function behind(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from)
  return found === -1 ? html.length : found + mark.length
}

/** Behind the `>` that stands in no value. */
function endOfTag(html: string, from: number): number {
  let value = ''
  for (let at = from; at < html.length; at += 1) {
    const sign = html.charAt(at)
    if (value !== '') value = sign === value ? '' : value
    else if (sign === '>') return at + 1
    else if ((sign === '"' || sign === "'") && html.charAt(at - 1) === '=') value = sign
  }
  return html.length
}

class Reader {
  readonly blocks: ForeignBlock[] = []
  private text = ''
  private quotes = 0
  private credits = 0
  private preformatted = 0

  words(raw: string): void {
    const decoded = decodeReferences(raw)
    const blanks = this.preformatted > 0 ? decoded : decoded.replace(/[ \t\r\n\f]+/g, ' ')
    this.text += this.text.endsWith(' ') || this.text === '' ? blanks.trimStart() : blanks
  }

  tag({ name, closes }: Tag): void {
    if (name === 'br') this.text += '\n'
    if (name === 'q') this.text += closes ? '”' : '“'
    if (!BLOCKS.has(name) && !CREDITS.has(name)) return
    // Who is quoted stands apart from the words only where these are set off.
    if (BLOCKS.has(name) || this.quotes > 0) this.endBlock()
    const step = closes ? -1 : 1
    if (name === 'blockquote') this.quotes = Math.max(0, this.quotes + step)
    if (CREDITS.has(name)) this.credits = Math.max(0, this.credits + step)
    if (name === 'pre') this.preformatted = Math.max(0, this.preformatted + step)
  }

  endBlock(): void {
    this.blocks.push({ text: this.text, quoted: this.quotes > 0 && this.credits === 0 })
    this.text = ''
  }
}

/**
 * Of HTML: the words of its blocks. The HTML is read as a string and never given to the page, so that nothing in it can
 * run or load.
 */
export function htmlBlocks(html: string): readonly ForeignBlock[] {
  const reader = new Reader()
  // Where each silent element ends is looked for in text of one case, made once.
  let lower: string | null = null
  for (let at = 0; at < html.length;) {
    const tag = html.charAt(at) === '<' ? tagAt(html, at) : null
    if (tag === null) {
      const next = html.indexOf('<', at + 1)
      const end = next === -1 ? html.length : next
      reader.words(html.slice(at, end))
      at = end
    } else if (SILENT.has(tag.name) && !tag.closes) {
      lower ??= html.toLowerCase()
      at = behind(lower, `</${tag.name}`, tag.end)
      at = at === html.length ? at : endOfTag(html, at)
    } else {
      reader.tag(tag)
      at = tag.end
    }
  }
  reader.endBlock()
  return madeBlocks(reader.blocks)
}
