/** A tag as it stands in the markup; offsets in UTF-16 code units. */
export interface Tag {
  /** Lower case. */
  readonly name: string
  readonly isEnd: boolean
  readonly isSelfClosing: boolean
  /** End of the tag. */
  readonly end: number
  /** Where the attributes that are kept end; null when all are. */
  readonly cut: number | null
}

const NAME = /[a-zA-Z][^\s/>]*/y
const ATTRIBUTE = /[\s/]*(?!>)(?:=[^\s/>=]*|[^\s/>=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|(?!["'])[^\s>]*))?/y
const REST = /[\s/]*>/y

/** An element has some dozens; more are an attack on parsers that compare each with each. */
const MAX_ATTRIBUTES = 200
const MAX_NAME = 100

/**
 * Reads the tag that begins at `at`, a `<`.
 *
 * @returns null when it is none, `'open'` when the markup ends before the tag does
 */
export function readTag(html: string, at: number): Tag | 'open' | null {
  const isEnd = html.charCodeAt(at + 1) === 0x2f
  const start = at + (isEnd ? 2 : 1)
  NAME.lastIndex = start
  if (!NAME.test(html)) return null
  let position = NAME.lastIndex
  const name = html.slice(start, Math.min(position, start + MAX_NAME)).toLowerCase()
  let cut: number | null = position - start > MAX_NAME ? at + MAX_NAME : null
  for (let count = 0; ; count += 1) {
    ATTRIBUTE.lastIndex = position
    if (!ATTRIBUTE.test(html)) break
    if (count === MAX_ATTRIBUTES) cut ??= position
    position = ATTRIBUTE.lastIndex
  }
  REST.lastIndex = position
  if (!REST.test(html)) return 'open'
  const end = REST.lastIndex
  return { name, isEnd, isSelfClosing: html[end - 2] === '/', end, cut }
}
