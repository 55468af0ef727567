import { type BriefInline, plainTextOf } from '../../briefs/document/document.ts'
import { escapeLine, escapeMarkdown, oneLine } from './escape-markdown.ts'
import type { Flavour, Reference } from './flavour.ts'
import { type Neighbours, writeMarked } from './write-marked.ts'
import { type Token, tokensOf } from './tokens.ts'

interface Line {
  readonly flavour: Flavour
  /** All words of the line. */
  readonly words: string
  readonly inTable: boolean
}

/** Inlines as one line of Markdown that begins a block: nothing in it can become a heading, a list, a rule or a note. */
export function writeLine(content: readonly BriefInline[], flavour: Flavour, inTable = false): string {
  const line = { flavour, words: oneLine(content.map(plainTextOf).join('')), inTable }
  const tokens = trimmed(tokensOf(content, flavour.reference !== null))
  const written = writeTokens(tokens, line, true)
  // At the head of a line the mark of a note with a colon behind it would be its words, and a tag alone a block of HTML.
  return tokens[0]?.type === 'note' || tokens[0]?.type === 'break' ? `&#8203;${written}` : written
}

/** Inlines in the middle of a line. */
export function writeInlines(content: readonly BriefInline[], flavour: Flavour): string {
  const line = { flavour, words: oneLine(content.map(plainTextOf).join('')), inTable: false }
  return writeTokens(tokensOf(content, flavour.reference !== null), line, false)
}

/** Blanks at the edges of a line of several pieces say nothing; of a single piece they are its words. */
function trimmed(tokens: readonly Token[]): readonly Token[] {
  const [first] = tokens
  if (first?.type !== 'plain') return tokens
  const text = first.text.trimStart()
  return text === '' ? trimmed(tokens.slice(1)) : [{ type: 'plain', text }, ...tokens.slice(1)]
}

function writeTokens(tokens: readonly Token[], line: Line, beginsLine: boolean): string {
  let out = ''
  tokens.forEach((token, at) => {
    const neighbours = { before: tokens[at - 1], after: tokens[at + 1] }
    const piece = writeToken(token, line, neighbours, beginsLine && at === 0)
    // An exclamation mark before a bracket would make an image of a link.
    if (out.endsWith('!') && piece.startsWith('[')) out = `${out.slice(0, -1)}\\!`
    out += neighbours.before?.type === 'note' ? piece.replace(/^(?=[(:])/, '\\') : piece
  })
  return out
}

function writeToken(token: Token, line: Line, neighbours: Neighbours, beginsLine: boolean): string {
  switch (token.type) {
    case 'plain':
      return writePlain(token.text, line, neighbours, beginsLine)
    case 'marked':
      return writeMarked(token, neighbours, line.inTable, (text) => escapeWords(text, line))
    case 'link':
      return writeLink(token.url, token.tokens, line)
    case 'note':
      return `[^${String(token.number)}]`
    case 'reference':
      return writeReference(token.inline, line)
    case 'break':
      return '<br>'
  }
}

// The bar of a link would end the cell.
function writeReference(inline: Reference, { flavour, inTable }: Line): string {
  const written = flavour.reference?.(inline) ?? ''
  return inTable ? written.replaceAll('|', '\\|') : written
}

function writePlain(text: string, line: Line, { after }: Neighbours, beginsLine: boolean): string {
  if (!beginsLine) return escapeWords(text, line)
  const start = escapeFor(escapeLine(text), line)
  // The blank before the next piece is no trailing blank of the line.
  return after ? start.replace(/(?:&#32;)+$/, ' ') : start
}

const escapeWords = (text: string, line: Line): string => escapeFor(escapeMarkdown(text), line)

// In a table a bar is written as a reference, as readers disagree on `\|` in cells.
function escapeFor(escaped: string, { flavour, words, inTable }: Line): string {
  const text = flavour.text(escaped, words)
  return inTable ? text.replaceAll('\\|', '&#124;') : text
}

function writeLink(url: string, tokens: readonly Token[], line: Line): string {
  const [only] = tokens
  if (tokens.length === 1 && only?.type === 'plain' && only.text === url) return `<${url}>`
  return `[${writeTokens(tokens, line, false)}](<${url.replace(/&(?=#?\w{1,32};)/g, '&amp;')}>)`
}
