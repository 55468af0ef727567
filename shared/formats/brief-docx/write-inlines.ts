import { directionOfInlines } from '../../briefs/document/direction.ts'
import { directionOf } from '../../briefs/annotated-brief/passage-shape.ts'
import {
  type BriefInline,
  type Direction,
  type FootnoteInline,
  type TextInline,
} from '../../briefs/document/document.ts'
import { messages } from '../../messages/messages.ts'
import type { Mark } from '../../model/brief.ts'
import { assertNever } from '../../result.ts'
import { type DocxState, MOST_COMMENTS, type Relationships } from './docx-state.ts'
import { linkTarget } from './link-target.ts'
import { KIND_INK, type Look, runProperties, STATUS_INK } from './look.ts'
import { stretchesOf } from './stretches.ts'
import { runContent, xmlText } from './xml.ts'

/** Where inlines stand: notes hold no notes. */
export interface Place {
  readonly state: DocxState
  readonly links: Relationships
  readonly within: 'body' | 'footnote' | 'comment'
  readonly direction: Direction
}

export const bodyPlace = (state: DocxState, direction: Direction = 'ltr'): Place => ({
  state,
  links: state.bodyLinks,
  within: 'body',
  direction,
})

export const writeInlines = (content: readonly BriefInline[], place: Place, look: Look = {}): string =>
  content.map((inline) => writeInline(inline, place, look)).join('')

/** Words in runs of one direction each. */
export const writeWords = (text: string, look: Look, base: Direction): string =>
  stretchesOf(text, base)
    .map((stretch) => {
      const properties = runProperties(stretch.direction === 'rtl' ? { ...look, rtl: true } : look)
      return `<w:r>${properties}${runContent(stretch.text)}</w:r>`
    })
    .join('')

function writeInline(inline: BriefInline, place: Place, look: Look): string {
  switch (inline.type) {
    case 'text':
      return writeText(inline, place, look)
    case 'link':
      return writeLink(linkTarget(inline.url), writeInlines(inline.content, place, linkLook(inline.url, look)), place)
    case 'footnote':
      return place.within === 'body' ? writeFootnote(inline, place.state) : ''
    case 'comment':
      return writeRemark([{ type: 'text', text: inline.text, foreign: true, emphasis: 'none' }], '', place)
    case 'break':
      return '<w:r><w:br/></w:r>'
    case 'reference':
      return writeReference(inline.to, writeWords(inline.text, look, place.direction), place)
    case 'kind':
      return writeWords(
        inline.label.replaceAll(' ', '\u00a0'),
        { ...look, bold: true, color: KIND_INK[inline.kind] },
        place.direction,
      )
    case 'stance':
      return writeWords(inline.label, { ...look, bold: true }, directionOf(inline.label))
    case 'status':
      return writeWords(inline.label, { ...look, bold: true, color: STATUS_INK[inline.status] }, place.direction)
    default:
      return assertNever(inline)
  }
}

const EMPHASIS: Readonly<Record<TextInline['emphasis'], Look>> = {
  none: {},
  strong: { bold: true },
  cite: { italic: true },
  code: { style: 'Code' },
}

const MARKS: Readonly<Record<Mark, Look>> = {
  bold: { bold: true },
  italic: { italic: true },
  underline: { underline: true },
  strikethrough: { strike: true },
  code: { style: 'Code' },
  superscript: { vertical: 'superscript' },
  subscript: { vertical: 'subscript' },
}

function writeText({ text, foreign, emphasis, marks = [] }: TextInline, place: Place, look: Look): string {
  const own = marks.reduce((sum: Look, mark) => ({ ...sum, ...MARKS[mark] }), { ...look, ...EMPHASIS[emphasis] })
  return writeWords(text, own, foreign ? directionOf(text) : place.direction)
}

const linkLook = (url: string, look: Look): Look => (linkTarget(url) === null ? look : { ...look, style: 'Hyperlink' })

const writeLink = (target: string | null, runs: string, { links }: Place): string =>
  target === null ? runs : `<w:hyperlink r:id="${links.link(target)}" w:history="1">${runs}</w:hyperlink>`

/** A comment stands beside the page: what leads into it from there is left as words. */
function writeReference(to: string, runs: string, { state, within }: Place): string {
  const bookmark = state.bookmarks.get(to)
  if (!bookmark || within === 'comment') return runs
  return `<w:hyperlink w:anchor="${bookmark.name}" w:history="1">${runs}</w:hyperlink>`
}

function writeFootnote({ content }: FootnoteInline, state: DocxState): string {
  const place: Place = {
    ...bodyPlace(state, directionOfInlines(content)),
    links: state.footnoteLinks,
    within: 'footnote',
  }
  const bidi = place.direction === 'rtl' ? '<w:bidi/>' : ''
  const mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
  const id = state.footnotes.push(
    `<w:p><w:pPr><w:pStyle w:val="FootnoteText"/>${bidi}</w:pPr>${mark}${writeWords(' ', {}, 'ltr')}${writeInlines(content, place)}</w:p>`,
  )
  return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${String(id)}"/></w:r>`
}

/** Whether one more remark can be a comment. */
export const takesComment = ({ within, state }: Place): boolean =>
  within === 'body' && state.comments.length < MOST_COMMENTS

/**
 * Runs with a comment on them. The comment is left out where there can be none: in a note, or when there are as many
 * as Word takes.
 */
export function writeRemark(content: readonly BriefInline[], runs: string, place: Place): string {
  if (!takesComment(place)) return runs
  const { start, end } = addComment(content, place.state)
  return `${start}${runs}${end}`
}

/** The ends of the range that a new comment is on; they may stand in different paragraphs. */
export function addComment(
  content: readonly BriefInline[],
  state: DocxState,
): { readonly start: string; readonly end: string } {
  const id = String(state.firstComment + state.comments.length)
  const direction = directionOfInlines(content)
  const place: Place = { state, links: state.commentLinks, within: 'comment', direction }
  const date = instantOf(state.document.exportedAt)
  const bidi = direction === 'rtl' ? '<w:bidi/>' : ''
  const mark = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>'
  state.comments.push(
    `<w:comment w:id="${id}" w:author="${xmlText(messages.exports.commentAuthor)}"${date === null ? '' : ` w:date="${date}"`} w:initials="${xmlText(messages.exports.commentInitials)}"><w:p><w:pPr><w:pStyle w:val="CommentText"/>${bidi}</w:pPr>${mark}${writeInlines(content, place)}</w:p></w:comment>`,
  )
  const reference = `<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`
  return { start: `<w:commentRangeStart w:id="${id}"/>`, end: `<w:commentRangeEnd w:id="${id}"/>${reference}` }
}

/** An instant without fractions of a second, which Word does not read; null when it is none. */
export function instantOf(instant: string): string | null {
  const time = Date.parse(instant)
  return Number.isNaN(time) ? null : `${new Date(time).toISOString().slice(0, 19)}Z`
}
