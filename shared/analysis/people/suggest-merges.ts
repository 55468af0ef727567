import { nameKey } from './name-key.ts'
import type { Person } from '../../model/person.ts'
import { byText } from '../by-text.ts'
import { foldedKey, isInitial, isPartOf, partsOf, rolePhrase } from './name-parts.ts'
import { MERGE_REASONS, type MergeReason, type MergeSuggestion } from './person-statements.ts'

/** A part or role that fits more people than this says nothing about any of them: a common surname, "the minister". */
const MOST_FITS = 3

interface Found {
  readonly a: Person
  readonly b: Person
  readonly reason: MergeReason
  /** Names are equal only without their accents. */
  readonly isWeak: boolean
}

/**
 * Pairs of records that may be of one person, the likeliest first; each pair once, under its best reason. Never a pair
 * that the analyst said to be two people. A part of a name that fits several people is offered to each of them, marked:
 * the analyst knows which, and offering none would hide that it belongs to somebody.
 */
export function suggestMerges(people: readonly Person[]): readonly MergeSuggestion[] {
  const found = [...sameNames(people), ...sharedAliases(people), ...partsOfNames(people), ...roles(people)]
  const best = new Map<string, Found>()
  for (const one of found) {
    if (one.a.id === one.b.id || isKeptApart(one.a, one.b)) continue
    const key = [one.a.id, one.b.id].sort().join('\n')
    const known = best.get(key)
    if (!known || strength(one) < strength(known)) best.set(key, one)
  }
  const pairs = [...best.values()].map((one) => ({ ...inRoles(one), one }))
  const offers = new Map<string, number>()
  for (const { drop } of pairs) offers.set(drop.id, (offers.get(drop.id) ?? 0) + 1)
  return pairs
    .sort(
      (a, b) =>
        strength(a.one) - strength(b.one) ||
        byText(a.keep.name, b.keep.name) ||
        byText(a.drop.name, b.drop.name) ||
        byText(a.keep.id, b.keep.id) ||
        byText(a.drop.id, b.drop.id),
    )
    .map(({ keep, drop, one }) => ({
      keep,
      drop,
      reason: one.reason,
      isOneOfSeveral: (offers.get(drop.id) ?? 0) > 1,
    }))
}

const strength = ({ reason, isWeak }: Found): number =>
  MERGE_REASONS.indexOf(reason) + (isWeak ? MERGE_REASONS.length : 0)

const isKeptApart = (a: Person, b: Person): boolean =>
  (a.notSameAs?.includes(b.id) ?? false) || (b.notSameAs?.includes(a.id) ?? false)

/** Which stays: a name rather than a role, the one of more parts, the longer, the one of which more is known. */
function inRoles({ a, b }: Found): { readonly keep: Person; readonly drop: Person } {
  const known = ({ role, affiliation, aliases }: Person) => aliases.length + (role ? 1 : 0) + (affiliation ? 1 : 0)
  const difference =
    (rolePhrase(b.name) ? 1 : 0) - (rolePhrase(a.name) ? 1 : 0) ||
    partsOf(a.name).length - partsOf(b.name).length ||
    nameKey(a.name).normalize('NFD').length - nameKey(b.name).normalize('NFD').length ||
    known(a) - known(b) ||
    byText(b.id, a.id)
  return difference >= 0 ? { keep: a, drop: b } : { keep: b, drop: a }
}

type KeyOf = (name: string) => string
type People = readonly Person[]
const HOW_EQUAL: readonly { readonly keyOf: KeyOf; readonly isWeak: boolean }[] = [
  { keyOf: nameKey, isWeak: false },
  { keyOf: foldedKey, isWeak: true },
]

/** Things by key, in the order of the things. */
function indexBy<Item>(items: readonly Item[], keysOf: (item: Item) => Iterable<string>) {
  const byKey = new Map<string, Set<Item>>()
  for (const item of items) {
    for (const key of keysOf(item)) {
      const known = byKey.get(key)
      if (known) known.add(item)
      else byKey.set(key, new Set([item]))
    }
  }
  return byKey
}

/** Every pair of a few; of many, each with the first, so that a thousand of one name are not half a million offers. */
function pairsOf(group: Iterable<Person>): readonly (readonly [Person, Person])[] {
  const members = [...group].sort((a, b) => byText(a.id, b.id))
  const firsts = members.length > MOST_FITS + 1 ? members.slice(0, 1) : members
  return firsts.flatMap((a, at) => members.slice(at + 1).map((b) => [a, b] as const))
}

const sameNames = (people: People): readonly Found[] =>
  HOW_EQUAL.flatMap(({ keyOf, isWeak }) =>
    [...indexBy(people, ({ name }) => [keyOf(name)]).values()].flatMap((group) =>
      pairsOf(group).map(([a, b]) => ({ a, b, reason: 'same-name' as const, isWeak })),
    ),
  )

/** An alias that is another's name, or another's alias; of the latter no surnames or roles, which families and offices share. */
function sharedAliases(people: People): readonly Found[] {
  return HOW_EQUAL.flatMap(({ keyOf, isWeak }) => {
    const byName = indexBy(people, ({ name }) => [keyOf(name)])
    const byAlias = indexBy(people, ({ aliases }) => aliases.map(keyOf))
    const fullAliases = indexBy(people, ({ aliases }) => aliases.filter(isFullName).map(keyOf))
    const ofNames = [...byAlias].flatMap(([key, holders]) =>
      holders.size > MOST_FITS
        ? []
        : [...(byName.get(key) ?? [])].flatMap((named) => [...holders].map((holder) => [named, holder] as const)),
    )
    const ofAliases = [...fullAliases.values()].flatMap((group) => (group.size > MOST_FITS ? [] : pairsOf(group)))
    return [...ofNames, ...ofAliases].map(([a, b]) => ({ a, b, reason: 'alias' as const, isWeak }))
  })
}

const isFullName = (alias: string): boolean =>
  rolePhrase(alias) === null && (partsOf(alias).length > 1 || /^\p{sc=Han}{2,}$/u.test(alias))

interface Form {
  readonly person: Person
  readonly parts: readonly string[]
}

/** Names of which a part is another's name. */
function partsOfNames(people: People): readonly Found[] {
  const named = people.filter(({ name }) => rolePhrase(name) === null)
  return HOW_EQUAL.flatMap(({ keyOf, isWeak }) => {
    const formsOf = (person: Person): readonly Form[] =>
      [person.name, ...person.aliases.filter(isFullName)].map((name) => ({ person, parts: partsOf(keyOf(name)) }))
    const wholes = indexBy(named.flatMap(formsOf), ({ parts }) => (parts.length > 1 ? parts : []))
    const shorts = indexBy(named, ({ name }) => [partsOf(keyOf(name)).join(' ')])
    return [...shorts].flatMap(([key, holders]) => {
      const short = key.split(' ')
      const fits = fitting(wholes, short, (form) => isPartOf(short, form.parts))
      return pair(holders, fits, 'part-of-name', isWeak)
    })
  })
}

/** "The lecturer", and people who are one. */
function roles(people: People): readonly Found[] {
  const rolesOf = (person: Person): readonly Form[] =>
    rolePhrase(person.name) === null
      ? [person.role, ...(person.statedRoles ?? []).map(({ role }) => role)].flatMap((role) =>
          role === null ? [] : [{ person, parts: wordsOfRole(role) }],
        )
      : []
  const wholes = indexBy(people.flatMap(rolesOf), ({ parts }) => parts)
  const phrases = indexBy(people, ({ name }) =>
    rolePhrase(name) ? [wordsOfRole(rolePhrase(name)?.join(' ') ?? '').join(' ')] : [],
  )
  return [...phrases].flatMap(([key, holders]) => {
    const phrase = key.split(' ')
    const fits = fitting(wholes, phrase, ({ parts }) => ` ${parts.join(' ')} `.includes(` ${key} `))
    return pair(holders, fits, 'role', false)
  })
}

const wordsOfRole = (role: string): readonly string[] =>
  nameKey(role)
    .replace(/[,;.()]/gu, ' ')
    .split(' ')
    .filter((word) => word !== '')

/** People with a form that holds all the words and fits; none when they are too many to mean anything. */
function fitting(
  forms: ReadonlyMap<string, ReadonlySet<Form>>,
  words: readonly string[],
  fits: (form: Form) => boolean,
): readonly Person[] {
  const holders = words
    .flatMap((word) => (isInitial(word) ? [] : (forms.get(word) ?? [])))
    .sort((a, b) => a.size - b.size)
  const found = new Set<Person>()
  for (const form of holders[0] ?? []) {
    if (found.size > MOST_FITS) return []
    if (fits(form)) found.add(form.person)
  }
  return found.size > MOST_FITS ? [] : [...found]
}

const pair = (
  holders: Iterable<Person>,
  others: readonly Person[],
  reason: MergeReason,
  isWeak: boolean,
): readonly Found[] => [...holders].flatMap((a) => others.map((b) => ({ a, b, reason, isWeak })))
