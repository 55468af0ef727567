import { messages } from '../../messages/messages.ts'
import type { BriefInline as ModelInline, CitationRun, TextRun } from '../../model/brief.ts'
import { bareCitations, citationGroup, type Cited } from '../citations/citations.ts'
import { type BriefInline, own, type TextInline } from '../document/document.ts'
import { safeUrl } from '../document/safe-url.ts'
import { sourceIdOf } from './cited-sources.ts'
import { locatorOf, type Writing } from './writing.ts'

type Place = 'text' | 'note'

/** The analyst's words as they are printed: citations in the style of the brief, those that touch as one. */
export function inlinesOf(
  content: readonly ModelInline[],
  writing: Writing,
  place: Place = 'text',
): readonly BriefInline[] {
  const out: BriefInline[] = []
  let run: CitationRun[] = []
  const flush = (): void => {
    if (run.length > 0) writeCitations(run, out, writing, place)
    run = []
  }
  content.forEach((inline, at) => {
    if (inline.type === 'citation') {
      run.push(inline)
      return
    }
    const between = inline.type === 'text' && inline.text.trim() === '' && content[at + 1]?.type === 'citation'
    if (run.length > 0 && between) return
    const noted = run.length > 0 && writing.byNotes && place === 'text'
    flush()
    out.push(...inlineOf(inline, writing))
    if (noted) liftStop(out)
  })
  flush()
  return out
}

function inlineOf(inline: Exclude<ModelInline, CitationRun>, writing: Writing): readonly BriefInline[] {
  switch (inline.type) {
    case 'text':
      return inline.text === '' ? [] : [textOf(inline)]
    case 'link': {
      const url = safeUrl(inline.url)
      const content = inline.content.filter(({ text }) => text !== '').map(textOf)
      return url === null ? content : [{ type: 'link', url, content }]
    }
    case 'break':
      return [{ type: 'break' }]
    case 'footnote':
      return [writing.footnote(() => inlinesOf(inline.content, writing, 'note'))]
    case 'comment':
      return [{ type: 'comment', text: inline.text }]
  }
}

const textOf = ({ text, marks }: TextRun): TextInline => ({
  type: 'text',
  text,
  foreign: true,
  emphasis: 'none',
  ...(marks === undefined ? {} : { marks }),
})

function writeCitations(run: readonly CitationRun[], out: BriefInline[], writing: Writing, place: Place): void {
  const cited = run.map((citation) => citedOf(citation, writing))
  const known = cited.filter((one) => one !== null)
  const lost = cited.length - known.length
  if (known.length > 0) out.push(...placed(known, out, writing, place))
  if (lost > 0) out.push(own(`${spaceAfter(out)}[${messages.citations.gone}]`))
}

function placed(cited: readonly Cited[], out: BriefInline[], writing: Writing, place: Place): readonly BriefInline[] {
  if (!writing.byNotes) return spaced(out, citationGroup(cited, writing.style))
  if (place === 'note') return spaced(out, bareCitations(cited, writing.style))
  trimEnd(out)
  return [writing.footnote(() => citationGroup(cited, writing.style))]
}

const spaced = (out: readonly BriefInline[], pieces: readonly BriefInline[]): readonly BriefInline[] =>
  spaceAfter(out) === '' ? pieces : [own(' '), ...pieces]

/** What must stand between what was written so far and a bracket. */
function spaceAfter(out: readonly BriefInline[]): '' | ' ' {
  const last = out.at(-1)
  if (last === undefined || last.type === 'break') return ''
  return last.type === 'text' && /[\s(\[“‘«]$/u.test(last.text) ? '' : ' '
}

/** The mark of a note stands close to its word. */
function trimEnd(out: BriefInline[]): void {
  const last = out.at(-1)
  if (last?.type === 'text') out[out.length - 1] = { ...last, text: last.text.trimEnd() }
}

/** The mark of a note stands behind the stop or comma that follows its word (CMOS 14.26). */
function liftStop(out: BriefInline[]): void {
  const [mark, next] = out.slice(-2)
  if (mark?.type !== 'footnote' || next?.type !== 'text') return
  const stop = /^[.,;:!?]+/u.exec(next.text)?.[0]
  if (stop === undefined) return
  out.splice(-2, 2, { ...next, text: stop }, mark, { ...next, text: next.text.slice(stop.length) })
}

function citedOf(citation: CitationRun, writing: Writing): Cited | null {
  const { target, locator } = citation
  const sourceId = sourceIdOf(citation, writing.index)
  if (sourceId === null) return null
  return writing.cited(sourceId, locator ?? (target.kind === 'annotation' ? locatorOf(target.id, writing.index) : null))
}

/** The citation of one passage, behind who says it. */
export function passageCitation(annotationId: string, writing: Writing): readonly BriefInline[] {
  const run: CitationRun = { type: 'citation', target: { kind: 'annotation', id: annotationId }, locator: null }
  const cited = citedOf(run, writing)
  if (!cited) return []
  const words = (): readonly BriefInline[] => citationGroup([cited], writing.style)
  return writing.byNotes ? [writing.footnote(words)] : [own(' '), ...words()]
}
