import { byText } from '../../analysis/by-text.ts'
import { nameKey } from '../../analysis/people/name-key.ts'
import { canonicalJson } from '../../model/canonical-json.ts'
import type { Person } from '../../model/person.ts'
import type { Question } from '../../model/question.ts'
import type { IncomingPerson, IncomingQuestion } from '../incoming.ts'
import { differencesOf, wordsOf } from './differences.ts'
import type { PlannedPerson, PlannedQuestion } from './merge-types.ts'

/** Of two people of one name: how much of the rest they have in common. */
const likenessOf = (person: Person, incoming: IncomingPerson): number =>
  (person.id === incoming.key ? 8 : 0) +
  (person.role === incoming.role ? 2 : 0) +
  (person.affiliation === incoming.affiliation ? 2 : 0) +
  (person.standing === incoming.standing ? 1 : 0)

/** What the file says of somebody, where the dossier says something as well; what it adds is no conflict. */
export function statedOfPerson(
  mine: Person,
  { role, affiliation, standing }: IncomingPerson,
): Partial<Pick<Person, 'role' | 'affiliation' | 'standing'>> {
  return {
    ...(role !== null && mine.role !== null ? { role } : {}),
    ...(affiliation !== null && mine.affiliation !== null ? { affiliation } : {}),
    ...(standing !== 'other' && mine.standing !== 'other' ? { standing } : {}),
  }
}

/**
 * Finds the people of a file by name, else by alias. Of several people of one name each is found once, those that are
 * most alike first; who is wholly the same twice in the file is one.
 */
export function planPeople(people: readonly Person[], incoming: readonly IncomingPerson[]): readonly PlannedPerson[] {
  const inOrder = incoming
    .map((person) => ({ person, profile: canonicalJson({ ...person, key: '' }) }))
    .sort((a, b) => byText(a.profile, b.profile) || byText(a.person.key, b.person.key))
  const leaders = new Map<string, string>()
  for (const { person, profile } of inOrder) if (!leaders.has(profile)) leaders.set(profile, person.key)
  const own = inOrder.filter(({ person, profile }) => leaders.get(profile) === person.key).map(({ person }) => person)
  const found = matchPeople(people, own)
  return inOrder.map(({ person, profile }) => {
    const leader = leaders.get(profile) ?? person.key
    const mine = found.get(leader) ?? null
    const differences = mine && leader === person.key ? differencesOf(mine, statedOfPerson(mine, person)) : []
    const there = differences.length === 0 ? 'same' : 'conflicting'
    return {
      key: person.key,
      incoming: person,
      status: mine || leader !== person.key ? there : 'new',
      personId: mine?.id ?? null,
      leader,
      differences,
    }
  })
}

function matchPeople(people: readonly Person[], incoming: readonly IncomingPerson[]): ReadonlyMap<string, Person> {
  const byName = new Map<string, Person[]>()
  for (const person of [...people].sort((a, b) => byText(a.id, b.id))) {
    byName.set(nameKey(person.name), [...(byName.get(nameKey(person.name)) ?? []), person])
  }
  const pairs = incoming
    .flatMap((person, at) =>
      (byName.get(nameKey(person.name)) ?? []).map((mine) => ({
        person,
        at,
        mine,
        likeness: likenessOf(mine, person),
      })),
    )
    .sort((a, b) => b.likeness - a.likeness || a.at - b.at || byText(a.mine.id, b.mine.id))
  const found = new Map<string, Person>()
  const taken = new Set<string>()
  for (const { person, mine } of pairs) {
    if (found.has(person.key) || taken.has(mine.id)) continue
    found.set(person.key, mine)
    taken.add(mine.id)
  }
  const aliases = aliasIndex(people)
  for (const person of incoming) {
    if (found.has(person.key) || byName.has(nameKey(person.name))) continue
    const other = byAlias(person, byName, aliases)
    if (other) found.set(person.key, other)
  }
  return found
}

type ByName = ReadonlyMap<string, readonly Person[]>

function aliasIndex(people: readonly Person[]): ByName {
  const index = new Map<string, Person[]>()
  for (const person of people) {
    for (const key of new Set(person.aliases.map(nameKey))) index.set(key, [...(index.get(key) ?? []), person])
  }
  return index
}

/** Whom the name is an alias of, else whose name is one of the aliases; null when several could be meant. */
function byAlias({ name, aliases }: IncomingPerson, byName: ByName, byAliases: ByName): Person | null {
  const meant = byAliases.get(nameKey(name)) ?? []
  const named = new Set(aliases.flatMap((alias) => byName.get(nameKey(alias)) ?? []))
  const [only] = meant.length > 0 ? meant : named
  return only && (meant.length > 0 ? meant.length : named.size) === 1 ? only : null
}

/** Finds the questions of a file by their wording; one that stands twice in the file is one. */
export function planQuestions(
  questions: readonly Question[],
  incoming: readonly IncomingQuestion[],
): readonly PlannedQuestion[] {
  const inOrder = [...incoming].sort(
    (a, b) => byText(canonicalJson({ ...a, key: '' }), canonicalJson({ ...b, key: '' })) || byText(a.key, b.key),
  )
  const leaders = new Map<string, string>()
  return inOrder.map((question) => {
    const key = nameKey(question.wording)
    const leader = leaders.get(key) ?? question.key
    leaders.set(key, leader)
    const candidates = questions.filter(({ wording }) => nameKey(wording) === key).sort((a, b) => byText(a.id, b.id))
    const mine = candidates.find(({ id }) => id === question.key) ?? candidates[0] ?? null
    const stated = question.scale.length === 0 ? {} : { scale: question.scale }
    const say = (_field: string, value: unknown): string | null =>
      wordsOf((value as Question['scale']).map(({ label }) => label))
    const differences = mine && leader === question.key ? differencesOf<Partial<Question>>(mine, stated, say) : []
    const there = differences.length === 0 ? 'same' : 'conflicting'
    return {
      key: question.key,
      incoming: question,
      status: mine || leader !== question.key ? there : 'new',
      questionId: mine?.id ?? null,
      leader,
      differences,
    }
  })
}
