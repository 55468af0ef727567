import { nameKey } from '../../analysis/people/name-key.ts'
import { newPerson } from '../../edits/people.ts'
import { newQuestion } from '../../edits/questions.ts'
import { withStatedRoles } from '../../edits/stated-roles.ts'
import { changed, created } from '../../edits/transaction-of.ts'
import type { Environment } from '../../environment.ts'
import { canonicalJson } from '../../model/canonical-json.ts'
import type { DossierContents } from '../../model/dossier-contents.ts'
import type { Person, StatedRole } from '../../model/person.ts'
import { DEFAULT_SCALE, type Question, type Stance } from '../../model/question.ts'
import type { Change } from '../../model/transaction.ts'
import type { IncomingPerson } from '../incoming.ts'
import type { MergeChoices, MergePlan, PlannedPerson } from './merge-types.ts'
import { statedOfPerson } from './plan-people.ts'

export type IdOf = (key: string) => string | null

export interface MergedRecords {
  readonly changes: readonly Change[]
  /** The id of the dossier for a key of the file; null when it is neither there nor made. */
  readonly idOf: IdOf
}

/** Records as they are and as they become; one can be met several times. */
class Working<Item extends { readonly id: string }> {
  readonly #before: ReadonlyMap<string, Item>
  readonly #after: Map<string, Item>
  constructor(records: readonly Item[]) {
    this.#before = new Map(records.map((record) => [record.id, record]))
    this.#after = new Map(this.#before)
  }
  get(id: string): Item | undefined {
    return this.#after.get(id)
  }
  all(): readonly Item[] {
    return [...this.#after.values()]
  }
  set(item: Item): void {
    this.#after.set(item.id, item)
  }
  changes(table: 'people' | 'questions'): readonly Change[] {
    return this.all().flatMap((after) => {
      const before = this.#before.get(after.id)
      if (before === undefined) return [created(table, after as never)]
      return canonicalJson(before) === canonicalJson(after) ? [] : [changed(table, before as never, after as never)]
    })
  }
}

/** People with the names and roles that the file adds; where both say something else, as the analyst chose. */
export function mergedPeople(
  environment: Environment,
  { dossier, people }: DossierContents,
  plan: MergePlan,
  choices: MergeChoices,
  sourceIdOf: IdOf,
): MergedRecords {
  const working = new Working(people)
  const ids = new Map<string, string>()
  for (const planned of plan.people) {
    if (planned.leader !== planned.key) continue
    const mine = planned.personId === null ? null : working.get(planned.personId)
    if (mine === undefined) continue
    const person = mine ?? newPerson(environment, dossier.id, { name: planned.incoming.name })
    const merged = personWith(person, planned, choices.people?.get(planned.key) === 'theirs', sourceIdOf, working.all())
    working.set(merged)
    ids.set(planned.key, merged.id)
  }
  return { changes: working.changes('people'), idOf: leaderId(plan.people, ids) }
}

const leaderId = (planned: readonly { readonly key: string; readonly leader: string }[], ids: Map<string, string>) => {
  const leaders = new Map(planned.map(({ key, leader }) => [key, leader]))
  return (key: string): string | null => ids.get(leaders.get(key) ?? key) ?? null
}

function personWith(
  mine: Person,
  { incoming }: PlannedPerson,
  theirs: boolean,
  sourceIdOf: IdOf,
  everybody: readonly Person[],
): Person {
  const fields = theirs ? statedOfPerson(mine, incoming) : {}
  const filled: Person = {
    ...mine,
    role: mine.role ?? incoming.role,
    affiliation: mine.affiliation ?? incoming.affiliation,
    standing: mine.standing === 'other' ? incoming.standing : mine.standing,
    ...fields,
    aliases: [...mine.aliases, ...newAliases(mine, incoming, everybody)],
  }
  const stated = rolesWith(mine.statedRoles ?? [], incoming, sourceIdOf)
  return stated.length === (mine.statedRoles ?? []).length ? filled : withStatedRoles(filled, stated)
}

/** Names by which nobody else is known already. */
function newAliases(mine: Person, { name, aliases }: IncomingPerson, everybody: readonly Person[]): readonly string[] {
  const own = new Set([mine.name, ...mine.aliases].map(nameKey))
  const offered = [name, ...aliases].filter((alias) => alias.trim() !== '' && !own.has(nameKey(alias)))
  if (offered.length === 0) return []
  const taken = new Set(
    everybody.filter(({ id }) => id !== mine.id).flatMap((other) => [other.name, ...other.aliases].map(nameKey)),
  )
  const seen = new Set<string>()
  return offered.filter((alias) => {
    const key = nameKey(alias)
    if (taken.has(key) || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function rolesWith(
  mine: readonly StatedRole[],
  { statedRoles }: IncomingPerson,
  sourceIdOf: IdOf,
): readonly StatedRole[] {
  const known = new Set(mine.map(canonicalJson))
  const roles = [...mine]
  for (const role of statedRoles) {
    const mapped = { ...role, sourceId: role.sourceId === null ? null : sourceIdOf(role.sourceId) }
    if (known.has(canonicalJson(mapped))) continue
    known.add(canonicalJson(mapped))
    roles.push(mapped)
  }
  return roles
}

export interface MergedQuestions extends MergedRecords {
  readonly scaleOf: (questionId: string) => readonly Stance[]
  readonly theirScale: (key: string) => readonly Stance[]
}

export function mergedQuestions(
  environment: Environment,
  { dossier, questions }: DossierContents,
  plan: MergePlan,
  choices: MergeChoices,
): MergedQuestions {
  const working = new Working<Question>(questions)
  const ids = new Map<string, string>()
  for (const planned of plan.questions) {
    const { key, leader, questionId, incoming } = planned
    if (leader !== key) continue
    const mine = questionId === null ? null : working.get(questionId)
    if (mine === undefined) continue
    const theirs = incoming.scale.length > 0 ? uniqueSteps(incoming.scale) : null
    const question = mine ?? newQuestion(environment, dossier.id, incoming.wording, theirs ?? DEFAULT_SCALE)
    working.set(mine && theirs && choices.questions?.get(key) === 'theirs' ? { ...mine, scale: theirs } : question)
    ids.set(key, question.id)
  }
  const scales = new Map(plan.questions.map(({ key, incoming }) => [key, incoming.scale]))
  return {
    changes: working.changes('questions'),
    idOf: leaderId(plan.questions, ids),
    scaleOf: (id) => working.get(id)?.scale ?? [],
    theirScale: (key) => scales.get(key) ?? [],
  }
}

const uniqueSteps = (scale: readonly Stance[]): readonly Stance[] => [
  ...new Map(scale.map((step) => [step.id, step])).values(),
]
