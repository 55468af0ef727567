import { nameKey } from '../analysis/people/name-key.ts'
import type { Environment } from '../environment.ts'
import type { Annotation } from '../model/annotation.ts'
import { type Person, type StatedRole, STANDINGS } from '../model/person.ts'
import type { Change, Transaction } from '../model/transaction.ts'
import { newPerson, type PersonFields } from './people.ts'
import { withStatedRoles } from './stated-roles.ts'
import { changed, created, removed, transactionOf } from './transaction-of.ts'

/**
 * Makes several records one. Their names become aliases of the one that stays, their quotes its own; no role is lost.
 *
 * @param annotations as they are stored; those of the dropped people are used
 * @param others further people of the dossier: who was kept apart from a dropped person is now so from the one that stays
 */
export function mergePeople(
  environment: Environment,
  keep: Person,
  dropped: readonly Person[],
  annotations: readonly Annotation[],
  others: readonly Person[] = [],
): Transaction {
  const gone = new Map(dropped.filter(({ id }) => id !== keep.id).map((person) => [person.id, person]))
  const changes: Change[] = [changed('people', keep, mergedPerson(keep, [...gone.values()]))]
  for (const other of others) {
    if (other.id === keep.id || gone.has(other.id)) continue
    const apart = new Set(other.notSameAs?.map((id) => (gone.has(id) ? keep.id : id)))
    if (other.notSameAs?.some((id) => gone.has(id))) changes.push(changed('people', other, withApart(other, apart)))
  }
  changes.push(...speakersChanged(environment, annotations, ({ speakerId }) => gone.has(speakerId ?? ''), keep.id))
  changes.push(...[...gone.values()].map((person) => removed('people', person)))
  return transactionOf(environment, 'person.merge', changes)
}

/** What becomes of the one that stays; for a preview as well. Does not depend on the order of the dropped. */
export function mergedPerson(keep: Person, dropped: readonly Person[]): Person {
  const inOrder = [...dropped].sort((a, b) => (a.id < b.id ? -1 : 1))
  const all = [keep, ...inOrder]
  const ids = new Set(all.map(({ id }) => id))
  const standing = STANDINGS.find((one) => all.some((person) => person.standing === one)) ?? keep.standing
  const lead = all.find(({ role, affiliation }) => role !== null || affiliation !== null) ?? keep
  const named = { ...keep, aliases: aliasesOf(all), standing, role: lead.role, affiliation: lead.affiliation }
  const stated = [
    ...all.flatMap(({ statedRoles = [] }) => statedRoles),
    ...inOrder.flatMap((one) => unstated(one, lead)),
  ]
  const apart = new Set(all.flatMap(({ notSameAs = [] }) => notSameAs).filter((id) => !ids.has(id)))
  return withApart(withStatedRoles(named, stated), apart)
}

/** The role beside the name of a dropped person, when nothing else holds it. */
function unstated({ id, role, affiliation, statedRoles = [] }: Person, lead: Person): readonly StatedRole[] {
  const isKnown =
    id === lead.id ||
    (role === null && affiliation === null) ||
    (role === lead.role && affiliation === lead.affiliation) ||
    statedRoles.some((stated) => stated.role === role && stated.affiliation === affiliation)
  return isKnown ? [] : [{ role, affiliation, asOf: null, sourceId: null }]
}

/** Names and aliases of all but the name that stays, each once as names are compared. */
function aliasesOf([keep, ...others]: readonly Person[]): readonly string[] {
  const names = [...(keep?.aliases ?? []), ...others.flatMap(({ name, aliases }) => [name, ...aliases])]
  const byKey = new Map(names.map((name) => [nameKey(name), name]).reverse() as [string, string][])
  return names.filter((name) => nameKey(name) !== nameKey(keep?.name ?? '') && byKey.get(nameKey(name)) === name)
}

function withApart(person: Person, apart: ReadonlySet<string>): Person {
  const { notSameAs: _before, ...rest } = person
  return apart.size === 0 ? rest : { ...rest, notSameAs: [...apart].sort() }
}

function speakersChanged(
  environment: Environment,
  annotations: readonly Annotation[],
  isMeant: (annotation: Annotation) => boolean,
  speakerId: string,
): readonly Change[] {
  const modifiedAt = environment.now()
  return annotations
    .filter(isMeant)
    .map((before) => changed('annotations', before, { ...before, speakerId, modifiedAt }))
}

/** What of a person is another's. */
export interface SplitOff extends PersonFields {
  readonly aliases: readonly string[]
  readonly annotationIds: ReadonlySet<string>
}

/**
 * Takes names and quotes out of a record and makes another of them. Neither is offered to be merged with the other
 * again. Roles stay with the first, which is the one they were looked up for.
 *
 * @param annotations as they are stored; those that are not of `person` stay
 */
export function splitPerson(
  environment: Environment,
  person: Person,
  { annotationIds, ...fields }: SplitOff,
  annotations: readonly Annotation[],
): Transaction {
  const plain = newPerson(environment, person.dossierId, { standing: person.standing, ...fields })
  const other = withApart(plain, new Set([person.id, ...(person.notSameAs ?? [])]))
  const taken = new Set([fields.name, ...fields.aliases].map(nameKey))
  const aliases = person.aliases.filter((alias) => !taken.has(nameKey(alias)))
  const left = withApart({ ...person, aliases }, new Set([other.id, ...(person.notSameAs ?? [])]))
  const isMeant = ({ id, speakerId }: Annotation) => speakerId === person.id && annotationIds.has(id)
  return transactionOf(environment, 'person.split', [
    created('people', other),
    changed('people', person, left),
    ...speakersChanged(environment, annotations, isMeant, other.id),
  ])
}

/** Says that two people of similar names are two: they are not offered to be merged again. */
export const keepApart = (environment: Environment, a: Person, b: Person): Transaction =>
  transactionOf(environment, 'person.keep-apart', [
    changed('people', a, withApart(a, new Set([...(a.notSameAs ?? []), b.id]))),
    changed('people', b, withApart(b, new Set([...(b.notSameAs ?? []), a.id]))),
  ])
