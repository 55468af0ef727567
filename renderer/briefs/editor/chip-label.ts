import type { BriefIndex } from '../../../shared/briefs/annotated-brief/brief-index.ts'
import { OBJECT, wordsOfContent } from '../../../shared/briefs/written/words-of.ts'
import { messages } from '../../../shared/messages/messages.ts'
import type { CitationRun, NoteInline } from '../../../shared/model/brief.ts'
import { exactOf } from '../../../shared/model/annotation.ts'
import type { Source } from '../../../shared/model/source.ts'

const words = messages.briefEditor.citation

/** What a citation shows while the brief is written: who and when, as short as can be; and what it cites in full. */
export interface CitationLabel {
  readonly short: string
  readonly full: string
  readonly isGone: boolean
}

export function citationLabel({ target, locator }: CitationRun, index: BriefIndex): CitationLabel {
  const annotation = target.kind === 'annotation' ? index.checkById.get(target.id)?.annotation : undefined
  const sourceId = target.kind === 'source' ? target.id : annotation?.target.source
  const source = index.contents.sources.find((contents) => contents.source.id === sourceId)?.source
  if (!source) return { short: words.gone, full: words.gone, isGone: true }
  const year = source.publishedAt?.slice(0, 4) ?? ''
  const short = [shortName(source), year].filter(Boolean).join(' ')
  const said = annotation ? ` “${exactOf(annotation).slice(0, 120)}”` : ''
  return {
    short: locator === null ? short : `${short}, ${locator}`,
    full: `${source.title}${said}`,
    isGone: false,
  }
}

function shortName({ authors, outlet, title }: Source): string {
  const first = authors[0]
  if (first !== undefined && first !== '')
    return /^[\p{Script=Latin}\s.’'-]+$/u.test(first) ? (first.split(/\s+/).at(-1) ?? first) : first
  return outlet !== null && outlet !== '' ? outlet : title.slice(0, 24)
}

export const plainNote = (content: readonly NoteInline[]): string =>
  wordsOfContent(content).replaceAll(OBJECT, '').replace(/\s+/g, ' ').trim()
