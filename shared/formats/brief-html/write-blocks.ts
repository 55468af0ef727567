import { directionOfInlines } from '../../briefs/document/direction.ts'
import type {
  BibliographyBlock,
  BriefBlock,
  BriefInline,
  Fact,
  FootnoteInline,
  QuoteBlock,
  TableBlock,
} from '../../briefs/document/document.ts'
import { type NestedList, nestedLists } from '../../briefs/document/nested-list.ts'
import { messages } from '../../messages/messages.ts'
import { assertNever } from '../../result.ts'
import { escapeHtml, languageTag } from './escape-html.ts'
import { writeInlines } from './write-inline.ts'

const words = messages.exports

/** A table of so many rows is printed on one page. */
const SHORT_TABLE = 12
const SHORT_LIST = 8

export function writeBlock(block: BriefBlock): string {
  switch (block.type) {
    case 'heading':
      return element(`h${String(block.level)}`, block.content, ` id="${escapeHtml(block.id)}"`)
    case 'paragraph':
      // What holds nothing but a remark to oneself is not printed.
      return block.content.every(({ type }) => type === 'comment')
        ? ''
        : element('p', block.content, block.tone === 'normal' ? '' : ` class="ui ${block.tone}"`)
    case 'quote':
      return writeQuote(block)
    case 'table':
      return writeTable(block)
    case 'facts':
      return writeFacts(block.facts)
    case 'list':
      return nestedLists(block.items).map(writeList).join('\n')
    case 'bibliography':
      return writeBibliography(block)
    default:
      return assertNever(block)
  }
}

/**
 * An element of the app's own making, such as an entry of the sources: it runs as the document does, whatever names
 * stand in it.
 */
const framed = (tag: string, content: readonly BriefInline[], attributes = '', after = ''): string =>
  `<${tag}${attributes}>${writeInlines(content)}${after}</${tag}>`

/** An element with words of the analyst; which way they run is said when it is not the way of the document. */
function element(tag: string, content: readonly BriefInline[], attributes = '', after = ''): string {
  const line = directionOfInlines(content)
  return `<${tag}${attributes}${line === 'rtl' ? ' dir="rtl"' : ''}>${writeInlines(content, line)}${after}</${tag}>`
}

function writeQuote({ id, kind, paragraphs, language, direction, attribution, details }: QuoteBlock): string {
  const quoted = paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n')
  const facts = details.length === 0 ? '' : `\n${writeFacts(details)}`
  return `<figure class="quote ${kind}" id="${escapeHtml(id)}">
<blockquote lang="${languageTag(language)}" dir="${direction}">
${quoted}
</blockquote>
<figcaption>${writeInlines(attribution)}${facts}</figcaption>
</figure>`
}

const writeList = ({ ordered, items }: NestedList): string => {
  const tag = ordered ? 'ol' : 'ul'
  const written = items.map(({ content, lists }) => element('li', content, '', lists.map(writeList).join('')))
  return `<${tag}>${written.join('\n')}</${tag}>`
}

const writeBibliography = ({ entries }: BibliographyBlock): string =>
  `<ul class="works${entries.length <= SHORT_LIST ? ' whole' : ''}">
${entries.map(({ id, content }) => framed('li', content, ` id="${escapeHtml(id)}"`)).join('\n')}
</ul>`

/** A table of the analyst's own has no caption, may have no head, and no column that names its rows. */
function writeTable({ caption, name = caption, columns, rows }: TableBlock): string {
  const ownTable = caption === ''
  const classOf = (at: number): string => {
    const column = columns[at]
    if (column?.align === 'end') return ' class="end"'
    return column?.keepTogether ? ' class="keep"' : ''
  }
  const head = columns.map(({ label }, at) => `<th scope="col"${classOf(at)}>${escapeHtml(label)}</th>`).join('')
  const cellOf = (cell: readonly BriefInline[], at: number): string =>
    ownTable
      ? element('td', cell, classOf(at))
      : at === 0
        ? framed('th', cell, ' scope="row"')
        : framed('td', cell, classOf(at))
  // A table that scrolls sideways must be reachable by keyboard, and then needs a name.
  return [
    `<div class="${classesOf({ columns, rows }, ownTable)}" tabindex="0" role="region" aria-label="${escapeHtml(ownTable ? words.tableLabel : name)}">`,
    `<table${ownTable ? ' class="own"' : ''}>`,
    ownTable ? '' : `\n<caption>${escapeHtml(caption)}</caption>`,
    columns.every(({ label }) => label === '') ? '' : `\n<thead><tr>${head}</tr></thead>`,
    `\n<tbody>\n${rows.map((cells) => `<tr>${cells.map(cellOf).join('')}</tr>`).join('\n')}\n</tbody>\n</table></div>`,
  ].join('')
}

/** A table without a column of words is as wide as its cells. */
const classesOf = ({ columns, rows }: Pick<TableBlock, 'columns' | 'rows'>, ownTable: boolean): string =>
  [
    'scroll',
    ...(rows.length <= SHORT_TABLE ? ['whole'] : []),
    ...(!ownTable && columns.every(({ align, keepTogether }) => keepTogether || align === 'end') ? ['narrow'] : []),
  ].join(' ')

const writeFacts = (facts: readonly Fact[]): string =>
  `<dl>${facts.map(({ label, content }) => `<div><dt>${escapeHtml(label)}</dt>${framed('dd', content)}</div>`).join('')}</dl>`

/** The notes at the end, each with a way back to its mark; nothing without notes. */
export function writeNotes(notes: readonly FootnoteInline[]): string {
  if (notes.length === 0) return ''
  const items = notes.map(({ number, content }) => {
    const mark = `#note-mark-${String(number)}`
    const back = ` <a class="back" href="${mark}" role="doc-backlink" aria-label="${escapeHtml(words.backToText)}">↩</a>`
    const attributes = ` id="note-${String(number)}" value="${String(number)}"`
    // A note that cites is made by the app, even where it begins with an Arabic name.
    const cites = content.some((inline) => inline.type === 'text' && !inline.foreign)
    return (cites ? framed : element)('li', content, attributes, back)
  })
  return `<section class="notes" role="doc-endnotes" aria-labelledby="notes">
<h2 id="notes">${escapeHtml(words.notesHeading)}</h2>
<ol>
${items.join('\n')}
</ol>
</section>`
}
