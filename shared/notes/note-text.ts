import type { LinkTarget, Note, NoteBlock, NoteLine, NoteList } from './note.ts'
import { readNote } from './read-note.ts'

/** What a target is called now; null when it is no longer there or not known. */
export type LabelOf = (target: LinkTarget) => string | null

const asWritten: LabelOf = () => null

/**
 * The words of a note without its syntax, for lists, search and what can't show more: links as their labels, items
 * with their sign or number. Paragraphs are lines.
 */
export const noteText = (markdown: string, labelOf: LabelOf = asWritten): string => {
  // Most have no syntax at all, and lists ask for thousands.
  if (!/[\\*[\n\r]/.test(markdown)) return markdown
  return textOf(readNote(markdown), labelOf)
}

export const textOf = (note: Note, labelOf: LabelOf = asWritten): string =>
  note.flatMap((block) => blockText(block, labelOf)).join('\n')

const blockText = (block: NoteBlock, labelOf: LabelOf): readonly string[] =>
  block.type === 'list' ? listText(block, labelOf, '') : block.lines.map((line) => lineText(line, labelOf))

const listText = ({ ordered, start, items }: NoteList, labelOf: LabelOf, indent: string): readonly string[] =>
  items.flatMap(({ lines, lists }, at) => {
    const mark = ordered ? `${String(start + at)}. ` : '- '
    const text = lines.map((line) => lineText(line, labelOf)).join(' ')
    return [`${indent}${mark}${text}`, ...lists.flatMap((list) => listText(list, labelOf, `${indent}  `))]
  })

export const lineText = (line: NoteLine, labelOf: LabelOf): string =>
  line.map((inline) => (inline.type === 'text' ? inline.text : (labelOf(inline.target) ?? inline.label))).join('')
