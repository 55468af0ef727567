import type {
  BriefBlock,
  BriefInline,
  Fact,
  FootnoteInline,
  QuoteBlock,
  TableBlock,
} from '../../briefs/document/document.ts'
import { footnotesOf } from '../../briefs/document/footnotes.ts'
import { type NestedList, nestedLists } from '../../briefs/document/nested-list.ts'
import { assertNever } from '../../result.ts'
import { escapeCell, escapeLine, escapeMarkdown, linesOf } from './escape-markdown.ts'
import type { Flavour } from './flavour.ts'
import { writeInlines, writeLine } from './write-line.ts'

const NOTHING = '&#8203;'

/** All blocks, then the words of the footnotes. Ends with a line feed. */
export function writeBlocks(blocks: readonly BriefBlock[], flavour: Flavour): string {
  const written = blocks.filter(isPrinted).flatMap((block, at, printed) => {
    const text = writeBlock(block, flavour)
    // Two lists one after the other would be read as one.
    return isList(block) && isList(printed[at - 1]) ? ['<!-- -->', text] : [text]
  })
  const notes = footnotesOf(blocks).map((note) => writeNote(note, flavour))
  return `${[...written, ...(notes.length > 0 ? [notes.join('\n')] : [])].join('\n\n')}\n`
}

/** What holds nothing but a remark to oneself is not. */
const isPrinted = (block: BriefBlock): boolean =>
  block.type !== 'paragraph' || !block.content.every(({ type }) => type === 'comment')

const isList = (block: BriefBlock | undefined): boolean =>
  block !== undefined && ['list', 'facts', 'bibliography', 'quote'].includes(block.type)

function writeBlock(block: BriefBlock, flavour: Flavour): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${writeHeading(block.content, flavour)}`
    case 'paragraph': {
      const line = lineOf(block.content, flavour)
      return block.tone === 'warning' ? `> ${line}` : line
    }
    case 'quote':
      return writeQuote(block, flavour)
    case 'table':
      return writeTable(block, flavour)
    case 'facts':
      return factLines(block.facts, flavour).join('\n')
    case 'list':
      return nestedLists(block.items)
        .flatMap((list) => listLines(list, flavour))
        .join('\n')
    case 'bibliography':
      return block.entries.map(({ id, content }) => `- ${lineOf(content, flavour)}${flavour.entryMark(id)}`).join('\n')
    default:
      return assertNever(block)
  }
}

/** A line of which something is seen, so that an empty paragraph or item stays one. */
const lineOf = (content: readonly BriefInline[], flavour: Flavour): string => {
  const line = writeLine(content, flavour)
  return line.trim() === '' ? NOTHING : line
}

// A run of # at the end of a heading line would be taken for its closing sequence.
const writeHeading = (content: readonly BriefInline[], flavour: Flavour): string => {
  const line = writeLine(content, flavour)
  return line.trim() === '' ? '&#32;' : line.replace(/(?<!\\)#+$/, (run) => run.replaceAll('#', '\\#'))
}

/** Words of a source in a block of their own, then who said it where, then the facts as a list. */
function writeQuote(block: QuoteBlock, flavour: Flavour): string {
  const lines = block.paragraphs.flatMap((text, at) => {
    const own = linesOf(text).map((line) => (line === '' ? NOTHING : flavour.text(escapeLine(line), text)))
    return at === 0 ? own : ['', ...own]
  })
  return flavour.quote(block, lines, writeLine(block.attribution, flavour), factLines(block.details, flavour))
}

const factLines = (facts: readonly Fact[], flavour: Flavour): readonly string[] =>
  facts.map(({ label, content }) => `- ${escapeMarkdown(label)}: ${writeInlines(content, flavour)}`)

/** Items below another are indented to where its words begin. */
function listLines({ ordered, items }: NestedList, flavour: Flavour): readonly string[] {
  return items.flatMap(({ content, lists }, at) => {
    const mark = ordered ? `${String(at + 1)}. ` : '- '
    const below = lists.flatMap((list) => listLines(list, flavour))
    return [`${mark}${lineOf(content, flavour)}`, ...below.map((line) => ' '.repeat(mark.length) + line)]
  })
}

/** A table of the analyst's own has no caption and may have an empty head, which Markdown wants nevertheless. */
function writeTable({ caption, columns, rows }: TableBlock, flavour: Flavour): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const words: BriefInline = { type: 'text', text: caption, foreign: true, emphasis: 'none' }
  return [
    ...(caption === '' ? [] : [`${writeLine([words], flavour)}:`, '']),
    row(columns.map(({ label }) => (label.trim() === '' ? ' ' : flavour.text(escapeCell(label), label)))),
    row(columns.map(({ align }) => (align === 'end' ? '---:' : '---'))),
    ...rows.map((cells) => row(cells.map((cell) => writeLine(cell, flavour, true).trim() || ' '))),
  ].join('\n')
}

const writeNote = ({ number, content }: FootnoteInline, flavour: Flavour): string =>
  `[^${String(number)}]: ${lineOf(content, flavour)}`
