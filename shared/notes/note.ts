import type { Id } from '../model/primitives.ts'

/** What a note can lead to: another annotation or a source of the dossier. */
export const LINK_KINDS = ['annotation', 'source'] as const
export type LinkKind = (typeof LINK_KINDS)[number]

export interface LinkTarget {
  readonly kind: LinkKind
  readonly id: Id
}

export interface NoteText {
  readonly type: 'text'
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
}

export interface NoteLink {
  readonly type: 'link'
  readonly target: LinkTarget
  /** What the target was called when the note was written. */
  readonly label: string
}

export type NoteInline = NoteText | NoteLink

/** What stands between two line breaks. */
export type NoteLine = readonly NoteInline[]

export interface NoteParagraph {
  readonly type: 'paragraph'
  /** At least one; an empty paragraph has one empty line. */
  readonly lines: readonly NoteLine[]
}

export interface NoteItem {
  readonly lines: readonly NoteLine[]
  /** Lists inside this item, under its lines. */
  readonly lists: readonly NoteList[]
}

export interface NoteList {
  readonly type: 'list'
  readonly ordered: boolean
  /** Number of the first item; 1 for lists without numbers. */
  readonly start: number
  readonly items: readonly NoteItem[]
}

export type NoteBlock = NoteParagraph | NoteList

/** A note that no editor and no syntax has touched: what both are made from. */
export type Note = readonly NoteBlock[]

export const plain = (text: string): NoteText => ({ type: 'text', text, bold: false, italic: false })

export const isEmptyParagraph = (block: NoteBlock): boolean =>
  block.type === 'paragraph' && block.lines.length === 1 && block.lines[0]?.length === 0

/** Every link of a note, in reading order. */
export const linksOf = (note: Note): readonly NoteLink[] =>
  note.flatMap((block) => (block.type === 'list' ? linksOfList(block) : linksOfLines(block.lines)))

const linksOfList = ({ items }: NoteList): readonly NoteLink[] =>
  items.flatMap(({ lines, lists }) => [...linksOfLines(lines), ...lists.flatMap(linksOfList)])

const linksOfLines = (lines: readonly NoteLine[]): readonly NoteLink[] =>
  lines.flat().filter((inline) => inline.type === 'link')
