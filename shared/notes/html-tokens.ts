export interface HtmlTag {
  /** In small letters. */
  readonly name: string
  readonly closes: boolean
  /** As written, with the `>` at the end. */
  readonly attributes: string
}
/** A string is words, with references as they are written. */
export type HtmlToken = string | HtmlTag

interface Found extends HtmlTag {
  readonly end: number
}

const NAME = /[a-z][a-z0-9:-]*/iy

/**
 * The words and tags of HTML, in order; comments, declarations, and the elements named in `silent` with all that is in
 * them are passed by. The HTML is read as a string and never given to the page, so that nothing in it can run, load or
 * lead anywhere. Time is linear.
 */
export function* htmlTokens(html: string, silent: ReadonlySet<string>): Generator<HtmlToken, void> {
  // Where silent elements end is looked for in text of one case, made once.
  let lower: string | null = null
  for (let at = 0; at < html.length;) {
    const tag = html.charAt(at) === '<' ? tagAt(html, at) : null
    if (tag === null) {
      const next = html.indexOf('<', at + 1)
      const end = next === -1 ? html.length : next
      yield html.slice(at, end)
      at = end
    } else if (silent.has(tag.name) && !tag.closes) {
      lower ??= html.toLowerCase()
      at = behind(lower, `</${tag.name}`, tag.end)
      at = at === html.length ? at : endOfTag(html, at)
    } else {
      if (tag.name !== '') yield tag
      at = tag.end
    }
  }
}

/** What begins at a `<`, without a name when it is a comment or a declaration; null when it is only a sign. */
function tagAt(html: string, at: number): Found | null {
  const nameless = { name: '', closes: false, attributes: '' }
  if (html.startsWith('<!--', at)) return { ...nameless, end: behind(html, '-->', at + 4) }
  if (html.startsWith('<!', at) || html.startsWith('<?', at)) return { ...nameless, end: behind(html, '>', at) }
  const closes = html.charAt(at + 1) === '/'
  NAME.lastIndex = at + (closes ? 2 : 1)
  const name = NAME.exec(html)?.[0]
  if (name === undefined) return null
  const from = at + (closes ? 2 : 1) + name.length
  const end = endOfTag(html, from)
  return { name: name.toLowerCase(), closes, attributes: html.slice(from, end), end }
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
