import type { Person } from '../../shared/model/person.ts'
import { fold } from '../ui/fold.ts'

/** What of a person is searched. */
const wordsOf = ({ name, aliases, role, affiliation }: Person): string =>
  fold([name, ...aliases, role ?? '', affiliation ?? ''].join('\n'))

/** Finds people by every word of what is typed, in names, other names, role or affiliation: "Tran" finds "Trần". */
export function peopleFinder(people: readonly Person[]): (query: string) => readonly Person[] {
  const folded = people.map((person) => ({ person, words: wordsOf(person) }))
  return (query) => {
    const parts = fold(query).split(/\s+/).filter(Boolean)
    if (parts.length === 0) return people
    return folded.filter(({ words }) => parts.every((part) => words.includes(part))).map(({ person }) => person)
  }
}
