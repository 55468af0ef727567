import { turns } from '../../briefs/document/direction.ts'
import type { BriefInline, Direction, FootnoteInline, TextInline } from '../../briefs/document/document.ts'
import { messages } from '../../messages/messages.ts'
import type { Mark } from '../../model/brief.ts'
import { assertNever } from '../../result.ts'
import { escapeHtml } from './escape-html.ts'

const STANCE_TONES = 5

/** @param line in which direction the line runs that they stand in */
export const writeInlines = (content: readonly BriefInline[], line: Direction = 'ltr'): string =>
  content.map((inline) => writeInline(inline, line)).join('')

function writeInline(inline: BriefInline, line: Direction): string {
  switch (inline.type) {
    case 'text':
      return writeText(inline, line)
    case 'link':
      return `<a href="${escapeHtml(inline.url)}" rel="noreferrer">${writeInlines(inline.content, line)}</a>`
    case 'footnote':
      return writeMark(inline)
    case 'comment':
      return ''
    case 'break':
      return '<br>'
    case 'reference':
      return `<a href="#${escapeHtml(inline.to)}">${escapeHtml(inline.text)}</a>`
    case 'kind':
      return `<span class="kind ${inline.kind}"><b>${escapeHtml(inline.label)}</b></span>`
    case 'stance':
      return `<span class="stance t${String(toneOf(inline.step, inline.steps))}">${stanceMark(inline.step, inline.steps)}<bdi>${escapeHtml(inline.label)}</bdi></span>`
    case 'status':
      return `<span class="status ${inline.status}">${escapeHtml(inline.label)}</span>`
    default:
      return assertNever(inline)
  }
}

function writeMark({ number }: FootnoteInline): string {
  const name = escapeHtml(messages.exports.noteMark(number))
  return `<sup class="mark" id="note-mark-${String(number)}"><a href="#note-${String(number)}" role="doc-noteref" aria-label="${name}">${String(number)}</a></sup>`
}

const TAGS = { none: '', strong: 'strong', cite: 'cite', code: 'code' } as const
const MARK_TAGS: Readonly<Record<Mark, string>> = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  superscript: 'sup',
  subscript: 'sub',
}

function writeText({ text, foreign, emphasis, marks = [] }: TextInline, line: Direction): string {
  const words = escapeHtml(text)
  const isolated = foreign && turns(text, line) ? `<bdi>${words}</bdi>` : words
  const tags = [...marks.map((mark) => MARK_TAGS[mark]), TAGS[emphasis]].filter((tag) => tag !== '')
  return tags.reduceRight((inner, tag) => `<${tag}>${inner}</${tag}>`, isolated)
}

/** Which of the five tones, from yes to no, a step of a scale of any length has. */
export const toneOf = (step: number, steps: number): number =>
  steps <= 1 ? 2 : Math.round((Math.min(step, steps - 1) / (steps - 1)) * (STANCE_TONES - 1))

/** Cells filled from the middle: to the left is yes, to the right is no. The word stands beside it. */
function stanceMark(step: number, steps: number): string {
  const cells = Math.max(steps, 1)
  const middle = (cells - 1) / 2
  const [from, to] = step <= middle ? [step, Math.ceil(middle)] : [Math.floor(middle), step]
  const width = 28 / cells
  const rects = Array.from({ length: cells }, (_, cell) => {
    const on = cell >= from && cell <= to
    const [y, height] = on ? [0, 8] : [3.5, 1]
    return `<rect class="${on ? 'on' : 'off'}" x="${(cell * width).toFixed(2)}" y="${String(y)}" width="${(width * 0.8).toFixed(2)}" height="${String(height)}"/>`
  })
  return `<svg viewBox="0 0 28 8" aria-hidden="true">${rects.join('')}</svg>`
}
