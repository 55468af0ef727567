import { messages } from '../messages/messages.ts'
import type { Person } from '../model/person.ts'
import { groupBy } from './group-by.ts'
import type { PositionCell, QuestionSummary } from './summary.ts'

/** A piece of a sentence. Names come from sources: whoever sets them isolates their direction. */
export interface SentencePart {
  readonly text: string
  readonly foreign: boolean
}

const own = (text: string): SentencePart => ({ text, foreign: false })
const foreign = (text: string): SentencePart => ({ text, foreign: true })

/**
 * One question in words, such as "Four experts, three stances: yes (Ada, Ben); conditional (Chi);
 * no (Dan)." Exactly what the cells hold, nothing more.
 */
export function sentenceOf({ cells }: QuestionSummary): readonly SentencePart[] {
  const words = messages.positions
  const named = cells.flatMap(({ person, held }) => (person ? [{ person, held }] : []))
  const unnamed = cells
    .filter(({ person }) => person === null)
    .reduce((sum, { annotations }) => sum + annotations.length, 0)
  const unnamedPart = unnamed > 0 ? [own(words.unnamed(unnamed))] : []
  if (named.length === 0) return unnamedPart.length > 0 ? unnamedPart : [own(words.nobody)]

  const byStep = groupBy(named, ({ held }) => held?.step ?? null)
  const undecided = (byStep.get(null) ?? []).map(({ person }) => person)
  const decided = [...byStep].filter(([step]) => step !== null).map(([, group]) => group)
  const counts = countSpeakers(named.map(({ person }) => person))
  if (decided.length === 0) {
    const lead = own(words.summaryLeadWithoutStances(counts))
    return [lead, ...namesOf(undecided), own(words.sentenceEnd), ...spaced(unnamedPart)]
  }
  const stances = decided.flatMap((group, index) => [
    ...(index > 0 ? [own(words.stancesBetween)] : []),
    ...stanceAndNames(group),
  ])
  const rest = undecided.length > 0 ? [own(words.noStanceLead), ...namesOf(undecided), own(words.sentenceEnd)] : []
  return [
    own(words.summaryLead(counts, decided.length)),
    ...stances,
    own(words.sentenceEnd),
    ...rest,
    ...spaced(unnamedPart),
  ]
}

/** The sentence as plain text. */
export const plainSentenceOf = (summary: QuestionSummary): string =>
  sentenceOf(summary)
    .map(({ text }) => text)
    .join('')

const spaced = (parts: readonly SentencePart[]): readonly SentencePart[] =>
  parts.length > 0 ? [own(' '), ...parts] : []

function stanceAndNames(
  group: readonly { readonly person: Person; readonly held: PositionCell['held'] }[],
): readonly SentencePart[] {
  const words = messages.positions
  const label = group[0]?.held?.stance.label ?? ''
  return [
    own(words.stanceInSentence(label)),
    own(words.namesOpen),
    ...namesOf(group.map(({ person }) => person)),
    own(words.namesClose),
  ]
}

const namesOf = (people: readonly Person[]): readonly SentencePart[] =>
  people.flatMap(({ name }, index) => [...(index > 0 ? [own(messages.positions.namesBetween)] : []), foreign(name)])

const countSpeakers = (people: readonly Person[]) => ({
  experts: people.filter(({ standing }) => standing === 'expert').length,
  officials: people.filter(({ standing }) => standing === 'official').length,
  others: people.filter(({ standing }) => standing === 'other').length,
})
