import { type Annotation, exactOf } from '../../model/annotation.ts'
import { byText } from '../by-text.ts'
import type { AnalysisInput } from '../analysis-input.ts'
import { groupBy } from '../group-by.ts'
import { editionsOf, type Editions } from './editions.ts'
import { isSamePassage } from './same-passage.ts'
import { isSamePlace, saysAllOf } from './says-all.ts'

/** So many pairs of one article are compared each; of more, only those with the same words as they are written. */
const MOST_PAIRS = 40_000

/**
 * The annotations as an analysis counts them: editions of one article say a thing once. Left out is an annotation that
 * stayed with an earlier edition when a later one is annotated with the same words and all that was said of it; and one
 * of two that stand in the very place of one edition, as when the one was made there and the other brought over.
 *
 * Careful in one direction: what says anything more, other words, another stance, another value, still counts, for to
 * count twice is seen and to hide a statement is not. So does what waits to be placed, and what is kept as a quotation.
 *
 * @returns the very array when nothing is left out
 */
export function countedOnce({
  sources,
  annotations,
}: Pick<AnalysisInput, 'sources' | 'annotations'>): readonly Annotation[] {
  const repeats = repeatsIn({ sources, annotations })
  return repeats.size === 0 ? annotations : annotations.filter(({ id }) => !repeats.has(id))
}

/** Ids of the annotations that are left out, with the id of the one that says the same; see {@link countedOnce}. */
export function repeatsIn({
  sources,
  annotations,
}: Pick<AnalysisInput, 'sources' | 'annotations'>): ReadonlyMap<string, string> {
  const repeats = new Map<string, string>()
  const editions = editionsOf(sources)
  if (!editions.hasAny) return repeats
  const linked = annotations.filter(
    ({ target }) => editions.isSuperseded(target.source) || editions.articleOf(target.source) !== target.source,
  )
  for (const ofArticle of groupBy(linked, ({ target }) => editions.articleOf(target.source)).values()) {
    for (const [id, by] of repeatsOfArticle(ofArticle, editions)) repeats.set(id, by)
  }
  return repeats
}

type Repeat = readonly [id: string, by: string]

function repeatsOfArticle(ofArticle: readonly Annotation[], editions: Editions): readonly Repeat[] {
  // Of several that say the same it is always the same one that counts.
  const inOrder = [...ofArticle].sort((a, b) => byText(a.createdAt, b.createdAt) || byText(a.id, b.id))
  const left = inOrder.filter(({ target }) => editions.isSuperseded(target.source))
  const later = inOrder.filter(({ target }) => editions.articleOf(target.source) !== target.source)
  const byWords = left.length * later.length <= MOST_PAIRS ? null : groupBy(later, exactOf)
  const ofEarlier = left.flatMap((one): readonly Repeat[] => {
    if (one.ownVoice) return []
    const candidates = byWords ? (byWords.get(exactOf(one)) ?? []) : later
    const same = candidates.find(
      (other) =>
        saysAllOf(other, one) && editions.isLater(other.target.source, one.target.source) && isSamePassage(one, other),
    )
    return same ? [[one.id, same.id]] : []
  })
  const places = groupBy(inOrder, ({ target }) => `${target.source}\n${String(target.selector[0].start)}`)
  return [...ofEarlier, ...[...places.values()].flatMap(repeatsOfPlace)]
}

/** Of annotations that begin in one place: those of which another says all. Of two that say the same the first counts. */
function repeatsOfPlace(here: readonly Annotation[]): readonly Repeat[] {
  if (here.length < 2) return []
  return here.flatMap((one, at): readonly Repeat[] => {
    if (one.ownVoice) return []
    const same = here.find(
      (other, otherAt) =>
        other !== one && isSamePlace(one, other) && saysAllOf(other, one) && (otherAt < at || !saysAllOf(one, other)),
    )
    return same ? [[one.id, same.id]] : []
  })
}
