import type { CodedSpan } from '../../shared/exchange/agreement.ts'
import type { MergeChoices, MergePlan, PlannedAnnotation, Side } from '../../shared/exchange/merge/merge-types.ts'
import { type Annotation, type AnnotationKind, spanOf } from '../../shared/model/annotation.ts'

/** What the analyst chose so far. A kind of null leaves the passages out. */
export interface Chosen {
  readonly annotations: ReadonlyMap<string, Side | 'both'>
  readonly sources: ReadonlyMap<string, Side>
  readonly people: ReadonlyMap<string, Side>
  readonly questions: ReadonlyMap<string, Side>
  /** By tag group; see `kindGroups`. */
  readonly kinds: ReadonlyMap<string, AnnotationKind | null>
  readonly withoutSources: ReadonlySet<string>
}

export const NOTHING_CHOSEN: Chosen = {
  annotations: new Map(),
  sources: new Map(),
  people: new Map(),
  questions: new Map(),
  kinds: new Map(),
  withoutSources: new Set(),
}

/** Passages whose kind is to be chosen, those with the same tags together. */
export interface KindGroup {
  /** The tags, joined; empty for those without any. */
  readonly tag: string
  readonly annotations: readonly PlannedAnnotation[]
  readonly suggested: AnnotationKind | null
}

const SEPARATOR = ', '

const tagOf = ({ incoming }: PlannedAnnotation): string => incoming.tags.join(SEPARATOR)

export function kindGroups(plan: MergePlan): readonly KindGroup[] {
  const groups = new Map<string, PlannedAnnotation[]>()
  for (const annotation of plan.annotations) {
    if (annotation.status !== 'needs-kind') continue
    const tag = tagOf(annotation)
    const own = groups.get(tag)
    if (own) own.push(annotation)
    else groups.set(tag, [annotation])
  }
  return [...groups]
    .map(([tag, annotations]) => ({ tag, annotations, suggested: annotations[0]?.suggestedKind ?? null }))
    .sort((a, b) => b.annotations.length - a.annotations.length || (a.tag < b.tag ? -1 : 1))
}

/** The kind of a group as it will be brought in; null: it stays out. */
export const kindOfGroup = ({ tag, suggested }: KindGroup, { kinds }: Chosen): AnnotationKind | null => {
  const chosen = kinds.get(tag)
  return chosen === undefined ? suggested : chosen
}

/** In the words of the edit that carries it out. */
export function choicesOf(groups: readonly KindGroup[], chosen: Chosen): MergeChoices {
  const { annotations, sources, people, questions, withoutSources } = chosen
  const kinds = new Map(
    groups.flatMap((group) => {
      const kind = kindOfGroup(group, chosen)
      return group.annotations.map(({ key }) => [key, kind] as const)
    }),
  )
  return { annotations, sources, people, questions, withoutSources, kinds }
}

export interface MergeCounts {
  readonly added: number
  readonly changed: number
  /** Without a place, or left out by choice. */
  readonly out: number
}

/** What merging will do to annotations. */
export function countsOf(plan: MergePlan, groups: readonly KindGroup[], chosen: Chosen): MergeCounts {
  const groupOf = new Map(groups.map((group) => [group.tag, group]))
  const counts = { added: 0, changed: 0, out: 0 }
  for (const annotation of plan.annotations) {
    const fate = fateOf(annotation, groupOf.get(tagOf(annotation)), chosen)
    if (fate !== null) counts[fate] += 1
  }
  return counts
}

function fateOf(
  { key, sourceKey, status }: PlannedAnnotation,
  group: KindGroup | undefined,
  chosen: Chosen,
): keyof MergeCounts | null {
  const isWanted = !chosen.withoutSources.has(sourceKey)
  switch (status) {
    case 'same':
      return null
    case 'orphaned':
      return 'out'
    case 'new':
      return isWanted ? 'added' : 'out'
    case 'needs-kind':
      return isWanted && group && kindOfGroup(group, chosen) !== null ? 'added' : 'out'
    case 'conflicting': {
      const side = chosen.annotations.get(key) ?? 'mine'
      return side === 'mine' ? null : side === 'theirs' ? 'changed' : 'added'
    }
  }
}

/** What each marked in the texts that both have read, to be compared. */
export function spansToCompare(
  plan: MergePlan,
  groups: readonly KindGroup[],
  chosen: Chosen,
  annotations: readonly Annotation[],
): {
  readonly sourceIds: readonly string[]
  readonly mine: readonly CodedSpan[]
  readonly theirs: readonly CodedSpan[]
} {
  const sourceIdOf = new Map(plan.sources.map(({ key, sourceId }) => [key, sourceId]))
  const groupOf = new Map(groups.map((group) => [group.tag, group]))
  const theirs = plan.annotations.flatMap((planned): readonly CodedSpan[] => {
    const sourceId = sourceIdOf.get(planned.sourceKey)
    const group = groupOf.get(tagOf(planned))
    const kind = planned.status === 'needs-kind' ? (group ? kindOfGroup(group, chosen) : null) : planned.incoming.kind
    if (sourceId === undefined || sourceId === null || planned.selector === null || kind === null) return []
    const [{ start, end }] = planned.selector
    return [{ sourceId, kind, start, end }]
  })
  const sourceIds = [...new Set(theirs.map(({ sourceId }) => sourceId))].sort()
  const compared = new Set(sourceIds)
  const mine = annotations.flatMap((annotation): readonly CodedSpan[] => {
    const sourceId = annotation.target.source
    const { start, end } = spanOf(annotation)
    return compared.has(sourceId) ? [{ sourceId, kind: annotation.kind, start, end }] : []
  })
  return { sourceIds, mine, theirs }
}
