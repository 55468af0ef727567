import type { ExportOptions } from '../../formats/export-format.ts'
import { messages } from '../../messages/messages.ts'
import type { BriefBlock as ModelBlock } from '../../model/brief.ts'
import type { BriefIndex } from '../annotated-brief/brief-index.ts'
import { overrideNotice } from '../annotated-brief/title-section.ts'
import { type BriefBlock, type BriefDocument, foreign, heading, own, paragraph } from '../document/document.ts'
import { findingsOf, quotesOf } from '../findings/findings-of.ts'
import { citedSources } from './cited-sources.ts'
import { howChecked } from './how-checked.ts'
import { inlinesOf } from './inlines-of.ts'
import { figureOf, quoteOf } from './live-document-blocks.ts'
import { liveTable } from './live-tables.ts'
import { withoutOpenPlaces } from './open-places.ts'
import { listOf, ownTableOf } from './prose-blocks.ts'
import { wordsOf } from './words-of.ts'
import { Writing } from './writing.ts'
import { blocksOf, type WrittenBrief } from './written-brief.ts'

const words = messages.exports

/**
 * A written brief as it is printed: live blocks as accepted, citations in its style, the override where there is one,
 * and how its quotes were checked. A section that still waits to be written is left out. A style that cites in brackets needs a list of sources: a brief without one gets it
 * at its end.
 */
export function documentOfBrief(written: WrittenBrief, index: BriefIndex, options: ExportOptions): BriefDocument {
  const { brief } = written
  const blocks = blocksOf(written)
  const writing = new Writing(index, brief.citationStyle, citedSources(blocks, index))
  const findings = options.override === null ? [] : findingsOf(blocks, index)
  const problems = findings.filter(({ refuses }) => refuses).length
  const title = brief.title.trim() === '' ? words.untitledBrief : brief.title
  const date = brief.date === null ? [] : [quiet(words.date(brief.date))]
  return {
    title,
    language: words.documentLanguage,
    exportedAt: options.exportedAt,
    blocks: [
      heading(1, 'title', foreign(title)),
      ...date,
      ...overrideNotice(problems, options.override),
      ...withoutOpenPlaces(blocks).flatMap((block) => blocksFor(block, writing)),
      ...missingList(blocks, writing),
      ...howChecked(blocks, quotesOf(blocks, index), findings, options.exportedAt, writing),
    ],
  }
}

const quiet = (text: string): BriefBlock => ({ type: 'paragraph', tone: 'quiet', content: [own(text)] })

/** The title of the brief is the only heading of the first level. */
const LEVELS = { 1: 2, 2: 3, 3: 4 } as const

function blocksFor(block: ModelBlock, writing: Writing): readonly BriefBlock[] {
  if (block.type !== 'quote' && block.type !== 'figure') writing.speaksAgain(null)
  switch (block.type) {
    case 'heading': {
      const id = writing.nextId('section')
      writing.enter(block.level, wordsOf(block))
      return [heading(LEVELS[block.level], id, ...inlinesOf(block.content, writing))]
    }
    case 'paragraph':
      return block.content.length === 0 ? [] : [paragraph(...inlinesOf(block.content, writing))]
    case 'list':
      return [listOf(block, writing)]
    case 'own-table':
      return [ownTableOf(block, writing)]
    case 'quote':
      return [quoteOf(block, writing)]
    case 'figure':
      return [figureOf(block, writing)]
    case 'matrix':
    case 'timeline':
      return liveTable(block, writing)
    case 'source-list':
      return [sourceList(writing)]
  }
}

function sourceList(writing: Writing): BriefBlock {
  const { entries } = writing.bibliography
  if (entries.length === 0) return quiet(words.noSourceCited)
  const list = writing.nextId('source-list')
  return {
    type: 'bibliography',
    entries: entries.map(({ content }, at) => ({ id: `${list}-${String(at + 1)}`, content })),
  }
}

function missingList(blocks: readonly ModelBlock[], writing: Writing): readonly BriefBlock[] {
  const needed = !writing.byNotes && writing.bibliography.entries.length > 0
  if (!needed || blocks.some(({ type }) => type === 'source-list')) return []
  return [heading(2, 'sources', own(words.sourcesHeading)), sourceList(writing)]
}
