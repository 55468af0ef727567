import { countedOnce } from '../../analysis/editions/counted-once.ts'
import type { ExportOptions } from '../../formats/export-format.ts'
import { messages } from '../../messages/messages.ts'
import type { DossierContents } from '../../model/dossier-contents.ts'
import { indexBrief } from './brief-index.ts'
import { checkSection } from './check-section.ts'
import type { BriefDocument } from '../document/document.ts'
import { figuresSection } from './figures-section.ts'
import { positionsSection } from './positions-section.ts'
import { quotesSection } from './quotes-section.ts'
import { sourcesSection } from './sources-section.ts'
import { timelineSection } from './timeline-section.ts'
import { titleSection } from './title-section.ts'

/**
 * The whole dossier as a brief: who says what on each question and when, the figures and what contradicts, every quote
 * with its source and position, the sources with their hashes, and the check of every quote. What two editions of an
 * article say alike is printed once. The same contents and options give the same document, in whatever order the
 * records come.
 */
export function annotatedBrief(contents: DossierContents, options: ExportOptions): BriefDocument {
  const sources = contents.sources.map(({ source }) => source)
  const index = indexBrief({ ...contents, annotations: countedOnce({ ...contents, sources }) })
  return {
    title: contents.dossier.title,
    language: messages.exports.documentLanguage,
    exportedAt: options.exportedAt,
    blocks: [
      ...titleSection(index, options),
      ...positionsSection(index),
      ...timelineSection(index),
      ...figuresSection(index),
      ...quotesSection(index),
      ...sourcesSection(index),
      ...checkSection(index),
    ],
  }
}
