import type { BriefBlock, BriefInline, BriefRecord, NoteInline } from '../../model/brief.ts'

type Rename = (id: string) => string

/** A record of a brief in which every id is another; the dossier's is left. */
export function renameInBrief(record: BriefRecord, rename: Rename): BriefRecord {
  return record.type === 'brief'
    ? { ...record, id: rename(record.id), parts: record.parts.map(rename) }
    : {
        ...record,
        id: rename(record.id),
        briefId: rename(record.briefId),
        blocks: record.blocks.map((block) => inBlock(block, rename)),
      }
}

function inBlock(block: BriefBlock, rename: Rename): BriefBlock {
  const inContent = (content: readonly BriefInline[]): readonly BriefInline[] =>
    content.map((inline) => inInline(inline, rename))
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return { ...block, content: inContent(block.content) }
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, content: inContent(item.content) })) }
    case 'own-table':
      return { ...block, rows: block.rows.map((cells) => cells.map(inContent)) }
    case 'quote':
    case 'figure':
      return { ...block, annotationId: rename(block.annotationId) }
    case 'matrix':
    case 'timeline':
      return { ...block, questionId: rename(block.questionId) }
    case 'source-list':
      return block
  }
}

function inInline(inline: BriefInline, rename: Rename): BriefInline {
  return inline.type === 'footnote'
    ? { ...inline, content: inline.content.map((note) => inNote(note, rename)) }
    : inline.type === 'citation'
      ? inNote(inline, rename)
      : inline
}

const inNote = <Inline extends NoteInline>(inline: Inline, rename: Rename): Inline =>
  inline.type === 'citation' ? { ...inline, target: { ...inline.target, id: rename(inline.target.id) } } : inline
