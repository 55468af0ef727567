import type { BriefIndex } from '../../../shared/briefs/annotated-brief/brief-index.ts'
import { contentsOf } from '../../../shared/briefs/findings/prose.ts'
import type { BriefBlock, BriefInline } from '../../../shared/model/brief.ts'

/** Ids of the sources that blocks quote or cite, each once, in the order of the text. */
export function citedSources(blocks: readonly BriefBlock[], { checkById, sourceById }: BriefIndex): readonly string[] {
  const found = new Set<string>()
  const add = (id: string | undefined): void => {
    if (id !== undefined && sourceById.has(id)) found.add(id)
  }
  const addAnnotation = (id: string): void => {
    add(checkById.get(id)?.annotation.target.source)
  }
  const addContent = (content: readonly BriefInline[]): void => {
    for (const inline of content) {
      if (inline.type === 'footnote') addContent(inline.content)
      else if (inline.type === 'citation' && inline.target.kind === 'source') add(inline.target.id)
      else if (inline.type === 'citation') addAnnotation(inline.target.id)
    }
  }
  for (const block of blocks) {
    if ('annotationId' in block) addAnnotation(block.annotationId)
    else for (const content of contentsOf(block)) addContent(content)
  }
  return [...found]
}
