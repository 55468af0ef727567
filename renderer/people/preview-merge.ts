import { mergedPerson } from '../../shared/edits/merge-people.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Person } from '../../shared/model/person.ts'
import type { PersonCount } from './person-counts.ts'

export interface MergeOutcome {
  readonly person: Person
  /** Passages that go over to the one who stays. */
  readonly moving: number
  readonly all: number
}

/** What merging would make of the one who stays: the same function as the edit. */
export function previewMerge(
  keep: Person,
  dropped: readonly Person[],
  annotations: readonly Annotation[],
): MergeOutcome {
  const speaks = new Set(dropped.map(({ id }) => id))
  const moving = annotations.filter(({ speakerId }) => speakerId !== null && speaks.has(speakerId)).length
  const own = annotations.filter(({ speakerId }) => speakerId === keep.id).length
  return { person: mergedPerson(keep, dropped), moving, all: own + moving }
}

/** Who stays unless told otherwise: the one with the most words in the name, then with the most quotes. */
export function likelyKeep(people: readonly Person[], counts: ReadonlyMap<string, PersonCount>): Person | null {
  const rank = (person: Person): readonly [number, number] => [
    person.name.trim().split(/\s+/u).length,
    counts.get(person.id)?.quotes ?? 0,
  ]
  return people.reduce<Person | null>((best, person) => {
    if (best === null) return person
    const [words, quotes] = rank(person)
    const [mostWords, mostQuotes] = rank(best)
    return words > mostWords || (words === mostWords && quotes > mostQuotes) ? person : best
  }, null)
}
