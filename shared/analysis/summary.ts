import { type Annotation, spanOf } from '../model/annotation.ts'
import type { Person } from '../model/person.ts'
import type { Question, Stance } from '../model/question.ts'
import type { Source } from '../model/source.ts'
import { groupBy } from './group-by.ts'
import { scaleOf } from './scale-of.ts'

/** What the summary is a function of; a `DossierContents` without its texts. */
export interface SummaryInput {
  readonly sources: readonly Source[]
  readonly annotations: readonly Annotation[]
  readonly people: readonly Person[]
  readonly questions: readonly Question[]
}

/** A stance on a scale. */
export interface HeldStance {
  readonly stance: Stance
  /** 0-based index on the scale of its question. */
  readonly step: number
}

/** What one person says on one question. */
export interface PositionCell {
  /** Null for passages that name no speaker. */
  readonly person: Person | null
  /** The latest by date; null when no passage gives one. */
  readonly held: HeldStance | null
  /** The stance held before, when it was another one. */
  readonly before: HeldStance | null
  /** Date of the latest passage, as far as it is known. */
  readonly latestDate: string | null
  /** Earliest first, undated ones before all others. */
  readonly annotations: readonly Annotation[]
}

export interface QuestionSummary {
  readonly question: Question
  /** The question's scale, with stances that are used but not on it at its end. */
  readonly scale: readonly Stance[]
  /** At least two people hold different stances; passages without a speaker don't count. */
  readonly split: boolean
  /** From yes to no, then people without a stance; the cell without a person is last. */
  readonly cells: readonly PositionCell[]
}

export interface DossierSummary {
  /** The most quoted question first. */
  readonly questions: readonly QuestionSummary[]
  /** People who speak but take no position on any question, by name. */
  readonly silentPeople: readonly Person[]
  /** Expert views and official statements that answer no question. */
  readonly withoutQuestion: readonly Annotation[]
  readonly figures: readonly Annotation[]
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Date of a statement: its own, else that of its source, else null. */
export const dateOf = (annotation: Annotation, source: Source | undefined): string | null =>
  annotation.date ?? source?.publishedAt ?? null

/** A position is an expert view or an official statement; a figure is none, whatever it is filed under. */
const isPosition = (annotation: Annotation): boolean => annotation.kind !== 'figure'

/**
 * Who says what on each question. Its order depends on the contents alone, never on the order in
 * which records happen to be stored, so that a restored dossier reads the same.
 */
export function summarise(input: SummaryInput): DossierSummary {
  const sources = new Map(input.sources.map((source) => [source.id, source]))
  const dateIn = (annotation: Annotation) => dateOf(annotation, sources.get(annotation.target.source))
  const inOrder = [...input.annotations].sort(
    (a, b) =>
      byText(dateIn(a) ?? '', dateIn(b) ?? '') ||
      byText(a.target.source, b.target.source) ||
      spanOf(a).start - spanOf(b).start ||
      spanOf(a).end - spanOf(b).end ||
      byText(a.id, b.id),
  )
  const known = new Set(input.questions.map(({ id }) => id))
  const answered = groupBy(inOrder.filter(isPosition), ({ questionId }) =>
    questionId !== null && known.has(questionId) ? questionId : null,
  )
  const people = new Map(input.people.map((person) => [person.id, person]))
  const questions = input.questions
    .map((question) => summariseQuestion(question, answered.get(question.id) ?? [], people, dateIn))
    .sort(
      (a, b) =>
        quotesOf(b) - quotesOf(a) ||
        byText(a.question.wording, b.question.wording) ||
        byText(a.question.id, b.question.id),
    )
  const heard = new Set(questions.flatMap(({ cells }) => cells.map(({ person }) => person?.id)))
  const quoted = new Set(inOrder.map(({ speakerId }) => speakerId))
  return {
    questions,
    silentPeople: input.people
      .filter(({ id }) => quoted.has(id) && !heard.has(id))
      .sort((a, b) => byText(a.name, b.name) || byText(a.id, b.id)),
    withoutQuestion: answered.get(null) ?? [],
    figures: inOrder.filter((annotation) => !isPosition(annotation)),
  }
}

const quotesOf = ({ cells }: QuestionSummary): number =>
  cells.reduce((sum, { annotations }) => sum + annotations.length, 0)

function summariseQuestion(
  question: Question,
  annotations: readonly Annotation[],
  people: ReadonlyMap<string, Person>,
  dateIn: (annotation: Annotation) => string | null,
): QuestionSummary {
  const scale = scaleOf(question, annotations)
  const bySpeaker = groupBy(annotations, ({ speakerId }) =>
    speakerId === null ? null : (people.get(speakerId) ?? null),
  )
  const cells = [...bySpeaker].map(([person, own]) => cellOf(person, own, scale, dateIn)).sort(compareCells)
  const stances = new Set(cells.flatMap(({ person, held }) => (person && held ? [held.step] : [])))
  return { question, scale, split: stances.size > 1, cells }
}

function cellOf(
  person: Person | null,
  annotations: readonly Annotation[],
  scale: readonly Stance[],
  dateIn: (annotation: Annotation) => string | null,
): PositionCell {
  const steps = new Map(scale.map((stance, step) => [stance.id, { stance, step }]))
  const stances = annotations.flatMap(({ stance }) => (stance === null ? [] : (steps.get(stance) ?? [])))
  const held = stances.at(-1) ?? null
  const last = annotations.at(-1)
  return {
    person,
    held,
    before: stances.findLast(({ step }) => step !== held?.step) ?? null,
    latestDate: last ? dateIn(last) : null,
    annotations,
  }
}

function compareCells(a: PositionCell, b: PositionCell): number {
  if (!a.person || !b.person) return a.person ? -1 : b.person ? 1 : 0
  const step = (cell: PositionCell) => cell.held?.step ?? Number.MAX_SAFE_INTEGER
  return step(a) - step(b) || byText(a.person.name, b.person.name) || byText(a.person.id, b.person.id)
}
