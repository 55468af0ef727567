import { targetOf } from './link-address.ts'
import { normalLine } from './normal-line.ts'
import type { NoteInline, NoteLine, NoteLink } from './note.ts'

interface Stars {
  readonly type: 'stars'
  readonly count: number
}
interface Words {
  readonly type: 'words'
  readonly text: string
}
type Token = Stars | Words | NoteLink

const ESCAPE = /\\([\\*[\]])/y
const LINK = /\[((?:\\[\\*[\]]|[^\\[\]\r\n])*)\]\((variorum:[^\s()]{1,2000})\)/y
const STARS = /\*+/y
const OTHER = /[^\\*[]+|[^]/y

/**
 * One line of Markdown as far as notes know it: `*italic*`, `**bold**`, `***both***`, links with our own scheme, and
 * `\` before `\ * [ ]`. Everything else is what it looks like, links that lead elsewhere too. Linear in its length.
 */
export function readLine(markdown: string): NoteLine {
  const tokens = tokensOf(unescapeStart(markdown))
  const closers = { bold: lastCloser(tokens, 2), italic: lastCloser(tokens, 1) }
  const inlines: NoteInline[] = []
  let bold = false
  let italic = false
  let run = ''
  const endRun = (): void => {
    if (run !== '') inlines.push({ type: 'text', text: run, bold, italic })
    run = ''
  }
  tokens.forEach((token, at) => {
    if (token.type === 'words') run += token.text
    else if (token.type === 'link') {
      endRun()
      inlines.push(token)
    } else {
      const opens = !endsBlank(tokens[at + 1], 'start')
      const closes = !endsBlank(tokens[at - 1], 'end')
      const turns = (open: boolean, last: number): boolean => (open ? closes : opens && last > at)
      const turnsBold = (token.count === 2 || token.count === 3) && turns(bold, closers.bold)
      const turnsItalic = (token.count === 1 || token.count === 3) && turns(italic, closers.italic)
      const spare = token.count - (turnsBold ? 2 : 0) - (turnsItalic ? 1 : 0)
      run += '*'.repeat(spare)
      if (!turnsBold && !turnsItalic) return
      endRun()
      bold = bold !== turnsBold
      italic = italic !== turnsItalic
    }
  })
  endRun()
  return normalLine(inlines)
}

/** Index of the last run of stars that can end what `stars` stars begin; -1 without one. */
const lastCloser = (tokens: readonly Token[], stars: 1 | 2): number =>
  tokens.findLastIndex(
    (token, at) =>
      token.type === 'stars' && (token.count === stars || token.count === 3) && !endsBlank(tokens[at - 1], 'end'),
  )

/** Whether there is nothing, or white space, at that end of the neighbour. */
function endsBlank(token: Token | undefined, end: 'start' | 'end'): boolean {
  if (!token) return true
  if (token.type !== 'words') return false
  return end === 'start' ? /^\s/.test(token.text) : /\s$/.test(token.text)
}

function tokensOf(markdown: string): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const match = pattern.exec(markdown)
    if (match) at = pattern.lastIndex
    return match
  }
  while (at < markdown.length) {
    const token = nextToken(take)
    tokens.push(token)
  }
  return tokens
}

function nextToken(take: (pattern: RegExp) => RegExpExecArray | null): Token {
  const escape = take(ESCAPE)
  if (escape) return { type: 'words', text: escape[1] ?? '' }
  const stars = take(STARS)
  if (stars) return { type: 'stars', count: stars[0].length }
  const link = take(LINK)
  if (link) {
    const target = targetOf(link[2] ?? '')
    const label = (link[1] ?? '').replace(/\\([\\*[\]])/g, '$1')
    return target ? { type: 'link', target, label } : { type: 'words', text: link[0] }
  }
  return { type: 'words', text: take(OTHER)?.[0] ?? '' }
}

/** A line that begins an item: indent, sign or number, text. */
export const ITEM = /^([ \t]*)(?:([-+*])|(\d{1,9})\.)(?:[ \t](.*))?$/s

/** Takes away the `\` that keeps a line from being read as an item of a list. */
const unescapeStart = (line: string): string =>
  line.replace(/^([ \t]*)\\(?=[-+](?:[ \t]|$))/, '$1').replace(/^([ \t]*\d{1,9})\\(?=\.(?:[ \t]|$))/, '$1')

/** Puts it there, where it is needed. */
export function escapeStart(line: string): string {
  if (!ITEM.test(line)) return line
  return line.replace(/^([ \t]*)(\d*)/, '$1$2\\')
}
