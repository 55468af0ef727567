import {
  type BriefBlock,
  type BriefDocument,
  type BriefInline,
  plainTextOf,
  type QuoteBlock,
  type TableBlock,
  type TextInline,
} from '../../briefs/document/document.ts'
import { assertNever } from '../../result.ts'
import { escapeCell, escapeLine, escapeMarkdown, linesOf, oneLine } from './escape-markdown.ts'

/** CommonMark with GitHub's tables; ends with a line feed. No text of a source can become markup. */
export const writeMarkdown = ({ blocks }: BriefDocument): string => `${blocks.map(writeBlock).join('\n\n')}\n`

function writeBlock(block: BriefBlock): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${writeHeading(block.content)}`
    case 'paragraph':
      return block.tone === 'warning' ? `> ${writeLine(block.content)}` : writeLine(block.content)
    case 'quote':
      return writeQuote(block)
    case 'table':
      return writeTable(block)
    case 'facts':
      return block.facts.map(({ label, content }) => `- ${escapeMarkdown(label)}: ${writeInlines(content)}`).join('\n')
    case 'list':
      return block.items.map(({ content }) => `- ${writeInlines(content)}`).join('\n')
    case 'bibliography':
      return block.entries.map(({ content }) => `- ${writeInlines(content)}`).join('\n')
    default:
      return assertNever(block)
  }
}

// A run of # at the end of a heading line would be taken for its closing sequence.
const writeHeading = (content: readonly BriefInline[]): string => {
  const line = writeLine(content)
  return line.trim() === '' ? '&#32;' : line.replace(/#+$/, (run) => run.replaceAll('#', '\\#'))
}

/** Source text in a block quote of its own, then who said it where, then the facts as a list. */
function writeQuote({ paragraphs, attribution, details }: QuoteBlock): string {
  const quoted = paragraphs.map((text) => linesOf(text).map(quotedLine).join('\n')).join('\n>\n')
  const facts = details.map(({ label, content }) => `- ${escapeMarkdown(label)}: ${writeInlines(content)}`)
  return [quoted, '', writeLine(attribution), '', ...facts].join('\n')
}

const quotedLine = (line: string): string => `> ${line === '' ? '&#8203;' : escapeLine(line)}`

function writeTable({ caption, columns, rows }: TableBlock): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [
    `${writeInlines([{ type: 'text', text: caption, foreign: true, emphasis: 'none' }])}:`,
    '',
    row(columns.map(({ label }) => escapeCell(label))),
    row(columns.map(({ align }) => (align === 'end' ? '---:' : '---'))),
    ...rows.map((cells) => row(cells.map(writeCell))),
  ].join('\n')
}

const writeCell = (cell: readonly BriefInline[]): string => {
  const plain = cell.map(plainTextOf).join('')
  return plain.trim() === '' ? ' ' : escapeCell(plain)
}

/** Inlines as the beginning of a line. */
const writeLine = (content: readonly BriefInline[]): string => {
  const [first, ...rest] = content
  if (!first) return ''
  const start =
    first.type === 'text' && first.emphasis === 'none'
      ? escapeLine(oneLine(first.text).trimStart())
      : writeInline(first)
  // The blank before the next inline is no trailing blank of the line.
  const kept = rest.length > 0 ? start.replace(/(?:&#32;)+$/, ' ') : start
  return `${kept}${writeInlines(rest)}`
}

const writeInlines = (content: readonly BriefInline[]): string => content.map(writeInline).join('')

function writeInline(inline: BriefInline): string {
  return inline.type === 'text' ? writeText(inline) : escapeMarkdown(oneLine(plainTextOf(inline)))
}

function writeText({ text, emphasis }: TextInline): string {
  const line = oneLine(text)
  if (emphasis === 'none' || line.trim() === '') return escapeMarkdown(line)
  if (emphasis === 'code') return writeCode(line)
  // Emphasis holds only without blanks inside its marks.
  const mark = emphasis === 'strong' ? '**' : '*'
  return `${line.startsWith(' ') ? ' ' : ''}${mark}${escapeMarkdown(line.trim())}${mark}${line.endsWith(' ') ? ' ' : ''}`
}

// A code span takes everything literally, so its fence must be longer than any run of ` inside.
function writeCode(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = longest > 0 || text.startsWith(' ') || text.endsWith(' ') ? ' ' : ''
  return `${fence}${pad}${text}${pad}${fence}`
}
