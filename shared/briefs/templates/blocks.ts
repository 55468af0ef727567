import { byText } from '../../analysis/by-text.ts'
import { byDate, dateIn } from '../../analysis/positions.ts'
import { messages } from '../../messages/messages.ts'
import type { Annotation } from '../../model/annotation.ts'
import type { BriefBlock, BriefInline, CitationRun } from '../../model/brief.ts'
import type { BriefIndex } from '../annotated-brief/brief-index.ts'
import { newLiveBlock } from '../written/live-state.ts'

export const headingBlock = (level: 1 | 2 | 3, text: string): BriefBlock => ({
  type: 'heading',
  level,
  content: [{ type: 'text', text }],
})

export const textBlock = (text: string, ...more: readonly BriefInline[]): BriefBlock => ({
  type: 'paragraph',
  content: [{ type: 'text', text }, ...more],
})

/** An empty paragraph to write in, with what belongs there as a remark to the analyst, which is never printed. */
export const placeToWrite = (hint: string): BriefBlock => ({
  type: 'paragraph',
  content: [{ type: 'comment', text: hint }],
})

/** A passage as a live block of its kind. */
export function passageBlock({ id, kind }: Annotation, index: BriefIndex): readonly BriefBlock[] {
  const block = newLiveBlock({ type: kind === 'figure' ? 'figure' : 'quote', annotationId: id }, index)
  return block === null ? [] : [block]
}

export function questionBlock(
  type: 'matrix' | 'timeline',
  questionId: string,
  index: BriefIndex,
): readonly BriefBlock[] {
  const block = newLiveBlock({ type, questionId }, index)
  return block === null ? [] : [block]
}

/** Words with one citation for each source of some passages, before their stop. */
export function citedWords(text: string, annotations: readonly Annotation[]): readonly BriefInline[] {
  const words = text.trim().replace(/\.$/u, '')
  return [{ type: 'text', text: `${words} ` }, ...citationsOf(annotations), { type: 'text', text: '.' }]
}

/** One citation for each source, in the order of the passages. */
const citationsOf = (annotations: readonly Annotation[]): readonly CitationRun[] =>
  [...new Set(annotations.map(({ target }) => target.source))].map((id) => ({
    type: 'citation',
    target: { kind: 'source', id },
    locator: null,
  }))

/** The list of sources under its heading; nothing in a dossier without sources. */
export const sourcesBlocks = ({ sources }: BriefIndex): readonly BriefBlock[] =>
  sources.length === 0 ? [] : [headingBlock(1, messages.briefTemplates.sources), { type: 'source-list' }]

/** Earliest first, undated ones before all others, whatever the order of the records. */
export function inOrderOfDate(annotations: readonly Annotation[], { contents }: BriefIndex): readonly Annotation[] {
  const sorted = byDate(dateIn(contents.sources.map(({ source }) => source)))
  return [...annotations].sort((a, b) => sorted(a, b) || byText(a.id, b.id))
}
