import { attachAnnotation, keepAsQuotation, takeBackToPlace } from '../../shared/edits/edition.ts'
import { messages } from '../../shared/messages/messages.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Span } from '../../shared/model/primitives.ts'
import type { Source } from '../../shared/model/source.ts'
import { fail, type Result } from '../../shared/result.ts'
import { snapToWords } from '../../shared/text/snap-to-words.ts'
import { environment } from '../environment/browser-environment.ts'
import { commit } from '../storage/commit.ts'
import { readAnnotations, readSources } from '../storage/contents.ts'

/**
 * The annotations of these ids that are still left in the edition that `source` supersedes, as they are stored. To be
 * read in turn: a second key press finds nothing left to do.
 */
async function readOrphans(source: Source, ids: readonly string[]): Promise<readonly Annotation[]> {
  const [now] = await readSources([source.id])
  const stored = await readAnnotations(ids)
  return stored.filter(({ target }) => now?.supersedes !== undefined && target.source === now.supersedes)
}

/** Gives an orphan its place: the words that `span` touches. `model/invalid` when there are none. */
export async function attachOrphan(source: Source, text: string, id: string, span: Span): Promise<Result<void>> {
  const place = snapToWords(text, span, source.language)
  if (!place) return fail('model/invalid', messages.editions.noWord)
  return commit(async () => {
    const [orphan] = await readOrphans(source, [id])
    return orphan ? attachAnnotation(environment, { source, text }, orphan, place) : null
  })
}

/** Leaves an orphan with the old edition, as a quotation. */
export const keepOrphan = (source: Source, id: string): Promise<Result<void>> =>
  commit(async () => {
    const orphans = await readOrphans(source, [id])
    return orphans.length > 0 ? keepAsQuotation(environment, orphans) : null
  })

/** Puts what was kept back among what is to be placed. */
export const takeBack = (source: Source, id: string): Promise<Result<void>> =>
  commit(async () => {
    const orphans = await readOrphans(source, [id])
    return orphans.length > 0 ? takeBackToPlace(environment, orphans) : null
  })
