import type { ExportOptions } from '../../formats/export-format.ts'
import { messages } from '../../messages/messages.ts'
import { ANNOTATION_KINDS } from '../../model/annotation.ts'
import type { BriefIndex } from './brief-index.ts'
import { isRefused } from './checked-quotes.ts'
import { type BriefBlock, foreign, heading, own } from '../document/document.ts'

/** Title, date, counts, and what the analyst overrode. */
export function titleSection({ contents, checkById }: BriefIndex, options: ExportOptions): readonly BriefBlock[] {
  const words = messages.exports
  const wordCount = contents.sources.reduce((sum, { source }) => sum + source.wordCount, 0)
  const byKind = ANNOTATION_KINDS.flatMap((kind) => {
    const count = contents.annotations.filter((annotation) => annotation.kind === kind).length
    return count > 0 ? [words.kindCount(kind, count)] : []
  })
  const totals = words.totals(contents.sources.length, wordCount, contents.people.length, contents.questions.length)
  const quotes = words.quoteTotals(contents.annotations.length, byKind)
  return [
    heading(1, 'title', foreign(contents.dossier.title)),
    { type: 'paragraph', tone: 'quiet', content: [own(words.subtitle(options.exportedAt))] },
    { type: 'paragraph', tone: 'quiet', content: [own(`${totals} ${quotes}`)] },
    ...overrideNotice([...checkById.values()].filter(isRefused).length, options.override),
  ]
}

/** What the analyst overrode, and why; nothing without an override. */
export function overrideNotice(problems: number, override: string | null): readonly BriefBlock[] {
  if (override === null) return []
  const words = messages.exports
  const reason = override.trim() === '' ? own(words.noReason) : foreign(override)
  if (problems === 0) return [{ type: 'paragraph', tone: 'quiet', content: [own(words.overrideUnneeded), reason] }]
  const content = [own(words.overrideTitle, 'strong'), own(` ${words.overrideText(problems)}`), reason]
  return [{ type: 'paragraph', tone: 'warning', content }]
}
