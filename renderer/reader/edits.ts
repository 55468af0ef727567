import { moveEdges } from '../../shared/edits/annotation.ts'
import { changeFence } from '../../shared/edits/fence.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { BlockRole, SourceBlocks } from '../../shared/model/block.ts'
import type { Span } from '../../shared/model/primitives.ts'
import type { Source } from '../../shared/model/source.ts'
import type { Result } from '../../shared/result.ts'
import { environment } from '../environment/browser-environment.ts'
import { commit } from '../storage/commit.ts'
import { readAnnotation, readBlocks, readSources } from '../storage/contents.ts'

/** Moves the edges of an annotation, building on what is on disk and not on what is shown. */
export function moveAnnotation(annotation: Annotation, text: string, span: Span): Promise<Result<void>> {
  return commit(async () => {
    const now = await readAnnotation(annotation.id)
    return now ? moveEdges(environment, now, text, span) : null
  })
}

/** Puts blocks behind the fence; when all of them are there already, takes them out. */
export function switchFence(
  source: Source,
  text: string,
  shown: SourceBlocks,
  indexes: ReadonlySet<number>,
): Promise<Result<void>> {
  const areFenced = [...indexes].every((index) => shown.blocks[index]?.role === 'boilerplate')
  return giveRole(source.id, text, indexes, areFenced ? 'paragraph' : 'boilerplate')
}

/** Gives blocks another role, building on what is on disk and not on what is shown. */
export function giveRole(
  sourceId: string,
  text: string,
  indexes: ReadonlySet<number>,
  role: BlockRole,
): Promise<Result<void>> {
  return commit(async () => {
    const [before, [source]] = await Promise.all([readBlocks(sourceId), readSources([sourceId])])
    return before && source ? changeFence(environment, { source, text, before }, indexes, role) : null
  })
}
