import type { AnalysisInput } from '../../shared/analysis/analysis-input.ts'
import { countedOnce } from '../../shared/analysis/editions/counted-once.ts'
import { statementDate } from '../../shared/analysis/statement-date.ts'
import type { Person } from '../../shared/model/person.ts'
import type { PartialDate } from '../../shared/model/primitives.ts'

export interface PersonCount {
  readonly quotes: number
  readonly latest: PartialDate | null
}

const NOTHING: PersonCount = { quotes: 0, latest: null }

/** How many passages quote each person, and the date of the latest; by id. Whoever is not quoted is left out. */
export function countPeople(input: AnalysisInput): ReadonlyMap<string, PersonCount> {
  const { sources } = input
  const sourceById = new Map(sources.map((source) => [source.id, source]))
  const counts = new Map<string, PersonCount>()
  for (const annotation of countedOnce(input)) {
    const { speakerId } = annotation
    if (speakerId === null) continue
    const known = counts.get(speakerId) ?? NOTHING
    const date = statementDate(annotation, sourceById.get(annotation.target.source))?.value ?? null
    const isLater = date !== null && (known.latest === null || date > known.latest)
    counts.set(speakerId, { quotes: known.quotes + 1, latest: isLater ? date : known.latest })
  }
  return counts
}

export const PEOPLE_ORDERS = ['quotes', 'name', 'latest'] as const
export type PeopleOrder = (typeof PEOPLE_ORDERS)[number]

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Sorted by number of quotes, by name, or by date of the latest quote; equal ones by name. */
export function orderPeople(
  people: readonly Person[],
  counts: ReadonlyMap<string, PersonCount>,
  order: PeopleOrder,
): readonly Person[] {
  const of = (person: Person): PersonCount => counts.get(person.id) ?? NOTHING
  const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true })
  const byName = (a: Person, b: Person): number =>
    collator.compare(a.name, b.name) || byText(a.name, b.name) || byText(a.id, b.id)
  const compare: Readonly<Record<PeopleOrder, (a: Person, b: Person) => number>> = {
    quotes: (a, b) => of(b).quotes - of(a).quotes,
    name: () => 0,
    latest: (a, b) => byText(of(b).latest ?? '', of(a).latest ?? ''),
  }
  return [...people].sort((a, b) => compare[order](a, b) || byName(a, b))
}
