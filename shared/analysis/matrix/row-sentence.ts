import { messages } from '../../messages/messages.ts'
import type { Person } from '../../model/person.ts'
import { groupBy } from '../group-by.ts'
import { foreign, own, plainText, type SentencePart } from '../sentence-part.ts'
import { changesIn } from './changes-in.ts'
import type { MatrixRow } from './matrix.ts'
import { cellsInOrder } from './row-cells.ts'

/**
 * One question in words, such as "Four experts, three stances: yes (Ada, Ben); conditional (Chi); no (Dan); two changed
 * between 2015 and 2023." Exactly what the cells hold, nothing more.
 */
export function rowSentence(row: MatrixRow): readonly SentencePart[] {
  const words = messages.positions
  const named = cellsInOrder(row).flatMap(({ person, held }) => (person ? [{ person, held }] : []))
  const unnamed = row.unnamed ? [own(words.unnamed(row.unnamed.voices.length))] : []
  if (named.length === 0) return unnamed.length > 0 ? unnamed : [own(words.nobody)]

  const byStep = groupBy(named, ({ held }) => held?.step ?? null)
  const undecided = (byStep.get(null) ?? []).map(({ person }) => person)
  const decided = [...byStep].filter(([step]) => step !== null).map(([, group]) => group)
  const counts = countSpeakers(named.map(({ person }) => person))
  if (decided.length === 0) {
    const lead = own(words.summaryLeadWithoutStances(counts))
    return [lead, ...namesOf(undecided), own(words.sentenceEnd), ...spaced(unnamed)]
  }
  const stances = decided.flatMap((group, index) => [
    ...(index > 0 ? [own(words.stancesBetween)] : []),
    own(words.stanceInSentence(group[0]?.held?.stance.label ?? '')),
    own(words.namesOpen),
    ...namesOf(group.map(({ person }) => person)),
    own(words.namesClose),
  ])
  const rest = undecided.length > 0 ? [own(words.noStanceLead), ...namesOf(undecided), own(words.sentenceEnd)] : []
  return [
    own(words.summaryLead(counts, decided.length)),
    ...stances,
    ...changed(row),
    own(words.sentenceEnd),
    ...rest,
    ...spaced(unnamed),
  ]
}

/** The sentence as plain text. */
export const plainRowSentence = (row: MatrixRow): string => plainText(rowSentence(row))

function changed(row: MatrixRow): readonly SentencePart[] {
  const changes = changesIn([row])
  return changes ? [own(messages.positions.stancesBetween), own(messages.positions.changedBetween(changes))] : []
}

const spaced = (parts: readonly SentencePart[]): readonly SentencePart[] =>
  parts.length > 0 ? [own(' '), ...parts] : []

const namesOf = (people: readonly Person[]): readonly SentencePart[] =>
  people.flatMap(({ name }, index) => [...(index > 0 ? [own(messages.positions.namesBetween)] : []), foreign(name)])

const countSpeakers = (people: readonly Person[]) => ({
  experts: people.filter(({ standing }) => standing === 'expert').length,
  officials: people.filter(({ standing }) => standing === 'official').length,
  others: people.filter(({ standing }) => standing === 'other').length,
})
