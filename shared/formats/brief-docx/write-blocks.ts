import { directionOfInlines } from '../../briefs/document/direction.ts'
import {
  type BibliographyBlock,
  type BriefBlock,
  type BriefInline,
  type Fact,
  type HeadingBlock,
  type ListBlock,
  own,
  type ParagraphBlock,
  type QuoteBlock,
} from '../../briefs/document/document.ts'
import { assertNever } from '../../result.ts'
import { type DocxState, MOST_COMMENTS } from './docx-state.ts'
import { type Look, wordLanguage } from './look.ts'
import { BULLETS, FIRST_NUMBERED } from './numbering.ts'
import { QUOTE_LINES, QUOTE_STYLES } from './quote-styles.ts'
import { addComment, bodyPlace, writeInlines, writeWords } from './write-inlines.ts'
import { writeTable } from './write-table.ts'

/** The blocks of a document as the paragraphs and tables of Word. */
export const writeBlocks = (blocks: readonly BriefBlock[], state: DocxState): string =>
  blocks.map((block) => writeBlock(block, state)).join('')

function writeBlock(block: BriefBlock, state: DocxState): string {
  switch (block.type) {
    case 'heading':
      return writeHeading(block, state)
    case 'paragraph':
      return contentParagraph(isRemark(block) ? 'AfterTable' : TONES[block.tone], block.content, state)
    case 'quote':
      return writeQuote(block, state)
    case 'table':
      return writeTable(block, state)
    case 'facts':
      return block.facts.map((fact, at) => writeFact(fact, state, at === block.facts.length - 1)).join('')
    case 'list':
      return writeList(block, state)
    case 'bibliography':
      return writeBibliography(block, state)
    default:
      return assertNever(block)
  }
}

const TONES: Readonly<Record<ParagraphBlock['tone'], string>> = {
  normal: 'BodyText',
  quiet: 'Quiet',
  warning: 'Warning',
}

/** Holds nothing but a comment: it takes no room on the page. */
const isRemark = ({ content }: ParagraphBlock): boolean =>
  content.length > 0 && content.every(({ type }) => type === 'comment')

/** A list of so many works stands on one page. */
const SHORT_LIST = 8

/** Room after the last of what stands close together. */
const AFTER_GROUP = '<w:spacing w:after="200"/>'

/** One paragraph. `numbering` and `borders` are properties that come before, `indent` those that come after the direction. */
const paragraphXml = (style: string, inner: string, rtl: boolean, before = '', after = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${before}${rtl ? '<w:bidi/>' : ''}${after}</w:pPr>${inner}</w:p>`

function contentParagraph(
  style: string,
  content: readonly BriefInline[],
  state: DocxState,
  before = '',
  after = '',
): string {
  const direction = directionOfInlines(content)
  return paragraphXml(style, writeInlines(content, bodyPlace(state, direction)), direction === 'rtl', before, after)
}

function bookmarked(id: string, inner: string, state: DocxState): string {
  const bookmark = state.bookmarks.get(id)
  if (!bookmark) return inner
  const number = String(bookmark.id)
  return `<w:bookmarkStart w:id="${number}" w:name="${bookmark.name}"/>${inner}<w:bookmarkEnd w:id="${number}"/>`
}

/** The first heading of the first level is the title; sections are then what Word calls headings of level one. */
function writeHeading(block: HeadingBlock, state: DocxState): string {
  const { level, id, content } = block
  const direction = directionOfInlines(content)
  const inner = bookmarked(id, writeInlines(content, bodyPlace(state, direction)), state)
  const style = isTitle(block, state) ? 'Title' : `Heading${String(Math.max(1, level - 1))}`
  return paragraphXml(style, inner, direction === 'rtl')
}

const isTitle = (block: HeadingBlock, { document }: DocxState): boolean =>
  block.level === 1 && document.blocks.find(({ type }) => type === 'heading') === block

function writeQuote(block: QuoteBlock, state: DocxState): string {
  const { id, kind, paragraphs, language, direction, attribution, details } = block
  const known = wordLanguage(language)
  const look: Look = known === undefined ? {} : { language: known }
  const notes = details.filter(({ isNote }) => isNote).slice(0, MOST_COMMENTS - state.comments.length)
  const comments = notes.map(({ content }) => addComment(content, state))
  const rtl = direction === 'rtl'
  const side = rtl ? `<w:pBdr><w:left w:val="nil"/><w:right ${QUOTE_LINES[kind]}/></w:pBdr>` : ''
  const lines = paragraphs.length === 0 ? [''] : paragraphs
  const quoted = lines.map((text, at) => {
    const words = writeWords(text, look, direction)
    const started = at === 0 ? comments.map(({ start }) => start).join('') + words : words
    const ended = at === lines.length - 1 ? started + comments.map(({ end }) => end).join('') : started
    return paragraphXml(QUOTE_STYLES[kind], at === 0 ? bookmarked(id, ended, state) : ended, rtl, side)
  })
  const facts = details.filter((fact) => !notes.includes(fact))
  const isLast = facts.length === 0
  const source = contentParagraph(
    'QuoteSource',
    attribution,
    state,
    isLast ? '' : '<w:keepNext/>',
    isLast ? AFTER_GROUP : '',
  )
  return [...quoted, source, ...writeDetails(facts, state)].join('')
}

function writeDetails(facts: readonly Fact[], state: DocxState): readonly string[] {
  if (facts.length === 0) return []
  const content = facts.flatMap(({ label, content: words }, at): readonly BriefInline[] => [
    own(`${at === 0 ? '' : ' \u00b7 '}${label}: `),
    ...words,
  ])
  return [contentParagraph('QuoteDetails', content, state)]
}

function writeFact({ label, content }: Fact, state: DocxState, isLast: boolean): string {
  const named = `${writeWords(label, { style: 'FactLabel' }, 'ltr')}<w:r><w:tab/></w:r>`
  return paragraphXml(
    'Facts',
    named + writeInlines(content, bodyPlace(state)),
    false,
    isLast ? '' : '<w:keepNext/>',
    isLast ? AFTER_GROUP : '',
  )
}

/** Each numbered list counts from one; an item of less depth, or of the other kind, ends what stood below it. */
function writeList({ items }: ListBlock, state: DocxState): string {
  const open: { readonly ordered: boolean; readonly number: number }[] = []
  const written = items.map(({ depth, ordered, content }, at) => {
    open.length = Math.min(open.length, depth + 1)
    if (open[depth]?.ordered !== ordered) {
      open[depth] = { ordered, number: ordered ? FIRST_NUMBERED + state.numberedLists.push(depth) - 1 : BULLETS }
    }
    const numbering = `<w:numPr><w:ilvl w:val="${String(depth)}"/><w:numId w:val="${String(open[depth].number)}"/></w:numPr>`
    return contentParagraph('ListParagraph', content, state, numbering, at === items.length - 1 ? AFTER_GROUP : '')
  })
  return written.join('')
}

function writeBibliography({ entries }: BibliographyBlock, state: DocxState): string {
  return entries
    .map(({ id, content }, at) => {
      const direction = directionOfInlines(content)
      const inner = bookmarked(id, writeInlines(content, bodyPlace(state, direction)), state)
      const keep = entries.length <= SHORT_LIST && at < entries.length - 1 ? '<w:keepNext/>' : ''
      return paragraphXml('Bibliography', inner, direction === 'rtl', keep)
    })
    .join('')
}
