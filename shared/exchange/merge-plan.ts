import { byText } from '../analysis/by-text.ts'
import type { DossierContents } from '../model/dossier-contents.ts'
import type { Span } from '../model/primitives.ts'
import type { Stance } from '../model/question.ts'
import type { Incoming, IncomingAnnotation } from './incoming.ts'
import { anchorAll, type Place } from './merge/anchor.ts'
import { type ClassifyInput, classify, contentOf } from './merge/classify.ts'
import type {
  MergePlan,
  PlannedAnnotation,
  PlannedPerson,
  PlannedQuestion,
  PlannedSource,
} from './merge/merge-types.ts'
import { planPeople, planQuestions } from './merge/plan-people.ts'
import { bySourceKey, planSources } from './merge/plan-sources.ts'
import { type Names, plannedMeanings } from './merge/stated.ts'
import { canonicalise } from '../text/canonical-text.ts'

export interface PlanProgress {
  /** Annotations. */
  readonly done: number
  readonly total: number
}

/**
 * What bringing a file into a dossier would do, nothing of it done: which of its sources, people, questions and
 * annotations are new, there already, or said otherwise. Annotations are looked for in the texts of the dossier by what
 * they quote; positions in the file are hints. The same file in another order gives the same plan.
 *
 * @param formatId of the exchange format
 * @yields progress, after some 10 ms of work each time; whoever asks for no more has cancelled
 */
export function* mergePlanInSteps(
  contents: DossierContents,
  incoming: Incoming,
  formatId: string,
): Generator<PlanProgress, MergePlan> {
  const total = incoming.annotations.length
  const sources: readonly PlannedSource[] = yield* counted(planSources(contents, incoming), { done: 0, total })
  const people = planPeople(contents.people, incoming.people)
  const questions = planQuestions(contents.questions, incoming.questions)
  const input = classifyInput(contents, people, questions)
  const annotations: PlannedAnnotation[] = []
  for (const group of groupsOf(contents, sources, incoming)) {
    const done = annotations.length
    const places: readonly Place[] | null =
      group.text === null ? null : yield* counted(anchorAll(group.text, group.annotations), { done, total })
    const planned = group.annotations.map((one, at) => placed(one, places?.[at] ?? null, group.text))
    annotations.push(...classify([...planned].sort(inPlaceOrder), group.sourceId, input))
    yield { done: annotations.length, total }
  }
  return { formatId, sources, people, questions, annotations }
}

/** The same in one go; see `mergePlanInSteps`. */
export function mergePlan(contents: DossierContents, incoming: Incoming, formatId: string): MergePlan {
  const steps = mergePlanInSteps(contents, incoming, formatId)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

function* counted<Value>(steps: Generator<undefined, Value>, progress: PlanProgress): Generator<PlanProgress, Value> {
  let step = steps.next()
  while (!step.done) {
    yield progress
    step = steps.next()
  }
  return step.value
}

interface Group {
  readonly sourceId: string | null
  readonly text: string | null
  readonly annotations: readonly IncomingAnnotation[]
}

/** The annotations of the file by the text that they are to be looked for in; last those of sources it leaves out. */
function groupsOf(contents: DossierContents, sources: readonly PlannedSource[], incoming: Incoming): readonly Group[] {
  const byKey = bySourceKey(incoming.annotations)
  const texts = new Map(contents.sources.map(({ source, text }) => [source.id, text]))
  const members = new Map<string, string[]>()
  for (const { key, leader } of sources) members.set(leader, [...(members.get(leader) ?? []), key])
  const groups = sources
    .filter(({ key, leader }) => key === leader)
    .map(({ key, sourceId, arrival }) => ({
      sourceId,
      text: (sourceId === null ? arrival?.text : texts.get(sourceId)) ?? null,
      annotations: (members.get(key) ?? []).flatMap((member) => byKey.get(member) ?? []),
    }))
  const known = new Set(sources.map(({ key }) => key))
  const strays = incoming.annotations.filter(({ sourceKey }) => !known.has(sourceKey))
  return [...groups, { sourceId: null, text: null, annotations: strays }]
}

/** An annotation with its place, not yet compared with mine. */
function placed(incoming: IncomingAnnotation, place: Place | null, text: string | null): PlannedAnnotation {
  const { key, sourceKey } = incoming
  const resolution = place?.resolution ?? null
  const isAnchored = resolution?.status === 'anchored'
  return {
    key,
    sourceKey,
    incoming,
    status: isAnchored ? 'new' : 'orphaned',
    annotationId: null,
    selector: place?.selector ?? null,
    method: isAnchored ? resolution.method : null,
    differences: [],
    reason: resolution === null ? 'no-source' : isAnchored ? null : resolution.reason,
    guesses: resolution === null || isAnchored ? [] : guessesFor(incoming, resolution.candidates, text ?? ''),
    suggestedKind: null,
  }
}

/** Where the file quotes nothing, the position that it states is all there is to go by. */
function guessesFor(incoming: IncomingAnnotation, candidates: readonly Span[], text: string): readonly Span[] {
  const { start, end } = incoming
  if (candidates.length > 0 || canonicalise(incoming.exact) !== '' || start === null || end === null) return candidates
  return start < end && end <= text.length ? [{ start, end }] : []
}

const startOf = ({ selector }: PlannedAnnotation): number => selector?.[0].start ?? Infinity
const endOf = ({ selector }: PlannedAnnotation): number => selector?.[0].end ?? Infinity

/** By what is said, never by where it stood in the file; keys decide last. */
function inPlaceOrder(a: PlannedAnnotation, b: PlannedAnnotation): number {
  if (startOf(a) !== startOf(b)) return startOf(a) - startOf(b)
  if (endOf(a) !== endOf(b)) return endOf(a) - endOf(b)
  return byText(contentOf(a), contentOf(b)) || byText(a.key, b.key)
}

function classifyInput(
  contents: DossierContents,
  people: readonly PlannedPerson[],
  questions: readonly PlannedQuestion[],
): ClassifyInput {
  const scales = new Map<string, readonly Stance[]>(contents.questions.map(({ id, scale }) => [id, scale]))
  const meanings = plannedMeanings(people, questions, scales)
  const persons = new Map([
    ...people.map(({ leader, incoming }) => [`new:${leader}`, incoming.name] as const),
    ...contents.people.map(({ id, name }) => [id, name] as const),
  ])
  const asked = new Map([
    ...questions.map(({ leader, incoming }) => [`new:${leader}`, incoming.wording] as const),
    ...contents.questions.map(({ id, wording }) => [id, wording] as const),
  ])
  const names: Names = {
    person: (id) => persons.get(id) ?? null,
    question: (id) => asked.get(id) ?? null,
    stance: (question, stance) =>
      (question === null ? [] : meanings.scaleOf(question)).find(({ id }) => id === stance)?.label ?? stance,
  }
  return { annotations: contents.annotations, meanings, names }
}
