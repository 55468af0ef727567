import { printsOf } from '../../analysis/voices.ts'
import type { BriefBlock, BriefInline, CitationRun } from '../../model/brief.ts'
import type { BriefIndex } from '../annotated-brief/brief-index.ts'

/** Id of the source that a citation points at; null when its target is not in the dossier any more. */
export function sourceIdOf({ target }: CitationRun, { sourceById, checkById }: BriefIndex): string | null {
  const id = target.kind === 'source' ? target.id : checkById.get(target.id)?.annotation.target.source
  return id !== undefined && sourceById.has(id) ? id : null
}

/** Ids of all sources that blocks quote, cite or are made of, each once, in the order of the text. */
export function citedSources(blocks: readonly BriefBlock[], index: BriefIndex): readonly string[] {
  const ids = blocks.flatMap((block) => idsOf(block, index))
  return [...new Set(ids)].filter((id) => index.sourceById.has(id))
}

function idsOf(block: BriefBlock, index: BriefIndex): readonly string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return inContent(block.content, index)
    case 'list':
      return block.items.flatMap(({ content }) => inContent(content, index))
    case 'own-table':
      return block.rows.flatMap((cells) => cells.flatMap((cell) => inContent(cell, index)))
    case 'quote':
    case 'figure': {
      const source = index.checkById.get(block.annotationId)?.annotation.target.source
      return source === undefined ? [] : [source]
    }
    case 'matrix':
    case 'timeline':
      return sourcesOfQuestion(block.questionId, index)
    case 'source-list':
      return []
  }
}

const inContent = (content: readonly BriefInline[], index: BriefIndex): readonly string[] =>
  content.flatMap((inline) => {
    if (inline.type === 'footnote') return inContent(inline.content, index)
    if (inline.type !== 'citation') return []
    return sourceIdOf(inline, index) ?? []
  })

/** Ids of the sources in which somebody takes a position on the question, each once. */
export function sourcesOfQuestion(questionId: string, index: BriefIndex): readonly string[] {
  const row = index.rows.find(({ question }) => question.id === questionId)
  if (!row) return []
  const cells = [...row.cells.values(), ...(row.unnamed ? [row.unnamed] : [])]
  const prints = cells.flatMap(({ voices }) => voices.flatMap(printsOf))
  return [...new Set(prints.map(({ target }) => target.source))]
}
