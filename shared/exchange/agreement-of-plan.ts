import { spanOf } from '../model/annotation.ts'
import type { DossierContents } from '../model/dossier-contents.ts'
import { agreement, type AgreementReport, type CodedSpan } from './agreement.ts'
import { kindOfTags } from './merge/kind-of-tag.ts'
import type { MergeChoices, MergePlan, PlannedAnnotation } from './merge/merge-types.ts'

/**
 * How far the analyst and whoever made the file agree, over the sources that are in both. What the file marks counts
 * where it was found; without a kind, as what the analyst chose for it or its tags suggest, else not at all.
 */
export function agreementOfPlan(
  contents: DossierContents,
  plan: MergePlan,
  choices: Pick<MergeChoices, 'kinds' | 'kindsByTag'> = {},
): AgreementReport {
  const sourceIds = new Map(plan.sources.map(({ key, sourceId }) => [key, sourceId]))
  const both = new Set([...sourceIds.values()].filter((id) => id !== null))
  const sources = contents.sources
    .filter(({ source }) => both.has(source.id))
    .map(({ source, text }) => ({ id: source.id, length: text.length }))
  const mine = contents.annotations.map((annotation): CodedSpan => {
    const { start, end } = spanOf(annotation)
    return { sourceId: annotation.target.source, kind: annotation.kind, start, end }
  })
  const mineById = new Map(contents.annotations.map((annotation) => [annotation.id, annotation.kind]))
  const theirs = plan.annotations.flatMap((planned): readonly CodedSpan[] => {
    const sourceId = sourceIds.get(planned.sourceKey) ?? null
    const [position] = planned.selector ?? []
    const kind = kindIn(planned, choices) ?? mineById.get(planned.annotationId ?? '') ?? null
    if (sourceId === null || position === undefined || kind === null) return []
    return [{ sourceId, kind, start: position.start, end: position.end }]
  })
  return agreement(sources, mine, theirs)
}

function kindIn({ key, incoming }: PlannedAnnotation, choices: Pick<MergeChoices, 'kinds' | 'kindsByTag'>) {
  if (incoming.kind !== null) return incoming.kind
  const chosen = choices.kinds?.get(key)
  if (chosen !== undefined) return chosen
  return (
    incoming.tags.map((tag) => choices.kindsByTag?.get(tag)).find((kind) => kind !== undefined) ??
    kindOfTags(incoming.tags)
  )
}
