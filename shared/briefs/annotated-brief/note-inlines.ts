import { annotationLabel, sourceLabel } from '../../notes/link-label.ts'
import { lineText, textOf } from '../../notes/note-text.ts'
import { linksOf, type LinkTarget, type NoteLink } from '../../notes/note.ts'
import { readNote } from '../../notes/read-note.ts'
import { messages } from '../../messages/messages.ts'
import { type BriefIndex, quoteId, sourceId } from './brief-index.ts'
import { type BriefInline, foreign, own } from '../document/document.ts'

/**
 * A note as it is printed: its words, and each link as what its target is called now with the number under which
 * the brief has it. The address inside the app is never printed.
 */
export function noteInlines(markdown: string, index: BriefIndex): readonly BriefInline[] {
  const note = readNote(markdown)
  const labelOf = (target: LinkTarget): string | null => labelIn(target, index)
  if (linksOf(note).length === 0) return [foreign(textOf(note).trim())]
  const links = linksOf(note)
  return textOf(note, () => MARK)
    .trim()
    .split(MARK)
    .flatMap((words, at) => {
      const link = links[at]
      return [...(words === '' ? [] : [foreign(words)]), ...(link ? linkInlines(link, labelOf, index) : [])]
    })
}

/** Stands where a link is while the text is laid out. A noncharacter: no text of a person has it. */
const MARK = '\ufdd0'

function linkInlines(
  link: NoteLink,
  labelOf: (target: LinkTarget) => string | null,
  index: BriefIndex,
): readonly BriefInline[] {
  const label = foreign(lineText([link], labelOf))
  const reference = referenceOf(link.target, index)
  return reference ? [label, own(' '), reference] : [label]
}

function labelIn({ kind, id }: LinkTarget, { checkById, sourceById }: BriefIndex): string | null {
  if (kind === 'source') {
    const entry = sourceById.get(id)
    return entry ? sourceLabel(entry.source) || messages.exports.noTitle : null
  }
  const annotation = checkById.get(id)?.annotation
  return annotation ? annotationLabel(annotation) : null
}

function referenceOf({ kind, id }: LinkTarget, index: BriefIndex): BriefInline | null {
  const words = messages.exports
  if (kind === 'annotation') {
    const number = index.numberById.get(id)
    return number === undefined ? null : { type: 'reference', to: quoteId(number), text: words.quoteNumber(number) }
  }
  const source = index.sourceById.get(id)
  return source ? { type: 'reference', to: sourceId(source.number), text: words.sourceNumber(source.number) } : null
}
