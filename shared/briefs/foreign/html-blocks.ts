import { decodeReferences } from '../../notes/html-references.ts'
import { type HtmlTag, htmlTokens } from '../../notes/html-tokens.ts'
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

  tag({ name, closes }: HtmlTag): void {
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

/** Of HTML: the words of its blocks. */
export function htmlBlocks(html: string): readonly ForeignBlock[] {
  const reader = new Reader()
  for (const token of htmlTokens(html, SILENT)) {
    if (typeof token === 'string') reader.words(token)
    else reader.tag(token)
  }
  reader.endBlock()
  return madeBlocks(reader.blocks)
}
