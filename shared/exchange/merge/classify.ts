import { byText } from '../../analysis/by-text.ts'
import { type Annotation, spanOf } from '../../model/annotation.ts'
import { canonicalJson } from '../../model/canonical-json.ts'
import { annotationDifferences, type KeyMeanings, type Names, saysAll, statedBy } from './stated.ts'
import { kindOfTags } from './kind-of-tag.ts'
import type { Difference, PlannedAnnotation } from './merge-types.ts'

/** What is planned for annotations that have a place, and the ids that stand for keys and values. */
export interface ClassifyInput {
  /** Mine of the dossier, all sources. */
  readonly annotations: readonly Annotation[]
  readonly meanings: KeyMeanings
  readonly names: Names
}

/** One passage of one source. */
export const placeKey = (source: string, { start, end }: { readonly start: number; readonly end: number }): string =>
  `${source}\n${String(start)}\n${String(end)}`

export const byPlace = (annotations: readonly Annotation[]): ReadonlyMap<string, readonly Annotation[]> => {
  const groups = new Map<string, Annotation[]>()
  for (const annotation of annotations) {
    const key = placeKey(annotation.target.source, spanOf(annotation))
    const group = groups.get(key)
    if (group) group.push(annotation)
    else groups.set(key, [annotation])
  }
  return groups
}

/** An annotation of the file without what differs from file to file: two such are one. */
export const contentOf = ({ incoming, selector }: PlannedAnnotation): string =>
  canonicalJson({ ...incoming, key: '', sourceKey: '', createdAt: null, modifiedAt: null, at: selector?.[0] ?? null })

/**
 * Compares what has a place with what is marked in the same place: the same when the file has nothing to add to one of
 * mine; else in conflict with the one that differs least, each of mine with one at most; else new.
 *
 * @param placed all of one source, in an order that does not depend on that of the file
 * @param sourceId null when the source is new: nothing is marked there
 */
export function classify(
  placed: readonly PlannedAnnotation[],
  sourceId: string | null,
  { annotations, meanings, names }: ClassifyInput,
): readonly PlannedAnnotation[] {
  const mine = sourceId === null ? null : byPlace(annotations.filter(({ target }) => target.source === sourceId))
  const groups = new Map<string, PlannedAnnotation[]>()
  for (const one of placed) {
    const [position] = one.selector ?? []
    if (!position) continue
    const key = placeKey(sourceId ?? '', position)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  const outcomes = new Map<PlannedAnnotation, PlannedAnnotation>()
  for (const [key, group] of groups) {
    const there = [...(mine?.get(key) ?? [])].sort((a, b) => byText(a.id, b.id))
    for (const [before, after] of outcomesOf(group, there, meanings, names)) outcomes.set(before, after)
  }
  return placed.map((one) => outcomes.get(one) ?? one)
}

interface Pair {
  readonly one: PlannedAnnotation
  readonly at: number
  readonly mine: Annotation
  readonly differences: readonly Difference[]
}

function outcomesOf(
  group: readonly PlannedAnnotation[],
  there: readonly Annotation[],
  meanings: KeyMeanings,
  names: Names,
): ReadonlyMap<PlannedAnnotation, PlannedAnnotation> {
  const outcomes = new Map<PlannedAnnotation, PlannedAnnotation>()
  const taken = new Set<string>()
  const contents = new Set<string>()
  const open: PlannedAnnotation[] = []
  for (const one of group) {
    const candidates = there.filter(({ kind }) => one.incoming.kind === null || kind === one.incoming.kind)
    const same = candidates.filter((mine) => saysAll(mine, statedBy(one.incoming, mine.kind, mine, meanings)))
    const found = same.find(({ id }) => id === one.key) ?? same[0]
    if (found) taken.add(found.id)
    const isRepeated = !found && contents.has(contentOf(one))
    contents.add(contentOf(one))
    if (found || isRepeated) outcomes.set(one, { ...one, status: 'same', annotationId: found?.id ?? null })
    else open.push(one)
  }
  const pairs = open.flatMap((one, at) =>
    there
      .filter(({ id, kind }) => !taken.has(id) && (one.incoming.kind === null || kind === one.incoming.kind))
      .map((mine): Pair => {
        const stated = statedBy(one.incoming, mine.kind, mine, meanings)
        return { one, at, mine, differences: annotationDifferences(mine, stated, names) }
      }),
  )
  for (const { one, mine, differences } of [...pairs].sort(closestFirst)) {
    if (outcomes.has(one) || taken.has(mine.id)) continue
    taken.add(mine.id)
    outcomes.set(one, { ...one, status: 'conflicting', annotationId: mine.id, differences })
  }
  for (const one of open) if (!outcomes.has(one)) outcomes.set(one, unmatched(one))
  return outcomes
}

const closestFirst = (a: Pair, b: Pair): number =>
  Number(b.one.key === b.mine.id) - Number(a.one.key === a.mine.id) ||
  a.differences.length - b.differences.length ||
  a.at - b.at ||
  byText(a.mine.id, b.mine.id)

const unmatched = (one: PlannedAnnotation): PlannedAnnotation =>
  one.incoming.kind === null
    ? { ...one, status: 'needs-kind', suggestedKind: kindOfTags(one.incoming.tags) }
    : { ...one, status: 'new' }
