import { describe } from '../../anchoring/describe.ts'
import { EMPTY_FIGURE } from '../../edits/annotation.ts'
import { changed, created } from '../../edits/transaction-of.ts'
import type { Environment } from '../../environment.ts'
import { type Annotation, type AnnotationKind, MOTIVATION, type Target } from '../../model/annotation.ts'
import type { DossierContents } from '../../model/dossier-contents.ts'
import type { Change } from '../../model/transaction.ts'
import { renameLinks } from '../../notes/rename-links.ts'
import { byPlace, placeKey } from './classify.ts'
import type { MergedSources } from './merged-sources.ts'
import type { MergeChoices, MergePlan, PlannedAnnotation } from './merge-types.ts'
import { type KeyMeanings, saysAll, statedBy } from './stated.ts'

export interface AnnotationTargets {
  readonly meanings: KeyMeanings
  readonly sources: MergedSources
}

/** What becomes of one planned annotation. */
type Outcome =
  | { readonly annotation: Annotation; readonly before: Annotation | null; readonly from: PlannedAnnotation }
  | { readonly annotation: Annotation; readonly before: 'unchanged'; readonly from: PlannedAnnotation }

/** New annotations and those that become what the file says; links in notes lead to the ids of the dossier. */
export function mergedAnnotations(
  environment: Environment,
  contents: DossierContents,
  plan: MergePlan,
  choices: MergeChoices,
  targets: AnnotationTargets,
): readonly Change[] {
  const stored = new Map(contents.annotations.map((annotation) => [annotation.id, annotation]))
  const there = new Map<string, readonly Annotation[]>(byPlace(contents.annotations))
  const outcomes: Outcome[] = []
  for (const planned of plan.annotations) {
    const mine = planned.annotationId === null ? null : (stored.get(planned.annotationId) ?? null)
    const isGone = planned.annotationId !== null && mine === null
    const isAdded = planned.status !== 'conflicting' || choices.annotations?.get(planned.key) === 'both'
    if (isGone) continue
    if (mine && (planned.status === 'same' || !isAdded)) {
      outcomes.push(editOf(environment, planned, mine, choices, targets.meanings))
      continue
    }
    const target = targetOf(planned, choices, targets.sources)
    const kind = kindOf(planned, mine, choices)
    if (target === null || kind === null || choices.withoutAnnotations?.has(planned.key)) continue
    const place = placeKey(target.source, target.selector[0])
    const group = there.get(place) ?? []
    const same = group.find(
      (one) => one.kind === kind && saysAll(one, statedBy(planned.incoming, kind, one, targets.meanings)),
    )
    const annotation = same ?? newOne(environment, contents.dossier.id, planned, kind, target, targets.meanings)
    outcomes.push({ annotation, before: same ? 'unchanged' : null, from: planned })
    if (!same) there.set(place, [...group, annotation])
  }
  return written(outcomes, targets.sources)
}

function editOf(
  environment: Environment,
  planned: PlannedAnnotation,
  mine: Annotation,
  choices: MergeChoices,
  meanings: KeyMeanings,
): Outcome {
  const stated = statedBy(planned.incoming, mine.kind, mine, meanings)
  const isChosen = planned.status === 'conflicting' && choices.annotations?.get(planned.key) === 'theirs'
  if (!isChosen || saysAll(mine, stated)) return { annotation: mine, before: 'unchanged', from: planned }
  return { annotation: { ...mine, ...stated, modifiedAt: environment.now() }, before: mine, from: planned }
}

/** The kind of a new annotation; null when the analyst has left it out or nobody knows. */
function kindOf({ key, incoming, suggestedKind }: PlannedAnnotation, mine: Annotation | null, choices: MergeChoices) {
  if (incoming.kind !== null) return incoming.kind
  const chosen = choices.kinds?.get(key)
  if (chosen !== undefined) return chosen
  const byTag = incoming.tags.map((tag) => choices.kindsByTag?.get(tag)).find((kind) => kind !== undefined)
  return byTag ?? mine?.kind ?? suggestedKind
}

/** Where an annotation goes; null when its source is not there, or it has no place and was given none. */
function targetOf(
  { key, sourceKey, selector }: PlannedAnnotation,
  choices: MergeChoices,
  sources: MergedSources,
): Target | null {
  const source = sources.idOf(sourceKey)
  const text = source === null ? undefined : sources.texts.get(source)
  if (source === null || text === undefined) return null
  if (selector !== null) return { source, selector }
  const place = choices.places?.get(key)
  const isSpan = place && 0 <= place.start && place.start < place.end && place.end <= text.length
  return isSpan ? { source, selector: [...describe(text, place)] } : null
}

function newOne(
  environment: Environment,
  dossierId: string,
  { incoming }: PlannedAnnotation,
  kind: AnnotationKind,
  target: Target,
  meanings: KeyMeanings,
): Annotation {
  const at = environment.now()
  const createdAt = incoming.createdAt ?? at
  const { figure = null, ...stated } = statedBy(incoming, kind, null, meanings)
  return {
    id: environment.newId(),
    dossierId,
    kind,
    target,
    motivation: MOTIVATION,
    speakerId: null,
    questionId: null,
    stance: null,
    date: null,
    note: '',
    tags: [],
    createdAt,
    modifiedAt: incoming.modifiedAt ?? createdAt,
    ...stated,
    figure: kind === 'figure' ? (figure ?? EMPTY_FIGURE) : null,
  }
}

/** Now that every key has its id: links in notes and figures kept apart are those of the dossier. */
function written(outcomes: readonly Outcome[], sources: MergedSources): readonly Change[] {
  const ids = new Map(outcomes.map(({ annotation, from }) => [from.key, annotation.id]))
  const idOf = (key: string): string => ids.get(key) ?? sources.idOf(key) ?? key
  return outcomes.flatMap(({ annotation, before, from }) => {
    if (before === 'unchanged') return []
    const isTheirNote = before === null || annotation.note !== before.note
    const note = isTheirNote ? renameLinks(annotation.note, idOf) : annotation.note
    const apart = (from.incoming.figure?.keptApartFrom ?? []).flatMap((key) => ids.get(key) ?? [])
    const figure =
      before === null && annotation.figure && apart.length > 0
        ? { ...annotation.figure, keptApartFrom: [...new Set(apart)].sort() }
        : annotation.figure
    const after: Annotation = { ...annotation, note, figure }
    return [before === null ? created('annotations', after) : changed('annotations', before, after)]
  })
}
